//! What a page shows while its data is on the way, and when it does not arrive.

use super::NotHere;
use crate::{
    failure::{Failure, Load},
    messages,
    store::store,
    ui::Trouble,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Shows `show` as soon as the data is here; before that a line that says so, and on failure what to do.
pub fn when_ready<T: Send + Sync + 'static>(
    load: ReadSignal<Load<Arc<T>>>,
    show: impl Fn(&Arc<T>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let store = store();
    let phone = store.config().phone.clone();
    move || {
        load.with(|load| match load {
            Load::Waiting => {
                view! { <p class="soft" role="status">{messages::loading::waiting()}</p> }.into_any()
            }
            Load::Ready(value) => show(value),
            Load::Failed(failure) => {
                let retry = move |()| store.retry();
                view! { <Trouble failure=failure.clone() phone=phone.clone() retry /> }.into_any()
            }
        })
    }
}

/// Like [`when_ready`], and where there is no such record, a page that says so.
pub fn when_found<T: Send + Sync + 'static>(
    load: ReadSignal<Load<Arc<T>>>,
    none: &'static str,
    show: impl Fn(&Arc<T>) -> AnyView + Clone + Send + 'static,
) -> impl IntoView {
    let missing = move || load.with(|load| matches!(load.failure(), Some(Failure::Status(404))));
    move || {
        if missing() {
            view! { <NotHere title=none /> }.into_any()
        } else {
            when_ready(load, show.clone()).into_any()
        }
    }
}
