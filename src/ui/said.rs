//! Words from content, in the page's language or marked as being in another.

use crate::messages;
use language::Text;
use leptos::{either::Either, prelude::*};

/// A text of content. Where the page's language has none, the words carry their own language, so that a screen reader
/// speaks them rightly, and a mark says so to the eye.
#[component]
pub fn Said(
    /// The text.
    text: Text,
) -> impl IntoView {
    // Where all facts are in English, it is said once, at the head of the page.
    let foreign = text.said(messages::lang()).fallback && messages::has_facts();
    let mark = foreign.then(|| view! { " "<span class="other-lang">{messages::ui::english_only()}</span> });
    view! { <Words text /> {mark} }
}

/// The same without the mark to the eye: where a notice has said it once for the whole page, and inside links.
#[component]
pub fn Words(
    /// The text.
    text: Text,
) -> impl IntoView {
    let said = text.said(messages::lang());
    let words = said.words.to_owned();
    if said.fallback {
        let lang = said.lang.to_owned();
        let dir = messages::direction(said.lang);
        Either::Left(view! { <span lang=lang dir=dir>{words}</span> })
    } else {
        Either::Right(words)
    }
}

/// A text in both ways it can be shown.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let english = Text::only("en", "Only in English");
    let punjabi = Text::only("pa", "ਪੰਜਾਬੀ");
    view! { <p><Said text=english /></p><p><Words text=punjabi /></p> }.into_any()
}
