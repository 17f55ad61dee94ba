//! Printing a page, passing its address on, and asking a person about it.

use crate::{
    browser::{document, share},
    messages::service as words,
    ui::{About, Action, Icon, TalkAbout},
};
use leptos::prelude::*;

/// Two quiet buttons, with a line that says what became of sharing.
pub fn tools(title: String, id: &str) -> impl IntoView + use<> {
    let about = About::Service(id.to_owned());
    let told = RwSignal::new("");
    let on_share = Callback::new(move |()| {
        let title = title.clone();
        leptos::task::spawn_local(async move {
            told.set(match share::share(&title).await {
                share::Shared::Handed => "",
                share::Shared::Copied => words::shared(),
                share::Shared::Failed => words::share_failed(),
            });
        });
    });
    view! {
        <div class="tools">
            <Action on_press=|()| document::print() icon=Icon::Print>{words::print()}</Action>
            <Action on_press=on_share icon=Icon::Share>{words::share()}</Action>
            <TalkAbout about />
        </div>
        <p role="status">{told}</p>
    }
}
