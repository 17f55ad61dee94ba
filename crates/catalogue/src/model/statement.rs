//! Pages of words: what a public service owes its readers, such as its privacy notice.
//!
//! They are content, so that whoever runs the counters can change a word of them without compiling anything.

use super::{Confidence, SourceId};
use crate::model::service::ContactId;
use language::Text;
use serde::{Deserialize, Serialize};

/// The pages of words, each by the name of its file and the end of its address.
pub const STATEMENTS: [&str; 4] = ["about", "accessibility", "privacy", "contact"];

/// A page of words, as people edit it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// Its id: the name of its file.
    pub id: String,
    /// What it is about, in a sentence: the first words of the page, and what search engines show.
    pub lead: Text,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The day somebody last compared it with what is so (ISO 8601 date).
    pub reviewed: String,
    /// Where its facts were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// How sure its facts are; absent: it has none that could be wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

/// A part of a page under a heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// The heading.
    pub heading: Text,
    /// What is below it, in order.
    pub parts: Vec<Part>,
}

/// One of: a small heading, a paragraph, a list, a number to call, a link, someone of `contacts.json`, or what is filled in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// A small heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// A paragraph; beside a number what it is for, beside an address the words of the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The points of a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<Text>,
    /// A number to call, `1-800-663-7867`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An address to go or write to: `https:` or `mailto:`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// A page of this site, by its English address: `/talk`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Someone of `contacts.json`, with all ways to reach them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
    /// Something that is known elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fill: Option<Fill>,
}

/// What a page of words takes from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fill {
    /// The numbers to call, from the settings.
    Phones,
    /// The e-mail address, from the settings; nothing where they have none.
    Email,
    /// What each degree of confidence means, from the interface.
    Degrees,
}

/// A page of words, as browsers fetch it: whoever it names is written out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StatementPage {
    /// See [`Statement::lead`].
    pub lead: Text,
    /// See [`Statement::sections`]; no part has a `contact` any more.
    pub sections: Vec<Section>,
    /// See [`Statement::reviewed`].
    pub reviewed: String,
    /// Where its facts were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<Read>,
    /// See [`Statement::confidence`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

/// A source in short.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// Its title, in English.
    pub title: String,
    /// Where it is; empty where there is no page to link to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// When it was last looked at (ISO 8601 date).
    pub checked_on: String,
}
