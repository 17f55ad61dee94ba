//! How well a single rule is backed.

use serde::{Deserialize, Serialize};

/// Where a single rule was read, or how sure it is, where that differs from its service as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// On the official page.
    OfficialPage,
    /// On the official page and in an official brochure of about 2012.
    OfficialPageAndOlderBrochure,
    /// Only in an official brochure of about 2012.
    OlderBrochure,
    /// In a secondary source.
    Secondary,
    /// Nowhere yet: general knowledge.
    Unchecked,
    /// The list that names this document was not checked.
    UncheckedList,
    /// The list was not checked, but the rule that the document needs a photo is official.
    UncheckedListOfficialPhotoRule,
    /// Drawn from another rule that was read, such as who may order.
    Inferred,
    /// Medium confidence.
    Medium,
    /// Low to medium confidence.
    LowMedium,
}

impl Basis {
    /// True when people should be told to check the official page before they rely on this rule.
    pub fn needs_checking(self) -> bool {
        !matches!(self, Basis::OfficialPage | Basis::OfficialPageAndOlderBrochure)
    }
}
