//! A part of a page whose code comes later: what stands in its place until then, and when it does not come.

use crate::{
    browser::piece::{Load, arrived},
    failure::Failure,
    messages,
    store::store,
    ui::{Trouble, TroubleProps},
};
use leptos::prelude::*;

/// Fetches a piece of code, then shows what it makes. When it does not arrive, that is said in its place, with a way to
/// try again.
pub fn later(fetch: fn() -> Load, show: impl Fn() -> AnyView + Send + Sync + 'static) -> impl IntoView {
    let wait = || view! { <p class="soft" role="status">{messages::loading::waiting()}</p> }.into_any();
    later_behind(fetch, wait, show)
}

/// The same with another view until then.
pub fn later_behind(
    fetch: fn() -> Load,
    wait: fn() -> AnyView,
    show: impl Fn() -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let here = fetched(fetch);
    move || match here.get() {
        Some(Ok(())) => show(),
        Some(Err(failure)) => {
            let again =
                (failure != Failure::Renewed).then(|| Callback::new(move |()| fetch_into(here, fetch)));
            lost(failure, again)
        }
        None => wait(),
    }
}

/// How far a piece of code is: `None` while it is on its way.
type Here = RwSignal<Option<Result<(), Failure>>>;

fn fetched(fetch: fn() -> Load) -> Here {
    let here = RwSignal::new(None);
    // Pages are rendered on the host as well, where nothing comes later.
    Effect::new(move |_| fetch_into(here, fetch));
    here
}

fn fetch_into(here: Here, fetch: fn() -> Load) {
    here.set(None);
    leptos::task::spawn_local(async move {
        let arrived = arrived(fetch()).await;
        // The page may be gone by now.
        _ = here.try_set(Some(arrived));
    });
}

/// Code that did not arrive, in the place of what it would show.
fn lost(failure: Failure, retry: Option<Callback<()>>) -> AnyView {
    let phone = store().config().phone.clone();
    Trouble(TroubleProps { failure, phone, retry }).into_any()
}
