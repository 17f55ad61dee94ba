//! Words and their languages.

use crate::small::Edit::{Remove, Set};
use crate::{FISHING, found};
use serde_json::json;

#[test]
fn words_that_are_missing_or_in_no_known_language_are_named() {
    found(vec![
        (
            FISHING,
            Remove("/name/fr"),
            "services/fishing.json: fishing: $.name.fr: missing: names and summaries are in English and French",
        ),
        (
            FISHING,
            Remove("/routes/0/why/en"),
            "services/fishing.json: fishing: $.routes[0].why.en: missing: every text is in English at least",
        ),
        (
            FISHING,
            Set("/questions/0/text/en", json!("  ")),
            "services/fishing.json: fishing: $.questions[0].text.en: is empty",
        ),
        (
            FISHING,
            Set("/questions/2/options/0/text/en", json!(" Lake")),
            "services/fishing.json: fishing: $.questions[2].options[0].text.en: begins or ends with a space",
        ),
        (
            "categories.json",
            Set("/0/name/english", json!("Out")),
            "categories.json: outdoors: $.name.english: 'english' is none of the languages en, fr, pa, zh-Hans, zh-Hant, fa, ar, ko, tl, vi, es, uk, ru, hr, hi, ja, de",
        ),
        (
            FISHING,
            Set("/also_called/en/0", json!("")),
            "services/fishing.json: fishing: $.also_called.en[0]: is empty",
        ),
        (
            "calendar.json",
            Set("/holidays/0/name/fr", json!("")),
            "calendar.json: $.holidays[0].name.fr: is empty",
        ),
        (
            "synonyms.json",
            Set("/en/0", json!(["fish"])),
            "synonyms.json: $.en[0]: needs at least two words that mean the same",
        ),
    ]);
}
