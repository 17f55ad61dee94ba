//! How well the page hears from the queue, as its own line: a lost network is not a lost place.

use super::ago;
use crate::{
    messages::line as said,
    ui::{Action, Icon, Picture},
};
use leptos::prelude::*;
use queue::Connection;

/// One sentence with the age of what is shown, and a way to ask at once. The times are in seconds since 1970 UTC.
#[component]
pub fn Heard(
    /// How well it is heard, and when that is.
    connection: impl Fn() -> (Connection, i64) + Copy + Send + Sync + 'static,
    /// Asks at once.
    ask: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let words = move || match connection() {
        (Connection::Live, _) => said::live().to_owned(),
        (Connection::Polling, _) => said::polling().to_owned(),
        (Connection::Stale { since }, now) => said::stale(&ago(since, now)),
        (Connection::Offline { since }, now) => said::offline(&ago(since, now)),
    };
    let look = move || match connection().0 {
        Connection::Live => ("heard live", Icon::Yes),
        Connection::Polling => ("heard", Icon::Clock),
        Connection::Stale { .. } => ("heard stale", Icon::Warning),
        Connection::Offline { .. } => ("heard offline", Icon::Disruption),
    };
    view! {
        <div class=move || look().0>
            <p class="row">{move || view! { <Picture icon=look().1 /> }}<span>{words}</span></p>
            <Action on_press=move |()| ask() icon=Icon::Again>{said::refresh()}</Action>
        </div>
    }
}
