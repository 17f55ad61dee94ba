//! The offices that do one service, at the end of its pre-check: the nearest ones, or the one a person has in mind.

use super::{Spot, busy::Lines, list::row, where_from};
use crate::{
    messages::{check as said, offices as words},
    pages::{check::Course, loaded::when_ready},
    route::Route,
    store::store,
    ui::{Words, opening},
};
use catalogue::{
    hours::is_gone,
    model::{Office, Offices},
    place::{Asked, Near, nearest},
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many are shown.
const SHOWN: usize = 3;

/// The offices, and a choice among all of them that tells the pre-check what the chosen one is.
#[component]
pub fn Doing(
    /// The pre-check.
    course: Course,
) -> impl IntoView {
    let spot = RwSignal::new(None::<Spot>);
    let all = Route::OfficesFor(course.page().service.id.to_string()).href();
    view! {
        <div class="no-print"><where_from::WhereFrom spot /></div>
        {when_ready(store().offices(), move |offices| found(offices.clone(), course, spot).into_any())}
        <p class="no-print"><a class="action" href=all>{said::all_offices()}</a></p>
    }
}

fn found(offices: Arc<Offices>, course: Course, spot: RwSignal<Option<Spot>>) -> impl IntoView {
    let now = opening::now();
    let lines = Lines::new();
    // Few are shown here, and a person is about to choose.
    Effect::new(move |_| {
        spot.track();
        course.office.track();
        lines.wish();
    });
    let (for_near, for_chosen, for_choice) = (offices.clone(), offices.clone(), offices);
    let near = move || {
        let spot = spot.get()?;
        let page = course.page();
        let open = still_there(&for_near, now.get());
        let near = nearest(open, Some(spot.point), Some(Asked::from(&page.service)));
        let rows: Vec<_> =
            near.iter().take(SHOWN).map(|near| row(&for_near, near, now.get(), lines)).collect();
        Some(view! {
            <h4 data-typed="">{words::nearest(&spot.name)}</h4>
            <p class="soft">{words::straight()}</p>
            <ul class="office-list">{rows}</ul>
        })
    };
    let chosen = move || {
        let wanted = course.office.get()?;
        let office = &*wanted;
        let does = catalogue::place::does(office, Asked::from(&course.page().service));
        let near = Near { office, distance: None, does };
        let row = row(&for_chosen, &near, now.get(), lines);
        Some(view! { <ul class="office-list">{row}</ul> })
    };
    let mut names: Vec<&Office> = still_there(&for_choice, None).collect();
    names.sort_by(|a, b| a.id.as_str().cmp(b.id.as_str()));
    let options = names.into_iter().map(|office| {
        let id = office.id.to_string();
        let wanted = id.clone();
        let selected =
            move || course.office.read().as_ref().is_some_and(|office| office.id.as_str() == wanted);
        view! { <option value=id prop:selected=selected><Words text=office.name.clone() /></option> }
    });
    let options = options.collect_view();
    let on_change = move |event| {
        let wanted = event_target_value(&event);
        let office = for_choice.offices.iter().find(|office| office.id.as_str() == wanted);
        course.choose(office.cloned().map(Arc::new));
    };
    view! {
        <div class="no-print">{near}</div>
        <div class="field no-print">
            <label for="office">{said::my_office()}</label>
            <p class="hint" id="office-hint">{said::my_office_hint()}</p>
            <select id="office" aria-describedby="office-hint" on:change=on_change>
                <option value="">{said::no_office_yet()}</option>
                {options}
            </select>
        </div>
        {chosen}
    }
}

fn still_there(all: &Offices, now: Option<i64>) -> impl Iterator<Item = &Office> {
    all.offices.iter().filter(move |office| !is_gone(*office, &all.calendar, now))
}
