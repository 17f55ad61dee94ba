//! How sure a fact is and from when, in plain words.

use super::{
    date,
    icon::{Icon, Picture},
    links::ExternalLink,
    said::Said,
};
use crate::messages::confidence as words;
use catalogue::model::{Confidence, Source};
use language::Text;
use leptos::prelude::*;

/// What a degree of confidence means for the person who reads the page.
pub fn meaning(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => words::high(),
        Confidence::MediumHigh => words::medium_high(),
        Confidence::Medium => words::medium(),
        Confidence::Low => words::low(),
        Confidence::None => words::none(),
    }
}

/// True when people should look at the official page before they rely on it.
pub fn needs_checking(confidence: Confidence) -> bool {
    confidence < Confidence::MediumHigh
}

/// Where the facts of a page come from: how sure they are, what date they speak of, and each source with the day it was
/// last looked at.
#[component]
pub fn Provenance(
    /// How sure the page is as a whole.
    confidence: Confidence,
    /// What is surer and what is less sure.
    #[prop(optional_no_strip)]
    note: Option<Text>,
    /// The date the facts speak of (ISO 8601, a year or month alone allowed).
    #[prop(optional_no_strip)]
    as_of: Option<String>,
    /// The sources, the one to send people to first.
    sources: Vec<Source>,
) -> impl IntoView {
    let dated = as_of.map_or_else(|| words::undated().to_owned(), |d| words::as_of(&date::written(&d)));
    let listed = sources.into_iter().map(|source| {
        let published = source.published.map(|d| words::published(&date::written(&d)) + " ");
        let checked = words::checked(&date::written(&source.checked_on));
        view! {
            <li>
                <ExternalLink href=source.url><span lang="en">{source.title}</span></ExternalLink>
                <br />
                <span class="small soft">{published}{checked}</span>
            </li>
        }
    });
    view! {
        <div class="source">
            <Picture icon=Icon::Shield />
            <div class="flow">
                <p><strong>{meaning(confidence)}</strong>" "{dated}</p>
                {note.map(|text| view! { <p><Said text /></p> })}
                <ul class="flow">{listed.collect_view()}</ul>
            </div>
        </div>
    }
}

/// A page that is fairly sure.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let source = Source {
        id: "example".into(),
        title: "Accepted ID".into(),
        url: "https://www2.gov.bc.ca/".into(),
        published: Some("2024-12".into()),
        date_note: None,
        note: None,
        checked_on: "2026-11-23".into(),
        kind: "official".into(),
    };
    view! { <Provenance confidence=Confidence::MediumHigh as_of=Some("2024-12".into()) sources=vec![source] /> }.into_any()
}
