//! Pages of words.

use crate::found;
use crate::small::Edit::{Delete, Remove, Set};
use serde_json::json;

const CONTACT: &str = "pages/contact.json";
const PART: &str = "pages/contact.json: contact: $.sections[0].parts[0]";
const ONE_THING: &str =
    "must say one thing: a name, a text, a list, a phone, a url, a page, a contact or a fill";

#[test]
fn a_part_that_says_nothing_or_two_things_is_named() {
    let said = format!("{PART}: {ONE_THING}");
    for part in [
        json!({}),
        json!({"name": {"en": "a"}, "text": {"en": "b"}}),
        json!({"phone": "811", "url": "https://example.gov.bc.ca", "text": {"en": "b"}}),
        json!({"list": [{"en": "a"}], "fill": "email"}),
    ] {
        found(vec![(CONTACT, Set("/sections/0/parts/0", part), &said)]);
    }
}

#[test]
fn what_leads_nowhere_is_named() {
    let line = |end: &str| format!("{PART}{end}");
    found(vec![
        (
            CONTACT,
            Set("/sections/0/parts/0", json!({"page": "/talk"})),
            &line(".text: missing: the words of the link"),
        ),
        (
            CONTACT,
            Set("/sections/0/parts/0", json!({"page": "/nowhere", "text": {"en": "x"}})),
            &line(".page: '/nowhere' is no page of the site that can be linked to here"),
        ),
        (
            CONTACT,
            Set("/sections/0/parts/0", json!({"page": "/services/hunting", "text": {"en": "x"}})),
            &line(".page: no service 'hunting'"),
        ),
        (
            CONTACT,
            Set("/sections/0/parts/0", json!({"contact": "nobody"})),
            &line(".contact: no contact 'nobody'"),
        ),
        (
            CONTACT,
            Set("/sections/0/parts/0", json!({"phone": "12", "text": {"en": "x"}})),
            &line(".phone: '12' is no telephone number of the form 250-387-6121 or 1-800-663-7867"),
        ),
    ]);
}

#[test]
fn a_page_that_the_site_links_to_is_there_with_its_date() {
    found(vec![
        ("pages/privacy.json", Delete, "pages/privacy.json: $: missing: the site links to it"),
        (
            CONTACT,
            Set("/reviewed", json!("2026-11")),
            "pages/contact.json: contact: $.reviewed: '2026-11' is no date of the form 2026-11-23",
        ),
        (
            CONTACT,
            Remove("/confidence"),
            "pages/contact.json: contact: $.confidence: belongs to 'sources': give both, or neither",
        ),
        (
            CONTACT,
            Set("/sections/0/parts", json!([])),
            "pages/contact.json: contact: $.sections[0].parts: has nothing below its heading",
        ),
    ]);
}
