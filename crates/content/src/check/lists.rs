//! The short lists: sources, categories, popular services, documents, synonyms.

use super::known::{Known, refer, unique_ids};
use super::{dates, links};
use crate::problem::Record;
use crate::{Content, Problem};
use catalogue::model::Source;
use std::collections::BTreeSet;

/// Checks them.
pub fn check(content: &Content, known: &Known<'_>, problems: &mut Vec<Problem>) {
    unique_ids(&mut Record::new("sources.json", "", problems), content.sources.iter().map(|s| s.id.as_str()));
    for s in &content.sources {
        source(s, &mut Record::new("sources.json", s.id.as_str(), problems));
    }
    unique_ids(
        &mut Record::new("categories.json", "", problems),
        content.categories.iter().map(|c| c.id.as_str()),
    );
    for category in &content.categories {
        if !content.services.iter().any(|s| s.category == category.id) {
            Record::new("categories.json", category.id.as_str(), problems)
                .problem("$", "no service is in it");
        }
    }
    let mut record = Record::new("popular.json", "", problems);
    let mut seen = BTreeSet::new();
    for (i, id) in content.popular.iter().enumerate() {
        refer(&mut record, &known.services, "service", id.as_str(), format!("$[{i}]"));
        if !seen.insert(id) {
            record.problem(format!("$[{i}]"), format!("'{id}' stands twice"));
        }
    }
    unique_ids(
        &mut Record::new("documents.json", "", problems),
        content.documents.iter().map(|d| d.id.as_str()),
    );
    for document in &content.documents {
        let mut record = Record::new("documents.json", document.id.as_str(), problems);
        if let Some(service) = &document.how_to_get {
            refer(&mut record, &known.services, "service", service, "$.how_to_get");
        }
    }
    let mut record = Record::new("synonyms.json", "", problems);
    for (language, groups) in &content.synonyms {
        super::texts::language(&mut record, language, &format!("$.{language}"));
        for (i, group) in groups.iter().enumerate() {
            if group.len() < 2 {
                record.problem(format!("$.{language}[{i}]"), "needs at least two words that mean the same");
            }
            for (j, word) in group.iter().enumerate().filter(|(_, word)| word.trim().is_empty()) {
                record.problem(format!("$.{language}[{i}][{j}]"), format!("'{word}' is empty"));
            }
        }
    }
}

fn source(source: &Source, record: &mut Record<'_>) {
    if source.title.trim().is_empty() {
        record.problem("$.title", "is empty");
    }
    if !source.url.is_empty() {
        links::url(record, &source.url, "$.url");
    }
    dates::full(record, &source.checked_on, "$.checked_on");
    match &source.published {
        Some(date) => {
            dates::partial(record, date, "$.published");
            if *date > source.checked_on {
                record.problem(
                    "$.published",
                    format!("{date} is later than checked_on, {}", source.checked_on),
                );
            }
        }
        None if source.date_note.is_none() => {
            record.problem(
                "$.published",
                "needs a date; or leave it out and say in 'date_note' why none is known",
            );
        }
        None => {}
    }
}
