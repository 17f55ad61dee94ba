//! The nearest office that does a service, and a code to take it along.

use super::super::code::TakeCode;
use crate::{
    browser::intl,
    messages::{kiosk as said, offices as words},
    route::Route,
    ui::{Icon, PhoneLink, Picture, Words, opening},
};
use catalogue::{
    model::{Offices, ServicePage},
    place::{Does, Near},
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many are named.
const SHOWN: usize = 3;

/// The nearest one in full with its code, and the next ones.
pub fn other(
    page: &ServicePage,
    found: &[Near<'_>],
    all: &Arc<Offices>,
    now: Signal<Option<i64>>,
) -> AnyView {
    let Some((first, rest)) = found.split_first() else { return ().into_any() };
    let office = first.office;
    let more = rest.iter().take(SHOWN - 1).map(|near| {
        view! { <li><a class="action" href=Route::Office(near.office.id.to_string()).href()><Words text=near.office.name.clone() /></a>" "{far(near)}</li> }
    });
    let more = more.collect_view();
    let every = Route::OfficesFor(page.service.id.to_string()).href();
    let phone = office.phone.clone().map(|number| view! { <p><PhoneLink number /></p> });
    let call = (first.does == Does::CallFirst)
        .then(|| view! { <p class="row"><Picture icon=Icon::Phone /><span>{words::call_first()}</span></p> });
    let pill = {
        let (all, id) = (all.clone(), office.id.clone());
        move || {
            let office = all.offices.iter().find(|office| office.id == id)?;
            Some(opening::bare_pill(office, &all.calendar, now.get()))
        }
    };
    view! {
        <section class="card flow">
            <h2><Words text=office.name.clone() /></h2>
            <p><bdi>{office.address.street.clone()}", "{office.address.city.clone()}</bdi></p>
            <p class="row">{pill}{far(first)}</p>
            {call}
            {phone}
            <TakeCode route=Route::Office(office.id.to_string()) />
        </section>
        <section class="flow">
            <h2>{said::other_more()}</h2>
            <ul class="others">{more}</ul>
            <p><a class="action" href=every><Picture icon=Icon::Place /><span>{words::all()}</span></a></p>
        </section>
    }
    .into_any()
}

fn far(near: &Near<'_>) -> Option<impl IntoView + use<>> {
    let (km, _) = near.distance?.shown();
    Some(view! { <span class="far">{words::far(&intl::number(km))}</span> })
}
