//! Identity rule sets and the lists of papers, here and in requirements.

use super::known::{Known, refer, unique_ids};
use crate::problem::Record;
use crate::{Content, Problem};
use precheck::{Accepted, EvidenceTypeList, IdentitySet};
use std::collections::BTreeSet;

/// Checks the rule sets. Their conditions are checked with each service that uses them, since it asks the questions.
pub fn check(content: &Content, known: &Known<'_>, problems: &mut Vec<Problem>) {
    const FILE: &str = "identity-sets.json";
    unique_ids(&mut Record::new(FILE, "", problems), content.identity_sets.iter().map(|s| s.id.as_str()));
    for set in &content.identity_sets {
        let mut record = Record::new(FILE, set.id.as_str(), problems);
        one(set, known, &mut record);
    }
}

fn one(set: &IdentitySet, known: &Known<'_>, record: &mut Record<'_>) {
    let mut names = BTreeSet::new();
    for (i, list) in set.lists.iter().enumerate() {
        if !names.insert(list.id.as_str()) {
            record.problem(format!("$.lists[{i}].id"), format!("'{}' stands twice", list.id));
        }
        accepted(&list.accepts, &format!("$.lists[{i}].accepts"), known, record);
    }
    if set.satisfied_by.is_empty() {
        record.problem("$.satisfied_by", "needs a list of papers");
    }
    lists(&set.satisfied_by, "$.satisfied_by", &names, known, record);
    for (i, doc) in set.not_accepted.iter().enumerate() {
        refer(record, &known.documents, "document", doc.as_str(), format!("$.not_accepted[{i}]"));
    }
    for (i, extra) in set.extras.iter().enumerate() {
        for (j, doc) in extra.any_of.iter().enumerate() {
            refer(record, &known.documents, "document", doc.as_str(), format!("$.extras[{i}].any_of[{j}]"));
        }
    }
    if set.sources.is_empty() {
        record.problem("$.sources", "needs a source");
    }
    for (i, source) in set.sources.iter().enumerate() {
        refer(record, &known.sources, "source", source, format!("$.sources[{i}]"));
    }
}

/// Checks lists of papers at `path`; `names` are the named lists their slots may use.
pub fn lists(
    lists: &[EvidenceTypeList],
    path: &str,
    names: &BTreeSet<&str>,
    known: &Known<'_>,
    record: &mut Record<'_>,
) {
    for (i, list) in lists.iter().enumerate() {
        if list.all_of.is_empty() {
            record.problem(format!("{path}[{i}].all_of"), "needs a document");
        }
        if list.all_of.iter().filter(|slot| slot.points.is_some()).count() > 1 {
            record.problem(format!("{path}[{i}].all_of"), "has more than one slot that counts points");
        }
        for (j, slot) in list.all_of.iter().enumerate() {
            let path = format!("{path}[{i}].all_of[{j}]");
            accepted(&slot.any_of, &format!("{path}.any_of"), known, record);
            for (k, name) in slot.any_of_lists.iter().enumerate() {
                refer(record, names, "list", name.as_str(), format!("{path}.any_of_lists[{k}]"));
            }
            if slot.any_of.is_empty() && slot.any_of_lists.is_empty() {
                record.problem(path, "nothing fills it");
            } else if slot.count == 0 {
                record.problem(format!("{path}.count"), "must be at least 1");
            } else if slot.points == Some(0) {
                record.problem(format!("{path}.points"), "must be at least 1");
            }
        }
    }
}

fn accepted(list: &[Accepted], path: &str, known: &Known<'_>, record: &mut Record<'_>) {
    let mut seen = BTreeSet::new();
    for (i, accepted) in list.iter().enumerate() {
        refer(record, &known.documents, "document", accepted.doc.as_str(), format!("{path}[{i}].doc"));
        if !seen.insert(accepted.doc.as_str()) {
            record
                .problem(format!("{path}[{i}].doc"), format!("'{}' stands twice in this list", accepted.doc));
        }
        if accepted.expired_years_at_most.is_some_and(|years| years < 0.0) {
            record.problem(format!("{path}[{i}].expired_years_at_most"), "must not be below 0");
        }
    }
}
