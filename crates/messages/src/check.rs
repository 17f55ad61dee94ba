//! A language by itself, and against English.

use crate::{Catalogue, Entry, Words, read::placeholders};
use std::collections::BTreeSet;

/// Forms that stand for few numbers, so that they may say them in words: "One person".
const MAY_LEAVE_OUT_COUNT: [&str; 3] = ["zero", "one", "two"];

/// What a language gets wrong by itself, one line each: empty texts, and plural forms that lack a placeholder which
/// another form of them has.
pub fn flaws(catalogue: &Catalogue) -> Vec<String> {
    let mut problems = Vec::new();
    for entry in &catalogue.entries {
        let key = entry.dotted();
        match &entry.words {
            Words::Plain(text) if text.trim().is_empty() => problems.push(format!("{key}: empty")),
            Words::Plain(_) => {}
            Words::Plural(forms) => {
                let all: BTreeSet<_> = forms.iter().flat_map(|(_, text)| placeholders(text)).collect();
                for (form, text) in forms {
                    let there = placeholders(text);
                    let may = |name: &str| name == "count" && MAY_LEAVE_OUT_COUNT.contains(&form.as_str());
                    let lacks: Vec<_> = all.difference(&there).filter(|name| !may(name)).collect();
                    if text.trim().is_empty() {
                        problems.push(format!("{key}.{form}: empty"));
                    } else if !lacks.is_empty() {
                        problems
                            .push(format!("{key}.{form}: lacks the placeholders {lacks:?} of another form"));
                    }
                }
            }
        }
    }
    problems
}

/// What a language gets wrong against English, one line each: missing keys, keys too many, other placeholders.
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
    use super::{compare, flaws};
    use crate::parse;

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
    }

    #[test]
    fn an_empty_text_is_named_by_its_key_and_form() {
        let file = r#"{"_language":{"name":"X"},"a":" ","n":{"one":"","other":"{count} days"}}"#;
        assert_eq!(flaws(&parse(file).unwrap()), ["a: empty", "n.one: empty"]);
    }

    #[test]
    fn a_plural_form_has_the_placeholders_of_its_other_forms() {
        let forms = |forms: &str| {
            let file = format!(r#"{{"_language":{{"name":"X"}},"n":{{{forms}}}}}"#);
            flaws(&parse(&file).unwrap())
        };
        for (written, flawed) in [
            (r#""one":"{count} call {ago}","other":"{count} calls {ago}""#, vec![]),
            // A form that stands for one number may say it.
            (r#""zero":"no day","one":"a day","two":"two days","other":"{count} days""#, vec![]),
            // No form needs the number.
            (r#""one":"it is there","other":"they are there""#, vec![]),
            (
                r#""one":"a call","other":"{count} calls {ago}""#,
                vec!["n.one: lacks the placeholders [\"ago\"] of another form"],
            ),
            (
                r#""few":"days","other":"{count} days""#,
                vec!["n.few: lacks the placeholders [\"count\"] of another form"],
            ),
            (
                r#""one":"{count} day","other":"days""#,
                vec!["n.other: lacks the placeholders [\"count\"] of another form"],
            ),
        ] {
            assert_eq!(forms(written), flawed, "{written}");
        }
    }

    #[test]
    fn a_plural_can_not_become_a_plain_text() {
        check(
            r#""a":"Bonjour {name}","b":{"c":"Oui","n":"{count} bureaux"}"#,
            &["b.n: plural forms in one language only"],
        );
    }
}
