//! The list of offices.

use super::{
    Spot,
    busy::{self, Lines},
};
use crate::{
    browser::intl,
    messages::offices as words,
    route::Route,
    ui::{Icon, Picture, Words, opening},
};
use catalogue::{
    model::{Offices, office::Level},
    place::{Distance, Does, Near},
};
use leptos::prelude::*;

/// How many are shown at first when the nearest ones are asked for.
const NEAREST: usize = 8;

/// The offices in the order given. From a spot, the nearest ones, and the rest when asked for.
pub fn list(
    all: &Offices,
    near: &[Near<'_>],
    spot: Option<Spot>,
    now: Option<i64>,
    lines: Lines,
) -> impl IntoView + use<> {
    if near.is_empty() {
        return view! {
            <p><strong>{words::none_does()}</strong></p>
            <p>{words::none_does_text()}</p>
        }
        .into_any();
    }
    let row = |near: &Near<'_>| row(all, near, now, lines);
    match spot {
        None => {
            let count = u32::try_from(near.len()).unwrap_or(u32::MAX);
            view! {
                <h2>{words::all_count(count)}</h2>
                {busy::ask(lines)}
                <ul class="office-list">{near.iter().map(row).collect_view()}</ul>
            }
            .into_any()
        }
        Some(spot) => {
            let (first, rest) = near.split_at(near.len().min(NEAREST));
            let rest = (!rest.is_empty()).then(|| {
                view! {
                    <details>
                        <summary><Picture icon=Icon::Down /><span>{words::show_all()}</span></summary>
                        <ul class="office-list">{rest.iter().map(row).collect_view()}</ul>
                    </details>
                }
            });
            view! {
                <h2 id="nearest" data-typed="">{words::nearest(&spot.name)}</h2>
                <p class="soft">{words::straight()}</p>
                {busy::ask(lines)}
                <ul class="office-list">{first.iter().map(row).collect_view()}</ul>
                {rest}
            }
            .into_any()
        }
    }
}

/// One office, with what it is doing now, and how busy it is once a person wants to know.
pub fn row(all: &Offices, near: &Near<'_>, now: Option<i64>, lines: Lines) -> impl IntoView + use<> {
    let office = near.office;
    let href = Route::Office(office.id.to_string()).href();
    let level = match office.can.level {
        Level::Full => None,
        Level::Limited => Some(words::limited()),
        Level::Temporary => Some(words::temporary()),
    };
    let call = (near.does == Does::CallFirst)
        .then(|| view! { <p class="row"><Picture icon=Icon::Phone /><span>{words::call_first()}</span></p> });
    let busy = busy::busy(office, &all.calendar, now, lines).map(|busy| view! { <p>{busy}</p> });
    view! {
        <li class="card link office">
            <div>
                <h3><a href=href><Words text=office.name.clone() /></a></h3>
                <p>{office.address.street.clone()}", "{office.address.city.clone()}</p>
                <p class="row">
                    {opening::pill(&office.id, office, &all.calendar, now)}
                    {near.distance.map(|distance| view! { <span class="far">{far(distance)}</span> })}
                </p>
                {busy}
                {level.map(|words| view! { <p class="soft">{words}</p> })}
                {call}
            </div>
        </li>
    }
}

/// A straight-line distance in words that say so.
fn far(distance: Distance) -> String {
    let (km, _) = distance.shown();
    words::far(&intl::number(km))
}
