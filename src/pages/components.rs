//! Every component with its example: for those who build the site, and for the tests that walk them.

use crate::ui::{PageHeading, examples};
use leptos::prelude::*;

/// All examples, each under the name of its component.
#[component]
pub fn Components() -> impl IntoView {
    let one = |(name, example): (&'static str, AnyView)| {
        view! { <section class="section" id=name><h2>{name}</h2>{example}</section> }
    };
    view! {
        <div class="wrap page" lang="en">
            <PageHeading title="Components".into_any() />
            {examples().into_iter().map(one).collect_view()}
        </div>
    }
}
