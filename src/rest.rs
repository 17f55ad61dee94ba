//! A page that rests: it was sent whole, so the program waits beside it until it is needed.
//!
//! Only what depends on the clock comes to life at once ([`crate::pages::live`]). When a person turns to a button or a
//! field, the code and the records of the page are fetched, and the app takes the page over as it is; what was pressed
//! meanwhile is done then. When a person follows a link, they are fetched for the page it leads to.

use crate::{
    browser::{
        history::{self, Arrival},
        takeover::Place,
    },
    config::Config,
    failure::Failure,
    navigation::{Address, is_page_in},
    pages::live,
    route::Route,
    start,
};
use futures_util::future::join;
use std::{cell::Cell, rc::Rc};

struct Rest {
    place: Place,
    address: Address,
    /// Read at once: it says whom to call if anything else fails.
    config: Result<Config, Failure>,
    /// Counts attempts to wake: a later one wins over one that still waits for its code.
    latest: Cell<u32>,
    /// Whether an attempt to wake as the page that is shown is under way.
    waking: Cell<bool>,
}

/// Lets a served page rest until it is needed.
pub async fn rest(place: Place, lang: &'static str, route: Route, address: Address) {
    let (words, config) = join(start::words(lang), start::config()).await;
    if let Err(why) = words {
        start::without_words(&place, lang, &why);
        return;
    }
    let rest = Rc::new(Rest { place, address, config, latest: Cell::new(0), waking: Cell::new(false) });
    let (used, left) = (rest.clone(), rest.clone());
    rest.place.watch(move || used.clone().be_used());
    history::listen(
        move |href| is_page_in(lang, href),
        move |href, arrival| left.clone().leave(href, arrival),
    );
    live::begin(&rest.place, &route).await;
    // With a query, the page asks for something else than the one that was sent.
    if !rest.address.query.is_empty() {
        rest.clone().be_used();
    }
    if rest.latest.get() == 0 {
        rest.place.tell("rests");
    }
}

impl Rest {
    /// Wakes as the page that is shown.
    fn be_used(self: Rc<Self>) {
        if !self.waking.replace(true) {
            leptos::task::spawn_local(self.wake(None));
        }
    }

    /// Wakes as the page that a link, or the browser's back or forward, leads to.
    fn leave(self: Rc<Self>, href: String, arrival: Arrival) {
        // Going back from one place on this page to another.
        if Address::parse(&href) != self.address {
            leptos::task::spawn_local(self.wake(Some((href, arrival))));
        }
    }

    async fn wake(self: Rc<Self>, going: Option<(String, Arrival)>) {
        let mine = self.latest.get().wrapping_add(1);
        self.latest.set(mine);
        let address = going.as_ref().map_or_else(|| self.address.clone(), |(href, _)| Address::parse(href));
        let config = self.config.clone();
        let mut start = start::fetch(Route::parse(&address.path).1.as_ref(), config).await;
        if self.latest.get() != mine {
            return;
        }
        if let Some((href, arrival)) = &going {
            start.came_from = Some(self.address.path.clone());
            if *arrival == Arrival::New {
                history::push(href);
            }
        }
        self.place.take_over(start, address).await;
        if let Some((href, arrival)) = going {
            // The new page is laid out first.
            leptos::task::tick().await;
            history::scroll(&href, arrival);
        }
    }
}
