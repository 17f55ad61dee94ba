//! The search box, with the catalogue behind it.

use crate::{
    failure::Load,
    messages::{self, home as words},
    route::Route,
    store::store,
    ui::{Answers, PhoneLink, SearchBox, Suggestion},
};
use catalogue::{
    model::{Index, ServiceCard},
    search::Searcher,
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many answers are shown: what fits beside a phone's keyboard with some scrolling.
const SHOWN: usize = 6;

/// Search over all services, in the page's language first. When nothing fits, it says how to reach a person.
#[component]
pub fn Finder() -> impl IntoView {
    let store = store();
    let index = store.index();
    let query = RwSignal::new(String::new());
    let searcher = StoredValue::new(None::<Arc<Searcher>>);
    // Laid out once, when the first letter is typed: most visits come for something that is on the page.
    let searcher_of = move |index: &Index| {
        searcher.get_value().unwrap_or_else(|| {
            let made = Arc::new(Searcher::new(index));
            searcher.set_value(Some(made.clone()));
            made
        })
    };
    let answers = Memo::new(move |_| {
        query.with(|typed| match &*index.read() {
            _ if typed.trim().is_empty() => Answers::Empty,
            Load::Waiting => Answers::Waiting,
            Load::Failed(_) => Answers::Lost,
            Load::Ready(index) => {
                let hits = searcher_of(index).search(typed, messages::lang(), SHOWN);
                Answers::Found(
                    hits.iter().filter_map(|h| index.services.get(h.index)).map(suggestion).collect(),
                )
            }
        })
    });
    let nothing = move || {
        let number = store.config().phone.number.clone();
        view! {
            <p>{words::reach()}</p>
            <p><PhoneLink number /></p>
            <p class="row">
                <a class="action" href=Route::Talk.href()>{words::talk()}</a>
                <a class="action" href=Route::Services.href()>{words::all()}</a>
            </p>
        }
    };
    view! { <SearchBox query answers nothing /> }
}

fn suggestion(service: &ServiceCard) -> Suggestion {
    Suggestion {
        href: Route::Service(service.id.to_string()).href(),
        title: service.name.clone(),
        text: service.summary.clone(),
    }
}
