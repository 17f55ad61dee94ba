//! The interface texts: reads `messages/<language>.json`, refuses gaps, and turns keys into Rust functions.
//!
//! Used while building (by the app's build script) and while bundling; never in the browser. English defines the
//! keys. A language that lacks a key, has one too many, leaves a text empty, or uses other placeholders is an error, so a
//! half-translated interface can't be built.
//!
//! A file is nested JSON. A leaf is a text with `{placeholders}`, or an object of plural forms (`one`, `other`, ...)
//! chosen by the number `{count}`. The top-level key `_language` describes the language itself.
//!
//! Layout: [`read`] files into a [`Catalogue`], [`check`] languages by themselves and against English and `forms` against
//! their own rules of number, [`generate`] Rust code and the table that the browser loads.

mod check;
mod forms;
mod generate;
mod read;

pub use check::{compare, flaws};
pub use generate::{rust_code, table};
pub use read::{Catalogue, Entry, PLURAL_FORMS, Words, parse};

use std::{collections::BTreeMap, fs, path::Path};

/// Languages in the order in which people are offered them: the two official ones of Canada, then by how many people in
/// British Columbia speak them. One that is not named here comes last.
pub const ORDER: [&str; 12] =
    ["en", "fr", "pa", "zh-Hant", "zh-Hans", "fa", "tl", "ko", "es", "vi", "ar", "uk"];

/// All languages of a folder, English among them, checked against English.
///
/// # Errors
/// Every problem found, one line each, naming file and key.
pub fn load(dir: &Path) -> Result<BTreeMap<String, Catalogue>, Vec<String>> {
    let mut all = BTreeMap::new();
    let mut problems = Vec::new();
    let files = fs::read_dir(dir).map_err(|e| vec![format!("{}: {e}", dir.display())])?;
    for file in files.flatten() {
        let path = file.path();
        if path.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let Some(lang) = path.file_stem().map(|s| s.to_string_lossy().into_owned()) else { continue };
        match fs::read_to_string(&path).map_err(|e| e.to_string()).and_then(|t| parse(&t)) {
            Ok(catalogue) => _ = all.insert(lang, catalogue),
            Err(e) => problems.push(format!("messages/{lang}.json: {e}")),
        }
    }
    match all.get("en") {
        None => problems.push("messages/en.json: missing or unreadable".into()),
        Some(english) => {
            for (lang, catalogue) in &all {
                let own = flaws(catalogue).into_iter().chain(forms::missing(lang, catalogue));
                let all = own.chain(compare(english, catalogue));
                problems.extend(all.map(|p| format!("messages/{lang}.json: {p}")));
            }
        }
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}
