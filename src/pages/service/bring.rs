//! What to bring, in short: each requirement, and what counts for it behind a line that opens.

use super::papers::papers;
use crate::{
    messages::service as words,
    ui::{Disclosure, Icon, Picture, Said},
};
use catalogue::model::ServicePage;
use leptos::prelude::*;
use precheck::Requirement;

/// The requirements; nothing when none is known.
pub fn bring(page: &ServicePage) -> Option<impl IntoView + use<>> {
    let all = &page.service.rules.requirements;
    (!all.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{words::bring()}</h2>
                <ul class="bring">{all.iter().map(|r| requirement(page, r)).collect_view()}</ul>
            </section>
        }
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
