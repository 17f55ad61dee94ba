//! Naming a ticket without its link: by office and number.

use crate::{
    browser::{document, kiosk},
    failure::Load,
    messages::{check as checked, line as said},
    session::session,
    store::store,
    ui::{PhoneLink, Words},
};
use catalogue::model::OfficeNumber;
use leptos::{ev::SubmitEvent, prelude::*};
use queue::TicketNumber;

/// An office, and a number of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The office.
    pub office: OfficeNumber,
    /// The ticket.
    pub number: TicketNumber,
}

/// The ticket that was typed last in this document.
pub fn typed() -> RwSignal<Option<Typed>> {
    session().ticket
}

/// A choice of the office and a field for the number.
#[component]
pub fn Entry(
    /// Where it goes.
    typed: RwSignal<Option<Typed>>,
) -> impl IntoView {
    let number = RwSignal::new(String::new());
    let office = RwSignal::new(None::<OfficeNumber>);
    let error = RwSignal::new(None::<(&'static str, &'static str)>);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let read = number.with_untracked(|text| the_q::number::typed(text));
        match (office.get_untracked(), read) {
            (None, _) => error.set(Some(("line-office", said::no_office()))),
            (Some(_), None) => error.set(Some(("line-number", said::no_number()))),
            (Some(office), Some(number)) => {
                error.set(None);
                typed.set(Some(Typed { office, number }));
                return;
            }
        }
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus("error");
        });
    };
    let trouble = move || {
        error.get().map(|(field, why)| {
            view! {
                <div class="card error" id="error" role="alert" tabindex="-1">
                    <h3>{checked::error_title()}</h3>
                    <p><a href=format!("#{field}")>{why}</a></p>
                </div>
            }
        })
    };
    view! {
        <section class="card flow">
            <h2>{said::entry()}</h2>
            <p>{said::entry_text()}</p>
            {trouble}
            // It goes nowhere: what is typed never becomes part of an address.
            <form method="dialog" class="flow" on:submit=on_submit>
                <div class="field">
                    <label for="line-office">{said::office()}</label>
                    <Offices id="line-office" chosen=office />
                </div>
                <div class="field">
                    <label for="line-number">{said::number()}</label>
                    <p class="hint" id="line-number-hint">{said::number_hint()}</p>
                    <input
                        id="line-number"
                        class="input short"
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby="line-number-hint"
                        prop:value=number
                        on:input=move |event| number.set(event_target_value(&event))
                    />
                </div>
                <p><button class="button">{said::show()}</button></p>
            </form>
        </section>
    }
}

/// The offices that have a line, to choose one from. The likely one comes first: the one that was chosen for a pre-check.
#[component]
pub fn Offices(
    /// The id of the element.
    id: &'static str,
    /// The number of the chosen office in the queue.
    chosen: RwSignal<Option<OfficeNumber>>,
) -> impl IntoView {
    let store = store();
    let at_door = kiosk::is_one();
    let wanted = RwSignal::new(at_door);
    let likely = session().office;
    // Who stands at a device at the door has a ticket of that office.
    Effect::new(move |_| {
        if at_door && chosen.get_untracked().is_none() {
            chosen.set(likely.read().as_ref().and_then(|office| office.queue_number));
        }
    });
    let options = move || {
        // The list is fetched when a person turns to it.
        if !wanted.get() {
            return None;
        }
        let offices = store.offices();
        let offices = offices.read();
        let Load::Ready(all) = &*offices else { return None };
        let mut with_line: Vec<_> =
            all.offices.iter().filter(|office| office.queue_number.is_some()).collect();
        if let Some(likely) = likely.get()
            && let Some(at) = with_line.iter().position(|office| office.id == likely.id)
        {
            let first = with_line.remove(at);
            with_line.insert(0, first);
        }
        let option = |office: &&catalogue::model::Office| {
            let number = office.queue_number?;
            let selected = move || chosen.get() == Some(number);
            let name = office.name.clone();
            Some(view! { <option value=number.0 prop:selected=selected><Words text=name /></option> })
        };
        Some(with_line.iter().filter_map(option).collect_view())
    };
    let lost = move || {
        let failed = wanted.get() && store.offices().with(|offices| offices.failure().is_some());
        failed.then(|| {
            let number = store.config().phone.number.clone();
            view! { <p role="status">{said::office_lost()}</p><p><PhoneLink number /></p> }
        })
    };
    view! {
        <select
            id=id
            on:focusin=move |_| wanted.set(true)
            on:pointerdown=move |_| wanted.set(true)
            on:change=move |event| chosen.set(event_target_value(&event).parse().ok().map(OfficeNumber))
        >
            <option value="">{said::choose()}</option>
            {options}
        </select>
        {lost}
    }
}
