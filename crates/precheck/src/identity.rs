//! Identity rule sets that several services share.

use crate::{Accepted, Cond, EvidenceTypeId, EvidenceTypeList, QuestionId, Slot};
use language::Text;
use serde::{Deserialize, Serialize};

language::id! {
    /// A shared identity rule set, such as `icbc-two-pieces`.
    IdentitySetId
}
language::id! {
    /// A named list inside a set, such as `primary`.
    IdentityListId
}

/// An identity rule set that several services share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IdentitySet {
    /// Its id.
    pub id: IdentitySetId,
    /// The rule in words.
    pub rule: Text,
    /// The documents, in named lists that slots refer to: each document is written once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<IdentityList>,
    /// Lists that satisfy it: OR between them.
    pub satisfied_by: Vec<EvidenceTypeList>,
    /// True: copies are turned down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub originals_only: bool,
    /// Documents that are turned down, to be named before the trip.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_accepted: Vec<EvidenceTypeId>,
    /// What else may be asked for, or asked for instead. Services that check it have a requirement of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extras: Vec<Extra>,
    /// What else to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// What is surer and what is less sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence_note: Option<Text>,
}

/// A named list of documents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IdentityList {
    /// Its id, unique in the set.
    pub id: IdentityListId,
    /// What people call it.
    pub name: Text,
    /// The documents; the order carries no rank.
    pub accepts: Vec<Accepted>,
}

/// Something more, or something else, that counters ask for in a special case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extra {
    /// The case, in words.
    pub when: Text,
    /// Any of these is asked for as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<EvidenceTypeId>,
    /// What to do instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Text>,
    /// What to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

impl IdentitySet {
    /// Everything that fills a slot of this set: its own documents, then those of the lists it names.
    pub fn accepted<'a>(&'a self, slot: &'a Slot) -> impl Iterator<Item = &'a Accepted> {
        let lists = self.lists.iter().filter(|l| slot.any_of_lists.contains(&l.id));
        slot.any_of.iter().chain(lists.flat_map(|l| &l.accepts))
    }

    /// Every document it names, accepted or turned down, repeats included.
    pub fn documents(&self) -> impl Iterator<Item = &EvidenceTypeId> {
        let slots = self.satisfied_by.iter().flat_map(EvidenceTypeList::accepted);
        let accepted = self.lists.iter().flat_map(|l| &l.accepts).chain(slots).map(|a| &a.doc);
        accepted.chain(&self.not_accepted).chain(self.extras.iter().flat_map(|e| &e.any_of))
    }

    /// Every question its lists depend on; a service that uses the set must have them.
    pub fn facts(&self) -> Vec<&QuestionId> {
        self.satisfied_by.iter().filter_map(|l| l.applies_when.as_ref()).flat_map(Cond::facts).collect()
    }
}
