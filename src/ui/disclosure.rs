//! More for those who want it.

use super::icon::{Icon, Picture};
use leptos::prelude::*;

/// A line that opens to show more: the browser's own `details`, so that it works before the program does.
#[component]
pub fn Disclosure(
    /// What is inside, in a few words.
    summary: AnyView,
    /// The inside.
    children: Children,
) -> impl IntoView {
    view! {
        <details>
            <summary><Picture icon=Icon::Down /><span>{summary}</span></summary>
            <div>{children()}</div>
        </details>
    }
}

/// One, closed.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    view! { <Disclosure summary="13 documents that work".into_any()><p>"A passport, for example."</p></Disclosure> }
        .into_any()
}
