//! The way into a chat: what to know before it, or why it is closed and what to do now.

use super::{before::Before, open::Open};
use crate::{
    config::{Config, talk::Way},
    messages::talk_page as words,
    session::session,
    store::store,
    ui::{Button, Icon, PhoneLink},
};
use leptos::prelude::*;

/// Marks where the way in stands on a page that was served, if a chat is offered there, and says its [`mark`].
pub const MARK: &str = "data-chat";

/// The way in to a chat, or to a video call that begins as one. `asked`: a person who came for other things asks for it first.
pub fn way_in(
    config: &Config,
    kind: Way,
    open: Memo<Open>,
    subject: Signal<Option<String>>,
    asked: RwSignal<bool>,
) -> AnyView {
    let video = kind == Way::Video;
    let offered = config.matrix.is_some();
    let session = session();
    let on_later = Callback::new(move |()| asked.set(false));
    let by_itself = asked.get_untracked();
    let way = move || match open.get() {
        _ if !offered => instead(words::closed_here()),
        _ if session.talks.get() => view! { <p>{words::chat_open()}</p> }.into_any(),
        Open::No => instead(words::closed()),
        _ if by_itself => view! { <p>{words::private_no_account()}</p><Before subject video /> }.into_any(),
        _ if asked.get() => view! { <Before subject video on_later /> }.into_any(),
        _ => begin(kind, Callback::new(move |()| asked.set(true))),
    };
    view! { <div class="flow" data-chat=offered.then_some(mark(kind))>{way}</div> }.into_any()
}

/// What [`MARK`] says of a way in.
pub fn mark(kind: Way) -> &'static str {
    if kind == Way::Video { "video" } else { "chat" }
}

/// The button that asks for it.
pub fn begin(kind: Way, on_press: Callback<()>) -> AnyView {
    let (icon, begin) = match kind {
        Way::Video => (Icon::Camera, words::video_begin()),
        _ => (Icon::Talk, words::chat_begin()),
    };
    view! { <p><Button on_press icon=icon>{begin}</Button></p> }.into_any()
}

/// Why there is no chat, and the telephone in its place.
fn instead(why: &'static str) -> AnyView {
    closed(why, store().config().phone.number.clone())
}

/// Why there is no chat now, and a number to call.
pub fn closed(why: &'static str, number: String) -> AnyView {
    view! { <p>{why}</p><p><PhoneLink number /></p> }.into_any()
}
