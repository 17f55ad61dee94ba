//! Speaking with the agent: the buttons that begin a call. The call itself is a piece of its own.

use super::line::{Line, Stage};
use crate::{
    browser::wait,
    messages::call as said,
    pages::lazy,
    ui::{Button, Icon, Weight},
};
use leptos::prelude::*;
use matrix::conversation::Attendance;

/// After so many milliseconds the code is not on its way any more.
const PATIENCE: i32 = 20_000;

/// What a call carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sound and pictures.
    Video,
    /// Sound alone.
    Voice,
}

/// Both kinds of calls, while there is an agent and no call.
#[component]
pub fn Calls(
    /// The conversation.
    line: Line,
) -> impl IntoView {
    let told = RwSignal::new("");
    let begin = move |kind: Kind| {
        line.rung.set(false);
        told.set(said::starting());
        leptos::task::spawn_local(async move {
            lazy::preload_call().await;
            _ = told.try_set("");
            _ = line.call.try_set(Some(kind));
        });
        leptos::task::spawn_local(async move {
            wait::sleep(PATIENCE).await;
            if told.try_get_untracked() == Some(said::starting()) {
                told.set(said::not_loaded());
            }
        });
    };
    // Who came for a call finds it prepared; nothing is on before they say so.
    let wished = RwSignal::new(line.wants_video());
    Effect::new(move |_| {
        if wished.get() && line.stage.get() == Stage::Open && line.attendance.get() == Attendance::Here {
            wished.set(false);
            begin(Kind::Video);
        }
    });
    let can = move || {
        line.stage.get() == Stage::Open
            && line.attendance.get() == Attendance::Here
            && line.call.with(Option::is_none)
    };
    move || {
        can().then(|| {
            view! {
                <div class="chat-calls">
                    {move || line.rung.get().then(|| view! { <p>{said::asked_by_agent()}</p> })}
                    <Button on_press=move |()| begin(Kind::Video) weight=Weight::Quiet icon=Icon::Camera>{said::video()}</Button>
                    <Button on_press=move |()| begin(Kind::Voice) weight=Weight::Quiet icon=Icon::Phone>{said::voice()}</Button>
                    <p role="status">{told}</p>
                </div>
            }
        })
    }
}
