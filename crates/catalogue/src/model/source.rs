//! Where a fact comes from and how sure it is.

use serde::{Deserialize, Serialize};

language::id! {
    /// A source, such as `icbc-accepted-id`.
    SourceId
}

/// A page or document that facts were taken from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Where it is; empty where there is no page to link to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The date it gives itself (ISO 8601, a year or month alone allowed); absent: the page says none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// What is known of its date beyond `published`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_note: Option<String>,
    /// When it was last looked at (ISO 8601 date).
    pub checked_on: String,
    /// Official page, brochure, news, secondary.
    pub kind: String,
    /// What else to know: its licence, how it was read. For editors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// No source was found.
    None,
    /// A secondary source, or general knowledge.
    Low,
    /// Between the two.
    Medium,
    /// Mostly official.
    MediumHigh,
    /// Read on an official page.
    High,
}
