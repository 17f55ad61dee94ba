//! The head of every page.

use super::{
    brand::Brand,
    icon::{Icon, Picture},
    languages::LanguageMenu,
};
use crate::{messages, route::Route, turns::in_turn};
use leptos::prelude::*;

/// Name of the site, its four places, and the other languages. `here` is the page shown now.
#[component]
pub fn SiteHeader(
    /// Who runs the counters.
    name: String,
    /// The page shown now; `None`: none of the site's.
    #[prop(into)]
    here: Signal<Option<Route>>,
) -> impl IntoView {
    let places = [
        (Route::Services, Icon::List, messages::nav::services()),
        (Route::Offices, Icon::Office, messages::nav::offices()),
        (Route::Ticket, Icon::Ticket, messages::nav::ticket()),
        (Route::Talk, Icon::Talk, messages::nav::talk()),
    ];
    let place = |(route, icon, words): (Route, Icon, &'static str)| {
        let href = route.href();
        let current = move || here.with(|here| here.as_ref().and_then(|here| current(here, &route)));
        view! { <li><a href=href aria-current=current><Picture icon />{words}</a></li> }
    };
    view! {
        <header class="site-head">
            <div class="wrap">
                <a class="brand" href=Route::Home.href()><Brand /><span>{name}</span></a>
                <nav class="site-nav" aria-label=messages::nav::site()>
                    <ul>{places.into_iter().map(place).collect_view()}</ul>
                </nav>
                <div class="site-tools">{in_turn(move || view! { <LanguageMenu here=here.get_untracked() /> }.into_any())}</div>
            </div>
        </header>
    }
}

/// `page` on the place itself, `true` on pages below it.
fn current(here: &Route, place: &Route) -> Option<&'static str> {
    let below = matches!(
        (place, here),
        (Route::Services, Route::Category(_) | Route::Service(_))
            | (Route::Offices, Route::Office(_) | Route::OfficesFor(_))
            | (Route::Talk, Route::Private)
    );
    if here == place { Some("page") } else { below.then_some("true") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_below_a_place_marks_the_place() {
        assert_eq!(current(&Route::Offices, &Route::Offices), Some("page"));
        assert_eq!(current(&Route::Office("atlin".into()), &Route::Offices), Some("true"));
        assert_eq!(current(&Route::Service("bcid".into()), &Route::Offices), None);
    }
}
