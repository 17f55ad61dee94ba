//! Which languages the greeting offers. All of them, unless those who look after the device chose some.

use crate::{
    browser::wipe,
    messages::{self, LANGUAGES, nav as words},
    route::{BASE_LANG, Route},
};
use leptos::prelude::*;

/// Under this name the device keeps their tags.
const NAME: &str = "kiosk-languages";

/// The tags that are offered. The first language always is: a visit begins with it.
fn offered() -> Vec<&'static str> {
    chosen(&wipe::kept_for_device(NAME).unwrap_or_default())
}

fn chosen(kept: &str) -> Vec<&'static str> {
    let all = LANGUAGES.iter().map(|(tag, _)| *tag);
    let named = |tag: &str| kept.split(' ').any(|named| named == tag);
    all.filter(|tag| kept.is_empty() || *tag == BASE_LANG || named(tag)).collect()
}

/// The languages, each by its own name, as links to a document in it.
pub fn greeted() -> AnyView {
    let offered = offered();
    let links = LANGUAGES.iter().filter(|(tag, _)| offered.contains(tag)).map(|(tag, own_name)| {
        let current = (*tag == messages::lang()).then_some("true");
        view! { <li><a href=Route::Home.href_in(tag) rel="external" hreflang=*tag lang=*tag aria-current=current>{*own_name}</a></li> }
    });
    view! { <ul class="languages row" aria-label=words::languages()>{links.collect_view()}</ul> }.into_any()
}

/// A box for each language, for those who look after the device.
pub fn choice() -> AnyView {
    let picked = RwSignal::new(offered());
    let boxes = LANGUAGES.iter().filter(|(tag, _)| *tag != BASE_LANG).map(move |(tag, own_name)| {
        let on_change = move |_| {
            picked.update(|picked| match picked.iter().position(|known| known == tag) {
                Some(at) => drop(picked.remove(at)),
                None => picked.push(tag),
            });
            wipe::keep_for_device(NAME, &picked.with_untracked(|picked| picked.join(" ")));
        };
        let checked = picked.with_untracked(|picked| picked.contains(tag));
        view! { <li><label class="choice"><input type="checkbox" checked=checked on:change=on_change /><span lang=*tag>{*own_name}</span></label></li> }
    });
    view! { <fieldset><legend>{words::languages()}</legend><ul class="boxes">{boxes.collect_view()}</ul></fieldset> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use crate::messages::LANGUAGES;

    #[test]
    fn a_new_device_offers_all_languages_and_every_device_the_first() {
        assert_eq!(chosen("").len(), LANGUAGES.len());
        assert_eq!(chosen("fr pa"), ["en", "fr", "pa"]);
        assert_eq!(chosen("xx"), ["en"]);
    }
}
