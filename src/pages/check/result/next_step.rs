//! Why a person is sent another way, and the next step, as a place to go.

use super::super::{course::Course, words};
use crate::{
    messages::{check as said, way},
    route::Route,
    ui::{ExternalLink, Icon, LinkButton, PhoneLink, Said, Weight, Words},
};
use catalogue::model::{Channel, ServicePage};
use language::Text;
use leptos::prelude::*;
use precheck::{Target, Told};

/// Reason, answers that led to it, and what to do next. With `main`, the reason is told too and the step is the page's one
/// strong button.
pub fn next_step(course: Course, told: &Told, main: bool) -> AnyView {
    let page = course.page();
    let weight = if main { Weight::Primary } else { Weight::Quiet };
    let route = &told.route;
    // A reason that tells a private answer stays off paper.
    let class = if words::is_private(&page, &told.because) { "lead no-print" } else { "lead" };
    let why = main.then(|| view! { <p class=class><Said text=route.why.clone() /></p> });
    let because = words::because(&page, &told.because);
    let check = route.basis.is_some_and(precheck::Basis::needs_checking).then(|| {
        view! { <p class="small soft">{said::rule_unconfirmed()}</p> }
    });
    let step = route.next_step.text.clone();
    let to = route.next_step.to.as_ref().map(|to| target(&page, to, weight));
    view! {
        {why}
        <div class=if main { "next-step flow" } else { "flow" }>
            <p><Said text=step /></p>
            {to}
        </div>
        {because}
        {check}
    }
    .into_any()
}

fn target(page: &ServicePage, to: &Target, weight: Weight) -> AnyView {
    match to {
        Target::Service(id) => {
            let provider = page.related(id);
            let name = provider.map_or_else(Text::default, |p| p.name.clone());
            let href = Route::Service(id.clone()).href();
            view! { <p><LinkButton href weight icon=Icon::Forward><Words text=name /></LinkButton></p> }
                .into_any()
        }
        Target::Offices => {
            let href = Route::OfficesFor(page.service.id.to_string()).href();
            view! { <p><LinkButton href weight icon=Icon::Place>{way::which()}</LinkButton></p> }.into_any()
        }
        Target::Phone(number) => view! { <p><PhoneLink number=number.clone() /></p> }.into_any(),
        Target::Url(href) => {
            view! { <p><ExternalLink href=href.clone() weight>{way::open()}</ExternalLink></p> }.into_any()
        }
        Target::Contact(id) => {
            let contact = page.contacts.iter().find(|c| c.id.as_str() == id);
            contact
                .map(|contact| {
                    let channels = contact.channels.iter().map(|c| channel(c, weight)).collect_view();
                    view! {
                        <p><strong><Said text=contact.name.clone() /></strong></p>
                        {channels}
                    }
                })
                .into_any()
        }
    }
}

fn channel(channel: &Channel, weight: Weight) -> AnyView {
    match channel {
        Channel::Phone { number, area, hours, .. } => {
            let said = |text: &Option<Text>| text.clone().map(|text| view! { " "<Said text /> });
            view! { <p><PhoneLink number=number.clone() />{said(area)}{said(hours)}</p> }.into_any()
        }
        Channel::Online { url: Some(href), .. } => {
            view! { <p><ExternalLink href=href.clone() weight>{way::open()}</ExternalLink></p> }.into_any()
        }
        Channel::Mail { note } => view! { <p><Said text=note.clone() /></p> }.into_any(),
        Channel::Online { .. } | Channel::InPerson { .. } => ().into_any(),
    }
}
