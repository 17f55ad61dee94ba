//! How the conversation stands: who is there, and how well it is heard. Losing the network loses nothing.

use super::{
    line::{Line, Stage},
    words,
};
use crate::{
    messages::chat as said,
    store::store,
    ui::{Icon, PhoneLink, Picture},
};
use leptos::prelude::*;
use matrix::{backoff::Connection, conversation::Attendance};

/// One line, and another way when it takes long.
#[component]
pub fn State(
    /// The conversation.
    line: Line,
) -> impl IntoView {
    let number = store().config().phone.number.clone();
    let words = move || match line.stage.get() {
        Stage::Entering if line.slow.get() => (Icon::Clock, said::slow().to_owned()),
        Stage::Entering => (Icon::Clock, said::entering().to_owned()),
        Stage::Leaving => (Icon::Clock, said::leaving().to_owned()),
        Stage::Over(_) | Stage::Refused(_) => (Icon::Closed, said::over().to_owned()),
        Stage::Open => match line.connection.get() {
            Connection::Ended(why) => (Icon::Closed, words::ended(&why).to_owned()),
            Connection::Offline { .. } => (Icon::Disruption, said::offline().to_owned()),
            Connection::Reconnecting { .. } => (Icon::Warning, said::reconnecting().to_owned()),
            Connection::Connecting | Connection::Live => match line.attendance.get() {
                Attendance::NobodyYet => (Icon::Clock, said::nobody_yet().to_owned()),
                Attendance::AllGone => (Icon::Info, said::all_gone().to_owned()),
                Attendance::Here => (Icon::Yes, said::here().to_owned()),
            },
        },
    };
    let typing = move || {
        line.typing.with(|who| match who.as_slice() {
            [] => String::new(),
            [one] => said::typing(one),
            _ => said::typing_many().to_owned(),
        })
    };
    // Who waits for nothing should know another way.
    let call = move || {
        let stuck = match line.stage.get() {
            Stage::Entering => line.slow.get(),
            Stage::Open => {
                line.attendance.get() != Attendance::Here
                    || !matches!(line.connection.get(), Connection::Live | Connection::Connecting)
            }
            _ => false,
        };
        stuck.then(
            || view! { <p class="row"><span>{said::or_call()}</span><PhoneLink number=number.clone() /></p> },
        )
    };
    view! {
        <div class="chat-state">
            <p class="row" role="status">{move || { let (icon, words) = words(); view! { <Picture icon /><span>{words}</span> } }}</p>
            {call}
            <p class="soft typing" aria-hidden="true">{typing}</p>
            // What is added here is read out, one sentence after the other, whatever else the page does.
            <div class="sr-only" role="log" aria-label=said::announcements()>
                <For each=move || line.announced.get() key=|(number, _)| *number let((_, sentence))>
                    <p>{sentence}</p>
                </For>
            </div>
        </div>
    }
}
