//! Where to go with it: online, at a counter, by phone.

use super::super::course::Course;
use crate::{
    messages::{check as said, way},
    pages::{later::later, lazy},
    store::store,
    ui::{ExternalLink, Icon, PhoneLink, Picture, Said, Weight},
};
use catalogue::model::{Channel, service::OfficesThatDoIt};
use leptos::prelude::*;

/// The ways that are open, each with its link.
pub fn place(course: Course) -> AnyView {
    let page = course.page();
    let service = &page.service;
    let online = service.channels.iter().find_map(|channel| match channel {
        Channel::Online { url: Some(href), note, .. } => {
            let note = note.clone().map(|text| view! { <p><Said text /></p> });
            Some(view! {
                <div class="flow">
                    <h3 class="row"><Picture icon=Icon::Online />{way::online()}</h3>
                    {note}
                    <p><ExternalLink href=href.clone() weight=Weight::Quiet>{way::open()}</ExternalLink></p>
                </div>
            })
        }
        _ => None,
    });
    let in_person = service.channels.iter().any(
        |channel| matches!(channel, Channel::InPerson { offices, .. } if *offices != OfficesThatDoIt::None),
    );
    let in_person = (in_person && !service.elsewhere).then(|| {
        view! {
            <div class="flow">
                <h3 class="row"><Picture icon=Icon::Office />{way::in_person()}</h3>
                <p>{crate::messages::service::ticket()}</p>
                {later(lazy::places_code, move || lazy::doing(course))}
            </div>
        }
    });
    let number = service.channels.iter().find_map(|channel| match channel {
        Channel::Phone { number, .. } => Some(number.clone()),
        _ => None,
    });
    let number = number.unwrap_or_else(|| store().config().phone.number.clone());
    view! {
        <section class="section flow">
            <h2>{said::where_to()}</h2>
            {online}
            {in_person}
            <div class="flow no-print">
                <h3 class="row"><Picture icon=Icon::Phone />{way::phone()}</h3>
                <p><PhoneLink number /></p>
            </div>
        </section>
    }
    .into_any()
}
