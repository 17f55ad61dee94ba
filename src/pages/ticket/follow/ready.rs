//! What to have ready: the pre-check of the service that the person came for, as far as this tab knows it.

use crate::{
    failure::Load,
    messages::line as said,
    route::Route,
    session,
    store::store,
    ui::{Icon, LinkButton, Weight, Words},
};
use leptos::prelude::*;

/// A way to the list of papers; to the services when none was chosen.
#[component]
pub fn Ready() -> impl IntoView {
    let chosen = session::chosen();
    let known = chosen.clone();
    let name = move || {
        let index = store().index();
        let index = index.read();
        let Load::Ready(index) = &*index else { return None };
        let service = index.services.iter().find(|service| Some(service.id.as_str()) == known.as_deref())?;
        Some(service.name.clone())
    };
    let way = match chosen {
        Some(id) => {
            let href = Route::Check(id).href();
            let name = move || name().map(|text| view! { <p><strong><Words text /></strong></p> });
            view! {
                {name}
                <p>{said::to_have_chosen()}</p>
                <p><LinkButton href weight=Weight::Quiet icon=Icon::Document>{said::to_have_list()}</LinkButton></p>
            }
            .into_any()
        }
        None => view! {
            <p>{said::to_have_text()}</p>
            <p><LinkButton href=Route::Home.href() weight=Weight::Quiet icon=Icon::Search>{said::to_have_link()}</LinkButton></p>
        }
        .into_any(),
    };
    view! { <section class="section flow"><h2>{said::to_have()}</h2>{way}</section> }
}
