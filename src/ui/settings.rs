//! A person's own settings, in one place on every page. They stand outside of the app, so they need no program:
//! `public/settings.js` shows them as they are and does what they say, and the document's first script applies them before anything is painted.

use crate::messages::{self, settings as words};
use leptos::prelude::*;

/// The link that skips to the content, the first of every document. Only the prerenderer makes it.
pub fn skip() -> AnyView {
    view! { <a class="skip" href="#main">{messages::site::skip()}</a> }.into_any()
}

/// The settings, at the head of every document. Only the prerenderer makes them.
pub fn settings() -> AnyView {
    view! {
        <div class="wrap settings-place">
            <details class="settings">
                <summary>
                    // Lucide's "a-large-small" (see `icon`): here, since no part of the program shows it.
                    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                        <path d="m15 16 2.536-7.328a1.02 1.02 1 0 1 1.928 0L22 16M15.697 14h5.606M2 16l4.039-9.69a.5.5 0 0 1 .923 0L11 16M3.304 13h6.392" />
                    </svg>
                    <span class="sr-only">{words::title()}</span>
                </summary>
                <form class="flow" hidden>
                    <h2>{words::title()}</h2>
                    {one("text", words::text(), &[("", words::usual()), ("1", words::large()), ("2", words::larger()), ("3", words::largest())])}
                    {one("contrast", words::contrast(), &[("", words::device()), ("more", words::more())])}
                    {one("motion", words::motion(), &[("", words::device()), ("less", words::still())])}
                    {one("sounds", words::sounds(), &[("", words::sounds_usual()), ("off", words::silent()), ("on", words::sounds_all())])}
                    <div class="row" data-aloud hidden>
                        <button type="button" class="button">{words::aloud()}</button>
                        <button type="button" class="button" hidden>{words::stop()}</button>
                    </div>
                    <p role="status">
                        <span data-said="voice" hidden>{words::no_voice()}</span>
                        <span data-said="kept" hidden>{words::not_kept()}</span>
                    </p>
                    <p class="soft small">{words::kept()}</p>
                    <button type="reset" class="button quiet">{words::reset()}</button>
                </form>
            </details>
        </div>
    }
    .into_any()
}

/// One setting. The first choice is the usual one, and has no value.
fn one(name: &'static str, title: &'static str, choices: &[(&'static str, &'static str)]) -> AnyView {
    let choice = |(value, words): &(&'static str, &'static str)| {
        view! {
            <label class="choice">
                <input type="radio" name=name value=*value checked=value.is_empty() />
                <span>{*words}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{title}</legend>
            <div class="row">{choices.iter().map(choice).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
