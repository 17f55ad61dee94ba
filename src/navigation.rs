//! Going from page to page without loading the document anew.
//!
//! `Route` already reads and makes every address, so all that is left is to follow links, the browser's back and forward,
//! and to say where the person is. A page is shown when its code is here; until then the old one stays.

use crate::{
    browser::{
        history::{self, Arrival},
        wait::sleep,
    },
    failure::Failure,
    messages,
    pages::lazy,
    route::Route,
};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    fmt,
    rc::Rc,
};

/// The address of the page that is shown, within the site. A fragment may hold what is nobody else's business, so it is
/// never printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// From the first slash, without query and fragment.
    pub path: String,
    /// Without its question mark.
    pub query: String,
    /// Without its number sign: a place on the page, or a part of it that is shown alone.
    pub fragment: String,
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}?{}", self.path, self.query)
    }
}

impl Address {
    /// Splits an address of this site.
    pub fn parse(href: &str) -> Self {
        let (href, fragment) = href.split_once('#').unwrap_or((href, ""));
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        Self { path: path.to_owned(), query: query.to_owned(), fragment: fragment.to_owned() }
    }

    /// Whether both are the same page, at whatever place of it.
    pub fn is_same_page(&self, other: &Self) -> bool {
        (&self.path, &self.query) == (&other.path, &other.query)
    }

    /// A value of the query, if it has that name. Ids need no decoding; what is encoded stays so and fits no id.
    pub fn value(&self, name: &str) -> Option<String> {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .filter(|(key, value)| *key == name && !value.is_empty())
            .map(|(_, value)| value.to_owned())
            .next()
    }
}

/// A page whose code did not arrive.
#[derive(Clone)]
pub struct Lost {
    /// Why.
    pub failure: Failure,
    /// Its address, to try again.
    pub href: String,
    /// How the person came to it.
    pub arrival: Arrival,
}

thread_local! {
    /// The page that the person asked for last, if it did not come. Not in a signal, whose code is made for each type.
    static LOST: RefCell<Option<Lost>> = const { RefCell::new(None) };
}

/// Milliseconds after which a person is told that a page is on its way.
const BLINK: i32 = 400;

/// Where the person is; a copyable handle.
#[derive(Clone, Copy)]
pub struct Navigation {
    address: RwSignal<Address>,
    /// The page that the person wants takes longer than a blink, or did not come.
    late: RwSignal<bool>,
    /// The page that was shown is gone, and no other one has come yet.
    left: RwSignal<bool>,
    /// Counts attempts to go somewhere: a later one wins over one that still waits for its code.
    latest: StoredValue<u32>,
}

/// The navigation of this document. Call it in components under [`crate::app::App`].
pub fn navigation() -> Navigation {
    expect_context::<Navigation>()
}

/// The page that is late because its code did not arrive.
pub fn lost() -> Option<Lost> {
    LOST.with_borrow(Clone::clone)
}

impl Navigation {
    /// Starts at an address and makes it known to all components below.
    pub fn provide(address: Address) -> Self {
        let (address, late, left) = (RwSignal::new(address), RwSignal::new(false), RwSignal::new(false));
        let navigation = Self { address, late, left, latest: StoredValue::new(0) };
        provide_context(navigation);
        Effect::new(move |_| {
            let ours = |href: &str| is_page_in(messages::lang(), href);
            let arrive = move |href, arrival| navigation.arrive(href, arrival);
            history::listen(ours, arrive, lazy::prefetch);
        });
        navigation
    }

    /// The page that is shown; `None`: the address is no page.
    pub fn page(self) -> Memo<Option<Route>> {
        Memo::new(move |_| self.address.with(|address| Route::parse(&address.path).1))
    }

    /// The path that is shown.
    pub fn path(self) -> Memo<String> {
        self.follow(|address| &address.path)
    }

    /// Whether the page that the person asked for last is late: on its way for longer than a blink, or [`lost`].
    pub fn is_late(self) -> bool {
        self.late.get()
    }

