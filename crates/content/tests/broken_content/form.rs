//! Files and records that do not have the form of their type, and ids that do not fit.

use crate::small::Edit::{Delete, Raw, Remove, Rename, Set};
use crate::{FISHING, found};
use serde_json::json;

#[test]
fn what_is_no_json_or_has_the_wrong_form_is_named() {
    found(vec![
        ("offices.json", Delete, "offices.json: $: cannot be read: No such file or directory (os error 2)"),
        (
            "popular.json",
            Raw("[\"fishing\""),
            "popular.json: $: EOF while parsing a list at line 1 column 10",
        ),
        ("documents.json", Raw("{}"), "documents.json: $: must be a list of records"),
        ("popular.json", Raw("<html>"), "popular.json: $: expected value at line 1 column 1"),
        (
            "calendar.json",
            Raw("{\"zones\": {}, \"zones\": {}, \"holidays\": []}"),
            "calendar.json: $: the key 'zones' stands twice in one object at line 1 column 21",
        ),
        (FISHING, Remove("/summary"), "services/fishing.json: fishing: $: missing field `summary`"),
        (
            FISHING,
            Set("/depth", json!("deep")),
            "services/fishing.json: fishing: $.depth: unknown variant `deep`, expected one of `full`, `partial`, `brief`",
        ),
        (
            "documents.json",
            Set("/0/name", json!("A bill")),
            "documents.json: bill: $.name: invalid type: string \"A bill\", expected a map",
        ),
        (
            FISHING,
            Set("/requirements/1/applies_when", json!({"fact": "age", "above": 3})),
            "services/fishing.json: fishing: $.requirements[1].applies_when: not a condition: it needs 'fact' with one of 'is', 'lt', 'lte', 'gt', 'gte'; or 'all', 'any' or 'not'",
        ),
    ]);
}

#[test]
fn an_unknown_field_is_named_wherever_it_stands() {
    found(vec![
        (FISHING, Set("/colour", json!("blue")), "services/fishing.json: fishing: $.colour: unknown field"),
        (
            FISHING,
            Set("/routes/0/next", json!({"en": "x"})),
            "services/fishing.json: fishing: $.routes[0].next: unknown field",
        ),
        (
            FISHING,
            Set("/questions/1/min", json!(3)),
            "services/fishing.json: fishing: $.questions[1].min: unknown field",
        ),
        (
            FISHING,
            Set("/channels/2/url", json!("https://a.ca")),
            "services/fishing.json: fishing: $.channels[2].url: unknown field",
        ),
        (
            FISHING,
            Set("/requirements/0/why_not", json!(true)),
            "services/fishing.json: fishing: $.requirements[0].why_not: unknown field",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/1/note", json!("x")),
            "offices.json: lakeside: $.hours.weekly[1].note: unknown field",
        ),
        (
            "identity-sets.json",
            Set("/0/lists/0/accepts/0/photo", json!(1.5)),
            "identity-sets.json: one-piece: $.lists[0].accepts[0].photo: unknown field",
        ),
        (
            FISHING,
            Set("/note", json!(null)),
            "services/fishing.json: fishing: $.note: unknown field, or one to leave out when there is nothing to say",
        ),
    ]);
}

#[test]
fn ids_that_do_not_fit_their_place_are_named() {
    found(vec![
        (
            FISHING,
            Rename("services/fish.json"),
            "services/fish.json: fishing: $.id: must be 'fish', like the name of the file",
        ),
        (FISHING, Rename("services/fishing.txt"), "services/fishing.txt: $: is no .json file"),
        ("documents.json", Set("/1/id", json!("bill")), "documents.json: $[1].id: 'bill' stands twice"),
        (
            "offices.json",
            Set("/0/id", json!("Lake Side")),
            "offices.json: $[0].id: 'Lake Side' must be lower-case letters, digits and hyphens",
        ),
        (
            "popular.json",
            Set("", json!(["fishing", "fishing"])),
            "popular.json: $[1]: 'fishing' stands twice",
        ),
    ]);
}
