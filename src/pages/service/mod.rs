//! One service: what it is, the ways to get it, what to bring, and where this was read.

mod bring;
mod papers;
mod share;
mod short;
mod ways;

use super::loaded::when_found;
use crate::{
    messages::{self, service as words},
    route::Route,
    store::store,
    ui::{
        Breadcrumb, ExternalLink, Icon, Kind, Notice, PageHeading, Picture, Provenance, Said, Words, meaning,
        needs_checking,
    },
};
use catalogue::model::{Service as Record, ServicePage};
use language::Text;
use leptos::prelude::*;

/// The page of one service.
#[component]
pub fn Service(
    /// Which one; an unknown id gets a page that says so.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let load = store().service(&id);
    view! { <div class="wrap page">{when_found(load, words::missing(), |page| content(page).into_any())}</div> }
}

fn content(page: &ServicePage) -> impl IntoView + use<> {
    let service = &page.service;
    let summary = service.summary.clone();
    view! {
        {way_here(page)}
        <PageHeading title=view! { <Words text=service.name.clone() /> }.into_any()>
            <Said text=summary />
        </PageHeading>
        <div class="beside">
            {short::in_short(service)}
            <div>
                {bring::check_first(page)}
                {elsewhere(service)}
                {unsure(page)}
                <section class="section"><h2>{words::ways()}</h2>{ways::ways(service)}</section>
                {bring::bring(page)}
                {points(words::who_for(), &service.eligibility)}
                {points(words::have(), &service.details_to_know)}
                {points(words::tips(), &tips(service))}
                <section class="section">
                    <h2>{words::source()}</h2>
                    <Provenance
                        confidence=service.confidence
                        note=service.confidence_note.clone()
                        as_of=service.as_of.clone()
                        sources=page.sources.clone()
                    />
                    {share::tools(service.name.words(messages::lang()).to_owned(), service.id.as_str())}
                </section>
            </div>
        </div>
    }
}

fn way_here(page: &ServicePage) -> impl IntoView + use<> {
    let category = page.category.clone();
    let trail = vec![
        (Route::Services, messages::services::title().into_any()),
        (Route::Category(page.service.category.to_string()), view! { <Words text=category /> }.into_any()),
    ];
    view! { <Breadcrumb trail /> }
}

/// A service that others provide: who does.
fn elsewhere(service: &Record) -> Option<impl IntoView + use<>> {
    let name = store().config().name.words(messages::lang()).to_owned();
    service.elsewhere.then(|| {
        let authority = service.authority.clone();
        view! {
            <Notice kind=Kind::Info title=words::elsewhere(&name).into_any()>
                <p>{words::elsewhere_text()}" "<Said text=authority /></p>
            </Notice>
        }
    })
}

/// What could not be confirmed, before anyone relies on it, with the official page.
fn unsure(page: &ServicePage) -> Option<impl IntoView + use<>> {
    let service = &page.service;
    if service.unconfirmed.is_empty() && !needs_checking(service.confidence) {
        return None;
    }
    let (title, what) = if service.unconfirmed.is_empty() {
        (words::unsure(), view! { <p>{meaning(service.confidence)}</p> }.into_any())
    } else {
        (words::unsure_about(), list(&service.unconfirmed).into_any())
    };
    let official = page.sources.iter().find(|s| !s.url.is_empty()).map(|source| {
        let title = source.title.clone();
        view! {
            <p>
                {words::unsure_check()}" "
                <ExternalLink href=source.url.clone()><span lang="en">{title}</span></ExternalLink>
            </p>
        }
    });
    Some(view! { <Notice kind=Kind::Warning title=title.into_any()>{what}{official}</Notice> })
}

fn tips(service: &Record) -> Vec<Text> {
    service.tips.iter().chain(&service.note).cloned().collect()
}

/// A section with one line for each text; nothing when there is none.
fn points(title: &'static str, texts: &[Text]) -> Option<impl IntoView + use<>> {
    (!texts.is_empty()).then(|| view! { <section class="section"><h2>{title}</h2>{checked(texts)}</section> })
}

fn checked(texts: &[Text]) -> impl IntoView + use<> {
    let line =
        |text: &Text| view! { <li><Picture icon=Icon::Point /><span><Said text=text.clone() /></span></li> };
    view! { <ul class="points">{texts.iter().map(line).collect_view()}</ul> }
}

fn list(texts: &[Text]) -> impl IntoView + use<> {
    view! { <ul>{texts.iter().map(|text| view! { <li><Said text=text.clone() /></li> }).collect_view()}</ul> }
}
