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
use leptos::{lazy, prelude::*};
use std::sync::Arc;

/// How many answers are shown: what fits beside a phone's keyboard with some scrolling.
const SHOWN: usize = 6;

/// Search over all services, in the page's language first. When nothing fits, it says how to reach a person.
#[component]
pub fn Finder() -> impl IntoView {
    let store = store();
    let index = store.index();
    let query = RwSignal::new(String::new());
    let turned_to = RwSignal::new(false);
    let engine = engine(index, turned_to.into());
    let answers = Memo::new(move |_| {
        query.with(|typed| match (&*index.read(), &*engine.read()) {
            _ if typed.trim().is_empty() => Answers::Empty,
            (Load::Failed(_), _) => Answers::Lost,
            (Load::Ready(index), Some(search)) => {
                let hits = search(typed);
                Answers::Found(hits.iter().filter_map(|at| index.services.get(*at)).map(suggestion).collect())
            }
            _ => Answers::Waiting,
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
    view! { <SearchBox query answers nothing turned_to /> }
}

/// Places in the index of the services that fit, best first.
type Search = Box<dyn Fn(&str) -> Vec<usize> + Send + Sync>;

/// The search itself is a piece of code of its own, and laying the catalogue out takes a moment. Both happen when a person
/// turns to the box, while the first letters are typed.
fn engine(index: ReadSignal<Load<Arc<Index>>>, turned_to: Signal<bool>) -> ReadSignal<Option<Search>> {
    let engine = RwSignal::new(None);
    let asked = StoredValue::new(false);
    let make = move |index: Arc<Index>| {
        if !asked.get_value() {
            asked.set_value(true);
            leptos::task::spawn_local(async move {
                let made = lay_out(index).await;
                // The page may be gone by now.
                _ = engine.try_set(Some(made));
            });
        }
    };
    Effect::new(move |_| {
        if let Some(index) = index.with(|load| load.ready().cloned()).filter(|_| turned_to.get()) {
            make(index);
        }
    });
    engine.read_only()
}

#[lazy]
fn lay_out(index: Arc<Index>) -> Search {
    let searcher = Searcher::new(&index);
    Box::new(move |typed| {
        searcher.search(typed, messages::lang(), SHOWN).into_iter().map(|hit| hit.index).collect()
    })
}

fn suggestion(service: &ServiceCard) -> Suggestion {
    Suggestion {
        href: Route::Service(service.id.to_string()).href(),
        title: service.name.clone(),
        text: service.summary.clone(),
    }
}
