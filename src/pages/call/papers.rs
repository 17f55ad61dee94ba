//! Which papers to have ready for a check of who the person is: those that the agent names, and those that a service takes
//! by the rules of its pre-check.

use crate::{
    session::session,
    store::{Store, store},
    ui::Words,
};
use catalogue::model::ServicePage;
use language::Text;
use leptos::prelude::*;
use precheck::{EvidenceTypeId, Held};

/// Most papers of a service that are named: more are no help while somebody waits.
const MOST: usize = 8;

/// Whether this can be a service's id. It comes from the agent's side and becomes part of an address.
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 80
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The papers that prove who somebody is for a service. Those that the person said they have, if there are any.
fn of(page: &ServicePage, hand: &[Held]) -> Vec<Text> {
    let Some(set) = page.identity_sets.first() else { return vec![] };
    let Some(slot) = set.satisfied_by.first().and_then(|list| list.all_of.first()) else { return vec![] };
    let accepted: Vec<_> = set.accepted(slot).map(|accepted| &accepted.doc).collect();
    let known = |id: &EvidenceTypeId| {
        page.documents.iter().find(|document| document.id == *id).map(|document| document.name.clone())
    };
    let held: Vec<Text> = accepted
        .iter()
        .filter(|doc| hand.iter().any(|held| held.doc == ***doc && !held.for_others))
        .filter_map(|doc| known(doc))
        .collect();
    if held.is_empty() { accepted.into_iter().filter_map(known).take(MOST).collect() } else { held }
}

/// A list of them; nothing where nobody names any.
#[component]
pub fn Papers(
    /// Those that the agent names.
    named: Vec<String>,
    /// The id of the service that the check is for.
    service: Option<String>,
) -> impl IntoView {
    let store: Store = store();
    let service = service.map(|id| (store.service(&id), session().visit(&id)));
    let taken = move || {
        let (page, visit) = service.as_ref()?;
        page.with(|load| load.ready().map(|page| of(page, &visit.read().hand)))
    };
    move || {
        let (named, taken) = (named.clone(), taken().unwrap_or_default());
        (!(named.is_empty() && taken.is_empty())).then(|| {
            view! {
                <p>{crate::messages::call::identity_papers()}</p>
                <ul>
                    {named.into_iter().map(|paper| view! { <li><bdi>{paper}</bdi></li> }).collect_view()}
                    {taken.into_iter().map(|text| view! { <li><Words text /></li> }).collect_view()}
                </ul>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn an_id_is_never_a_way_to_another_file() {
        assert!(is_id("bcid") && is_id("birth-certificate"));
        for id in ["", "../offices", "a/b", "a?b", "A", "a.json", "%2e"] {
            assert!(!is_id(id), "{id}");
        }
    }
}
