//! The mark: a counter window with its sill.

use leptos::prelude::*;

/// The counter window, as a picture without words. The name of the site stands beside it.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <svg viewBox="0 0 40 40" aria-hidden="true">
            <path class="frame" d="M4 38V17a16 16 0 0 1 32 0v21z" />
            <path class="pane" d="M10 27V17a10 10 0 0 1 20 0v10z" />
            <path class="sill" d="M7 27h26v5H7z" />
        </svg>
    }
}
