//! A language against English.

use crate::{Catalogue, Entry, Words};

/// What a language gets wrong against English, one line each: missing keys, keys too many, other placeholders,
/// empty texts.
pub fn compare(english: &Catalogue, other: &Catalogue) -> Vec<String> {
    let find = |list: &Catalogue, entry: &Entry| list.entries.iter().find(|e| e.key == entry.key).cloned();
    let mut problems = Vec::new();
    for wanted in &english.entries {
        let key = wanted.dotted();
        match find(other, wanted) {
            None => problems.push(format!("{key}: missing")),
            Some(found) => match (&wanted.words, &found.words) {
                (Words::Plain(_), Words::Plural(_)) | (Words::Plural(_), Words::Plain(_)) => {
                    problems.push(format!("{key}: plural forms in one language only"));
                }
                (a, b) if a.placeholders() != b.placeholders() => {
                    problems.push(format!(
                        "{key}: placeholders {:?} instead of {:?}",
                        b.placeholders(),
                        a.placeholders()
                    ));
                }
                (_, Words::Plain(text)) if text.trim().is_empty() => problems.push(format!("{key}: empty")),
                _ => {}
            },
        }
    }
    for extra in other.entries.iter().filter(|e| find(english, e).is_none()) {
        problems.push(format!("{}: not in English", extra.dotted()));
    }
    problems
}

#[cfg(test)]
mod tests {
    use crate::{compare, parse};

    /// The problems of a second language whose file is `other`, against a fixed English one.
    fn check(other: &str, expected: &[&str]) {
        let english = r#"{"_language":{"name":"English"},
            "a":"Hello {name}","b":{"c":"Yes","n":{"one":"{count} office","other":"{count} offices"}}}"#;
        let file = format!("{{\"_language\":{{\"name\":\"X\"}},{other}}}");
        assert_eq!(compare(&parse(english).unwrap(), &parse(&file).unwrap()), expected);
    }

    #[test]
    fn a_gap_an_extra_key_and_a_changed_placeholder_are_each_named() {
        let n = r#""n":{"other":"{count} bureaux"}"#;
        check(&format!(r#""a":"Bonjour {{name}}","b":{{"c":"Oui",{n}}}"#), &[]);
        check(&format!(r#""a":"Bonjour {{name}}","b":{{{n}}}"#), &["b.c: missing"]);
        check(
            &format!(r#""a":"Bonjour","b":{{"c":"Oui",{n}}}"#),
            &[r#"a: placeholders {} instead of {"name"}"#],
        );
        check(&format!(r#""a":"Bonjour {{name}}","z":"?","b":{{"c":"Oui",{n}}}"#), &["z: not in English"]);
        check(&format!(r#""a":"Bonjour {{name}}","b":{{"c":" ",{n}}}"#), &["b.c: empty"]);
    }

    #[test]
    fn a_plural_can_not_become_a_plain_text() {
        check(
            r#""a":"Bonjour {name}","b":{"c":"Oui","n":"{count} bureaux"}"#,
            &["b.n: plural forms in one language only"],
        );
    }
}
