//! A call with the agent of a conversation, by video or by voice, beside what is written.
//!
//! First the person looks whether their devices work; nothing is on before they say so. Then the call takes place, in a
//! part of the conversation's panel that stays when the rest is made small. When it is over, the conversation goes on.
//!
//! Layout: [`calling`] what is known and what can be done, `gear` microphone and camera, `choice` which devices, `course`
//! the task that carries the call through, `post` what it says on its way out, `quality` how good it is, `theirs` what the
//! agent shows; the rest is what is seen: `check` before, `running` during, `stay` keeps the focus where
//! buttons change, `identity` when the agent asks who the person is
//! (`beside` is how they ask, `papers` what to have ready), `showing` when the person shows the page
//! (`pieces` is how it goes out), `over` after, and
//! `words`.

mod beside;
mod calling;
mod check;
mod choice;
mod course;
mod gear;
mod identity;
mod over;
mod papers;
mod pieces;
mod post;
mod quality;
mod running;
mod showing;
mod stay;
mod theirs;
mod words;

use crate::{
    browser::document,
    messages::call as said,
    pages::chat::{Kind, Line},
};
use calling::{Calling, Step};
use leptos::prelude::*;
use matrix::call::Stage;

/// The heading of the call's part.
const TITLE: &str = "call-title";

/// A call that the person wants.
#[component]
pub fn Panel(
    /// The conversation beside it.
    line: Line,
    /// What it should carry.
    kind: Kind,
) -> impl IntoView {
    let calling = Calling::new(line, kind);
    let title = match kind {
        Kind::Video => said::video(),
        Kind::Voice => said::voice(),
        Kind::Page => said::page_show(),
    };
    focus_soon(TITLE);
    let close = Callback::new(move |()| {
        line.calls.wanted.set(None);
        focus_soon("chat-title");
    });
    // One part a kind of step: states of a running call change words, and move nothing.
    let part = Memo::new(move |_| match calling.step.get() {
        Step::Check => 0,
        Step::Call(Stage::Ended(_)) => 2,
        Step::Call(_) => 1,
    });
    view! {
        <section class="call" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{title}</h2>
            {move || match part.get() {
                0 => view! { <check::Check calling on_later=close /> }.into_any(),
                1 => view! { <running::Running calling /> }.into_any(),
                _ => view! { <over::Over calling on_close=close /> }.into_any(),
            }}
        </section>
    }
}

/// Moves the focus to an element that is there after this turn.
fn focus_soon(id: &'static str) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        document::focus(id);
    });
}
