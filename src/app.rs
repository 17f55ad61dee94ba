//! The frame around every page.

use crate::{
    arrival,
    browser::{history, kiosk},
    config::Phone,
    failure::Failure,
    messages,
    navigation::{Address, Lost, Navigation, lost, navigation},
    pages::lazy,
    session::session,
    store::{RootOwner, Start, Store, store},
    turns::in_turn,
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

/// What is above the page while another one is on its way: a line that grows and a word for screen readers; or what to do
/// when it did not come.
fn on_the_way(phone: Phone) -> AnyView {
    let Some(Lost { failure, href, arrival }) = lost() else {
        return view! { <p class="going" role="status"><span class="sr-only">{messages::loading::waiting()}</span></p> }.into_any();
    };
    let navigation = navigation();
    let renewed = failure == Failure::Renewed;
    let retry = move |()| match renewed {
        true => history::load(&href),
        false => navigation.arrive(href.clone(), arrival),
    };
    view! { <div class="wrap page"><Trouble failure phone retry /></div> }.into_any()
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
        {in_turn(move || view! { <SiteHeader name=name.clone() here /> }.into_any())}
        <main id="main" tabindex="-1">
            {settings}
            {move || navigation().is_late().then(|| on_the_way(config.phone.clone()))}
            {in_turn(move || if navigation().is_left() { ().into_any() } else { lazy::page(here.get()) })}
        </main>
        {in_turn(move || view! { <SiteFooter phone=phone.clone() /> }.into_any())}
        {move || session.talks.get().then(lazy::chat)}
        {kiosk::is_one().then(lazy::kiosk_frame)}
        <p class="sr-only" role="status">{arrived}</p>
    }
}
