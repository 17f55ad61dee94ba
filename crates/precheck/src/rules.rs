//! Questions, routes and requirements of one service.

use crate::{
    Cond, EvidenceTypeId,
    evidence::{EvidenceTypeList, IdentitySetId},
};
use language::Text;
use serde::{Deserialize, Serialize};

language::id! {
    /// A question of a service, such as `mspEnrolled`.
    QuestionId
}
language::id! {
    /// A requirement of a service, such as `two-id`.
    RequirementId
}

/// Everything the pre-check of one service knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rules {
    /// What may be asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Where a person may be sent instead; the first blocking one that applies wins, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routes: Vec<Route>,
    /// Which papers are needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The words asked.
    pub text: Text,
    /// How it is answered.
    #[serde(flatten)]
    pub kind: QuestionKind,
    /// True: the answer goes into no link, code, QR or message.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuestionKind {
    /// Yes or no.
    YesNo,
    /// A number in a stated unit.
    Number {
        /// Years, months, days, people.
        unit: String,
        /// Smallest value that makes sense.
        min: f64,
        /// Largest value that makes sense.
        max: f64,
    },
    /// One of several options.
    Choice {
        /// The options.
        options: Vec<ChoiceOption>,
    },
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// The value that conditions compare with.
    pub id: String,
    /// The words shown.
    pub text: Text,
}

/// Sends a person elsewhere, or tells them something, when its condition holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// When it applies.
    pub applies_when: Cond,
    /// What it means.
    pub kind: RouteKind,
    /// The collected word for it (`too-early`, `redo`, `warn`); results are given in these words.
    pub outcome: String,
    /// The reason.
    pub why: Text,
    /// What to do next; a route never says only no.
    pub next_step: NextStep,
    /// How well this single rule is backed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

/// What a route means for the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the definition; the design document lists them")]
pub enum RouteKind {
    WrongService,
    WrongOffice,
    OnlineInstead,
    OtherChannel,
    NotEligible,
    Wait,
    NotNeeded,
    NotAvailable,
    OnlineFirst,
    FixDocument,
    CallNow,
    Info,
}

/// What to do next, in words and, where there is one, as a place to go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextStep {
    /// The step, as an instruction.
    pub text: Text,
    /// Where it leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Target>,
}

/// Where a next step leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Another service of the catalogue (its id).
    Service(String),
    /// An entry of the contacts (its id).
    Contact(String),
    /// The list of offices, narrowed to those that can do this service.
    Offices,
    /// An address outside.
    Url(String),
}

/// Papers a person must bring (CCCEV *Requirement*).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Requirement {
    /// Its id.
    pub id: RequirementId,
    /// What is asked for.
    pub name: Text,
    /// Why it is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// When it is asked for; absent: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_when: Option<Cond>,
    /// The shared identity rule set that satisfies it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_set: Option<IdentitySetId>,
    /// Lists that satisfy it: OR between them. Empty when `identity_set` is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub satisfied_by: Vec<EvidenceTypeList>,
    /// One document for each of so many (the answer to a number question), such as each child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_for_each: Option<QuestionId>,
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
    pub basis: Option<String>,
}
