//! How well the page hears from the queue, as its own line: a lost network is not a lost place.

use super::{ago, following::Following};
use crate::{
    messages::line as said,
    ui::{Action, Icon, Picture},
};
use leptos::prelude::*;
use queue::Connection;

/// One sentence with the age of what is shown, and a way to ask at once.
#[component]
pub fn Heard(
    /// The ticket.
    following: Following,
    /// The time.
    now: Signal<Option<i64>>,
    /// How well it is heard.
    connection: Memo<Connection>,
) -> impl IntoView {
    let words = move || {
        let now = now.get().unwrap_or_default();
        match connection.get() {
            Connection::Live => said::live().to_owned(),
            Connection::Polling => said::polling().to_owned(),
            Connection::Stale { since } => said::stale(&ago(since, now)),
            Connection::Offline { since } => said::offline(&ago(since, now)),
        }
    };
    let look = move || match connection.get() {
        Connection::Live => ("heard live", Icon::Yes),
        Connection::Polling => ("heard", Icon::Clock),
        Connection::Stale { .. } => ("heard stale", Icon::Warning),
        Connection::Offline { .. } => ("heard offline", Icon::Disruption),
    };
    // Silence is nobody's event: the clock tells of it.
    Effect::new(move |_| {
        connection.track();
        untrack(|| following.say());
    });
    view! {
        <div class=move || look().0>
            <p class="row">{move || view! { <Picture icon=look().1 /> }}<span>{words}</span></p>
            <Action on_press=move |()| following.ask() icon=Icon::Again>{said::refresh()}</Action>
        </div>
    }
}
