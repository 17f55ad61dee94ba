//! The papers: what is missing and where to get it, what is there, and what may be asked for.

use super::super::{
    course::{Course, document, document_name, requirement},
    words,
};
use crate::{
    browser::intl,
    messages::{self, check as said},
    route::Route,
    ui::{Disclosure, Icon, Picture, Said, Words, price},
};
use catalogue::model::ServicePage;
use leptos::prelude::*;
use precheck::{
    Alternative, Check, Choice, Ease, EvidenceTypeId, Gap, Requirement, RequirementCheck, Shortfall, Status,
    TurnedDown,
};

/// Options up to this number are shown; the others open on demand.
const SHOWN: usize = 4;

/// All requirements that apply or may apply.
pub fn papers(course: Course, check: &Check) -> AnyView {
    let page = course.page();
    let each = |show: &dyn Fn(&Requirement, &RequirementCheck) -> Option<AnyView>| -> Vec<AnyView> {
        let all = check.requirements.iter().filter_map(|c| Some((requirement(&page, &c.id)?, c)));
        all.filter_map(|(requirement, check)| show(requirement, check)).collect()
    };
    let missing = each(&|requirement, check| match &check.status {
        Status::Unmet(shortfall) => Some(unmet(&page, requirement, check, shortfall)),
        _ => None,
    });
    let there = each(&|requirement, check| match &check.status {
        Status::Met(documents) => Some(met(&page, requirement, documents)),
        _ => None,
    });
    let perhaps = each(&|requirement, check| match &check.status {
        Status::NotKnown(_) => {
            let text = requirement.name.clone();
            Some(view! { <li><Picture icon=Icon::Info /><div><h3><Said text /></h3></div></li> }.into_any())
        }
        _ => None,
    });
    let section = |title: &'static str, class: &'static str, lines: Vec<AnyView>| {
        (!lines.is_empty()).then(
            || view! { <section class="section"><h2>{title}</h2><ul class=class>{lines}</ul></section> },
        )
    };
    let title = if course.visit.read().hand.is_empty() { said::to_bring() } else { said::still_missing() };
    view! {
        {section(title, "checked missing", missing)}
        {section(said::there(), "checked there", there)}
        {section(said::perhaps(), "checked perhaps", perhaps)}
    }
    .into_any()
}

fn met(page: &ServicePage, requirement: &Requirement, documents: &[EvidenceTypeId]) -> AnyView {
    let names =
        documents.iter().map(|id| view! { <li><Said text=document_name(page, id) /></li> }).collect_view();
    view! {
        <li>
            <Picture icon=Icon::Yes />
            <div><h3><Said text=requirement.name.clone() /></h3><ul>{names}</ul></div>
        </li>
    }
    .into_any()
}

fn unmet(
    page: &ServicePage,
    requirement: &Requirement,
    check: &RequirementCheck,
    shortfall: &Shortfall,
) -> AnyView {
    let mut ways = shortfall.alternatives.iter();
    let first = ways.next().map(|way| alternative(page, way));
    let others: Vec<AnyView> = ways.map(|way| alternative(page, way)).collect();
    let others = (!others.is_empty())
        .then(|| view! { <Disclosure summary=said::other_ways().into_any()>{others}</Disclosure> });
    let turned_down = shortfall.turned_down.iter().map(|t| turned_down(page, t)).collect_view();
    let fallback = requirement.fallback.clone().map(|text| view! { <p class="soft"><Said text /></p> });
    let unconfirmed = requirement.basis.is_some_and(precheck::Basis::needs_checking).then(|| {
        view! { <p class="small soft">{said::rule_unconfirmed()}</p> }
    });
    view! {
        <li>
            <span class="tick"><Picture icon=Icon::Document /></span>
            <div>
                <h3><Said text=requirement.name.clone() /></h3>
                {words::because(page, &check.because)}
                {turned_down}
                {first}
                {others}
                {fallback}
                {unconfirmed}
            </div>
        </li>
    }
    .into_any()
}

fn turned_down(page: &ServicePage, turned_down: &TurnedDown) -> AnyView {
    let name = document_name(page, &turned_down.doc);
    let why = words::refusal(page, &turned_down.why);
    view! { <p class="row turned-down"><Picture icon=Icon::No /><span><strong><Words text=name /></strong>": "{why}</span></p> }
        .into_any()
}

/// What a person has for it, and what each place still lacks.
fn alternative(page: &ServicePage, way: &Alternative) -> AnyView {
    let lang = messages::lang();
    let have: Vec<String> =
        way.in_hand.iter().map(|id| document_name(page, id).words(lang).to_owned()).collect();
    let have = (!have.is_empty()).then(|| view! { <p>{said::you_have(&intl::list(&have))}</p> });
    view! { {have}{way.gaps.iter().map(|g| gap(page, g)).collect_view()} }.into_any()
}

fn gap(page: &ServicePage, gap: &Gap) -> AnyView {
    let single = matches!(gap.options.as_slice(), [_]);
    let asked = match (gap.points, gap.number) {
        (Some(points), _) => said::gap_points(points),
        (None, number) if number > 1 => said::gap_number(number),
        (None, _) if single => String::new(),
        (None, _) => said::gap_one().to_owned(),
    };
    let name = gap.name.clone().map(|text| view! { <p><strong><Said text /></strong></p> });
    let line = |choice: &Choice| option(page, choice);
    let (first, rest) = gap.options.split_at(gap.options.len().min(SHOWN));
    let more = (!rest.is_empty()).then(|| {
        let count = u32::try_from(rest.len()).unwrap_or(u32::MAX);
        let inside = rest.iter().map(line).collect_view();
        view! { <Disclosure summary=said::more_papers(count).into_any()><ul>{inside}</ul></Disclosure> }
    });
    let asked = (!asked.is_empty()).then(|| view! { <p>{asked}</p> });
    view! { {name}{asked}<ul class="choices">{first.iter().map(line).collect_view()}</ul>{more} }.into_any()
}

/// A document that would do, and how to get it: the service that issues it, with its cost and time.
fn option(page: &ServicePage, choice: &Choice) -> AnyView {
    let name = document_name(page, &choice.doc);
    let again = (choice.ease == Ease::InHandInAnotherForm)
        .then(|| view! { " "<span class="soft">{said::other_form()}</span> });
    let record = document(page, &choice.doc);
    let issuing = record.and_then(|d| d.how_to_get.as_ref());
    let issuing = issuing.filter(|id| **id != page.service.id.0);
    let provider = issuing.and_then(|id| page.related(id)).map(|provider| {
        let href = Route::Service(provider.id.to_string()).href();
        let cost = provider.costs.first().and_then(|cost| cost.amount).map(price);
        let time = provider.processing_time.clone();
        view! {
            <br />" "
            <a href=href>{said::get_it()}" "<Words text=provider.name.clone() /></a>
            {cost.map(|cost| view! { " · " {cost} })}
            {time.map(|text| view! { " · " <Said text /> })}
        }
    });
    let hint = record.and_then(|d| d.get_hint.clone()).filter(|_| provider.is_none());
    let hint = hint.map(|text| view! { <br />" "<span class="soft"><Said text /></span> });
    view! { <li><Words text=name />{again}{provider}{hint}</li> }.into_any()
}
