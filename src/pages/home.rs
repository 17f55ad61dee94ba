//! The home page: one question, and what most people come for.

use super::{
    finder::Finder,
    loaded::when_ready,
    nearest::Nearest,
    topic::{category_card, service_row},
};
use crate::{
    browser::clock,
    config::{self, NoticeKind},
    messages::home as words,
    route::Route,
    store::store,
    turns::in_turn,
    ui::{CardLink, ExternalLink, Icon, Kind, Notice, Ridge, Words, languages, links},
};
use catalogue::model::Index;
use leptos::{either::Either, prelude::*};
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

/// Disruptions and news from the settings. Those with dates need a clock, so prerendered pages leave them out.
#[component]
fn Notices() -> impl IntoView {
    let now = clock::now();
    let shown = store().config().notices.clone().into_iter().filter(move |n| n.is_current(now)).map(notice);
    shown.collect_view()
}

fn notice(notice: config::Notice) -> impl IntoView {
    let kind = match notice.kind {
        NoticeKind::Disruption => Kind::Disruption,
        NoticeKind::Info => Kind::Info,
    };
    let more = notice.link.map(|href| {
        let link = if links::is_safe(&href) {
            Either::Left(view! { <ExternalLink href>{words::notice_more()}</ExternalLink> })
        } else {
            let inside = href.starts_with('/') && !href.starts_with("//");
            Either::Right(inside.then(|| view! { <a href=href>{words::notice_more()}</a> }))
        };
        view! { <p>{link}</p> }
    });
    view! { <Notice kind title=view! { <Words text=notice.text /> }.into_any()>{more}</Notice> }
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
