//! From a file's text to keys and words.

use serde_json::Value;
use std::collections::BTreeSet;

/// The plural categories of Unicode CLDR.
pub const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// One language: its keys in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// Name of the language in itself, from `_language.name`.
    pub name: String,
    /// False: machine-made, not yet read by a person; from `_language.reviewed`.
    pub reviewed: bool,
    /// The texts.
    pub entries: Vec<Entry>,
}

/// One key with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Path of keys, `["home", "title"]`.
    pub key: Vec<String>,
    /// The words.
    pub words: Words,
}

/// The words of a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    /// One text.
    Plain(String),
    /// A text for each plural category used, `other` always among them.
    Plural(Vec<(String, String)>),
}

impl Words {
    /// Names between braces, over all forms, sorted; a plural always takes `count`.
    pub fn placeholders(&self) -> BTreeSet<String> {
        match self {
            Words::Plain(text) => placeholders(text),
            Words::Plural(forms) => {
                let mut all: BTreeSet<_> = forms.iter().flat_map(|(_, text)| placeholders(text)).collect();
                all.insert("count".into());
                all
            }
        }
    }
}

impl Entry {
    /// The key as written in messages: `home.title`.
    pub fn dotted(&self) -> String {
        self.key.join(".")
    }
}

/// Names between braces.
pub fn placeholders(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

/// Reads one file.
///
/// # Errors
/// What is wrong with it, in one line.
pub fn parse(text: &str) -> Result<Catalogue, String> {
    let value: Value = serde_json::from_str(text).map_err(|e| e.to_string())?;
    let Value::Object(mut top) = value else { return Err("not an object".into()) };
    let about = top.shift_remove("_language").ok_or("`_language` is missing")?;
    let name = about["name"].as_str().ok_or("`_language.name` is missing")?.to_owned();
    let mut catalogue =
        Catalogue { name, reviewed: about["reviewed"].as_bool().unwrap_or(false), entries: Vec::new() };
    for (key, value) in top {
        walk(vec![key], value, &mut catalogue.entries)?;
    }
    Ok(catalogue)
}

fn walk(key: Vec<String>, value: Value, out: &mut Vec<Entry>) -> Result<(), String> {
    let name = key.last().map_or("", String::as_str);
    if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        return Err(format!("{}: keys are lower case words with underscores", key.join(".")));
    }
    match value {
        Value::String(text) => out.push(Entry { key, words: Words::Plain(text) }),
        Value::Object(map) if map.contains_key("other") => {
            let mut forms = Vec::new();
            for (form, text) in map {
                match text {
                    Value::String(text) if PLURAL_FORMS.contains(&form.as_str()) => forms.push((form, text)),
                    _ => return Err(format!("{}.{form}: not a plural form with a text", key.join("."))),
                }
            }
            out.push(Entry { key, words: Words::Plural(forms) });
        }
        Value::Object(map) => {
            for (name, value) in map {
                let mut inner = key.clone();
                inner.push(name);
                walk(inner, value, out)?;
            }
        }
        _ => return Err(format!("{}: neither a text nor a group", key.join("."))),
    }
    Ok(())
}
