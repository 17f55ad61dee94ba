//! The search box, with the catalogue behind it.

use crate::{
    browser::piece::{Load as Fetch, arrived},
    failure::{Failure, Load},
    gateways::site,
    messages::{self, home as words},
    route::Route,
    store::store,
    ui::{Answers, PhoneLink, SearchBox, Suggestion},
};
use catalogue::{
    model::{Index, ServiceCard, Words},
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
            (_, Load::Ready(search)) => Answers::Found(search(typed)),
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

/// The services that fit, best first.
type Search = Box<dyn Fn(&str) -> Vec<Suggestion> + Send + Sync>;

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
                    Ok(()) => lay_out(index).await.into(),
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

/// On a page in a language that the catalogue is not written in, the words of that language come first: without them a
/// search would say that nothing fits.
#[lazy]
async fn lay_out(index: Arc<Index>) -> Result<Search, Failure> {
    let words = words_of(messages::lang()).await?;
    let searcher = match &words {
        Some(words) => Searcher::with_words(&index, words),
        None => Searcher::new(&index),
    };
    let search: Search = Box::new(move |typed| {
        let hits = searcher.search(typed, messages::lang(), SHOWN);
        let services = hits.into_iter().filter_map(|hit| index.services.get(hit.index));
        services.map(|service| suggestion(service, words.as_ref())).collect()
    });
    Ok(search)
}

/// What people call the services in a language, if a file says it; English and French stand in the index.
async fn words_of(lang: &str) -> Result<Option<Words>, Failure> {
    if messages::has_facts() {
        return Ok(None);
    }
    let file = format!("content/words/{lang}.json");
    match site::json(&format!("/{file}")).await {
        Err(Failure::Status(404)) => Ok(None),
        Err(failure) => {
            site::report(&file, &failure);
            Err(failure)
        }
        Ok(words) => Ok(Some(words)),
    }
}

fn suggestion(service: &ServiceCard, words: Option<&Words>) -> Suggestion {
    let mut title = service.name.clone();
    if let Some((words, called)) = words.and_then(|w| Some((w, w.services.get(service.id.as_str())?))) {
        title.0.insert(words.language.clone(), called.name.clone());
    }
    Suggestion { href: Route::Service(service.id.to_string()).href(), title, text: service.summary.clone() }
}
