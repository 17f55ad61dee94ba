//! The parts of a resting page that depend on the clock: which offices are open, and the days ahead.
//!
//! A prerendered page leaves room for them, marked with `data-office` (the state of an office), `data-pin` (an office on
//! the map) and `data-live` (parts of one page, such as an office's own). Their code is a piece of its own, and what is about
//! offices reads the smallest file with opening hours.

use super::{
    board, notices,
    office::{self, this_week},
    offices::pin_name,
    talk,
};
#[cfg(target_arch = "wasm32")]
use crate::browser::piece::arrived;
use crate::{
    browser::{
        clock,
        intl::{self, Day, DayStyle},
        takeover::{Part, Place},
        wait::sleep,
    },
    config::Config,
    failure::Failure,
    gateways::{parse, site},
    route::Route,
    ui::{opening, pin_class},
};
use catalogue::{
    hours::status,
    model::{
        Calendar,
        office::{OfficeHours, Openings},
    },
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
        (Route::Home, Some(config)) => return notices::begin(place, config.clone()).await,
        (Route::Talk | Route::Private, Some(config)) => {
            return talk::live::begin(place, config.clone()).await;
        }
        _ => return,
    }
    if matches!(route, Route::Office(_)) {
        // A browser takes a while to look up how days are written. Meanwhile the rest is on its way.
        _ = intl::day(Day { year: 2026, month: 1, day: 1 }, DayStyle::WeekdayAndDate);
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
    match done {
        // The app may come in between, with parts of its own.
        Ok(mut next) => loop {
            sleep(0).await;
            if place.runs() || !next() {
                break;
            }
        },
        Err(failure) => site::report(FILE, &failure),
    }
}

/// Milliseconds for which parts come to life in one go: a page with all offices would not answer to a touch meanwhile.
const AT_ONCE: f64 = 4.0;

/// Brings the next parts to life, and says whether there are more.
type Next = Box<dyn FnMut() -> bool>;

/// Brings what the page of an office shows to life, and gives a way to go on with the states and pins of all others.
#[lazy]
fn live_parts(live: Live) -> Result<Next, String> {
    let Live { openings, states, pins, page, config, now, owner } = live;
    let openings: Openings = parse(&openings)?;
    let calendar = Arc::new(openings.calendar);
    let offices: Vec<Arc<OfficeHours>> = openings.offices.into_iter().map(Arc::new).collect();
    let office = move |id: &str| offices.iter().find(|office| office.id.as_str() == id).cloned();
    if let Some((id, parts)) = page
        && let Some(office) = office(&id)
    {
        page_of(parts, office, calendar.clone(), config, now);
    }
    let (mut states, mut pins) = (states.into_iter(), pins.into_iter());
    Ok(Box::new(move || {
        let began = clock::ticks();
        while clock::ticks() - began < AT_ONCE {
            if let Some((id, part)) = states.next() {
                let Some(office) = office(&id) else { continue };
                let calendar = calendar.clone();
                part.fill(move || (move || opening::bare_pill(&*office, &calendar, now.get())).into_any());
            } else if let Some((id, part)) = pins.next() {
                let Some(office) = office(&id) else { continue };
                owner.with(|| pin(part, office, calendar.clone(), now));
            } else {
                return false;
            }
        }
        true
    }))
}

/// An office on the map says whether it is open, and looks like it.
fn pin(part: Part, office: Arc<OfficeHours>, calendar: Arc<Calendar>, now: Signal<Option<i64>>) {
    let bare = part.attribute("aria-label");
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
}

/// The parts of an office's own page.
fn page_of(
    parts: Vec<(String, Part)>,
    office: office::Hours,
    calendar: Arc<Calendar>,
    config: Option<Arc<Config>>,
    now: Signal<Option<i64>>,
) {
    let seat = |part: &Part| board::wake::seat(part, config.clone()?, office.clone(), calendar.clone(), now);
    for (name, part) in parts {
        let (office, calendar) = (office.clone(), calendar.clone());
        match name.as_str() {
            "state" => part.fill(move || office::state(office, calendar, now).into_any()),
            "days" => part.fill(move || this_week(office, calendar, now).into_any()),
            "board" => _ = seat(&part).map(|seat| board::wake::board(part, seat)),
            "free" => _ = seat(&part).map(|seat| board::wake::free(part, seat)),
            _ => {}
        }
    }
}
