//! The frame around every page.

use crate::{
    arrival,
    browser::kiosk,
    failure::Failure,
    messages,
    navigation::{Address, Navigation, navigation},
    pages::lazy,
    session::session,
    store::{RootOwner, Start, Store, store},
    ui::{SiteFooter, SiteHeader, Trouble},
};
use leptos::prelude::*;

/// The whole app, in the language that [`messages`] has.
#[component]
pub fn App(
    /// What is known already.
    start: Start,
    /// The address that is shown first.
    address: Address,
) -> impl IntoView {
    if let Some(owner) = Owner::current() {
        provide_context(RootOwner(owner));
    }
    let (lost, came_from) = (start.config_failure.clone(), start.came_from.clone());
    Store::provide(start);
    Navigation::provide(address);
    view! { <Frame lost came_from /> }
}

/// Head, page, foot, and the line that tells screen readers of a new page.
#[component]
fn Frame(
    /// Why there are no settings, when there are none.
    lost: Option<Failure>,
    /// The path of the page that stood here before.
    came_from: Option<String>,
) -> impl IntoView {
    let config = store().config();
    let session = session();
    let here = navigation().page();
    let arrived = arrival::follow(navigation().path(), here, came_from);
    let name = config.name.words(messages::lang()).to_owned();
    let phone = config.phone.clone();
    let settings = lost.map(|failure| {
        let phone = phone.clone();
        view! { <div class="wrap page"><Trouble failure phone /></div> }
    });
    view! {
        <a class="skip" href="#main">{messages::site::skip()}</a>
        <SiteHeader name here />
        <main id="main" tabindex="-1">
            {settings}
            {move || lazy::page(here.get())}
        </main>
        <SiteFooter phone />
        {move || session.talks.get().then(lazy::chat)}
        {kiosk::is_one().then(lazy::kiosk_frame)}
        <p class="sr-only" role="status">{arrived}</p>
    }
}
