//! How sure the rules are, and where they were read.

use super::super::course::Course;
use crate::{messages::service as words, ui::Provenance};
use leptos::prelude::*;

/// The sources of the service.
pub fn sure(course: Course) -> impl IntoView {
    let page = course.page();
    let service = &page.service;
    view! {
        <section class="section">
            <h2>{words::source()}</h2>
            <Provenance
                confidence=service.confidence
                note=service.confidence_note.clone()
                as_of=service.as_of.clone()
                sources=page.sources.clone()
            />
        </section>
    }
}
