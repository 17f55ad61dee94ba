//! The words of other languages: every service has some, and nothing else does.

use super::known::{Known, refer};
use super::{dates, texts};
use crate::problem::Record;
use crate::{Content, Problem};
use catalogue::model::Words;
use std::collections::BTreeSet;

/// Checks the file of each language.
pub fn check(content: &Content, known: &Known<'_>, problems: &mut Vec<Problem>) {
    for words in &content.words {
        let file = format!("words/{}.json", words.language);
        language(words, &mut Record::new(&file, "", problems));
        let mut record = Record::new(&file, "", problems);
        for id in words.categories.keys() {
            refer(&mut record, &known.categories, "category", id, format!("$.categories.{id}"));
        }
        for id in known.categories.iter().filter(|id| !words.categories.contains_key(id)) {
            record.problem(format!("$.categories.{id}"), "missing: every category has a name");
        }
        for id in known.services.iter().filter(|id| !words.services.contains_key(id)) {
            record.problem(format!("$.services.{id}"), "missing: every service has words in every language");
        }
        for (id, called) in &words.services {
            let at = format!("$.services.{id}");
            refer(&mut record, &known.services, "service", id, at.as_str());
            said(&mut record, &called.name, format!("{at}.name"));
            if called.phrases.is_empty() {
                record.problem(format!("{at}.phrases"), "needs at least one phrase");
            }
            let mut seen = BTreeSet::new();
            for (i, phrase) in called.phrases.iter().enumerate() {
                said(&mut record, phrase, format!("{at}.phrases[{i}]"));
                if !seen.insert(phrase) {
                    record.problem(format!("{at}.phrases[{i}]"), format!("'{phrase}' stands twice"));
                }
            }
        }
    }
}

fn language(words: &Words, record: &mut Record<'_>) {
    texts::language(record, &words.language, "$.language");
    if matches!(words.language.as_str(), "en" | "fr") {
        record.problem("$.language", "its words belong to 'also_called' of the services");
    }
    dates::full(record, &words.as_of, "$.as_of");
    said(record, &words.note, "$.note".to_owned());
    for (id, name) in &words.categories {
        said(record, name, format!("$.categories.{id}"));
    }
    for (key, list) in [
        ("silent", &words.silent),
        ("faint", &words.faint),
        ("elsewhere", &words.elsewhere),
        ("beginnings", &words.beginnings),
        ("endings", &words.endings),
    ] {
        for (i, word) in list.iter().enumerate() {
            said(record, word, format!("$.{key}[{i}]"));
        }
    }
}

fn said(record: &mut Record<'_>, words: &str, path: String) {
    if words.trim().is_empty() {
        record.problem(path, "is empty");
    } else if words.trim() != words {
        record.problem(path, "begins or ends with a space");
    }
}
