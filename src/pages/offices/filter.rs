//! Which service an office must do.

use crate::{
    failure::Load,
    messages::{self, offices as words},
    navigation::navigation,
    route::Route,
    store::store,
    ui::Words,
};
use catalogue::model::{Index, ServiceCard, service::OfficesThatDoIt};
use leptos::{ev::SubmitEvent, html::Select, prelude::*};

/// A choice of service. Before the program runs it is a plain form whose answer is this page with `?service=`.
#[component]
pub fn Filter(
    /// The id that the address asks for.
    wanted: Memo<Option<String>>,
) -> impl IntoView {
    let index = store().index();
    let select = NodeRef::<Select>::new();
    let navigation = navigation();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = select.get_untracked().map(|s| s.value()).unwrap_or_default();
        let route = if chosen.is_empty() { Route::Offices } else { Route::OfficesFor(chosen) };
        navigation.go(&route);
    };
    let choices =
        move || index.with(|load| load.ready().map(|index| choices(index, wanted.get().as_deref())));
    let chosen = move || match (wanted.get(), &*index.read()) {
        (Some(id), Load::Ready(index)) => Some(match index.service(&id) {
            Some(service) => doing(service).into_any(),
            None => view! { <p role="status">{words::no_such_service()}</p> }.into_any(),
        }),
        _ => None,
    };
    view! {
        <form class="where section" action=Route::Offices.href() method="get" on:submit=on_submit>
            <div class="field">
                <label for="for-service">{words::for_service()}</label>
                <select id="for-service" name="service" node_ref=select>
                    <option value="">{words::any_service()}</option>
                    {choices}
                </select>
            </div>
            <button class="button quiet">{words::filter()}</button>
        </form>
        {chosen}
    }
}

/// The services that some office does, by name.
fn choices(index: &Index, wanted: Option<&str>) -> impl IntoView + use<> {
    let done = |s: &&ServiceCard| !s.elsewhere && !matches!(s.in_person, None | Some(OfficesThatDoIt::None));
    let mut services: Vec<_> = index.services.iter().filter(done).collect();
    services.sort_by_key(|s| catalogue::search::fold(s.name.words(messages::lang())));
    let option = |service: &ServiceCard| {
        let said = service.name.said(messages::lang());
        let (name, lang) = (said.words.to_owned(), said.fallback.then(|| said.lang.to_owned()));
        let id = service.id.to_string();
        let selected = wanted == Some(id.as_str());
        view! { <option value=id lang=lang selected=selected>{name}</option> }
    };
    services.into_iter().map(option).collect_view()
}

fn doing(service: &ServiceCard) -> impl IntoView + use<> {
    let about = Route::Service(service.id.to_string()).href();
    view! {
        <p class="row section" role="status">
            <span>{words::doing()}" "<strong><Words text=service.name.clone() /></strong></span>
            <a href=about>{words::about_service()}</a>
            <a href=Route::Offices.href()>{words::all()}</a>
        </p>
    }
}
