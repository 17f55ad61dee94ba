//! English words that no page has when it is served, because they come with a press: those of a chat, of a ticket, of the
//! questions and results of a pre-check. They are read where they are written, a group of messages or a file of content
//! as if it were a page.

use crate::{sentences, site::Page};
use anyhow::{Context, Result};
use serde_json::Value;
use std::{fs, path::Path};

/// The groups of `messages/en.json`.
///
/// # Errors
/// When it can't be read.
pub fn messages(file: &Path) -> Result<Vec<Page>> {
    let Value::Object(groups) = json(file)? else { return Ok(vec![]) };
    let groups = groups.into_iter().filter(|(name, _)| !name.starts_with('_'));
    Ok(groups.map(|(name, group)| page(&format!("messages: {name}"), &phrases(&group))).collect())
}

/// Every file of a folder of content.
///
/// # Errors
/// When one can't be read.
pub fn content(folder: &Path) -> Result<Vec<Page>> {
    let mut pages = vec![];
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "json") {
            let mut texts = vec![];
            english(&json(&path)?, &mut texts);
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            pages.push(page(&format!("content: {name}"), &texts));
        }
    }
    Ok(pages)
}

fn json(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| file.display().to_string())
}

fn page(name: &str, texts: &[String]) -> Page {
    Page::of(name, texts.iter().flat_map(|text| sentences::sentences(text)).collect())
}

/// Plain texts, and of those with forms for numbers the one that most numbers have. What is filled in counts as a number.
fn phrases(group: &Value) -> Vec<String> {
    let texts = group.as_object().into_iter().flatten();
    let text = |value: &Value| value.as_str().or_else(|| value.get("other")?.as_str()).map(filled);
    texts.filter_map(|(_, value)| text(value)).collect()
}

fn filled(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('7');
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// Every English text below a value, but for words that only search sees.
fn english(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => match fields.get("en") {
            Some(Value::String(text)) => found.push(text.clone()),
            _ => {
                fields.iter().filter(|(name, _)| *name != "also_called").for_each(|(_, v)| english(v, found))
            }
        },
        Value::Array(list) => list.iter().for_each(|value| english(value, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{english, phrases};
    use serde_json::json;

    #[test]
    fn texts_are_found_wherever_they_stand_and_search_words_are_not() {
        let mut found = vec![];
        let record = json!({"name": {"en": "One", "fr": "Un"}, "also_called": {"en": ["x"]}, "parts": [{"text": {"en": "Two"}}]});
        english(&record, &mut found);
        found.sort();
        assert_eq!(found, ["One", "Two"]);
    }

    #[test]
    fn a_gap_is_no_word() {
        let group = json!({"a": "Call {number} now", "b": {"one": "One", "other": "{count} of these"}});
        assert_eq!(phrases(&group), ["Call 7 now", "7 of these"]);
    }
}
