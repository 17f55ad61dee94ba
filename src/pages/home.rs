//! The home page: one question, and what most people come for.

use super::{
    finder::Finder,
    loaded::when_ready,
    nearest::Nearest,
    notices::Notices,
    topic::{category_card, service_row},
};
use crate::{
    messages::home as words,
    route::Route,
    store::store,
    turns::in_turn,
    ui::{CardLink, Icon, Ridge, languages},
};
use catalogue::model::Index;
use leptos::prelude::*;
use std::sync::Arc;

/// Search, disruptions, the three ways in, popular services, topics and the nearest office.
#[component]
pub fn Home() -> impl IntoView {
    let store = store();
    view! {
        <div class="hero on-dark">
            <div class="wrap">
                <h1>{words::title()}</h1>
                <p class="lead">{words::lead()}</p>
                {in_turn(|| view! { <Finder /> }.into_any())}
                {languages(&Route::Home)}
            </div>
            <Ridge />
        </div>
        <div class="wrap page">
            {in_turn(|| view! { <Notices /><Doors /> }.into_any())}
            {in_turn(move || when_ready(store.index(), |index| catalogue(index).into_any()).into_any())}
            {in_turn(|| view! { <Nearest /> }.into_any())}
        </div>
    }
}

/// The three ways in for people who are not looking for a service.
#[component]
fn Doors() -> impl IntoView {
    let door = |(route, icon, title, text): (Route, Icon, &'static str, &'static str)| {
        view! { <CardLink href=route.href() icon title=title.into_any() text=text.into_any() /> }
    };
    let doors = [
        (Route::Ticket, Icon::Ticket, words::ticket(), words::ticket_text()),
        (Route::Talk, Icon::Talk, words::talk_card(), words::talk_text()),
        (Route::Offices, Icon::Place, words::office(), words::office_text()),
    ];
    view! {
        <h2 class="sr-only">{words::start()}</h2>
        <ul class="grid thirds doors">{doors.into_iter().map(door).collect_view()}</ul>
    }
}

fn catalogue(index: &Arc<Index>) -> impl IntoView + use<> {
    let (of_services, of_topics) = (index.clone(), index.clone());
    let popular = in_turn(move || {
        let services = of_services.popular.iter().filter_map(|id| of_services.service(id.as_str()));
        services.map(service_row).collect_view().into_any()
    });
    let topics = in_turn(move || of_topics.categories.iter().map(category_card).collect_view().into_any());
    view! {
        <section class="section">
            <h2>{words::popular()}</h2>
            <ul class="list pairs">{popular}</ul>
        </section>
        <section class="section">
            <h2>{words::topics()}</h2>
            <ul class="grid">{topics}</ul>
        </section>
    }
}
