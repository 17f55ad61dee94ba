//! Open, closed for lunch, closed: as a picture and words before colour.

use super::icon::{Icon, Picture};
use leptos::prelude::*;

/// Whether a place or a line can be reached now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Now.
    Open,
    /// Soon: closed for lunch.
    Lunch,
    /// Not today any more, or not today.
    Closed,
}

/// A state with the words that say it, such as "Open until 4:30 pm".
#[component]
pub fn StatusPill(
    /// The state.
    state: State,
    /// The whole state in words.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let (class, icon) = match state {
        State::Open => ("status", Icon::Yes),
        State::Lunch => ("status lunch", Icon::Clock),
        State::Closed => ("status closed", Icon::Closed),
    };
    view! { <span class=class><Picture icon /><span>{words}</span></span> }
}

/// One of each state.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    view! {
        <p class="row">
            <StatusPill state=State::Open words="Open until 4:30 pm" />
            <StatusPill state=State::Lunch words="Closed for lunch, opens at 1 pm" />
            <StatusPill state=State::Closed words="Closed, opens Monday at 8:30 am" />
        </p>
    }
    .into_any()
}
