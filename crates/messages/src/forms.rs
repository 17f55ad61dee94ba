//! The plural forms that a language has.

use crate::{Catalogue, Words};

/// The categories of whole numbers that come up at a counter, as Unicode CLDR has them. French and Spanish have one more,
/// for millions. A language that is not named here needs `other` alone to be right.
fn forms(lang: &str) -> &'static [&'static str] {
    match lang {
        "en" | "fr" | "es" | "fa" | "pa" | "tl" => &["one", "other"],
        "uk" => &["one", "few", "many", "other"],
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => &["other"],
    }
}

/// The forms that a language lacks, one line each.
pub fn missing(lang: &str, catalogue: &Catalogue) -> Vec<String> {
    let mut problems = Vec::new();
    for entry in &catalogue.entries {
        let Words::Plural(found) = &entry.words else { continue };
        for form in forms(lang).iter().filter(|form| !found.iter().any(|(own, _)| own == *form)) {
            problems.push(format!("{}: lacks the form `{form}`", entry.dotted()));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::missing;
    use crate::parse;

    #[test]
    fn a_form_that_a_language_has_must_be_written() {
        let file = r#"{"_language":{"name":"X"},"days":{"one":"a","few":"b","other":"c"}}"#;
        let catalogue = parse(file).unwrap();
        assert_eq!(missing("uk", &catalogue), ["days: lacks the form `many`"]);
        assert_eq!(missing("fr", &catalogue), Vec::<String>::new());
        assert_eq!(missing("ar", &catalogue).len(), 3);
    }
}
