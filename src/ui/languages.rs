//! The languages of the site, each by its own name.

use super::icon::{Icon, Picture};
use crate::{
    messages::{self, LANGUAGES, nav as words},
    route::Route,
};
use leptos::prelude::*;

/// All languages, to open at the head of every page.
#[component]
pub fn LanguageMenu(
    /// The page shown now; `None`: none of the site's.
    here: Option<Route>,
) -> impl IntoView {
    let own = LANGUAGES.iter().find(|(tag, _)| *tag == messages::lang()).map(|(_, name)| *name);
    view! {
        <details class="language-menu">
            <summary>
                <Picture icon=Icon::Language />
                <span class="sr-only">{words::languages()}": "</span>
                <span>{own}</span>
            </summary>
            {languages(&here.unwrap_or(Route::Home))}
        </details>
    }
}

/// All languages in a row: links to a page in each of them. They are followed by a full page load, since the language of a
/// document never changes while it lives; `boot.js` keeps their addresses at the page that is shown, and remembers on a
/// person's device which one was followed.
pub fn languages(here: &Route) -> AnyView {
    let link = |(tag, own_name): &(&'static str, &'static str)| {
        let tag = *tag;
        let current = (tag == messages::lang()).then_some("true");
        view! { <li><a href=here.href_in(tag) rel="external" hreflang=tag lang=tag aria-current=current>{*own_name}</a></li> }
    };
    let links = LANGUAGES.iter().map(link).collect_view();
    view! { <ul class="languages row" aria-label=words::languages()>{links}</ul> }.into_any()
}
