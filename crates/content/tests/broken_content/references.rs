//! References to nothing, and ways that lead nowhere.

use crate::small::Edit::Set;
use crate::{FISHING, found};
use serde_json::json;

#[test]
fn a_reference_to_nothing_is_named() {
    found(vec![
        (
            FISHING,
            Set("/category", json!("sea")),
            "services/fishing.json: fishing: $.category: no category 'sea'",
        ),
        (
            FISHING,
            Set("/sources/0", json!("book")),
            "services/fishing.json: fishing: $.sources[0]: no source 'book'",
        ),
        (
            FISHING,
            Set("/costs/0/source", json!("book")),
            "services/fishing.json: fishing: $.costs[0].source: no source 'book'",
        ),
        (
            FISHING,
            Set("/routes/1/next_step/to", json!({"service": "lake"})),
            "services/fishing.json: fishing: $.routes[1].next_step.to.service: no service 'lake'",
        ),
        (
            FISHING,
            Set("/routes/1/next_step/to", json!({"contact": "lake"})),
            "services/fishing.json: fishing: $.routes[1].next_step.to.contact: no contact 'lake'",
        ),
        (
            FISHING,
            Set("/requirements/0/identity_set", json!("two")),
            "services/fishing.json: fishing: $.requirements[0].identity_set: no identity set 'two'",
        ),
        (
            FISHING,
            Set("/requirements/1/satisfied_by/0/all_of/0/any_of/0/doc", json!("x")),
            "services/fishing.json: fishing: $.requirements[1].satisfied_by[0].all_of[0].any_of[0].doc: no document 'x'",
        ),
        (
            FISHING,
            Set("/requirements/0/one_for_each", json!({"answer": "resident"})),
            "services/fishing.json: fishing: $.requirements[0].one_for_each.answer: question 'resident' is not answered by a number",
        ),
        (
            FISHING,
            Set("/requirements/0/distinct_from", json!("x")),
            "services/fishing.json: fishing: $.requirements[0].distinct_from: no other requirement 'x'",
        ),
        (
            "offices.json",
            Set("/0/zone", json!("Mars/Base")),
            "offices.json: lakeside: $.zone: no zone 'Mars/Base'",
        ),
        (
            "offices.json",
            Set("/0/sources/0", json!("x")),
            "offices.json: lakeside: $.sources[0]: no source 'x'",
        ),
        (
            "documents.json",
            Set("/1/how_to_get", json!("x")),
            "documents.json: card: $.how_to_get: no service 'x'",
        ),
        (
            "identity-sets.json",
            Set("/0/satisfied_by/0/all_of/0/any_of_lists/0", json!("x")),
            "identity-sets.json: one-piece: $.satisfied_by[0].all_of[0].any_of_lists[0]: no list 'x'",
        ),
        ("popular.json", Set("/0", json!("x")), "popular.json: $[0]: no service 'x'"),
        (
            "contacts.json",
            Set("/0/sources/0", json!("x")),
            "contacts.json: fish-line: $.sources[0]: no source 'x'",
        ),
    ]);
}

#[test]
fn a_way_that_leads_nowhere_is_named() {
    found(vec![
        (
            FISHING,
            Set("/channels/1/url", json!("http://example.gov.bc.ca")),
            "services/fishing.json: fishing: $.channels[1].url: 'http://example.gov.bc.ca': only https:, tel: and mailto: are allowed, not http:",
        ),
        (
            FISHING,
            Set("/routes/0/next_step/to", json!({"url": "javascript:alert(1)"})),
            "services/fishing.json: fishing: $.routes[0].next_step.to.url: 'javascript:alert(1)': only https:, tel: and mailto: are allowed, not javascript:",
        ),
        (
            FISHING,
            Set("/channels/1/url", json!("example.ca")),
            "services/fishing.json: fishing: $.channels[1].url: 'example.ca' is no address: relative URL without a base",
        ),
        (
            FISHING,
            Set("/channels/2/number", json!("555-0100")),
            "services/fishing.json: fishing: $.channels[2].number: '555-0100' is no telephone number of the form 250-387-6121 or 1-800-663-7867",
        ),
        (
            "offices.json",
            Set("/0/email", json!("lakeside")),
            "offices.json: lakeside: $.email: 'lakeside' is no e-mail address",
        ),
        (
            "services/sea-fishing.json",
            Set("/channels", json!([])),
            "services/sea-fishing.json: sea-fishing: $.channels: needs a next step: an office, an address, a telephone number or a postal address",
        ),
        (
            FISHING,
            Set("/channels/0/offices", json!("driver_licensing")),
            "services/fishing.json: fishing: $.channels[0].offices: no office does this service",
        ),
        (
            "contacts.json",
            Set("/0/channels", json!([{"kind": "online"}])),
            "contacts.json: fish-line: $.channels: needs a next step: an office, an address, a telephone number or a postal address",
        ),
    ]);
}
