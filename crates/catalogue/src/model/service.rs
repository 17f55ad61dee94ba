//! A public service and the ways to get it.

mod channel;
mod flat;

use super::{Confidence, SourceId};
use language::{Few, Text};
use precheck::Rules;
use serde::{Deserialize, Serialize};

language::id! {
    /// A service, such as `birth-certificate`; part of its address.
    ServiceId
}
language::id! {
    /// A category, such as `driving`; part of its address.
    CategoryId
}

/// A group of services on the home page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name.
    pub name: Text,
    /// What is in it, in one sentence.
    pub summary: Text,
}

/// A public service (CPSV-AP *Public Service*).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: Text,
    /// What it is, in one to three sentences.
    pub summary: Text,
    /// Words people use for it, by language: for search only, never shown.
    #[serde(default)]
    pub also_called: Few<Vec<String>>,
    /// Where it is listed.
    pub category: CategoryId,
    /// Who is responsible.
    pub authority: Text,
    /// How much is known here.
    pub depth: Depth,
    /// True: not a provincial counter service; the page says who does it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub elsewhere: bool,
    /// The ways to get it.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// What it costs. Empty: not known here.
    #[serde(default)]
    pub costs: Vec<Cost>,
    /// Sums a person may receive.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Amount>,
    /// What a person has in hand afterwards (CPSV-AP *Output*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outputs: Vec<Text>,
    /// Who it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eligibility: Vec<Text>,
    /// How long it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing_time: Option<Text>,
    /// Good to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tips: Vec<Text>,
    /// Facts to have at hand, such as numbers on a letter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details_to_know: Vec<Text>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Questions, routes and requirements.
    #[serde(flatten)]
    pub rules: Rules,
    /// Ids of this service in The Q.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub queue_services: Vec<u32>,
    /// What could not be confirmed, in plain words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unconfirmed: Vec<Text>,
    /// Where the facts come from; the first is the one to send people to.
    pub sources: Vec<SourceId>,
    /// How sure the record is as a whole.
    pub confidence: Confidence,
    /// What is surer and what is less sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence_note: Option<Text>,
    /// The date the facts speak of (ISO 8601, a year or month alone allowed); absent: date unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
}

/// How much of a service is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// Questions, routes and papers.
    Full,
    /// The main rules.
    Partial,
    /// What it is and where to go.
    Brief,
}

/// One way to get a service (CPSV-AP *Channel*).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Channel {
    /// At a counter.
    InPerson {
        /// Which offices do it.
        offices: OfficesThatDoIt,
        /// Other places, outside these offices.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        also_at: Option<Text>,
        /// How appointments work here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        appointment: Option<Text>,
        /// A remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
    },
    /// On a web site.
    Online {
        /// Where; absent when only a remark is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        /// When it can be used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Text>,
        /// A remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
    },
    /// By telephone.
    Phone {
        /// As dialled in Canada, `1-800-663-7867`.
        number: String,
        /// Who calls this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area: Option<Text>,
        /// When someone answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Text>,
        /// A remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
        /// True: the number was not seen on an official page.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        unconfirmed: bool,
    },
    /// By post.
    Mail {
        /// How, and where to.
        note: Text,
    },
}

/// Which offices do a service in person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfficesThatDoIt {
    /// Every full-service office.
    Full,
    /// Every office, limited counters included.
    Any,
    /// Offices with driver licensing.
    DriverLicensing,
    /// Offices with income assistance.
    IncomeAssistance,
    /// Only some, and it is not known which: call first.
    Some,
    /// None of these offices.
    None,
}

/// What a person pays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cost {
    /// For what.
    pub label: Text,
    /// In whole units of `currency`; absent: not found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// ISO 4217 code.
    pub currency: String,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where it was read.
    pub source: SourceId,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A sum a person may receive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount {
    /// For what.
    pub label: Text,
    /// Exactly this, in Canadian dollars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// At most this, in Canadian dollars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<f64>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

language::id! {
    /// A contact that is no service, such as `health-insurance-bc`.
    ContactId
}

/// Someone outside the catalogue that a person can be sent to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub summary: Text,
    /// How to reach it.
    pub channels: Vec<Channel>,
    /// Where this was read.
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
}
