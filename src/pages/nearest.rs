//! The nearest offices on the home page, once a person asks for them.

use super::{later::later, lazy};
use crate::{
    browser::{
        intl,
        location::{self, Refusal},
    },
    failure::Load,
    messages::{home, offices as words},
    route::Route,
    store::store,
    ui::{Button, Icon, PhoneLink, Words, opening},
};
use catalogue::{
    hours::is_gone,
    model::Offices,
    place::{Near, Point, VIEW_BOX, nearest},
};
use leptos::prelude::*;

/// How many are shown here; the page of all offices has the rest.
const SHOWN: usize = 3;

/// A button that asks the device where it is, and then the offices around it. The offices are fetched only then.
#[component]
pub fn Nearest() -> impl IntoView {
    let store = store();
    let here = RwSignal::new(None::<Point>);
    let told = RwSignal::new("");
    let on_press = move |()| {
        _ = store.offices();
        told.set(words::locating());
        leptos::task::spawn_local(async move {
            let answer = location::locate().await;
            // The page may be gone by now.
            _ = told.try_set(answer.map_or_else(refusal, |_| ""));
            if let Ok(point) = answer {
                _ = here.try_set(Some(point));
            }
        });
    };
    let found = move || here.get().map(|point| later(lazy::places_code, move || lazy::around(point)));
    view! {
        <section class="section">
            <div class="card near-me">
                <div class="flow">
                    <h2>{home::near()}</h2>
                    <p>{home::near_text()}</p>
                    <p class="row">
                        <Button on_press icon=Icon::Locate>{home::near_button()}</Button>
                        <a class="action" href=Route::Offices.href()>{home::near_all()}</a>
                    </p>
                    <p class="small soft">{words::where_text()}</p>
                    <p role="status">{told}</p>
                    {found}
                </div>
                <div class="map" aria-hidden="true">
                    <svg viewBox=VIEW_BOX>
                        <use_ class="around" href="/map/bc.svg#around" />
                        <use_ class="land" href="/map/bc.svg#province" />
                        <use_ class="water" href="/map/bc.svg#lakes" />
                    </svg>
                </div>
            </div>
        </section>
    }
}

/// The nearest offices.
#[component]
pub fn Around(
    /// Nearest to what.
    point: Point,
) -> impl IntoView {
    let store = store();
    let now = opening::now();
    move || match &*store.offices().read() {
        Load::Ready(offices) => list(offices, point, now.get()),
        Load::Waiting => view! { <p role="status">{home::near_waiting()}</p> }.into_any(),
        Load::Failed(_) => {
            let number = store.config().phone.number.clone();
            view! { <p role="status">{home::near_lost()}</p><p><PhoneLink number /></p> }.into_any()
        }
    }
}

fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Denied => words::location_denied(),
        Refusal::Unavailable => words::location_unavailable(),
        Refusal::TimedOut => words::location_timed_out(),
        Refusal::Unsupported => words::location_unsupported(),
    }
}

fn list(all: &Offices, from: Point, now: Option<i64>) -> AnyView {
    let still_there = all.offices.iter().filter(|office| !is_gone(*office, &all.calendar, now));
    let row = |near: Near<'_>| {
        let office = near.office;
        let distance = near.distance.map(|distance| words::far(&intl::number(distance.shown().0)));
        view! {
            <li class="card link office">
                <div>
                    <h3>
                        <a href=Route::Office(office.id.to_string()).href()>
                            <Words text=office.name.clone() />
                        </a>
                    </h3>
                    <p class="row">{opening::pill(&office.id, office, &all.calendar, now)}<span class="far">{distance}</span></p>
                </div>
            </li>
        }
    };
    let rows = nearest(still_there, Some(from), None).into_iter().take(SHOWN).map(row).collect_view();
    view! { <ul class="office-list">{rows}</ul> }.into_any()
}
