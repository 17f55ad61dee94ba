//! What to bring, in short: each requirement, and what counts for it behind a line that opens.

use super::papers::papers;
use crate::{
    messages::{check, service as words},
    route::Route,
    ui::{Disclosure, ExternalLink, Icon, LinkButton, Picture, Said},
};
use catalogue::model::ServicePage;
use leptos::prelude::*;
use precheck::Requirement;

/// The requirements; where none is known, that this is so.
pub fn bring(page: &ServicePage) -> impl IntoView + use<> {
    let all = &page.service.rules.requirements;
    let list = (!all.is_empty())
        .then(|| view! { <ul class="bring">{all.iter().map(|r| requirement(page, r)).collect_view()}</ul> });
    let unchecked = page.service.rules.is_empty().then(|| {
        let official = official(page);
        view! { <p><strong>{check::not_here()}</strong></p><p>{check::unchecked_text()}</p>{official} }
    });
    view! { <section class="section"><h2>{words::bring()}</h2>{unchecked}{list}</section> }
}

/// The way into the pre-check: the first thing to do where there are rules to check.
pub fn check_first(page: &ServicePage) -> Option<impl IntoView + use<>> {
    (!page.service.rules.is_empty()).then(|| {
        let href = Route::Check(page.service.id.to_string()).href();
        view! {
            <div class="card check-first">
                <p>{check::start_text()}</p>
                <p><LinkButton href icon=Icon::Yes>{check::start()}</LinkButton></p>
            </div>
        }
    })
}

/// The page where the rules were read.
fn official(page: &ServicePage) -> Option<impl IntoView + use<>> {
    page.sources.iter().find(|s| !s.url.is_empty()).map(|source| {
        let (href, title) = (source.url.clone(), source.title.clone());
        view! { <p><ExternalLink href><span lang="en">{title}</span></ExternalLink></p> }
    })
}

fn requirement(page: &ServicePage, requirement: &Requirement) -> impl IntoView + use<> {
    let some =
        requirement.applies_when.is_some().then(|| view! { <p class="soft">{words::bring_some()}</p> });
    let each =
        requirement.one_for_each.is_some().then(|| view! { <p class="soft">{words::bring_each()}</p> });
    let said =
        |text: &Option<language::Text>| text.clone().map(|text| view! { <p class="soft"><Said text /></p> });
    let counts = papers(page, requirement).map(|inside| {
        view! { <Disclosure summary=words::bring_counts().into_any()>{inside}</Disclosure> }
    });
    view! {
        <li>
            <span class="tick"><Picture icon=Icon::Document /></span>
            <div>
                <h3><Said text=requirement.name.clone() /></h3>
                {some}{each}{said(&requirement.why)}{said(&requirement.note)}{said(&requirement.fallback)}{counts}
            </div>
        </li>
    }
}
