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
use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};
use queue::TicketNumber;

/// The fields, by which an error leads to them.
const OFFICE: &str = "line-office";
const NUMBER: &str = "line-number";

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
    let wrong = RwSignal::new(Vec::<(&'static str, &'static str)>::new());
    let is_wrong = move |field| wrong.with(|all| all.iter().any(|(of, _)| *of == field));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = office.get_untracked();
        let read = number.with_untracked(|text| the_q::number::typed(text));
        let no_office = chosen.is_none().then(|| (OFFICE, said::no_office()));
        let no_number = read.is_none().then(|| (NUMBER, said::no_number()));
        wrong.set(no_office.into_iter().chain(no_number).collect());
        if let (Some(office), Some(number)) = (chosen, read) {
            typed.set(Some(Typed { office, number }));
            return;
        }
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus("error");
        });
    };
    let trouble = move || {
        let all = wrong.get();
        // The fragment of this page is for a ticket's id.
        let lead = |(field, why): (&'static str, &'static str)| {
            let on_click = move |event: MouseEvent| {
                event.prevent_default();
                document::focus(field);
            };
            view! { <p><a href=format!("#{field}") on:click=on_click>{why}</a></p> }
        };
        (!all.is_empty()).then(|| {
            view! {
                <div class="card error" id="error" role="alert" tabindex="-1">
                    <h3>{checked::error_title()}</h3>
                    {all.into_iter().map(lead).collect_view()}
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
                    <label for=OFFICE>{said::office()}</label>
                    <Offices id=OFFICE at_once=true chosen=office wrong=Signal::derive(move || is_wrong(OFFICE)) />
                </div>
                <div class="field">
                    <label for=NUMBER>{said::number()}</label>
                    <p class="hint" id="line-number-hint">{said::number_hint()}</p>
                    <input
                        id=NUMBER
                        class="input short"
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby="line-number-hint"
                        aria-invalid=move || is_wrong(NUMBER).then_some("true")
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
    /// Whether they are there from the beginning, as on the page that is sent, or when a person turns to them.
    #[prop(optional)]
    at_once: bool,
    /// The number of the chosen office in the queue.
    chosen: RwSignal<Option<OfficeNumber>>,
    /// Whether a choice is missing.
    #[prop(optional, into)]
    wrong: Signal<bool>,
) -> impl IntoView {
    let store = store();
    let at_door = kiosk::is_one();
    let wanted = RwSignal::new(at_door || at_once);
    let likely = session().office;
    // Who stands at a device at the door has a ticket of that office.
    Effect::new(move |_| {
        if at_door && chosen.get_untracked().is_none() {
            chosen.set(likely.read().as_ref().and_then(|office| office.queue_number));
        }
    });
    let options = move || {
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
            aria-invalid=move || wrong.get().then_some("true")
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
