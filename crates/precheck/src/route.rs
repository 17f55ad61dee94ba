//! Where a person may be sent instead, or what they are told on the way.

use crate::{Basis, Cond};
use language::Text;
use serde::{Deserialize, Serialize};

/// Sends a person elsewhere, or tells them something, when its condition holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Route {
    /// When it applies. Not known: it does not.
    pub applies_when: Cond,
    /// What it means; always [`Outcome::kind`] of the outcome.
    pub kind: RouteKind,
    /// The collected word for it; results are given in these words.
    pub outcome: Outcome,
    /// The reason.
    pub why: Text,
    /// What to do next; a route never says only no.
    pub next_step: NextStep,
    /// How well this single rule is backed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

/// What a route means for the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// The collected word of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the words are the sources' own; `kind` says what each means")]
pub enum Outcome {
    WrongService,
    WrongOffice,
    DoOtherChannel,
    NotEligible,
    Wait,
    NotNeeded,
    TooEarly,
    NotAvailable,
    OnlineFirst,
    Redo,
    RenewDocument,
    CallNow,
    OnlineInstead,
    OnlinePossible,
    InPersonOrMail,
    Info,
    Warn,
    Optional,
    CheckFirst,
}

/// How strongly a route acts on the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The first such route that applies, in file order, is the verdict.
    Blocks,
    /// The verdict when nothing blocks, also when papers are missing.
    Redirects,
    /// Never the verdict; listed as advice.
    Advises,
}

impl Outcome {
    /// What the word means for the visit.
    pub fn kind(self) -> RouteKind {
        match self {
            Outcome::WrongService => RouteKind::WrongService,
            Outcome::WrongOffice => RouteKind::WrongOffice,
            Outcome::DoOtherChannel => RouteKind::OtherChannel,
            Outcome::NotEligible => RouteKind::NotEligible,
            Outcome::Wait | Outcome::TooEarly => RouteKind::Wait,
            Outcome::NotNeeded => RouteKind::NotNeeded,
            Outcome::NotAvailable => RouteKind::NotAvailable,
            Outcome::OnlineFirst => RouteKind::OnlineFirst,
            Outcome::Redo | Outcome::RenewDocument => RouteKind::FixDocument,
            Outcome::CallNow => RouteKind::CallNow,
            Outcome::OnlineInstead => RouteKind::OnlineInstead,
            Outcome::OnlinePossible
            | Outcome::InPersonOrMail
            | Outcome::Info
            | Outcome::Warn
            | Outcome::Optional
            | Outcome::CheckFirst => RouteKind::Info,
        }
    }
}

impl RouteKind {
    /// How strongly routes of this kind act on the verdict.
    pub fn effect(self) -> Effect {
        match self {
            RouteKind::Info => Effect::Advises,
            RouteKind::OnlineInstead => Effect::Redirects,
            _ => Effect::Blocks,
        }
    }
}

/// What to do next, in words and, where there is one, as a place to go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextStep {
    /// The step, as an instruction.
    pub text: Text,
    /// Where it leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Target>,
}

/// Where a next step leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Another service of the catalogue (its id).
    Service(String),
    /// An entry of the contacts (its id).
    Contact(String),
    /// The list of offices, narrowed to those that can do this service.
    Offices,
    /// A telephone number, as dialled in Canada.
    Phone(String),
    /// An address outside.
    Url(String),
}
