//! Which page an address shows, and the pages whose code is a piece of its own.
//!
//! A piece arrives when one of its pages is opened, or when somebody wants a part of one. Layout: `pieces` what each holds,
//! `later` the parts of pages; here is the way from an address to its piece.

mod later;
mod pieces;

use crate::{
    browser::{
        document, kiosk,
        piece::{Load, arrived},
    },
    failure::Failure,
    messages,
    navigation::Address,
    pages::NotHere,
    route::Route,
    store::Start,
};
use futures_util::FutureExt;
use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use pieces::{
    __preload_app_frame, __preload_check_page, __preload_home_page, __preload_list_page,
    __preload_place_page, __preload_plain_page, __preload_service_page, __preload_talk_page,
};
use pieces::{
    Door, List, Place, Plain, Whom, app_frame, check_page, home_page, kiosk_part, list_page, place_page,
    plain_page, service_page, talk_page,
};
use std::{cell::Cell, pin::Pin};

pub use later::{
    along, around, at_office, be_kiosk, call, call_code, chat, chat_code, doing, follow, follow_code,
    has_at_office, kiosk_code, kiosk_end, kiosk_frame, kiosk_line, places_code, preload_at_office, scan,
    scan_code, take_along_code,
};

/// The whole app, once [`preload`] is done.
pub fn app(start: Start, address: Address) -> AnyView {
    now(Box::pin(app_frame(start, address)))
}

/// The page of an address.
pub fn page(route: Option<Route>) -> AnyView {
    let Some(route) = route else { return not_here() };
    match route {
        Route::Home if kiosk::is_one() => now(Box::pin(kiosk_part(Door::Greeting))),
        Route::Home => now(Box::pin(home_page())),
        Route::Services => now(Box::pin(list_page(List::All))),
        Route::Category(id) => now(Box::pin(list_page(List::Category(id)))),
        Route::Service(id) if kiosk::is_one() => now(Box::pin(place_page(Place::Here(id)))),
        Route::Service(id) => service(id),
        Route::Check(id) => now(Box::pin(check_page(id))),
        Route::Offices | Route::OfficesFor(_) => now(Box::pin(place_page(Place::Offices))),
        Route::Office(id) => now(Box::pin(place_page(Place::Office(id)))),
        Route::Talk => now(Box::pin(talk_page(Whom::Talk))),
        Route::Private => now(Box::pin(talk_page(Whom::Private))),
        Route::Ticket => now(Box::pin(plain_page(Plain::Ticket))),
        Route::Code => now(Box::pin(plain_page(Plain::Code))),
        Route::Words(page) => now(Box::pin(talk_page(Whom::Words(page)))),
    }
}

/// The page for addresses that are none: small, and so a part of the frame.
fn not_here() -> AnyView {
    #[cfg(debug_assertions)]
    if crate::navigation::navigation().path().get_untracked() == "/components" {
        return view! { <crate::pages::components::Components /> }.into_any();
    }
    view! { <div class="wrap page"><NotHere title=messages::not_here::page() /></div> }.into_any()
}

/// Everything about a service, once its page's code is here.
pub fn service(id: String) -> AnyView {
    now(Box::pin(service_page(id)))
}

/// A piece whose code is here. Pages are shown only then, so the other case is never seen; it is no reason to stop.
///
/// Boxed, so that this is the same code for all.
fn now(piece: Pin<Box<dyn Future<Output = AnyView>>>) -> AnyView {
    let waiting =
        || view! { <p class="wrap page" role="status">{messages::loading::waiting()}</p> }.into_any();
    piece.now_or_never().unwrap_or_else(waiting)
}

thread_local! {
    static FOLLOWS: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page that is shown follows a ticket already: the page of tickets then needs the code for that as well.
pub fn follows(does: bool) {
    FOLLOWS.set(does);
}

/// Fetches the code of a page and of what is around it, so that showing it takes no waiting any more; `None`: of the page for
/// addresses that are none.
///
/// # Errors
/// When it does not arrive: see [`arrived`].
pub async fn preload(route: Option<&Route>) -> Result<(), Failure> {
    #[cfg(target_arch = "wasm32")]
    let load: Load = match route {
        // A device at the door has its own.
        Some(Route::Home) if kiosk::is_one() => Box::pin(std::future::ready(())),
        None => Box::pin(std::future::ready(())),
        Some(Route::Home) => Box::pin(__preload_home_page()),
        Some(Route::Service(_)) => Box::pin(__preload_service_page()),
        Some(Route::Check(_)) => Box::pin(__preload_check_page()),
        Some(Route::Offices | Route::OfficesFor(_) | Route::Office(_)) => Box::pin(__preload_place_page()),
        Some(Route::Services | Route::Category(_)) => Box::pin(__preload_list_page()),
        Some(Route::Talk | Route::Private | Route::Words(_)) => Box::pin(__preload_talk_page()),
        Some(Route::Ticket) if FOLLOWS.get() => Box::pin(async {
            futures_util::future::join(__preload_plain_page(), follow_code()).await;
        }),
        Some(Route::Ticket | Route::Code) => Box::pin(__preload_plain_page()),
    };
    #[cfg(target_arch = "wasm32")]
    let load: Load = Box::pin(async {
        futures_util::future::join(__preload_app_frame(), load).await;
    });
    #[cfg(not(target_arch = "wasm32"))]
    let load = {
        _ = route;
        nothing_to_fetch()
    };
    arrived(load).await
}

/// Fetches the code of the page that a link leads to, and the record that it shows, before anybody follows it. Nobody hears
/// of it when it fails.
pub fn prefetch(href: &str) {
    if let Some(route) = Route::parse(&Address::parse(href).path).1 {
        if let Route::Service(id) | Route::Check(id) = &route {
            document::foretell(&format!("/content/services/{id}.json"));
        }
        leptos::task::spawn_local(async move {
            _ = preload(Some(&route)).await;
        });
    }
}

/// On the host all code is there.
#[cfg(not(target_arch = "wasm32"))]
fn nothing_to_fetch() -> Load {
    Box::pin(std::future::ready(()))
}