    /// Whether no page is shown, because it was [left](Self::leave).
    pub fn is_left(self) -> bool {
        self.left.get()
    }

    /// A value of the query that is shown.
    pub fn value(self, name: &'static str) -> Memo<Option<String>> {
        Memo::new(move |_| self.address.with(|address| address.value(name)))
    }

    /// What stands behind the number sign of the address.
    pub fn fragment(self) -> Memo<String> {
        self.follow(|address| &address.fragment)
    }

    fn follow(self, part: fn(&Address) -> &String) -> Memo<String> {
        Memo::new(move |_| self.address.with(|address| part(address).clone()))
    }

    /// Goes to a page of this document.
    pub fn go(self, route: &Route) {
        self.arrive(route.href(), Arrival::New);
    }

    /// Goes to a part of a page, named by its fragment.
    pub fn go_to_part(self, route: &Route, fragment: &str) {
        self.arrive(format!("{}#{fragment}", route.href()), Arrival::New);
    }

    /// Writes another fragment into the address, in place of the one that is there.
    pub fn replace_part(self, fragment: &str) {
        let mut address = self.address.get_untracked();
        fragment.clone_into(&mut address.fragment);
        history::replace_fragment(fragment);
        self.address.set(address);
    }

    /// Takes the page away with all that was done on it, and forgets its address. That needs no code, which might not
    /// arrive; the next page that somebody goes to is made anew, be it the same.
    pub fn leave(self) {
        _ = self.set_out();
        self.left.set(true);
        self.address.set(Address::default());
    }

    /// The number of a new attempt to go somewhere.
    fn set_out(self) -> u32 {
        let mine = self.latest.get_value().wrapping_add(1);
        self.latest.set_value(mine);
        self.late.set(false);
        mine
    }

    /// Shows the page of an address as soon as its code is here.
    pub fn arrive(self, href: String, arrival: Arrival) {
        let mine = self.set_out();
        let waits = move || self.latest.try_get_value() == Some(mine);
        let ended = Rc::new(Cell::new(false));
        let still = ended.clone();
        leptos::task::spawn_local(async move {
            sleep(BLINK).await;
            if waits() && !still.get() {
                LOST.set(None);
                self.late.set(true);
            }
        });
        leptos::task::spawn_local(async move {
            let address = Address::parse(&href);
            let code = lazy::preload(Route::parse(&address.path).1.as_ref()).await;
            if !waits() {
                return;
            }
            ended.set(true);
            if let Err(failure) = code {
                LOST.set(Some(Lost { failure, href, arrival }));
                self.late.set(true);
                return;
            }
            self.late.set(false);
            if arrival == Arrival::New {
                history::push(&href);
            }
            self.address.set(address);
            // A signal that is set makes the page anew, even if it says the same.
            if self.left.get_untracked() {
                self.left.set(false);
            }
            // The new page is laid out first.
            leptos::task::tick().await;
            history::scroll(&href, arrival);
        });
    }
}

/// Whether a link can be followed without loading: a page, and in the language of the document.
pub fn is_page_in(language: &str, href: &str) -> bool {
    let (lang, route) = Route::parse(&Address::parse(href).path);
    route.is_some() && lang == language
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn an_address_is_path_query_and_fragment() {
        let address = Address::parse("/offices?service=bcid&x=#map");
        assert_eq!((address.path.as_str(), address.query.as_str()), ("/offices", "service=bcid&x="));
        assert_eq!(address.fragment, "map");
        assert!(address.is_same_page(&Address::parse("/offices?service=bcid&x=")));
        assert!(!address.is_same_page(&Address::parse("/offices#map")));
        assert_eq!(address.value("service").as_deref(), Some("bcid"));
        assert_eq!((address.value("x"), address.value("y")), (None, None));
        assert_eq!(Address::parse("/fr"), Address { path: "/fr".into(), ..Address::default() });
    }
}
