//! The languages of the site, each by its own name.

use super::icon::{Icon, Picture};
use crate::{
    messages::{self, LANGUAGES, kiosk as words},
    route::{BASE_LANG, Route},
};
use leptos::prelude::*;

/// A link to a page in another language. A full page load: the language of a document never changes while it lives.
/// `boot.js` remembers on a person's device which one was followed.
fn link((tag, own_name): &(&'static str, &'static str), here: Signal<Option<Route>>) -> AnyView {
    let tag = *tag;
    let href = move || here.with(|here| here.as_ref().unwrap_or(&Route::Home).href_in(tag));
    let current = (tag == messages::lang()).then_some("true");
    view! { <a href=href rel="external" hreflang=tag lang=tag aria-current=current>{*own_name}</a> }
        .into_any()
}

/// All languages, to open at the head of every page.
#[component]
pub fn LanguageMenu(
    /// The page shown now; `None`: none of the site's.
    here: Signal<Option<Route>>,
) -> impl IntoView {
    let own = LANGUAGES.iter().find(|(tag, _)| *tag == messages::lang()).map(|(_, name)| *name);
    let links = LANGUAGES.iter().map(|language| view! { <li>{link(language, here)}</li> }).collect_view();
    view! {
        <details class="language-menu">
            <summary>
                <Picture icon=Icon::Language />
                <span class="sr-only">{words::languages()}": "</span>
                <span>{own}</span>
            </summary>
            <ul>{links}</ul>
        </details>
    }
}

/// All languages in a row, for a first page.
#[component]
pub fn Languages() -> impl IntoView {
    let here = Signal::stored(Some(Route::Home));
    let links = LANGUAGES.iter().map(|language| view! { <li>{link(language, here)}</li> }).collect_view();
    view! { <ul class="languages row" aria-label=words::languages()>{links}</ul> }
}

/// That a machine made the words of this page, until a person has read them; and that facts are in English, where they are.
#[component]
pub fn MachineMade(
    /// The page shown now; `None`: none of the site's.
    here: Signal<Option<Route>>,
) -> impl IntoView {
    let base = LANGUAGES.iter().find(|(tag, _)| *tag == BASE_LANG);
    (!messages::is_read()).then(|| {
        let facts = (!messages::has_facts()).then(|| view! { " "{messages::site::facts_in_english()} });
        view! {
            <div class="machine-made">
                <p class="wrap">{messages::site::machine_made()}{facts}" "{base.map(|language| link(language, here))}</p>
            </div>
        }
    })
}
