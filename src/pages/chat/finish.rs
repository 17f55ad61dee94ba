//! Ending the conversation, what is left behind, and what can be kept.

use super::{
    line::{Line, NoEntry},
    over, words,
};
use crate::{
    browser::{document, save},
    config::talk::Matrix,
    messages::chat as said,
    store::store,
    ui::{Action, Button, Icon, PhoneLink, Weight},
};
use leptos::prelude::*;
use matrix::{
    conversation::{Content, Item, What},
    ending::{Fate, Report},
    wire::event::Kind,
};

/// The question before the end.
#[component]
pub fn Sure(
    /// The conversation.
    line: Line,
    /// Whether it is asked.
    asks: RwSignal<bool>,
) -> impl IntoView {
    let go_on = move |()| {
        asks.set(false);
        document::focus("chat-text");
    };
    move || {
        asks.get().then(|| {
            view! {
                <div class="chat-finish" id="chat-sure" tabindex="-1" role="group" aria-labelledby="chat-sure-words">
                    <p id="chat-sure-words"><strong>{said::sure()}</strong></p>
                    <p class="row">
                        <Button on_press=move |()| over::leave(line)>{said::sure_yes()}</Button>
                        <Button on_press=go_on weight=Weight::Quiet>{said::sure_no()}</Button>
                    </p>
                </div>
            }
        })
    }
}

/// Saving and printing what was said.
#[component]
pub fn Keep(
    /// The conversation.
    line: Line,
) -> impl IntoView {
    let on_save = move |()| save::file("chat.txt", "text/plain;charset=utf-8", &transcript(line));
    view! {
        <Action on_press=on_save icon=Icon::Document>{said::save()}</Action>
        <Action on_press=|()| document::print_part("chat") icon=Icon::Print>{said::print()}</Action>
    }
}

/// After the end: what is gone and what is not.
#[component]
pub fn Over(
    /// The conversation, which can still be read.
    line: Line,
    /// What became of it.
    report: Report,
    /// Closes the panel.
    close: Callback<()>,
) -> impl IntoView {
    let left = over::is_left(&report.room) || over::is_left(&report.account);
    let words = match (&report.account, left) {
        (_, true) => said::not_erased(),
        (Fate::LoggedOut, _) => said::logged_out(),
        (Fate::None, _) => said::nothing_to_erase(),
        _ => said::erased(),
    };
    let number = store().config().phone.number.clone();
    let call = left.then(|| view! { <p><PhoneLink number /></p> });
    let days =
        Matrix::parse(store().config().matrix.as_ref()).ok().flatten().and_then(|matrix| matrix.keeps_days);
    Effect::new(move |_| document::focus("chat-over"));
    view! {
        <div class="chat-finish flow" id="chat-over" tabindex="-1">
            <p>{words}</p>
            {call}
            {days.map(|days| view! { <p class="soft">{said::kept_days(days)}</p> })}
            <p class="row"><Keep line /></p>
            <p><Button on_press=close>{said::close()}</Button></p>
        </div>
    }
}

/// There is no way in.
#[component]
pub fn Refused(
    /// Why.
    why: NoEntry,
    /// Closes the panel.
    close: Callback<()>,
) -> impl IntoView {
    let words = match why {
        NoEntry::NoHomeserver | NoEntry::NotAllowed | NoEntry::NoToken => said::not_let_in(),
        NoEntry::NoAnswer => said::no_answer(),
    };
    let number = store().config().phone.number.clone();
    Effect::new(move |_| document::focus("chat-over"));
    view! {
        <div class="chat-finish flow" id="chat-over" tabindex="-1" role="alert">
            <p>{words}</p>
            <p><PhoneLink number /></p>
            <p><Button on_press=close>{said::close()}</Button></p>
        </div>
    }
}

/// Everything that was said, as plain text, a line each.
fn transcript(line: Line) -> String {
    let items = line.with(|chat| chat.conversation().items().to_vec()).unwrap_or_default();
    let mut lines = vec![said::transcript_title().to_owned(), String::new()];
    lines.extend(items.iter().map(|item| format!("[{}] {}", words::time(item.at), told(item))));
    // Editors on every system know such line ends.
    lines.join("\r\n") + "\r\n"
}

fn told(item: &Item) -> String {
    let What::Said(words) = &item.what else { return words::happened(item).unwrap_or_default() };
    let who = if words.delivery.is_some() { said::you() } else { &words.by.name };
    let text = match &words.content {
        Content::Removed => said::removed().to_owned(),
        Content::Encrypted => said::encrypted().to_owned(),
        Content::Message(message) => match &message.kind {
            Kind::Image(file) | Kind::File(file) => words::name(file),
            _ => message.text.clone(),
        },
    };
    format!("{who}: {text}")
}
