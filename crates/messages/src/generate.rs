//! Rust functions for the keys, and the table of words that the browser loads.

use crate::{Catalogue, Words};
use std::fmt::Write;

/// Separates plural forms inside one table entry; never part of a text.
const FORM: char = '\u{1f}';

/// Rust source: a module tree that follows the keys. A text without placeholders becomes
/// `fn title() -> &'static str`, one with placeholders takes them by name order and gives a `String`.
pub fn rust_code(english: &Catalogue) -> String {
    let mut out = format!(
        "/// How many texts every language has.\npub(super) const COUNT: usize = {};\n",
        english.entries.len()
    );
    let mut open: Vec<String> = Vec::new();
    for (index, entry) in english.entries.iter().enumerate() {
        let (name, modules) = entry.key.split_last().map_or(("", &[][..]), |(n, m)| (n.as_str(), m));
        let shared = open.iter().zip(modules).take_while(|(a, b)| a == b).count();
        for _ in shared..open.len() {
            out.push_str("}\n");
        }
        open.truncate(shared);
        for module in &modules[shared..] {
            _ = writeln!(out, "pub(crate) mod {module} {{");
            open.push(module.clone());
        }
        function(&mut out, index, name, &entry.words);
    }
    out.push_str(&"}\n".repeat(open.len()));
    out
}

fn function(out: &mut String, index: usize, name: &str, words: &Words) {
    let (doc, plural) = match words {
        Words::Plain(text) => (text.as_str(), false),
        Words::Plural(forms) => (forms.last().map_or("", |(_, text)| text.as_str()), true),
    };
    let args: Vec<String> = words.placeholders().into_iter().collect();
    _ = writeln!(out, "/// {}", doc.replace('\n', " "));
    let typed: Vec<String> = args
        .iter()
        .map(|a| if plural && a == "count" { "count: u32".into() } else { format!("{a}: &str") })
        .collect();
    let pairs: Vec<String> =
        args.iter().filter(|a| !(plural && *a == "count")).map(|a| format!("(\"{a}\", {a})")).collect();
    let (signature, pairs) = (typed.join(", "), pairs.join(", "));
    _ = match (plural, args.is_empty()) {
        (true, _) => writeln!(
            out,
            "pub(crate) fn {name}({signature}) -> String {{ crate::messages::plural({index}, count, &[{pairs}]) }}"
        ),
        (false, true) => {
            writeln!(out, "pub(crate) fn {name}() -> &'static str {{ crate::messages::plain({index}) }}")
        }
        (false, false) => writeln!(
            out,
            "pub(crate) fn {name}({signature}) -> String {{ crate::messages::filled({index}, &[{pairs}]) }}"
        ),
    };
}

/// The words of one language in the order of English's keys, as the JSON array that the browser loads. A plural
/// entry is `␟form␟text␟form␟text...`.
pub fn table(english: &Catalogue, language: &Catalogue) -> String {
    let words = english.entries.iter().map(|wanted| {
        match language.entries.iter().find(|e| e.key == wanted.key).map(|e| &e.words) {
            Some(Words::Plain(text)) => text.clone(),
            Some(Words::Plural(forms)) => {
                forms.iter().map(|(form, text)| format!("{FORM}{form}{FORM}{text}")).collect()
            }
            None => String::new(),
        }
    });
    serde_json::Value::from(words.collect::<Vec<_>>()).to_string()
}

#[cfg(test)]
mod tests {
    use crate::{parse, rust_code, table};

    const ENGLISH: &str = r#"{"_language":{"name":"English"},
        "a":{"b":"Hello","c":"Hi {name}"},"n":{"one":"{count} day","other":"{count} days"}}"#;

    #[test]
    fn keys_become_typed_functions() {
        let code = rust_code(&parse(ENGLISH).unwrap());
        assert!(code.contains("pub(crate) mod a {"));
        assert!(code.contains("fn b() -> &'static str { crate::messages::plain(0) }"));
        assert!(
            code.contains("fn c(name: &str) -> String { crate::messages::filled(1, &[(\"name\", name)]) }")
        );
        assert!(code.contains("fn n(count: u32) -> String { crate::messages::plural(2, count, &[]) }"));
        assert_eq!(code.matches('{').count(), code.matches('}').count());
    }

    #[test]
    fn the_table_follows_the_order_of_english() {
        let english = parse(ENGLISH).unwrap();
        let french = parse(
            r#"{"_language":{"name":"Français"},"n":{"one":"{count} jour","other":"{count} jours"},
            "a":{"c":"Salut {name}","b":"Bonjour"}}"#,
        )
        .unwrap();
        let words: Vec<String> = serde_json::from_str(&table(&english, &french)).unwrap();
        assert_eq!(words[0], "Bonjour");
        assert_eq!(words[2], "\u{1f}one\u{1f}{count} jour\u{1f}other\u{1f}{count} jours");
    }
}
