//! Documents a counter may ask for, and the identity rule sets that several services share.

use language::Text;
use serde::{Deserialize, Serialize};

language::id! {
    /// A kind of document, such as `canadian-passport`.
    EvidenceTypeId
}
language::id! {
    /// A shared identity rule set, such as `icbc-two-pieces`.
    IdentitySetId
}

/// A kind of document (CCCEV *Evidence Type*). One card is one piece, whatever it combines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceType {
    /// Its id.
    pub id: EvidenceTypeId,
    /// What people and counters call it.
    pub name: Text,
    /// Other names people know it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<Text>,
    /// What to know about it before relying on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Who issues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Text>,
    /// The service that provides it (a service id), if there is one here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how_to_get: Option<String>,
    /// True for look-alikes that counters usually turn down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub usually_rejected: bool,
}

/// One document that a list accepts, with the rule for this list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accepted {
    /// The document.
    pub doc: EvidenceTypeId,
    /// Present: expiry matters, and the document is accepted this many years after its expiry date (0 = must be
    /// valid). Absent: expiry does not matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expired_years_at_most: Option<f64>,
    /// True: a card without an expiry date is not accepted here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_expiry_date: bool,
    /// How well this single rule is backed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// What to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// One place in a list of papers: any of these documents fills it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slot {
    /// What fills it; the order carries no rank.
    pub any_of: Vec<Accepted>,
    /// How many such documents are needed.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub count: u32,
}

fn one() -> u32 {
    1
}

fn is_one(n: &u32) -> bool {
    *n == 1
}

/// Papers that together satisfy a requirement: AND between the slots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceTypeList {
    /// Every slot must be filled.
    pub all_of: Vec<Slot>,
    /// True: different kinds of document must fill the slots; one card never counts twice.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub distinct: bool,
}

/// An identity rule set that several services share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IdentitySet {
    /// Its id.
    pub id: IdentitySetId,
    /// The rule in words.
    pub rule: Text,
    /// Lists that satisfy it: OR between them.
    pub satisfied_by: Vec<EvidenceTypeList>,
    /// True: copies are turned down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub originals_only: bool,
    /// Documents that are turned down, to be named before the trip.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_accepted: Vec<EvidenceTypeId>,
    /// What else to know, such as what to do without the papers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// What is surer and what is less sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence_note: Option<Text>,
}
