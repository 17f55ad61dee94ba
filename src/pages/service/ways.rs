//! Each way to get a service.

use crate::{
    messages::{self, way as words},
    route::Route,
    ui::{ExternalLink, Icon, LinkButton, PhoneLink, Picture, Said, Weight},
};
use catalogue::model::{Channel, Service, service::OfficesThatDoIt};
use language::Text;
use leptos::prelude::*;

/// The ways in the order of content. The first one carries the page's one strong button, unless checking the papers does.
pub fn ways(service: &Service) -> AnyView {
    if service.channels.is_empty() {
        return view! { <p>{messages::service::no_way()}</p> }.into_any();
    }
    let checks = !service.rules.is_empty();
    let weight = |place: usize| if place == 0 && !checks { Weight::Primary } else { Weight::Quiet };
    let groups = service.channels.chunk_by(|a, b| is_phone(a) && is_phone(b));
    let all = groups.enumerate().map(|(place, group)| match group {
        [] => ().into_any(),
        [first, ..] if is_phone(first) => phones(group, weight(place)),
        [only, ..] => way(service, only, weight(place)),
    });
    view! { <div class="ways">{all.collect_view()}</div> }.into_any()
}

fn is_phone(channel: &Channel) -> bool {
    matches!(channel, Channel::Phone { .. })
}

/// Numbers that stand beside each other share a card.
fn phones(channels: &[Channel], weight: Weight) -> AnyView {
    let line = |channel: &Channel| match channel {
        Channel::Phone { number, area, hours, note, unconfirmed } => {
            let unsure = unconfirmed.then(|| view! { <p class="soft">{words::phone_unsure()}</p> });
            Some(view! {
                <div>
                    {said(area)}
                    <p><PhoneLink number=number.clone() /></p>
                    {said(hours)}{said(note)}{unsure}
                </div>
            })
        }
        _ => None,
    };
    card(weight, Icon::Phone, words::phone(), channels.iter().map(line).collect_view().into_any())
}

fn way(service: &Service, channel: &Channel, weight: Weight) -> AnyView {
    match channel {
        Channel::InPerson { offices, also_at, appointment, note } => {
            let which = (*offices != OfficesThatDoIt::None).then(|| {
                let href = Route::OfficesFor(service.id.to_string()).href();
                view! { <LinkButton href weight icon=Icon::Place>{words::which()}</LinkButton> }
            });
            let ticket =
                (*offices != OfficesThatDoIt::None).then(|| view! { <p>{messages::service::ticket()}</p> });
            let also = also_at.clone().map(|text| view! { <p>{words::also_at()}" "<Said text /></p> });
            let inside =
                view! { <p>{where_to(*offices)}</p>{said(appointment)}{said(note)}{ticket}{also}{which} };
            card(weight, Icon::Office, words::in_person(), inside.into_any())
        }
        Channel::Online { url, hours, note } => {
            let open = url.clone().map(|href| {
                view! { <ExternalLink href weight>{words::open()}</ExternalLink> }
            });
            card(weight, Icon::Online, words::online(), view! { {said(hours)}{said(note)}{open} }.into_any())
        }
        Channel::Phone { .. } => phones(std::slice::from_ref(channel), weight),
        Channel::Mail { note } => {
            card(weight, Icon::Mail, words::mail(), said(&Some(note.clone())).into_any())
        }
    }
}

fn card(weight: Weight, icon: Icon, title: &'static str, inside: AnyView) -> AnyView {
    let class = if weight == Weight::Primary { "card way first" } else { "card way" };
    view! {
        <div class=class>
            <span class="badge"><Picture icon /></span>
            <h3>{title}</h3>
            {inside}
        </div>
    }
    .into_any()
}

fn said(text: &Option<Text>) -> Option<impl IntoView + use<>> {
    text.clone().map(|text| view! { <p><Said text /></p> })
}

fn where_to(offices: OfficesThatDoIt) -> &'static str {
    match offices {
        OfficesThatDoIt::Full => words::full(),
        OfficesThatDoIt::Any => words::any(),
        OfficesThatDoIt::DriverLicensing => words::driver(),
        OfficesThatDoIt::IncomeAssistance => words::income(),
        OfficesThatDoIt::Some => words::some(),
        OfficesThatDoIt::None => words::no_office(),
    }
}
