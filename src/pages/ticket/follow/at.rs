//! The office: asked for once, because a link does not say it; then its address and telephone.

use super::{super::entry::Offices, following::Following};
use crate::{
    failure::Load,
    messages::line as said,
    route::Route,
    store::store,
    ui::{Button, PhoneLink, Weight, Words},
};
use leptos::prelude::*;

/// A choice of the office, or where it is.
#[component]
pub fn At(
    /// The ticket.
    following: Following,
) -> impl IntoView {
    let store = store();
    let chosen = RwSignal::new(following.office.get_untracked());
    let on_press = move |()| {
        if let Some(office) = chosen.get_untracked() {
            following.office.set(Some(office));
            following.ask();
        }
    };
    let ask = move || {
        view! {
            <section class="card flow">
                <h2>{said::where_unknown()}</h2>
                <p>{said::where_why()}</p>
                <div class="field">
                    <label for="line-office">{said::office()}</label>
                    <Offices id="line-office" chosen />
                </div>
                <p><Button on_press weight=Weight::Quiet>{said::where_set()}</Button></p>
            </section>
        }
        .into_any()
    };
    let shown = move |number| {
        let offices = store.offices();
        let offices = offices.read();
        let Load::Ready(all) = &*offices else { return ().into_any() };
        let office = all.offices.iter().find(|office| office.queue_number == Some(number));
        let Some(office) = office else { return ().into_any() };
        let href = Route::Office(office.id.to_string()).href();
        let phone = office.phone.clone().map(|number| view! { <p><PhoneLink number /></p> });
        view! {
            <section class="section">
                <h2>{said::your_office()}</h2>
                <p><a href=href><Words text=office.name.clone() /></a></p>
                <p><bdi>{office.address.street.clone()}", "{office.address.city.clone()}</bdi></p>
                {phone}
            </section>
        }
        .into_any()
    };
    move || match following.office.get() {
        None => ask(),
        Some(number) => shown(number),
    }
}
