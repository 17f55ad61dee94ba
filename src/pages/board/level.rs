//! How busy an office is, as three bars and a word. The bars differ in form, so that no colour is needed to read them.

use super::said;
use leptos::prelude::*;
use queue::busy::Busy;

/// The bars with the word.
pub fn level(busy: Busy) -> impl IntoView {
    let class = match busy {
        Busy::Quiet => "level quiet",
        Busy::Usual => "level usual",
        Busy::Busy => "level busy",
    };
    view! {
        <span class=class>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M5 20v-4" />
                <path d="M12 20v-9" />
                <path d="M19 20V4" />
            </svg>
            <span>{said::busy(busy)}</span>
        </span>
    }
}
