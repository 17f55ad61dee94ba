//! What was said, from the oldest to the newest.

use super::{line::Line, message::Message};
use crate::{
    browser::scroll,
    messages::chat as said,
    ui::{Action, Icon, Picture},
};
use leptos::prelude::*;

/// The element that scrolls.
const ID: &str = "chat-log";

/// So near to the end counts as the end, in pixels.
const NEAR: f64 = 48.0;

/// The list, which stays at its end while the person is there, and leaves them in peace while they read.
#[component]
pub fn Log(
    /// The conversation.
    line: Line,
    /// Whether the panel is a bar.
    small: RwSignal<bool>,
) -> impl IntoView {
    let on_scroll = move |_| {
        let at_end = scroll::from_end(ID) <= NEAR;
        if line.at_end.get_untracked() != at_end {
            line.at_end.set(at_end);
        }
    };
    Effect::new(move |_| {
        line.keys.track();
        line.typing.track();
        if !small.get() && line.at_end.get_untracked() {
            leptos::task::spawn_local(async {
                leptos::task::tick().await;
                scroll::to_end(ID);
            });
        }
    });
    let down = move |()| {
        scroll::to_end(ID);
        line.at_end.set(true);
    };
    let news = move || {
        let count = line.unread.get();
        (count > 0 && !line.at_end.get()).then(|| {
            view! { <p class="chat-news"><Action on_press=down icon=Icon::Down>{said::unread(count)}</Action></p> }
        })
    };
    let early = move || {
        let one = |text: String| {
            view! {
                <li class="said mine">
                    <p class="who"><strong>{said::you()}</strong></p>
                    <p class="text" dir="auto">{text}</p>
                    <p class="far"><Picture icon=Icon::Clock />{said::waiting()}</p>
                </li>
            }
        };
        line.early.get().into_iter().map(one).collect_view()
    };
    view! {
        // It is read out from a place of its own: here one's own words would be as well.
        <div class="chat-log" id=ID tabindex="0" role="region" aria-label=said::log() on:scroll=on_scroll>
            <ol>
                <For each=move || line.keys.get() key=|key| key.0 let:key>
                    <Message line key />
                </For>
                {early}
            </ol>
        </div>
        {news}
    }
}
