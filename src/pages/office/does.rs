//! What an office can and cannot do.

use crate::{
    failure::Load,
    messages::office as words,
    pages::topic::service_row,
    route::Route,
    store::store,
    ui::{Disclosure, Icon, LinkButton, Picture, Said, Weight},
};
use catalogue::{
    model::{Index, Office},
    place::{Asked, Does, does as ability},
};
use leptos::prelude::*;

/// The things people most often come in vain for, then every service.
pub fn does(office: &Office) -> impl IntoView + use<> {
    let limited = office.can.only.is_some();
    let flags = (!limited).then(|| {
        let cash = office.can.cash_or_cheque.map(|taken| match taken {
            true => line(true, words::cash()),
            false => line(false, words::no_cash()),
        });
        view! {
            {line(office.can.driver_licensing, words::driving())}
            {line(office.can.income_assistance, words::income())}
            {cash}
        }
    });
    let appointments = match office.can.appointments {
        true => words::appointments(),
        false => words::no_appointments(),
    };
    let others = office.can.not_available.iter().map(|text| view! { <li><Said text=text.clone() /></li> });
    let others = (!office.can.not_available.is_empty()).then(|| {
        let others = others.collect_view();
        view! { <Disclosure summary=words::no().into_any()><ul>{others}</ul></Disclosure> }
    });
    let index = store().index();
    let office = office.clone();
    let services = move || match &*index.read() {
        Load::Ready(index) => Some(services(index, &office)),
        _ => None,
    };
    view! {
        <section class="section flow">
            <h2>{words::does()}</h2>
            {limited.then(|| view! { <p><strong>{words::only()}</strong></p> })}
            <ul class="can">
                {flags}
                <li><Picture icon=Icon::Calendar /><span>{appointments}</span></li>
            </ul>
            {services}
            {others}
            <p>{words::find_service_text()}</p>
            <p><LinkButton href=Route::Home.href() weight=Weight::Quiet icon=Icon::Search>{words::find_service()}</LinkButton></p>
        </section>
    }
}

fn line(done: bool, what: &'static str) -> impl IntoView {
    let (class, icon, spoken) = match done {
        true => ("", Icon::Yes, words::yes()),
        false => ("not", Icon::No, words::no()),
    };
    view! { <li class=class><Picture icon /><span><span class="sr-only">{spoken}" "</span>{what}</span></li> }
}

/// Every service of the catalogue that is done here: a short list openly, a long one behind a line.
fn services(index: &Index, office: &Office) -> AnyView {
    let of = |wanted: Does| -> Vec<_> {
        index
            .services
            .iter()
            .filter(|s| ability(office, Asked::from(*s)) == wanted)
            .map(service_row)
            .collect()
    };
    let (done, maybe) = (of(Does::Yes), of(Does::CallFirst));
    let done = (!done.is_empty()).then(|| {
        let count = u32::try_from(done.len()).unwrap_or(u32::MAX);
        let list = view! { <ul class="list">{done}</ul> };
        match office.can.only {
            Some(_) => list.into_any(),
            None => view! {
                <Disclosure summary=words::everything(count).into_any()>{list}</Disclosure>
            }
            .into_any(),
        }
    });
    let maybe = (!maybe.is_empty()).then(|| {
        let count = u32::try_from(maybe.len()).unwrap_or(u32::MAX);
        view! {
            <Disclosure summary=words::maybe(count).into_any()><ul class="list">{maybe}</ul></Disclosure>
        }
    });
    view! { {done}{maybe} }.into_any()
}
