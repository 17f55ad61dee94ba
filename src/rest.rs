//! A page that rests: it was sent whole, so the program waits beside it until it is needed.
//!
//! Only what depends on the clock comes to life at once ([`crate::pages::live`]). When a person turns to a button or a
//! field, the code and the records of the page are fetched, and the app takes the page over as it is; what was pressed
//! meanwhile is done then. When a person follows a link, they are fetched for the page it leads to. What can't be fetched
//! leaves the page as it is, with a word about it; a link then loads its page anew.

#[cfg(target_arch = "wasm32")]
use crate::browser::piece;
use crate::{
    browser::{
        history::{self, Arrival},
        takeover::Place,
        wait::sleep,
    },
    config::{Config, Phone},
    failure::Failure,
    messages,
    navigation::{Address, is_page_in},
    pages::{lazy, live},
    route::Route,
    session, start,
    ui::{Trouble, TroubleProps},
};
use futures_util::future::join;
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc, sync::Arc};

/// How long waking may take, in milliseconds: as long as a file of the site may.
const PATIENCE: i32 = 20_000;

/// Where a link, or the browser's back or forward, leads.
type Going = Option<(String, Arrival)>;

struct Rest {
    place: Place,
    address: Address,
    /// Read at once: it says whom to call if anything else fails.
    config: Result<Config, Failure>,
    /// Counts attempts to wake: a later one wins over one that still waits for its code.
    latest: Cell<u32>,
    /// Whether an attempt is under way.
    waking: Cell<bool>,
}

/// Lets a served page rest until it is needed. A piece of code of its own, since other pages need none of it.
#[leptos::lazy]
pub fn rest_page(place: Place, lang: &'static str, route: Route, address: Address) {
    leptos::task::spawn_local(rest(place, lang, route, address));
}

/// Fetches the code for resting.
///
/// # Errors
/// When it does not arrive: see [`crate::browser::piece`].
pub async fn code() -> Result<(), Failure> {
    #[cfg(target_arch = "wasm32")]
    return piece::arrived(Box::pin(__preload_rest_page())).await;
    #[cfg(not(target_arch = "wasm32"))]
    Ok(())
}

async fn rest(place: Place, lang: &'static str, route: Route, address: Address) {
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
        lazy::prefetch,
    );
    // A page from before the settings offered a chat does not know of it.
    let talks = matches!(route, Route::Talk | Route::Private)
        && rest.config.as_ref().is_ok_and(|config| config.matrix.is_some())
        && rest.place.parts("data-chat").is_empty();
    if talks || asks_for_more(&route, &rest.address) {
        rest.clone().be_used();
    }
    live::begin(&rest.place, &route, rest.config.as_ref().ok().map(|config| Arc::new(config.clone()))).await;
    // The app may be there by now.
    if !rest.waking.get() && !rest.place.runs() {
        rest.place.tell("rests");
    }
}

/// Whether an address asks for something else than the page that was sent.
fn asks_for_more(route: &Route, address: &Address) -> bool {
    match route {
        Route::Offices => address.value("service").is_some(),
        Route::Talk => ["about", "office", "ticket"].iter().any(|about| address.value(about).is_some()),
        Route::Private => address.value("topic").is_some(),
        Route::Check(id) => !address.fragment.is_empty() || session::kept(id).is_some(),
        _ => false,
    }
}

impl Rest {
    /// Wakes as the page that is shown.
    fn be_used(self: Rc<Self>) {
        if self.place.is_pressed() {
            self.announce(messages::loading::waiting());
        }
        if !self.waking.get() {
            self.begin(None);
        }
    }

    /// Tells screen readers; who sees has the line at the top of the page.
    fn announce(&self, words: &str) {
        if let Some(status) = self.place.status() {
            status.say(words);
        }
    }

    /// Wakes as another page.
    fn leave(self: Rc<Self>, href: String, arrival: Arrival) {
        if !Address::parse(&href).is_same_page(&self.address) {
            self.announce(messages::loading::waiting());
            self.begin(Some((href, arrival)));
        } else if arrival == Arrival::New {
            history::scroll(&href, arrival);
        } else {
            // Back and forward again.
            self.stop();
        }
    }

    fn begin(self: Rc<Self>, going: Going) {
        let mine = self.latest.get().wrapping_add(1);
        self.latest.set(mine);
        self.waking.set(true);
        self.place.tell("wakes");
        leptos::task::spawn_local(self.clone().give_up_later(mine, going.clone()));
        leptos::task::spawn_local(self.wake(mine, going));
    }

    /// A press that has no answer for so long gets one.
    async fn give_up_later(self: Rc<Self>, mine: u32, going: Going) {
        sleep(PATIENCE).await;
        if self.latest.get() == mine && self.waking.get() {
            match going {
                Some((href, _)) => history::load(&href),
                None => self.say(Failure::TimedOut),
            }
        }
    }

    async fn wake(self: Rc<Self>, mine: u32, going: Going) {
        let address = going.as_ref().map_or_else(|| self.address.clone(), |(href, _)| Address::parse(href));
        let config = match &self.config {
            Ok(config) => Ok(config.clone()),
            Err(_) => start::config().await,
        };
        let mut start = start::fetch(Route::parse(&address.path).1.as_ref(), config).await;
        self.place.settle().await;
        if self.latest.get() != mine {
            return;
        }
        match (start.lost(), &going) {
            (Some(failure), None) => return self.say(failure),
            // What can't be fetched of another page, the browser may be able to.
            (Some(_), Some((href, _))) if start.code_failure.is_some() => return history::load(href),
            _ => {}
        }
        if let Some((href, arrival)) = &going {
            start.came_from = Some(self.address.path.clone());
            if *arrival == Arrival::New {
                history::push(href);
            }
        }
        self.waking.set(false);
        self.place.take_over(start, address, false).await;
        if let Some((href, arrival)) = going {
            // The new page is laid out first.
            leptos::task::tick().await;
            history::scroll(&href, arrival);
        }
    }

    /// Rests again, whatever was on its way.
    fn stop(&self) {
        self.latest.set(self.latest.get().wrapping_add(1));
        self.waking.set(false);
        self.announce("");
        self.place.forget_press();
        self.place.tell("rests");
    }

    /// Rests again and says why, above the page. Only who pressed something is told.
    fn say(&self, failure: Failure) {
        let pressed = self.place.forget_press();
        self.stop();
        if pressed && let Some(top) = self.place.top() {
            let phone = self.config.as_ref().map_or_else(|_| Phone::default(), |config| config.phone.clone());
            top.fill(move || Trouble(TroubleProps { failure, phone, retry: None }).into_any());
        }
    }
}
