//! What this site is, and where its facts come from.

use crate::{
    messages::about_page as words,
    ui::{Breadcrumb, PageHeading, meaning},
};
use catalogue::model::Confidence;
use leptos::prelude::*;

/// Purpose, sources, privacy, accessibility, parts.
#[component]
pub fn About() -> impl IntoView {
    let degrees =
        [Confidence::High, Confidence::MediumHigh, Confidence::Medium, Confidence::Low, Confidence::None];
    let part = |(title, text): (&'static str, &'static str)| {
        view! { <section class="section"><h2>{title}</h2><p>{text}</p></section> }
    };
    let rest = [
        (words::private(), words::private_text()),
        (words::everyone(), words::everyone_text()),
        (words::parts(), words::parts_text()),
    ];
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            <section class="section flow">
                <h2>{words::facts()}</h2>
                <p>{words::facts_text()}</p>
                <ul>{degrees.map(|degree| view! { <li>{meaning(degree)}</li> }).collect_view()}</ul>
            </section>
            {rest.map(part).collect_view()}
        </div>
    }
}
