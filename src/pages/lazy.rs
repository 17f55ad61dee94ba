//! Which page an address shows, and the pages whose code is a piece of its own.
//!
//! A piece arrives when one of its pages is opened. Splitting pays for large parts, the map, the opening hours, the lists
//! of papers and the search, and costs a request for every set of pages that share code. So there are few pieces.

use super::{NotHere, about, category, home, nearest, office, offices, service, services, talk, ticket};
use crate::{messages, route::Route};
use catalogue::place::Point;
use futures_util::FutureExt;
use leptos::{lazy, prelude::*};

/// What is about places: all in one piece, with the map and the opening hours.
enum Place {
    Offices,
    Office(String),
    /// The offices around a point, for the home page.
    Around(Point),
}

#[lazy]
fn place_page(place: Place) -> AnyView {
    match place {
        Place::Offices => view! { <offices::Offices /> }.into_any(),
        Place::Office(id) => view! { <office::Office id /> }.into_any(),
        Place::Around(point) => view! { <nearest::Around point /> }.into_any(),
    }
}

#[lazy]
fn service_page(id: String) -> AnyView {
    view! { <service::Service id /> }.into_any()
}

/// The page of an address.
pub fn page(route: Option<Route>) -> AnyView {
    match route {
        Some(Route::Home) => view! { <home::Home /> }.into_any(),
        Some(Route::Services) => view! { <services::Services /> }.into_any(),
        Some(Route::Category(id)) => view! { <category::Category id /> }.into_any(),
        Some(Route::Service(id)) => now(service_page(id)),
        Some(Route::Offices | Route::OfficesFor(_)) => now(place_page(Place::Offices)),
        Some(Route::Office(id)) => now(place_page(Place::Office(id))),
        Some(Route::Talk) => view! { <talk::Talk /> }.into_any(),
        Some(Route::Ticket) => view! { <ticket::Ticket /> }.into_any(),
        Some(Route::About) => view! { <about::About /> }.into_any(),
        None => nothing(),
    }
}

/// The offices around a point, once [`preload_places`] is done.
pub fn around(point: Point) -> AnyView {
    now(place_page(Place::Around(point)))
}

/// A piece whose code is here. Pages are shown only then, so the other case is never seen; it is no reason to stop.
fn now(piece: impl Future<Output = AnyView>) -> AnyView {
    let waiting =
        || view! { <p class="wrap page" role="status">{messages::loading::waiting()}</p> }.into_any();
    piece.now_or_never().unwrap_or_else(waiting)
}

fn nothing() -> AnyView {
    #[cfg(debug_assertions)]
    if crate::navigation::navigation().path().get_untracked() == "/components" {
        return view! { <super::components::Components /> }.into_any();
    }
    view! { <div class="wrap page"><NotHere title=messages::not_here::page() /></div> }.into_any()
}

/// The keys in `chunks.json` of what a page needs beside the main piece: its view, and what reads its records.
pub fn chunks(route: &Route) -> &'static [&'static str] {
    match route {
        Route::Service(_) => &["service_page", "read_service"],
        Route::Offices | Route::OfficesFor(_) | Route::Office(_) => &["place_page", "read_offices"],
        _ => &[],
    }
}

/// Fetches the code of a page, so that showing it takes no waiting any more.
pub async fn preload(route: &Route) {
    match route {
        #[cfg(target_arch = "wasm32")]
        Route::Service(_) => __preload_service_page().await,
        Route::Offices | Route::OfficesFor(_) | Route::Office(_) => preload_places().await,
        _ => {}
    }
}

/// Fetches the code for everything about places.
pub async fn preload_places() {
    #[cfg(target_arch = "wasm32")]
    __preload_place_page().await;
}
