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

#[test]
fn words_of_another_language_are_those_of_the_services_there_are() {
    const KO: &str = "words/ko.json";
    found(vec![
        (
            KO,
            Set("/services/skiing", json!({"name": "스키", "phrases": ["스키"]})),
            "words/ko.json: $.services.skiing: no service 'skiing'",
        ),
        (
            KO,
            Remove("/services/fishing"),
            "words/ko.json: $.services.fishing: missing: every service has words in every language",
        ),
        (
            KO,
            Set("/services/fishing/phrases", json!([])),
            "words/ko.json: $.services.fishing.phrases: needs at least one phrase",
        ),
        (
            KO,
            Set("/services/fishing/phrases/1", json!(" ")),
            "words/ko.json: $.services.fishing.phrases[1]: is empty",
        ),
        (
            KO,
            Set("/services/fishing/phrases/1", json!("낚시 허가증")),
            "words/ko.json: $.services.fishing.phrases[1]: '낚시 허가증' stands twice",
        ),
        (KO, Set("/services/fishing/name", json!("")), "words/ko.json: $.services.fishing.name: is empty"),
        (
            KO,
            Set("/services/fishing/summary", json!("x")),
            "words/ko.json: $.services.fishing.summary: unknown field",
        ),
        (KO, Set("/categories/moon", json!("달")), "words/ko.json: $.categories.moon: no category 'moon'"),
        (
            KO,
            Remove("/categories/outdoors"),
            "words/ko.json: $.categories.outdoors: missing: every category has a name",
        ),
        (KO, Set("/silent/0", json!("")), "words/ko.json: $.silent[0]: is empty"),
        (
            KO,
            Set("/as_of", json!("soon")),
            "words/ko.json: $.as_of: 'soon' is no date of the form 2026-11-23",
        ),
        (KO, Set("/language", json!("fr")), "words/ko.json: $.language: must be the name of the file"),
        (KO, Remove("/reviewed"), "words/ko.json: $: missing field `reviewed`"),
    ]);
}
