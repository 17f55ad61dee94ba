//! Where the person writes. What they wrote stays until it is sent.

use super::{
    finish::Keep,
    line::{Line, Stage},
    picked,
};
use crate::{
    browser::{clock::now_ms, document, file},
    messages::chat as said,
    ui::{Icon, Picture},
};
use leptos::{ev::KeyboardEvent, prelude::*};
use matrix::backoff::Connection;

/// The field for the text, and that for files.
const TEXT: &str = "chat-text";
const FILE: &str = "chat-file";

/// A field, a button to send, and a way to add a file.
#[component]
pub fn Composer(
    /// The conversation.
    line: Line,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let send = move || {
        match text.with_untracked(|text| line.say(text)) {
            Ok(()) => {
                text.set(String::new());
                error.set(String::new());
                line.at_end.set(true);
            }
            Err(why) => error.set(Line::why_not(why).to_owned()),
        }
        document::focus(TEXT);
    };
    let on_key = move |event: KeyboardEvent| {
        // Enter sends, as in every chat; while an input method composes a word it does not.
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            send();
        }
    };
    let on_input = move |event| {
        let now = event_target_value(&event);
        let empty = now.trim().is_empty();
        text.set(now);
        let told = line.with(|chat| if empty { chat.stopped_typing() } else { chat.typed(now_ms()) });
        if let Some(Some(request)) = told {
            line.tell(request);
        }
    };
    let on_file = move |_| {
        leptos::task::spawn_local(async move {
            for chosen in file::take(FILE) {
                let why = picked::send(line, chosen).await.err().unwrap_or_default();
                _ = error.try_set(why);
            }
        });
    };
    let progress = move || {
        line.progress.get().map(|(_, hundredths)| {
            view! {
                <p class="row">
                    <label for="chat-progress">{said::uploading()}</label>
                    <progress id="chat-progress" max="100" value=hundredths></progress>
                </p>
            }
        })
    };
    let open =
        move || line.stage.get() == Stage::Open && !matches!(line.connection.get(), Connection::Ended(_));
    view! {
        <form class="chat-composer" method="dialog" on:submit=move |event| { event.prevent_default(); send(); }>
            <p class="error-line" id="chat-error" role="alert">{error}</p>
            {progress}
            <label for=TEXT>{said::your_message()}</label>
            <div class="write">
                <textarea
                    id=TEXT
                    class="input"
                    rows="2"
                    autocomplete="off"
                    aria-describedby="chat-error chat-hint"
                    prop:value=text
                    on:input=on_input
                    on:keydown=on_key
                ></textarea>
                <button class="button" disabled=move || !open()>{said::send()}</button>
            </div>
            <p class="hint" id="chat-hint">{said::hint()}</p>
            <div class="row">
                <label class="action file">
                    <Picture icon=Icon::Document /><span>{said::add_file()}</span>
                    <input
                        id=FILE
                        class="sr-only"
                        type="file"
                        aria-describedby="chat-error"
                        accept="image/*,application/pdf"
                        disabled=move || !open()
                        on:change=on_file
                    />
                </label>
                <details class="more">
                    <summary><Picture icon=Icon::Down /><span>{said::more()}</span></summary>
                    <div class="row">
                        <label class="choice">
                            <input
                                type="checkbox"
                                prop:checked=move || line.sound.get()
                                on:change=move |event| line.sound.set(event_target_checked(&event))
                            />
                            <span>{said::sound()}</span>
                        </label>
                        <Keep line />
                    </div>
                </details>
            </div>
        </form>
    }
}
