//! Pages whose code is a piece of its own, fetched when one of them is opened.
//!
//! Splitting pays for large parts: these pages bring the map, the opening hours and the lists of papers, which nobody
//! needs who comes to search.

use super::{office::Office, offices::Offices, service::Service};
use crate::{app::by_id, route::Route};
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// The page of one service.
pub struct ServiceRoute;

#[lazy_route]
impl LazyRoute for ServiceRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        by_id(|id| view! { <Service id /> }.into_any())
    }
}

/// The list of offices with the map.
pub struct OfficesRoute;

#[lazy_route]
impl LazyRoute for OfficesRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Offices /> }.into_any()
    }
}

/// The page of one office.
pub struct OfficeRoute;

#[lazy_route]
impl LazyRoute for OfficeRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        by_id(|id| view! { <Office id /> }.into_any())
    }
}

/// The key of a page's piece in `chunks.json`; `None` for pages of the main piece.
pub fn chunk(route: &Route) -> Option<&'static str> {
    match route {
        Route::Service(_) => Some("service_route"),
        Route::Offices | Route::OfficesFor(_) => Some("offices_route"),
        Route::Office(_) => Some("office_route"),
        _ => None,
    }
}

/// Fetches the code of a page, so that showing it takes no waiting any more.
pub async fn preload(route: &Route) {
    match route {
        Route::Service(_) => ServiceRoute::preload().await,
        Route::Offices | Route::OfficesFor(_) => OfficesRoute::preload().await,
        Route::Office(_) => OfficeRoute::preload().await,
        _ => {}
    }
}
