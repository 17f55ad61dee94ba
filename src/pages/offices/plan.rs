//! The offices on the map.

use super::{Spot, near};
use crate::{
    messages::{self, offices as words},
    route::Route,
    ui::{Action, Frame, Icon, Map, Pin, opening},
};
use catalogue::{
    hours::{Standing, status},
    model::{Calendar, Office, Offices, ServiceCard},
    place::project,
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many offices the map shows around a spot.
const AROUND: usize = 4;

/// The map, around the spot where there is one.
#[component]
pub fn Plan(
    /// The offices.
    offices: Arc<Offices>,
    /// Where the person is.
    spot: RwSignal<Option<Spot>>,
    /// The service that is asked for.
    service: Memo<Option<ServiceCard>>,
    /// The time.
    now: Signal<Option<i64>>,
) -> impl IntoView {
    let whole = RwSignal::new(false);
    Effect::new(move |_| {
        spot.track();
        whole.set(false);
    });
    let for_frame = offices.clone();
    let pins = Memo::new(move |_| {
        let near = near(&offices, now.get(), None, service.get().as_ref());
        near.iter().map(|n| pin(n.office, &offices.calendar, now.get())).collect::<Vec<_>>()
    });
    let frame = Memo::new(move |_| match spot.get().filter(|_| !whole.get()) {
        None => Frame::ALL,
        Some(spot) => {
            let near = near(&for_frame, now.get_untracked(), Some(&spot), service.get().as_ref());
            let others: Vec<_> =
                near.iter().take(AROUND).map(|n| project(n.office.geo.lat, n.office.geo.lon)).collect();
            Frame::around(project(spot.point.lat, spot.point.lon), &others)
        }
    });
    let here = Memo::new(move |_| spot.get().map(|s| project(s.point.lat, s.point.lon)));
    let widen = move || {
        (frame.get() != Frame::ALL).then(|| {
            view! { <Action on_press=move |()| whole.set(true) icon=Icon::Place>{words::whole_province()}</Action> }
        })
    };
    view! {
        <section class="plan">
            <h2 class="sr-only">{words::map()}</h2>
            <p class="small soft">{words::map_text()}</p>
            <a class="skip" href="#after-map">{words::skip_map()}</a>
            <Map label=words::map() pins here here_name=words::here() frame />
            <div id="after-map" tabindex="-1">{widen}</div>
        </section>
    }
}

/// An office as a point on the map.
pub fn pin(office: &Office, calendar: &Calendar, now: Option<i64>) -> Pin {
    let name = office.name.words(messages::lang());
    let standing = now.map(|now| status(office, calendar, now));
    Pin {
        id: office.id.to_string(),
        href: Route::Office(office.id.to_string()).href(),
        name: standing.map_or_else(|| name.to_owned(), |s| pin_name(name, &s)),
        at: project(office.geo.lat, office.geo.lon),
        state: standing.map(|s| opening::state(&s)),
    }
}

/// An office's name with its state.
pub fn pin_name(name: &str, standing: &Standing<'_>) -> String {
    format!("{name}: {}", opening::in_words(standing))
}
