//! The first screen: a welcome, the languages, and what brings a person here.

use super::languages;
use crate::{
    browser::kiosk,
    failure::Load,
    messages::{self, kiosk as said},
    pages::{finder::Finder, lazy, topic::category_card},
    route::Route,
    store::store,
    ui::{CardLink, Icon, Words},
};
use catalogue::model::{Office, Offices};
use leptos::prelude::*;

/// The greeting of the office that the device stands at.
#[component]
pub fn Greeting() -> impl IntoView {
    let here = kiosk::office().unwrap_or_default();
    let store = store();
    let name = move || {
        let offices = store.offices();
        let offices = offices.read();
        let Load::Ready(all) = &*offices else { return None };
        let office = this(all, &here)?;
        Some(view! { <p class="lead"><Words text=office.name.clone() /></p> })
    };
    let door = |(route, icon, title, text): (Route, Icon, &'static str, &'static str)| {
        view! { <CardLink href=route.href() icon title=title.into_any() text=text.into_any() /> }
    };
    let doors = [
        (Route::Services, Icon::List, said::service(), said::service_text()),
        (Route::Ticket, Icon::Ticket, said::ticket(), said::ticket_text()),
        (Route::Talk, Icon::Talk, said::talk(), said::talk_text()),
    ];
    let topics = move || {
        let index = store.index();
        let index = index.read();
        let Load::Ready(index) = &*index else { return None };
        Some(index.categories.iter().map(category_card).collect_view())
    };
    view! {
        <div class="hero on-dark greeting">
            <div class="wrap flow">
                {name}
                {languages::greeted()}
                <h1>{said::welcome()}</h1>
                <Finder />
            </div>
        </div>
        <div class="wrap page">
            {lazy::kiosk_line()}
            <h2 class="sr-only">{messages::home::start()}</h2>
            <ul class="grid doors">{doors.into_iter().map(door).collect_view()}</ul>
            <section class="section">
                <h2>{said::topics()}</h2>
                <ul class="grid">{topics}</ul>
            </section>
        </div>
    }
}

/// The office with this id, or this number in the queue.
#[inline(always)] // it would be a piece of its own
pub fn this<'a>(all: &'a Offices, named: &str) -> Option<&'a Office> {
    let number = |office: &Office| office.queue_number.map(|number| number.0.to_string());
    all.offices.iter().find(|office| office.id.as_str() == named || number(office).as_deref() == Some(named))
}
