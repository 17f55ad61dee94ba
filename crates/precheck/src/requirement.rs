//! Papers that a service asks for.

use crate::{Basis, Cond, EvidenceTypeId, EvidenceTypeList, IdentitySetId, QuestionId};
use language::Text;
use serde::{Deserialize, Serialize};

language::id! {
    /// A requirement of a service, such as `two-id`.
    RequirementId
}

/// Papers a person must bring (CCCEV *Requirement*). One document may satisfy several requirements at once unless
/// `distinct_from` says otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Requirement {
    /// Its id.
    pub id: RequirementId,
    /// What is asked for.
    pub name: Text,
    /// Why it is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// When it is asked for; absent: always. Not known: not counted yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_when: Option<Cond>,
    /// The shared identity rule set that satisfies it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_set: Option<IdentitySetId>,
    /// What this service narrows in the set or the lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Limit>,
    /// Lists that satisfy it: OR between them. Empty when `identity_set` is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub satisfied_by: Vec<EvidenceTypeList>,
    /// Every slot is needed this many times over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_for_each: Option<OneForEach>,
    /// Another requirement whose document cannot count here too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distinct_from: Option<RequirementId>,
    /// Documents that are turned down here, to be named before the trip.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_accepted: Vec<EvidenceTypeId>,
    /// What to do without these papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<Text>,
    /// What to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// How well this single rule is backed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

/// Who needs a document of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OneForEach {
    /// A fixed number of people, such as the two who marry. Their documents may be of the same kind.
    People(u32),
    /// As many as the answer to a number question says, such as the children.
    Answer(QuestionId),
}

/// A rule that holds for one document in one requirement only, beside what the shared set says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Limit {
    /// The document.
    pub doc: EvidenceTypeId,
    /// It does not count with fewer months left until it expires. Months not known: it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months_left_at_least: Option<f64>,
    /// The question whose answer gives the months left, where the document itself does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months_left_from: Option<QuestionId>,
    /// It does not count when this holds. Not known: it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused_when: Option<Cond>,
    /// The rule in words.
    pub why: Text,
}

impl Requirement {
    /// Every document that its own lists, limits and refusals name; those of the identity set are the set's.
    pub fn documents(&self) -> impl Iterator<Item = &EvidenceTypeId> {
        let listed = self.satisfied_by.iter().flat_map(EvidenceTypeList::accepted).map(|a| &a.doc);
        listed.chain(self.limits.iter().map(|l| &l.doc)).chain(&self.not_accepted)
    }

    /// Every question that its condition, lists, limits or count read, repeats included.
    pub fn facts(&self) -> Vec<&QuestionId> {
        let lists = self.satisfied_by.iter().filter_map(|l| l.applies_when.as_ref());
        let limits = self.limits.iter().filter_map(|l| l.refused_when.as_ref());
        let mut facts: Vec<_> =
            self.applies_when.iter().chain(lists).chain(limits).flat_map(Cond::facts).collect();
        facts.extend(self.limits.iter().filter_map(|l| l.months_left_from.as_ref()));
        if let Some(OneForEach::Answer(q)) = &self.one_for_each {
            facts.push(q);
        }
        facts
    }
}
