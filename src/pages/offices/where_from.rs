//! Where distances are measured from: this device's place, a town, or an address.

use super::{
    Spot,
    addresses::{self, Lookup},
    towns::{self, SHOWN, Towns},
};
use crate::{
    browser::{
        kiosk,
        location::{self, Refusal},
    },
    failure::Load,
    messages::offices as words,
    store::store,
    ui::{Action, Button, Icon},
};
use leptos::{ev::SubmitEvent, prelude::*};

/// Typed words shorter than this are no address.
const SHORTEST_ADDRESS: usize = 4;

/// A button for the device's own place and a box for a town or an address.
#[component]
pub fn WhereFrom(
    /// The place, once one is chosen.
    spot: RwSignal<Option<Spot>>,
) -> impl IntoView {
    let forget = move || {
        spot.with(Option::is_some).then(|| {
            view! { <Action on_press=move |()| spot.set(None) icon=Icon::Closed>{words::forget()}</Action> }
        })
    };
    view! {
        <section class="card flow">
            <h2>{words::where_are_you()}</h2>
            <div class="where">
                <Locate spot />
                <Named spot />
            </div>
            {forget}
        </section>
    }
}

/// Asks the device, only when pressed.
#[component]
fn Locate(spot: RwSignal<Option<Spot>>) -> impl IntoView {
    let told = RwSignal::new("");
    let on_press = move |()| {
        told.set(words::locating());
        leptos::task::spawn_local(async move {
            let answer = location::locate().await;
            // the page may be gone by now
            _ = told.try_set(answer.map_or_else(refusal, |_| ""));
            if let Ok(point) = answer {
                _ = spot.try_set(Some(Spot { point, name: words::you().to_owned() }));
            }
        });
    };
    view! {
        <div class="field">
            <Button on_press icon=Icon::Locate>{words::locate()}</Button>
            <p class="hint">{words::where_text()}</p>
            <p role="status">{told}</p>
        </div>
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

/// A town by name; where settings allow it, an address.
#[component]
fn Named(spot: RwSignal<Option<Spot>>) -> impl IntoView {
    let api = StoredValue::new(store().config().geocoder.clone());
    let typed = RwSignal::new(String::new());
    let towns = Towns::new();
    let lookup = RwSignal::new((0u32, Lookup::None));

    // Choosing empties the box, so that the list of offices is the next thing to read.
    let choose = move |chosen: Spot| {
        typed.set(String::new());
        addresses::forget(lookup);
        spot.set(Some(chosen));
    };
    let hits = Memo::new(move |_| {
        let load = towns.load();
        let list = load.read();
        let Load::Ready(list) = &*list else { return Vec::new() };
        let found = typed.with(|typed| list.find(typed, SHOWN));
        let spot = |f: &catalogue::place::Found<'_>| {
            let point = f.place.point()?;
            Some((towns::label(f), Spot { point, name: f.place.name.clone() }))
        };
        found.iter().filter_map(spot).collect::<Vec<_>>()
    });
    let may_be_address = move || {
        api.with_value(Option::is_some) && typed.with(|t| t.trim().chars().count() >= SHORTEST_ADDRESS)
    };
    let look_up = move || {
        if let Some(api) = api.get_value() {
            addresses::look_up(api, typed.get_untracked(), lookup);
        }
    };
    // The list of towns may still be on its way when a person is done typing.
    let answer_first = RwSignal::new(false);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        towns.fetch();
        answer_first.set(true);
    };
    Effect::new(move |_| {
        let waiting = matches!(*towns.load().read(), Load::Waiting);
        let first = hits.get().into_iter().next();
        if waiting || !answer_first.get() {
            return;
        }
        answer_first.set(false);
        match first {
            Some((_, first)) => choose(first),
            None if untrack(may_be_address) => look_up(),
            None => {}
        }
    });
    let told = move || {
        let (_, lookup) = lookup.get();
        let said = addresses::told(&lookup);
        let count = u32::try_from(hits.with(Vec::len)).unwrap_or(u32::MAX);
        match &*towns.load().read() {
            _ if !said.is_empty() => said.to_owned(),
            _ if typed.with(|t| t.trim().is_empty()) => String::new(),
            Load::Failed(_) => words::places_lost().to_owned(),
            Load::Ready(_) if count > 0 => words::hits(count),
            Load::Ready(_) if !may_be_address() && lookup == Lookup::None => words::no_place().to_owned(),
            _ => String::new(),
        }
    };
    let to_choose = move || {
        let found = addresses::choices(&lookup.get().1);
        let all = if found.is_empty() { hits.get() } else { found };
        (!all.is_empty()).then(|| view! { <ul class="places">{choices(all, choose)}</ul> })
    };
    let ask = move || {
        may_be_address().then(|| {
            let words = words::address_search(&typed.get());
            view! { <Action on_press=move |()| look_up() icon=Icon::Search>{words}</Action> }
        })
    };
    // The first line of an address: browsers fill a whole one into fields of several lines only.
    let (label, hint, fills) = match api.with_value(Option::is_some) {
        true => (words::place_or_address(), words::address_hint(), "address-line1"),
        false => (words::place(), words::place_hint(), "address-level2"),
    };
    view! {
        <form class="field" on:submit=on_submit>
            <label for="place">{label}</label>
            <div class="with-button">
                // no name: what is typed is never part of an address
                <input
                    id="place"
                    class="input"
                    type="search"
                    autocomplete=kiosk::autofill(fills)
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-describedby="place-hint"
                    prop:value=typed
                    on:focusin=move |_| towns.fetch()
                    on:input=move |event| {
                        towns.fetch();
                        answer_first.set(false);
                        addresses::forget(lookup);
                        typed.set(event_target_value(&event));
                    }
                />
                <button class="button quiet">{words::find()}</button>
            </div>
            <p class="hint" id="place-hint">{hint}</p>
            <p role="status">{told}</p>
            {to_choose}
            {ask}
        </form>
    }
}

fn choices(all: Vec<(String, Spot)>, choose: impl Fn(Spot) + Copy + 'static) -> impl IntoView {
    let one = |(label, spot): (String, Spot)| {
        view! {
            <li>
                <button type="button" class="action" on:click=move |_| choose(spot.clone())>{label}</button>
            </li>
        }
    };
    all.into_iter().map(one).collect_view()
}
