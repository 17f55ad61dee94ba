//! What people call the services in a language that the catalogue itself is not written in: for search.
//!
//! One file for each language, which only pages in it fetch. Besides the names it says how the language is written, so
//! that no list of words of a language stands in the program.

use language::Few;
use serde::{Deserialize, Serialize};

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Words {
    /// BCP 47 tag of the language.
    pub language: String,
    /// True when somebody who speaks the language has read all of it.
    pub reviewed: bool,
    /// Who wrote it, and what is to be known about it.
    pub note: String,
    /// The day it was last written at.
    pub as_of: String,
    /// True when the language puts spaces between syllables, so that words are found by neighbours.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub syllables: bool,
    /// Words that only hold a sentence together: they neither find a service nor count as not found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub silent: Vec<String>,
    /// Words that may help to choose between services but never find one alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faint: Vec<String>,
    /// Words about things that no government counter deals with; what a service is called is never one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<String>,
    /// What a word may begin with without meaning something else, such as an article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beginnings: Vec<String>,
    /// What a word may end with: cases, plurals, particles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endings: Vec<String>,
    /// The name of each category, by its id.
    #[serde(default)]
    pub categories: Few<String>,
    /// What each service is called, by its id.
    pub services: Few<Called>,
}

/// What a service is called in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Called {
    /// Its name, as shown among the answers of a search.
    pub name: String,
    /// What people call it, and what they say when they need it.
    pub phrases: Vec<String>,
}
