//! Words: every text says something in English, in languages we know.
//!
//! Texts are found through the JSON Schema of each record, so that a new field is checked without a word about it
//! here.

use crate::problem::Record;
use crate::{Content, Problem, schema};
use catalogue::model::service::Contact;
use catalogue::model::statement::Statement;
use catalogue::model::{Calendar, Category, Office, Service};
use precheck::{EvidenceType, IdentitySet};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// BCP 47 tags of the languages that public bodies in British Columbia serve people in.
const LANGUAGES: [&str; 17] = [
    "en", "fr", "pa", "zh-Hans", "zh-Hant", "fa", "ar", "ko", "tl", "vi", "es", "uk", "ru", "hr", "hi", "ja",
    "de",
];

/// Checks every text.
pub fn check(content: &Content, problems: &mut Vec<Problem>) {
    let services = Walk::of::<Service>();
    for service in &content.services {
        let mut record = Record::new(format!("services/{}.json", service.id), service.id.as_str(), problems);
        services.record(service, &mut record);
        for (language, words) in &service.also_called {
            self::language(&mut record, language, &format!("$.also_called.{language}"));
            for (i, _) in words.iter().enumerate().filter(|(_, word)| word.trim().is_empty()) {
                record.problem(format!("$.also_called.{language}[{i}]"), "is empty");
            }
        }
    }
    list::<Office>("offices.json", &content.offices, |o| o.id.as_str(), problems);
    list::<EvidenceType>("documents.json", &content.documents, |d| d.id.as_str(), problems);
    list::<IdentitySet>("identity-sets.json", &content.identity_sets, |s| s.id.as_str(), problems);
    list::<Category>("categories.json", &content.categories, |c| c.id.as_str(), problems);
    list::<Contact>("contacts.json", &content.contacts, |c| c.id.as_str(), problems);
    let pages = Walk::of::<Statement>();
    for page in &content.pages {
        pages.record(page, &mut Record::new(format!("pages/{}.json", page.id), &page.id, problems));
    }
    Walk::of::<Calendar>().record(&content.calendar, &mut Record::new("calendar.json", "", problems));
}

fn list<T: Serialize + JsonSchema>(
    file: &str,
    records: &[T],
    id: fn(&T) -> &str,
    problems: &mut Vec<Problem>,
) {
    let walk = Walk::of::<T>();
    for record in records {
        walk.record(record, &mut Record::new(file, id(record), problems));
    }
}

/// Reports a tag that is not one of the languages we know.
pub fn language(record: &mut Record<'_>, tag: &str, path: &str) {
    if !LANGUAGES.contains(&tag) {
        record.problem(path, format!("'{tag}' is none of the languages {}", LANGUAGES.join(", ")));
    }
}

struct Walk {
    schema: Value,
}

impl Walk {
    fn of<T: JsonSchema>() -> Self {
        Self { schema: schema::of::<T>() }
    }

    fn record<T: Serialize>(&self, value: &T, record: &mut Record<'_>) {
        let json = serde_json::to_value(value).unwrap_or_default();
        let mut found = BTreeMap::new();
        self.texts(&json, &self.schema, "$".to_owned(), &mut found);
        for (path, text) in found {
            words(text, &path, record);
        }
    }

    /// Collects every part of `json` that the schema calls a text. All branches of a choice are followed: where a
    /// branch does not fit, its fields are not there either, and a text is one wherever it is called so.
    fn texts<'a>(
        &self,
        json: &'a Value,
        schema: &Value,
        path: String,
        found: &mut BTreeMap<String, &'a Value>,
    ) {
        match schema.get("$ref").and_then(Value::as_str) {
            Some("#/$defs/Text") if json.is_object() => {
                found.insert(path.clone(), json);
            }
            Some("#/$defs/Text") | None => {}
            Some(reference) => {
                if let Some(target) = self.schema.pointer(reference.trim_start_matches('#')) {
                    self.texts(json, target, path.clone(), found);
                }
            }
        }
        for key in ["anyOf", "oneOf", "allOf"] {
            for branch in schema.get(key).and_then(Value::as_array).into_iter().flatten() {
                self.texts(json, branch, path.clone(), found);
            }
        }
        if let Some(items) = schema.get("items") {
            for (i, item) in json.as_array().into_iter().flatten().enumerate() {
                self.texts(item, items, format!("{path}[{i}]"), found);
            }
        }
        for (key, value) in json.as_object().into_iter().flatten() {
            if let Some(field) = schema.get("properties").and_then(|p| p.get(key)) {
                self.texts(value, field, format!("{path}.{key}"), found);
            }
        }
    }
}

fn words(text: &Value, path: &str, record: &mut Record<'_>) {
    let Some(words) = text.as_object() else { return };
    if !words.contains_key(::language::BASE) {
        record.problem(format!("{path}.{}", ::language::BASE), "missing: every text is in English at least");
    }
    for (tag, words) in words {
        language(record, tag, &format!("{path}.{tag}"));
        let words = words.as_str().unwrap_or_default();
        if words.trim().is_empty() {
            record.problem(format!("{path}.{tag}"), "is empty");
        } else if words.trim() != words {
            record.problem(format!("{path}.{tag}"), "begins or ends with a space");
        }
    }
}
