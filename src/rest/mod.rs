//! A page that rests: it was sent whole, as all are, so the program waits beside it until it is needed.
//!
//! Only what depends on the clock comes to life at once ([`crate::pages::live`]). When a person turns to a button or a
//! field, the code and the records of the page are fetched, and the app takes the page over as it is; what was pressed
//! meanwhile is done then. When a person follows a link, they are fetched for the page it leads to. What can't be fetched
//! leaves the page as it is, with a word about it; a link then loads its page anew. Where people come to type, the app comes at
//! the first sign of a person. A ticket's page says where the ticket stands first ([`live_ticket`]), and then the app comes of
//! itself.

mod waking;

use crate::{
    browser::{history, piece, presence::first_sign, takeover::Place, thrift, wait::sleep},
    config::Config,
    failure::Failure,
    navigation::{Address, is_page_in},
    pages::{lazy, live, live_ticket},
    route::Route,
    session, start,
};
use futures_util::future::join;
use std::{cell::Cell, rc::Rc, sync::Arc};
use the_q::TicketId;

struct Rest {
    place: Place,
    route: Route,
    address: Address,
    /// Whether it is the page of a ticket that the address names.
    follows: bool,
    /// Read at once: it says whom to call if anything else fails.
    config: Result<Arc<Config>, Failure>,
    /// Counts attempts to wake: a later one wins over one that still waits for its code.
    latest: Cell<u32>,
    /// Whether an attempt is under way.
    waking: Cell<bool>,
    /// Counts how often somebody began to wait for it.
    patience: Cell<u32>,
    /// Whether a person waits for it, or it is past giving up.
    waited: Cell<bool>,
    /// Whether a person typed on while an attempt was under way.
    typed_on: Cell<bool>,
}

/// Lets a served page rest until it is needed. A piece of code of its own, since devices at the door need none of it.
#[leptos::lazy]
pub fn rest_page(place: Place, lang: &'static str, route: Route, address: Address, follows: bool) {
    leptos::task::spawn_local(rest(place, lang, route, address, follows));
}

/// The code for resting, on its way: as the page of a ticket, or as any other.
pub fn code(follows: bool) -> piece::Load {
    #[cfg(target_arch = "wasm32")]
    return match follows {
        true => Box::pin(async {
            join(__preload_rest_page(), live_ticket::code()).await;
        }),
        false => Box::pin(__preload_rest_page()),
    };
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = follows;
        Box::pin(std::future::ready(()))
    }
}

async fn rest(place: Place, lang: &'static str, route: Route, address: Address, follows: bool) {
    let (words, config) = join(start::words(lang), start::config()).await;
    // Which this device was not told before.
    let is_at_door = config.as_ref().is_ok_and(|config| config.is_at_door());
    if is_at_door {
        start::be_at_door(&place, &config).await;
    }
    if let Err(why) = words {
        start::without_words(&place, lang, &why);
        return;
    }
    if is_at_door {
        return start::begin_page(place, Some(route), address, config).await;
    }
    let rest = Rc::new(Rest {
        place,
        route,
        address,
        follows,
        config,
        latest: Cell::new(0),
        waking: Cell::new(false),
        patience: Cell::new(0),
        waited: Cell::new(false),
        typed_on: Cell::new(false),
    });
    let (used, left) = (rest.clone(), rest.clone());
    rest.place.watch(move |types| used.clone().be_used(types));
    history::listen(
        move |href| is_page_in(lang, href),
        move |href, arrival| left.clone().leave(href, arrival),
        lazy::prefetch,
    );
    if rest.asks_for_more() {
        rest.clone().be_used(false);
    }
    if rest.is_typed_in() && !thrift::saves_data() {
        let here = rest.clone();
        first_sign(move || _ = here.come());
    }
    // What was read took its time already: a touch is heard before parts of the page come to life.
    sleep(0).await;
    if rest.place.runs() {
        return;
    }
    let config = rest.config.as_ref().ok().cloned();
    if rest.follows {
        let here = rest.clone();
        let come = Rc::new(move || here.clone().come());
        live_ticket::live_ticket(rest.place.clone(), rest.address.fragment.clone(), config, come).await;
    } else {
        live::begin(&rest.place, &rest.route, config).await;
    }
    // The app may be there by now.
    if !rest.waking.get() && !rest.place.runs() {
        rest.place.tell("rests");
    }
}

impl Rest {
    /// Whether a person comes to it to type, who does not follow a ticket already.
    fn is_typed_in(&self) -> bool {
        self.route.is_typed_in() && !self.follows
    }

    /// Whether the address, or the settings, ask for something else than the page that was sent.
    fn asks_for_more(&self) -> bool {
        let asks = |about: &str| self.address.value(about).is_some();
        // A page from before the settings offered a chat does not know of it.
        let talks = || {
            self.config.as_ref().is_ok_and(|config| config.matrix.is_some())
                && self.place.parts("data-chat").is_empty()
        };
        match &self.route {
            Route::Offices => asks("service"),
            Route::Talk => ["about", "office", "ticket"].into_iter().any(asks) || talks(),
            Route::Private => asks("topic") || talks(),
            // It was written into the address after the page's head had looked.
            Route::Ticket => !self.follows && TicketId::from_fragment(&self.address.fragment).is_some(),
            Route::Check(id) => !self.address.fragment.is_empty() || session::kept(id).is_some(),
            _ => false,
        }
    }
}
