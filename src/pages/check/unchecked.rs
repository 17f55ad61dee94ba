//! A service whose rules are known in words only: they are shown, and nobody is called ready.

use super::way_here;
use crate::{
    arrival,
    messages::{self, check as said, service as service_words},
    route::Route,
    store::store,
    ui::{ExternalLink, Kind, LinkButton, Notice, PageHeading, PhoneLink, Said, Words},
};
use catalogue::model::ServicePage;
use language::Text;
use leptos::prelude::*;

/// What is known of it, marked as not checked, with the official page.
pub fn unchecked(page: &ServicePage) -> AnyView {
    let service = &page.service;
    let title = said::title(service.name.words(messages::lang()));
    arrival::show_part(title.clone(), title);
    on_cleanup(arrival::leave_parts);
    let list = |title: &'static str, texts: &[Text]| {
        let lines = texts.iter().map(|text| view! { <li><Said text=text.clone() /></li> }).collect_view();
        (!texts.is_empty())
            .then(|| view! { <section class="section"><h2>{title}</h2><ul>{lines}</ul></section> })
    };
    let official = page.sources.iter().find(|s| !s.url.is_empty()).map(|source| {
        let (href, title) = (source.url.clone(), source.title.clone());
        view! { <p><ExternalLink href><span lang="en">{title}</span></ExternalLink></p> }
    });
    let number = store().config().phone.number.clone();
    let (href, name) = (Route::Service(service.id.to_string()).href(), service.name.clone());
    view! {
        {way_here(page)}
        <PageHeading title=said::title(service.name.words(messages::lang())).into_any() />
        <Notice kind=Kind::Warning title=said::unchecked().into_any()>
            <p>{said::unchecked_text()}</p>
            {official}
            <p><PhoneLink number /></p>
        </Notice>
        {list(service_words::who_for(), &service.eligibility)}
        {list(service_words::have(), &service.details_to_know)}
        <p class="section"><LinkButton href><Words text=name /></LinkButton></p>
    }
    .into_any()
}
