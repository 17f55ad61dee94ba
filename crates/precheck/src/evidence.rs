//! Documents a counter may ask for.

use crate::Basis;
pub use crate::identity::{Extra, IdentityList, IdentityListId, IdentitySet, IdentitySetId};
pub use crate::list::{EvidenceTypeList, Slot};
use language::Text;
use serde::{Deserialize, Serialize};

language::id! {
    /// A kind of document, such as `canadian-passport`.
    EvidenceTypeId
}

/// A kind of document (CCCEV *Evidence Type*). One card is one piece, whatever it combines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// How to get it, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub get_hint: Option<Text>,
    /// True: many people carry it, so it is offered before documents that must be ordered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub often_carried: bool,
    /// True for look-alikes that counters usually turn down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub usually_rejected: bool,
}

/// In which form a document is brought, from the least to the most that a counter can ask for: whoever has an original
/// also has all that a copy would show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// On a screen.
    Digital,
    /// A plain copy.
    Copy,
    /// A copy that an official has certified.
    Certified,
    /// The document itself.
    #[default]
    Original,
}

/// One document that a list accepts, with the rule for this list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// True: one without its holder's photo is not accepted here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_photo: bool,
    /// Present: it must have been issued at most this many days before. When it was issued not known: it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_within_days: Option<u32>,
    /// Present: it must be in this form or a better one. Absent: any form does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// What it is worth in a slot that counts points.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub points: u32,
    /// How well this single rule is backed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// What to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

fn one() -> u32 {
    1
}

fn is_one(n: &u32) -> bool {
    *n == 1
}
