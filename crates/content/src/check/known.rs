//! Every id there is, so that references can be looked up.

use crate::Content;
use crate::problem::Record;
use precheck::IdentitySet;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of each kind of record.
pub struct Known<'a> {
    /// Services.
    pub services: BTreeSet<&'a str>,
    /// Categories.
    pub categories: BTreeSet<&'a str>,
    /// Sources.
    pub sources: BTreeSet<&'a str>,
    /// Documents.
    pub documents: BTreeSet<&'a str>,
    /// Contacts.
    pub contacts: BTreeSet<&'a str>,
    /// Clock zones of the calendar.
    pub zones: BTreeSet<&'a str>,
    /// Identity rule sets.
    pub identity_sets: BTreeMap<&'a str, &'a IdentitySet>,
}

impl<'a> Known<'a> {
    /// The ids in `content`.
    pub fn of(content: &'a Content) -> Self {
        Self {
            services: content.services.iter().map(|s| s.id.as_str()).collect(),
            categories: content.categories.iter().map(|c| c.id.as_str()).collect(),
            sources: content.sources.iter().map(|s| s.id.as_str()).collect(),
            documents: content.documents.iter().map(|d| d.id.as_str()).collect(),
            contacts: content.contacts.iter().map(|c| c.id.as_str()).collect(),
            zones: content.calendar.zones.keys().map(String::as_str).collect(),
            identity_sets: content.identity_sets.iter().map(|s| (s.id.as_str(), s)).collect(),
        }
    }
}

/// Reports an id that is not among the known ones of its kind.
pub fn refer(record: &mut Record<'_>, known: &BTreeSet<&str>, kind: &str, id: &str, path: impl Into<String>) {
    if !known.contains(id) {
        record.problem(path, format!("no {kind} '{id}'"));
    }
}

/// Reports ids that stand twice, and ids that would not do as part of an address: lower-case letters, digits, hyphens.
pub fn unique_ids<'a>(record: &mut Record<'_>, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate() {
        if !seen.insert(id) {
            record.problem(format!("$[{i}].id"), format!("'{id}' stands twice"));
        }
        if let Some(message) = not_an_address(id) {
            record.problem(format!("$[{i}].id"), message);
        }
    }
}

/// Why an id would not do as part of an address.
pub fn not_an_address(id: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let good = !id.is_empty() && id.chars().all(fits) && !id.starts_with('-') && !id.ends_with('-');
    (!good).then(|| format!("'{id}' must be lower-case letters, digits and hyphens"))
}
