//! Speaking with the agent: the buttons that begin a call. The call itself is a piece of its own.

use super::line::{Line, Stage};
use crate::{
    browser::piece::arrived,
    messages::call as said,
    pages::lazy,
    ui::{Button, Icon, Weight},
};
use leptos::prelude::*;
use matrix::conversation::Attendance;

/// What a call carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sound and pictures.
    Video,
    /// Sound alone.
    Voice,
    /// The page that the person looks at, without their sound and picture.
    Page,
}

/// Both kinds of calls, while there is an agent and no call.
#[component]
pub fn Calls(
    /// The conversation.
    line: Line,
) -> impl IntoView {
    let told = RwSignal::new("");
    let begin = move |kind: Kind| {
        line.calls.rung.set(false);
        told.set(said::starting());
        leptos::task::spawn_local(async move {
            let here = arrived(lazy::call_code()).await.is_ok();
            _ = told.try_set(if here { "" } else { said::not_loaded() });
            if here {
                _ = line.calls.wanted.try_set(Some(kind));
            }
        });
    };
    // Who came for a call finds it prepared; nothing is on before they say so.
    let wished = RwSignal::new(line.calls.by_video.get_untracked());
    Effect::new(move |_| {
        if wished.get() && line.stage.get() == Stage::Open && line.attendance.get() == Attendance::Here {
            wished.set(false);
            begin(Kind::Video);
        }
    });
    let can = move || {
        line.stage.get() == Stage::Open
            && line.attendance.get() == Attendance::Here
            && line.calls.wanted.with(Option::is_none)
    };
    move || {
        can().then(|| {
            view! {
                <div class="chat-calls">
                    {move || line.calls.rung.get().then(|| view! { <p>{said::asked_by_agent()}</p> })}
                    <Button on_press=move |()| begin(Kind::Video) weight=Weight::Quiet icon=Icon::Camera>{said::video()}</Button>
                    <Button on_press=move |()| begin(Kind::Voice) weight=Weight::Quiet icon=Icon::Phone>{said::voice()}</Button>
                    <Button on_press=move |()| begin(Kind::Page) weight=Weight::Quiet icon=Icon::Document>{said::page_show()}</Button>
                    <p role="status">{told}</p>
                </div>
            }
        })
    }
}
