//! Where an office is and how to reach it.

use crate::{
    messages::office as words,
    ui::{About, ExternalLink, Fact, Icon, PhoneLink, TalkAbout},
};
use catalogue::model::Office;
use leptos::prelude::*;

/// Address, telephone, e-mail, fax.
pub fn contact(office: &Office) -> impl IntoView + use<> {
    let address = &office.address;
    // A postal code of a mailing box belongs to the letters, not to the street.
    let code = address.postal_code.clone().filter(|_| address.postal_code_kind.as_deref() == Some("street"));
    let town = format!("{}, {} {}", address.city, address.province, code.unwrap_or_default());
    let street = address.street.clone();
    let mailing = address.mailing.clone().map(|text| {
        view! { <Fact icon=Icon::Mail name=words::mailing()><dd><span class="copyable">{text}</span></dd></Fact> }
    });
    let phone = office.phone.clone().map(|number| {
        view! { <Fact icon=Icon::Phone name=words::phone()><dd><PhoneLink number /></dd></Fact> }
    });
    let email = office.email.clone().map(|address| {
        let href = format!("mailto:{address}");
        view! { <Fact icon=Icon::Mail name=words::email()><dd><ExternalLink href>{address}</ExternalLink></dd></Fact> }
    });
    let fax = office.fax.clone().map(|number| {
        view! { <Fact icon=Icon::Print name=words::fax()><dd><bdi>{number}</bdi></dd></Fact> }
    });
    view! {
        <section class="card">
            <h2>{words::contact()}</h2>
            <dl class="facts">
                <Fact icon=Icon::Place name=words::address()>
                    <dd><address class="copyable">{street}<br />{town.trim_end().to_owned()}</address></dd>
                </Fact>
                {phone}
                {mailing}
                {email}
                {fax}
            </dl>
            <p class="no-print"><TalkAbout about=About::Office(office.id.to_string()) /></p>
        </section>
    }
}
