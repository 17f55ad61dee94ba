//! The frame around every page, and which address shows which page.

use crate::{
    arrival,
    failure::Failure,
    messages,
    pages::{About, Category, Home, NotHere, Services, Talk, Ticket, lazy},
    route::{self, Route as Page},
    store::{RootOwner, Start, Store, store},
    ui::{SiteFooter, SiteHeader, Trouble},
};
use leptos::prelude::*;
use leptos_router::{
    Lazy,
    components::{FlatRoutes, Route, Router},
    hooks::{use_location, use_params_map},
    path,
};

/// The whole app, in the language that [`messages`] has.
#[component]
pub fn App(
    /// What is known already.
    start: Start,
) -> impl IntoView {
    if let Some(owner) = Owner::current() {
        provide_context(RootOwner(owner));
    }
    let lost = start.config_failure.clone();
    Store::provide(start);
    view! {
        <Router base=route::prefix(messages::lang())>
            <Frame lost />
        </Router>
    }
}

/// Head, page, foot, and the line that tells screen readers of a new page.
#[component]
fn Frame(
    /// Why there are no settings, when there are none.
    lost: Option<Failure>,
) -> impl IntoView {
    let config = store().config();
    let path = use_location().pathname;
    let here = Memo::new(move |_| path.with(|path| Page::parse(path).1));
    let arrived = arrival::follow(path, here);
    let name = config.name.words(messages::lang()).to_owned();
    let phone = config.phone.clone();
    let settings = lost.map(|failure| {
        let phone = phone.clone();
        view! { <div class="wrap page"><Trouble failure phone /></div> }
    });
    view! {
        // `external`: the browser itself must follow it, since only then the focus moves too.
        <a class="skip" href="#main" rel="external">{messages::site::skip()}</a>
        <SiteHeader name here />
        <main id="main" tabindex="-1">
            {settings}
            <FlatRoutes fallback=no_such_page>
                <Route path=path!("/") view=Home />
                <Route path=path!("/services") view=Services />
                <Route path=path!("/services/category/:id") view=|| by_id(|id| view! { <Category id /> }.into_any()) />
                <Route path=path!("/services/:id") view={Lazy::<lazy::ServiceRoute>::new()} />
                <Route path=path!("/offices") view={Lazy::<lazy::OfficesRoute>::new()} />
                <Route path=path!("/offices/:id") view={Lazy::<lazy::OfficeRoute>::new()} />
                <Route path=path!("/talk") view=Talk />
                <Route path=path!("/ticket") view=Ticket />
                <Route path=path!("/about") view=About />
            </FlatRoutes>
        </main>
        <SiteFooter phone />
        <p class="sr-only" role="status">{arrived}</p>
    }
}

/// A page that shows the record its address names, and another one when the address changes.
pub fn by_id(page: impl Fn(String) -> AnyView + Send + 'static) -> AnyView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|p| p.get("id").unwrap_or_default()));
    (move || page(id.get())).into_any()
}

fn no_such_page() -> impl IntoView {
    #[cfg(debug_assertions)]
    if use_location().pathname.get_untracked() == "/components" {
        return crate::pages::Components().into_any();
    }
    view! { <div class="wrap page"><NotHere title=messages::not_here::page() /></div> }.into_any()
}
