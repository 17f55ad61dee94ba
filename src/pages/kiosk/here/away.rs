//! The ways to a service that need no counter of ours: a site as a code for the phone, numbers to call, a person to ask.

use super::super::code::{Code, TakeCode};
use crate::{
    messages::{service as words, way},
    route::Route,
    store::store,
    ui::{PhoneLink, Said, links},
};
use catalogue::model::{Channel, ServicePage};
use language::Text;
use leptos::prelude::*;

/// Every such way; where none is known, the number of those who know.
pub fn away(page: &ServicePage) -> AnyView {
    let service = &page.service;
    let ways: Vec<_> = service.channels.iter().filter_map(one).collect();
    let none = ways.is_empty().then(|| {
        let number = store().config().phone.number.clone();
        view! { <section class="card flow"><h2>{words::no_way()}</h2><p><PhoneLink number /></p></section> }
    });
    let authority = service.elsewhere.then(|| {
        let name = service.authority.clone();
        view! { <p>{words::elsewhere_text()}" "<Said text=name /></p> }
    });
    view! {
        {authority}
        {ways}
        {none}
        <section class="card flow"><TakeCode route=Route::Service(service.id.to_string()) /></section>
    }
    .into_any()
}

fn one(channel: &Channel) -> Option<AnyView> {
    match channel {
        Channel::Online { url: Some(href), hours, note } if links::is_safe(href) => {
            let href = href.clone();
            Some(card(way::online(), view! { {more(hours)}{more(note)}<Code address=href /> }.into_any()))
        }
        Channel::Phone { number, area, hours, note, .. } => {
            let number = number.clone();
            let inside = view! { {more(area)}<p><PhoneLink number /></p>{more(hours)}{more(note)} };
            Some(card(way::phone(), inside.into_any()))
        }
        Channel::Mail { note } => Some(card(way::mail(), more(&Some(note.clone())).into_any())),
        Channel::InPerson { also_at: Some(also), .. } => {
            Some(card(way::also_at(), more(&Some(also.clone())).into_any()))
        }
        Channel::Online { .. } | Channel::InPerson { .. } => None,
    }
}

fn card(title: &'static str, inside: AnyView) -> AnyView {
    view! { <section class="card flow"><h2>{title}</h2>{inside}</section> }.into_any()
}

fn more(text: &Option<Text>) -> Option<impl IntoView + use<>> {
    text.clone().map(|text| view! { <p><Said text /></p> })
}
