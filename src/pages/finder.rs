//! The search box, with the catalogue behind it.

use crate::{
    browser::piece::{Load as Fetch, arrived},
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
    let engine = engine(index, turned_to.into(), query);
    let answers = Memo::new(move |_| {
        query.with(|typed| match (&*index.read(), &*engine.read()) {
            _ if typed.trim().is_empty() => Answers::Empty,
            (Load::Failed(_), _) | (_, Load::Failed(_)) => Answers::Lost,
            (Load::Ready(index), Load::Ready(search)) => {
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
fn engine(
    index: ReadSignal<Load<Arc<Index>>>,
    turned_to: Signal<bool>,
    query: RwSignal<String>,
) -> ReadSignal<Load<Search>> {
    let engine = RwSignal::new(Load::Waiting);
    let asked = StoredValue::new(false);
    let make = move |index: Arc<Index>| {
        if !asked.get_value() {
            asked.set_value(true);
            leptos::task::spawn_local(async move {
                let made = match arrived(code()).await {
                    Ok(()) => Load::Ready(lay_out(index).await),
                    Err(failure) => Load::Failed(failure),
                };
                // The page may be gone by now. The next letter tries again.
                _ = asked.try_update_value(|asked| *asked = made.ready().is_some());
                _ = engine.try_set(made);
            });
        }
    };
    Effect::new(move |_| {
        query.track();
        if let Some(index) = index.with(|load| load.ready().cloned()).filter(|_| turned_to.get()) {
            make(index);
        }
    });
    engine.read_only()
}

fn code() -> Fetch {
    #[cfg(target_arch = "wasm32")]
    return Box::pin(__preload_lay_out());
    #[cfg(not(target_arch = "wasm32"))]
    Box::pin(std::future::ready(()))
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
