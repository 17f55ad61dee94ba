//! The parts of a resting page that depend on the clock: which offices are open, and the days ahead.
//!
//! A prerendered page leaves room for them, marked with `data-office` (the state of an office), `data-pin` (an office on
//! the map) and `data-live` (parts of an office's own page). Their code is a piece of its own, and they read the smallest
//! file with opening hours.

use super::{
    board,
    office::{self, this_week},
    offices::pin_name,
    talk,
};
#[cfg(target_arch = "wasm32")]
use crate::browser::piece::arrived;
use crate::{
    browser::takeover::{Part, Place},
    config::Config,
    failure::Failure,
    gateways::{parse, site},
    route::Route,
    ui::{opening, pin_class},
};
use catalogue::{
    hours::status,
    model::office::{OfficeHours, Openings},
};
use futures_util::future::join;
use leptos::{lazy, prelude::*};
use std::sync::Arc;

const FILE: &str = "content/openings.json";

/// What is to come to life.
struct Live {
    openings: Vec<u8>,
    states: Vec<(String, Part)>,
    pins: Vec<(String, Part)>,
    /// The parts of an office's page, with its id.
    page: Option<(String, Vec<(String, Part)>)>,
    /// The settings, if they came: without them nobody knows where the queue is.
    config: Option<Arc<Config>>,
    now: Signal<Option<i64>>,
    owner: Owner,
}

/// Brings the parts of a served page to life. Whatever fails, the page stays as it is.
pub async fn begin(place: &Place, route: &Route, config: Option<Arc<Config>>) {
    match (route, &config) {
        (Route::Office(_) | Route::Offices, _) => {}
        (Route::Talk | Route::Private, Some(config)) => {
            return talk::live::begin(place, config.clone()).await;
        }
        _ => return,
    }
    let file = format!("/{FILE}");
    let code = async {
        #[cfg(target_arch = "wasm32")]
        return arrived(Box::pin(__preload_live_parts())).await;
        #[cfg(not(target_arch = "wasm32"))]
        Ok(())
    };
    let (openings, code) = join(site::bytes(&file), code).await;
    // The app may be there by now, with parts of its own.
    if place.runs() {
        return;
    }
    let done = match code.and(openings) {
        Ok(openings) => {
            let owner = Owner::new();
            let now = owner.with(opening::now);
            place.keep(owner.clone());
            let (states, pins) = (place.parts("data-office"), place.parts("data-pin"));
            let page = match route {
                Route::Office(id) => Some((id.clone(), place.parts("data-live"))),
                _ => None,
            };
            let live = Live { openings, states, pins, page, config, now, owner };
            live_parts(live).await.map_err(Failure::Unreadable)
        }
        Err(failure) => Err(failure),
    };
    if let Err(failure) = done {
        site::report(FILE, &failure);
    }
}

#[lazy]
fn live_parts(live: Live) -> Result<(), String> {
    let openings: Openings = parse(&live.openings)?;
    // What it would live from is gone when the app has come meanwhile.
    if live.now.try_get_untracked().is_none() {
        return Ok(());
    }
    let calendar = Arc::new(openings.calendar);
    let offices: Vec<Arc<OfficeHours>> = openings.offices.into_iter().map(Arc::new).collect();
    let office = |id: &str| offices.iter().find(|office| office.id.as_str() == id).cloned();
    let now = live.now;
    for (id, part) in live.states {
        let Some(office) = office(&id) else { continue };
        let calendar = calendar.clone();
        part.fill(move || (move || opening::bare_pill(&*office, &calendar, now.get())).into_any());
    }
    for (id, part) in live.pins {
        let Some(office) = office(&id) else { continue };
        let (calendar, bare) = (calendar.clone(), part.attribute("aria-label"));
        live.owner.with(|| {
            Effect::new(move |_| {
                let Some(now) = now.get() else { return };
                let standing = status(&*office, &calendar, now);
                let name = pin_name(&bare, &standing);
                part.set("aria-label", &name);
                if let Some(point) = part.inside("circle") {
                    point.set("class", pin_class(Some(opening::state(&standing))));
                }
                if let Some(title) = part.inside("title") {
                    title.say(&name);
                }
            });
        });
    }
    let Some((id, parts)) = live.page else { return Ok(()) };
    let Some(office) = office(&id) else { return Ok(()) };
    let seat =
        |part: &Part| board::wake::seat(part, live.config.clone()?, office.clone(), calendar.clone(), now);
    for (name, part) in parts {
        let (office, calendar): (office::Hours, _) = (office.clone(), calendar.clone());
        match name.as_str() {
            "state" => part.fill(move || office::state(office, calendar, now).into_any()),
            "days" => part.fill(move || this_week(office, calendar, now).into_any()),
            "board" => _ = seat(&part).map(|seat| board::wake::board(part, seat)),
            "free" => _ = seat(&part).map(|seat| board::wake::free(part, seat)),
            _ => {}
        }
    }
    Ok(())
}
