//! How well the page hears from the queue, as its own line: a lost network is not a lost place.

use super::{
    ago,
    following::{Connection, Following},
};
use crate::{
    messages::line as said,
    ui::{Action, Icon, Picture},
};
use leptos::prelude::*;

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
        let ago = match (following.heard_at.get(), now.get()) {
            (Some(heard), Some(now)) => ago(heard, now),
            _ => said::ago_moment().to_owned(),
        };
        match connection.get() {
            Connection::Live => said::live().to_owned(),
            Connection::Polling => said::polling().to_owned(),
            Connection::Stale => said::stale(&ago),
            Connection::Offline => said::offline(&ago),
        }
    };
    let look = move || match connection.get() {
        Connection::Live => ("heard live", Icon::Yes),
        Connection::Polling => ("heard", Icon::Clock),
        Connection::Stale => ("heard stale", Icon::Warning),
        Connection::Offline => ("heard offline", Icon::Disruption),
    };
    // Losing the connection, and having it back, is said once each.
    Effect::new(move |before: Option<bool>| {
        let lost = matches!(connection.get(), Connection::Stale | Connection::Offline);
        match before {
            Some(false) if lost => following.said.set(said::say_connection_lost().to_owned()),
            Some(true) if !lost => following.said.set(said::say_connection_back().to_owned()),
            _ => {}
        }
        lost
    });
    view! {
        <div class=move || look().0>
            <p class="row">{move || view! { <Picture icon=look().1 /> }}<span>{words}</span></p>
            <Action on_press=move |()| following.ask() icon=Icon::Again>{said::refresh()}</Action>
        </div>
    }
}
