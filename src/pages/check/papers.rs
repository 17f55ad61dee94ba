//! The list of papers: grouped by what they are for, to be ticked by who has them.

use super::{
    caption,
    course::{Course, document, document_name, requirement},
    ways_back, words,
};
use crate::{
    arrival,
    browser::intl,
    messages,
    messages::{check as said, service as service_words},
    ui::{Disclosure, Said, Words},
};
use catalogue::model::ServicePage;
use language::Text;
use leptos::prelude::*;
use precheck::{
    EvidenceTypeId, IdentitySet, QuestionId, Requirement, RequirementCheck, Status, Step, evidence::Accepted,
};

/// Groups up to this size are shown whole.
const SHORT: usize = 5;

/// Papers that are shown together.
struct Group {
    name: Option<Text>,
    documents: Vec<EvidenceTypeId>,
}

/// Everything that may be asked for, given what was told.
pub fn papers(course: Course) -> AnyView {
    arrival::show_part(said::papers().to_owned(), said::papers().to_owned());
    let page = course.page();
    let check = course.check();
    let asked = check.requirements.iter().filter(|r| r.status != Status::NotNeeded);
    let sections = asked.filter_map(|r| Some(section(course, &page, requirement(&page, &r.id)?, r)));
    let sections = sections.collect_view();
    let before = course.visit.with_untracked(|visit| visit.asked.len().checked_sub(1).map(Step::Question));
    let on_press = move |_| {
        course.visit.update(|visit| visit.papers_done = true);
        course.go_on();
    };
    view! {
        <div class="page-head">
            {caption(course)}
            <h1>{said::papers()}</h1>
            <p class="lead">{said::papers_lead()}</p>
        </div>
        {sections}
        <p class="row section">
            <button type="button" class="button" on:click=on_press>{said::papers_done()}</button>
        </p>
        {ways_back(course, before)}
    }
    .into_any()
}

fn section(
    course: Course,
    page: &ServicePage,
    requirement: &Requirement,
    check: &RequirementCheck,
) -> AnyView {
    let set =
        requirement.identity_set.as_ref().and_then(|id| page.identity_sets.iter().find(|set| set.id == *id));
    let line = |text: &Text| view! { <p class="soft"><Said text=text.clone() /></p> };
    let maybe = match &check.status {
        Status::NotKnown(on) => Some(maybe(page, on)),
        _ => None,
    };
    let rule = set.map(|set| view! { <p><Said text=set.rule.clone() /></p> });
    let originals = set
        .is_some_and(|set| set.originals_only)
        .then(|| view! { <p>{service_words::bring_originals()}</p> });
    let each = requirement.one_for_each.is_some().then(|| view! { <p>{service_words::bring_each()}</p> });
    let groups = groups(requirement, set);
    let name = requirement.name.clone();
    let all = groups.iter().map(|group| fieldset(course, page, requirement, group)).collect_view();
    let refused: Vec<_> =
        requirement.not_accepted.iter().chain(set.into_iter().flat_map(|set| &set.not_accepted)).collect();
    let names =
        refused.iter().map(|id| view! { <li><Said text=document_name(page, id) /></li> }).collect_view();
    let refused = (!refused.is_empty()).then(|| {
        view! { <Disclosure summary=service_words::bring_refused().into_any()><ul>{names}</ul></Disclosure> }
    });
    view! {
        <section class="section paper-group">
            <h2><Words text=name /></h2>
            {maybe}
            {requirement.why.as_ref().map(line)}
            {rule}{originals}{each}
            {requirement.note.as_ref().map(line)}
            {all}
            {refused}
            {requirement.fallback.as_ref().map(line)}
        </section>
    }
    .into_any()
}

/// Says what it hangs on whether these papers are asked for.
fn maybe(page: &ServicePage, on: &[QuestionId]) -> AnyView {
    let questions = on.iter().filter_map(|id| page.service.rules.question(id));
    let lines = questions.map(|q| view! { <li><Words text=q.text.clone() /></li> }).collect_view();
    view! { <div class="because"><p>{said::maybe()}</p><ul>{lines}</ul></div> }.into_any()
}

/// Each document once, where it is first named.
fn groups(requirement: &Requirement, set: Option<&IdentitySet>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut add = |name: Option<&Text>, accepted: &[Accepted]| {
        let known = |doc: &EvidenceTypeId| groups.iter().any(|g: &Group| g.documents.contains(doc));
        let mut documents: Vec<EvidenceTypeId> = Vec::new();
        for accepted in accepted {
            if !known(&accepted.doc) && !documents.contains(&accepted.doc) {
                documents.push(accepted.doc.clone());
            }
        }
        if !documents.is_empty() {
            groups.push(Group { name: name.cloned(), documents });
        }
    };
    for list in set.into_iter().flat_map(|set| &set.lists) {
        add(Some(&list.name), &list.accepts);
    }
    let lists = set.map_or(&requirement.satisfied_by, |set| &set.satisfied_by);
    for slot in lists.iter().flat_map(|list| &list.all_of) {
        add(slot.name.as_ref(), &slot.any_of);
    }
    groups
}

