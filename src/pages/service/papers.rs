//! The documents that satisfy a requirement, as lists to read.

use crate::{messages::service as words, ui::Said};
use catalogue::model::ServicePage;
use language::Text;
use leptos::prelude::*;
use precheck::{
    EvidenceTypeId, IdentitySet, Requirement,
    evidence::{Accepted, EvidenceTypeList, Slot},
};

/// What counts for a requirement; `None` where its name says it all.
pub fn papers(page: &ServicePage, requirement: &Requirement) -> Option<AnyView> {
    let set =
        requirement.identity_set.as_ref().and_then(|id| page.identity_sets.iter().find(|set| set.id == *id));
    let own = &requirement.satisfied_by;
    let single =
        matches!(own.as_slice(), [list] if matches!(list.all_of.as_slice(), [slot] if slot.any_of.len() < 2));
    if set.is_none() && (own.is_empty() || single) {
        return None;
    }
    let shared = set.map(|set| shared(page, set));
    let alternatives = separated(own.iter().map(|list| alternative(page, set, list)).collect());
    let refused = refused(page, &requirement.not_accepted);
    Some(view! { <div class="flow">{shared}{alternatives}{refused}</div> }.into_any())
}

fn shared(page: &ServicePage, set: &IdentitySet) -> AnyView {
    let originals = set.originals_only.then(|| view! { <p>{words::bring_originals()}</p> });
    let lists = set.lists.iter().map(|list| {
        view! {
            <p><strong><Said text=list.name.clone() /></strong></p>
            {documents(page, list.accepts.iter())}
        }
    });
    let notes = set.notes.iter().map(|text| view! { <p class="soft"><Said text=text.clone() /></p> });
    view! {
        <p><Said text=set.rule.clone() /></p>
        {originals}
        {lists.collect_view()}
        {refused(page, &set.not_accepted)}
        {notes.collect_view()}
    }
    .into_any()
}

fn alternative(page: &ServicePage, set: Option<&IdentitySet>, list: &EvidenceTypeList) -> AnyView {
    let slot = |slot: &Slot| {
        let name = slot.name.clone().map(|text| view! { <p><strong><Said text /></strong></p> });
        let number = (slot.count > 1).then(|| view! { <p>{words::bring_number(slot.count)}</p> });
        let accepted: Vec<_> = match set {
            Some(set) => set.accepted(slot).collect(),
            None => slot.any_of.iter().collect(),
        };
        view! { {name}{number}{documents(page, accepted.into_iter())} }
    };
    list.all_of.iter().map(slot).collect_view().into_any()
}

/// Alternatives with the word "or" between them.
fn separated(parts: Vec<AnyView>) -> AnyView {
    let with_or = parts.into_iter().enumerate().map(|(place, part)| {
        let or = (place > 0).then(|| view! { <p><strong>{words::bring_or()}</strong></p> });
        view! { {or}{part} }
    });
    with_or.collect_view().into_any()
}

fn documents<'a>(page: &ServicePage, accepted: impl Iterator<Item = &'a Accepted>) -> AnyView {
    let line = |accepted: &Accepted| {
        let expiry = accepted.expired_years_at_most.map(|years| {
            let words = if years < 1.0 {
                words::bring_valid().to_owned()
            } else {
                words::bring_expired(years as u32)
            };
            view! { <br /><span class="soft">{words}</span> }
        });
        let note = accepted.note.clone().map(|text| view! { <br /><span class="soft"><Said text /></span> });
        view! { <li>{name(page, &accepted.doc)}{expiry}{note}</li> }
    };
    view! { <ul>{accepted.map(line).collect_view()}</ul> }.into_any()
}

fn refused(page: &ServicePage, documents: &[EvidenceTypeId]) -> Option<AnyView> {
    (!documents.is_empty()).then(|| {
        let lines = documents.iter().map(|id| view! { <li>{name(page, id)}</li> });
        view! { <p><strong>{words::bring_refused()}</strong></p><ul>{lines.collect_view()}</ul> }.into_any()
    })
}

fn name(page: &ServicePage, id: &EvidenceTypeId) -> AnyView {
    let known = page.documents.iter().find(|d| d.id == *id).map(|d| d.name.clone());
    let text = known.unwrap_or_else(|| Text::only("en", id.as_str()));
    view! { <Said text /> }.into_any()
}
