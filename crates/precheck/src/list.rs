//! How documents add up: AND inside a list, OR between lists.

use crate::{Accepted, Cond, identity::IdentityListId};
use language::Text;
use serde::{Deserialize, Serialize};

/// One place in a list of papers: any of these documents fills it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Slot {
    /// What it is for, such as the primary piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What fills it; the order carries no rank.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Accepted>,
    /// Named lists of the same identity set whose documents fill it too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of_lists: Vec<IdentityListId>,
    /// Present: the points of the documents must add up to this, and `count` says nothing. At most one slot of a list
    /// counts points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<u32>,
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceTypeList {
    /// When this list is open to the person; absent: always. Not known: it is not counted on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_when: Option<Cond>,
    /// Every slot must be filled, each by documents of its own.
    pub all_of: Vec<Slot>,
    /// True: different kinds of document must fill the slots; one card never counts twice.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub distinct: bool,
}

impl EvidenceTypeList {
    /// The documents its slots name themselves, repeats included; those of named lists are in
    /// [`crate::IdentitySet::accepted`].
    pub fn accepted(&self) -> impl Iterator<Item = &Accepted> {
        self.all_of.iter().flat_map(|slot| &slot.any_of)
    }
}