fn fieldset(course: Course, page: &ServicePage, requirement: &Requirement, group: &Group) -> AnyView {
    let often = |id: &&EvidenceTypeId| document(page, id).is_some_and(|d| d.often_carried);
    let held = course.visit.with_untracked(|v| v.hand.iter().map(|h| h.doc.clone()).collect::<Vec<_>>());
    let (mut shown, mut folded): (Vec<_>, Vec<_>) =
        group.documents.iter().partition(|id| often(id) || held.contains(id));
    if group.documents.len() <= SHORT || shown.is_empty() {
        shown.append(&mut folded);
    }
    let all = |ids: &[&EvidenceTypeId]| -> Vec<AnyView> {
        ids.iter().map(|id| paper(course, page, requirement, id)).collect()
    };
    let more = (!folded.is_empty()).then(|| {
        let count = u32::try_from(folded.len()).unwrap_or(u32::MAX);
        let inside = all(&folded);
        view! { <Disclosure summary=said::more_papers(count).into_any()>{inside}</Disclosure> }
    });
    let legend = match &group.name {
        Some(name) => view! { <legend><Words text=name.clone() /></legend> }.into_any(),
        None => view! { <legend class="sr-only"><Words text=requirement.name.clone() /></legend> }.into_any(),
    };
    view! { <fieldset class="papers">{legend}{all(&shown)}{more}</fieldset> }.into_any()
}

/// A document with its tick, and what may be wrong with it once it is ticked.
fn paper(course: Course, page: &ServicePage, requirement: &Requirement, id: &EvidenceTypeId) -> AnyView {
    let name = document_name(page, id);
    let record = document(page, id);
    let lang = messages::lang();
    let called: Vec<&str> =
        record.into_iter().flat_map(|d| &d.also_called).map(|text| text.words(lang)).collect();
    let called = (!called.is_empty())
        .then(|| view! { <span class="soft">{said::also_called(&intl::list(&called))}</span> });
    let note =
        record.and_then(|d| d.note.clone()).map(|text| view! { <span class="soft"><Said text /></span> });
    let (doc, ticked) = (id.clone(), id.clone());
    let element = format!("paper-{}-{id}", requirement.id);
    // A requirement with one for each of some people asks for papers of theirs.
    let others = matches!(requirement.one_for_each, Some(precheck::OneForEach::Answer(_)));
    let has = Memo::new(move |_| course.visit.read().held(&doc, others).is_some());
    let detail = id.clone();
    let flaws = StoredValue::new(course.precheck().flaws(id));
    let group = element.clone();
    let details = move || has.get().then(|| details(course, &detail, others, &flaws.get_value(), &group));
    view! {
        <div class="paper">
            <label class="option">
                <input
                    type="checkbox"
                    id=element
                    prop:checked=has
                    on:change=move |event| {
                        let has = event_target_checked(&event);
                        course.visit.update(|visit| visit.hold(&ticked, others, has));
                        course.keep();
                    }
                />
                <span><Words text=name />{called}{note}</span>
            </label>
            {details}
        </div>
    }
    .into_any()
}

/// How many, and what is wrong with it: only what some rule cares about.
fn details(
    course: Course,
    id: &EvidenceTypeId,
    others: bool,
    flaws: &[precheck::Flaw],
    group: &str,
) -> Option<AnyView> {
    let most = course.visit.with_untracked(|visit| course.precheck().most_pieces(id, others, &visit.answers));
    let pieces = (most > 1).then(|| pieces(course, id.clone(), others, most, group));
    let one = |(at, flaw): (usize, &precheck::Flaw)| {
        let flaw = *flaw;
        let (doc, changed) = (id.clone(), id.clone());
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    id=format!("{group}-{at}")
                    prop:checked=move || course.visit.read().held(&doc, others).is_some_and(|held| flaw.is_in(held))
                    on:change=move |event| {
                        let there = event_target_checked(&event);
                        course.visit.update(|visit| if let Some(held) = visit.held_mut(&changed, others) {
                            flaw.set(held, there);
                        });
                        course.keep();
                    }
                />
                <span>{words::flaw(flaw)}</span>
            </label>
        }
    };
    let wrong = (!flaws.is_empty()).then(|| {
        view! {
            <fieldset>
                <legend>{said::anything_wrong()}</legend>
                {flaws.iter().enumerate().map(one).collect_view()}
            </fieldset>
        }
    });
    (pieces.is_some() || wrong.is_some())
        .then(|| view! { <div class="paper-details">{pieces}{wrong}</div> }.into_any())
}

fn pieces(course: Course, id: EvidenceTypeId, others: bool, most: u32, group: &str) -> AnyView {
    let there = course.visit.with_untracked(|visit| visit.held(&id, others).map_or(1, |held| held.pieces));
    let options = (1..=most)
        .map(|n| view! { <option value=n selected={n == there}>{intl::number(f64::from(n))}</option> });
    let element = format!("{group}-pieces");
    view! {
        <p class="pieces">
            <label for=element.clone()>{said::pieces()}</label>
            <select
                id=element
                on:change=move |event| {
                    let pieces = event_target_value(&event).parse().unwrap_or(1);
                    course.visit.update(|visit| if let Some(held) = visit.held_mut(&id, others) {
                        held.pieces = pieces;
                    });
                    course.keep();
                }
            >
                {options.collect_view()}
            </select>
        </p>
    }
    .into_any()
}
