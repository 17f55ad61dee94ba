//! Whether the office where a person stands does a service: the first answer, before anything else about it.
//!
//! Each answer ends in a next step: to the papers or to the counter, to another office, or away with a code.
//!
//! Layout: this file the answer, `counter` what to say there and how busy it is, `other` the office that does it, `away` the
//! ways without a counter, `end` the same at the end of a pre-check.

mod away;
mod counter;
mod end;
mod other;

use counter::Line;
pub use end::End;

use super::greeting::this;
use crate::{
    browser::kiosk,
    failure::Load,
    messages::{kiosk as said, service as words},
    navigation::navigation,
    pages::{lazy, loaded::when_found, loaded::when_ready},
    route::Route,
    session::session,
    store::store,
    ui::{
        About, Breadcrumb, Icon, LinkButton, PageHeading, Picture, Said, TalkAbout, Weight, Words, opening,
    },
};
use catalogue::{
    hours::is_gone,
    model::{Office, Offices, ServicePage},
    place::{Asked, Here as Answer, here},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The fragment that asks for everything about a service.
const ALL: &str = "all";

/// What the device's office says to a service, or everything about the service.
#[component]
pub fn Here(
    /// The service.
    id: String,
) -> impl IntoView {
    let fragment = navigation().fragment();
    let all = Memo::new(move |_| fragment.with(|fragment| fragment == ALL));
    move || {
        if all.get() {
            return lazy::service(id.clone());
        }
        let load = store().service(&id);
        let service = when_found(load, words::missing(), |page| untrack(|| service(page.clone())));
        view! { <div class="wrap page here">{service}</div> }.into_any()
    }
}

/// The line of the device's office, for its greeting.
#[component]
pub fn HereLine() -> impl IntoView {
    let now = opening::now();
    let offices = store().offices();
    move || {
        let offices = offices.read();
        let Load::Ready(all) = &*offices else { return None };
        let office = this(all, &kiosk::office()?)?;
        Some(view! { <Line office=office.clone() calendar=all.calendar.clone() now /> })
    }
}

fn service(page: Arc<ServicePage>) -> AnyView {
    let id = page.service.id.to_string();
    let (name, summary) = (page.service.name.clone(), page.service.summary.clone());
    let answer = {
        let page = page.clone();
        when_ready(store().offices(), move |all| untrack(|| answer(&page, all)))
    };
    let everything = format!("{}#{ALL}", Route::Service(id.clone()).href());
    view! {
        <Breadcrumb />
        <PageHeading title=view! { <Words text=name /> }.into_any()><Said text=summary /></PageHeading>
        {answer}
        <p class="row">
            <a class="action" href=everything><Picture icon=Icon::Info /><span>{said::all_about()}</span></a>
            <TalkAbout about=About::Service(id) />
        </p>
    }
    .into_any()
}

fn answer(page: &Arc<ServicePage>, all: &Arc<Offices>) -> AnyView {
    let now = opening::now();
    let asked = Asked::from(&page.service);
    let there = all.offices.iter().filter(|office| !is_gone(*office, &all.calendar, now.get_untracked()));
    let Some(office) = kiosk::office().and_then(|named| this(all, &named)) else {
        return view! { {papers(page, Weight::Primary)}{away::away(page)} }.into_any();
    };
    // What an office answers in a pre-check is answered by the one that the person will go to.
    let goes_to = |office: &Office| session().office.set(Some(Arc::new(office.clone())));
    match here(office, there, asked) {
        Answer::Yes => {
            goes_to(office);
            view! {
                {verdict("ready", Icon::Yes, said::here_yes())}
                {papers(page, Weight::Primary)}
                {counter::counter(page, office, all, now)}
            }
            .into_any()
        }
        Answer::Ask => {
            goes_to(office);
            view! {
                {verdict("unsure", Icon::Info, said::here_ask())}
                {papers(page, Weight::Primary)}
                {counter::counter(page, office, all, now)}
            }
            .into_any()
        }
        Answer::Other(found) => {
            if let Some(first) = found.first() {
                goes_to(first.office);
            }
            view! {
                {verdict("missing", Icon::Place, said::here_other())}
                {other::other(page, &found, all, now)}
                {papers(page, Weight::Quiet)}
            }
            .into_any()
        }
        Answer::NoCounter => view! {
            {verdict("missing", Icon::Online, said::here_no_counter())}
            {away::away(page)}
            {papers(page, Weight::Quiet)}
        }
        .into_any(),
    }
}

/// The answer, in words, a picture and a colour.
fn verdict(class: &'static str, icon: Icon, words: &'static str) -> AnyView {
    let class = format!("verdict {class}");
    view! { <div class=class><Picture icon /><div><h2>{words}</h2></div></div> }.into_any()
}

/// The way to the pre-check, where there is one.
fn papers(page: &ServicePage, weight: Weight) -> Option<impl IntoView + use<>> {
    let href = Route::Check(page.service.id.to_string()).href();
    (!page.service.rules.is_empty()).then(|| {
        view! {
            <div class="flow">
                <p>{said::papers_text()}</p>
                <p><LinkButton href weight icon=Icon::Document>{said::papers()}</LinkButton></p>
            </div>
        }
    })
}
