//! Each mistake an editor can make is found and named with file, id and JSON path.

mod small;

use serde_json::json;
use small::{Edit, Edit::*, problems_after};

/// A mistake made in the small content, and the line that must name it.
const FISHING: &str = "services/fishing.json";

fn found(mistakes: Vec<(&str, Edit, &str)>) {
    for (file, edit, line) in mistakes {
        let what = format!("{file}: {edit:?}");
        let problems = problems_after(file, edit);
        assert!(problems.iter().any(|p| p == line), "{what}\nwanted: {line}\nfound:  {problems:#?}");
    }
}

#[test]
fn the_small_content_itself_has_no_mistake() {
    assert_eq!(problems_after("popular.json", Set("", json!(["fishing"]))), Vec::<String>::new());
}

#[test]
fn one_mistake_gives_one_line() {
    let wrong = Set("/routes/0/applies_when/fact", json!("years"));
    let line = "services/fishing.json: fishing: $.routes[0].applies_when.fact: no question 'years'";
    assert_eq!(problems_after(FISHING, wrong), [line]);
}

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
fn a_condition_that_can_go_only_one_way_is_named() {
    found(vec![
        (
            FISHING,
            Set("/routes/0/applies_when/lt", json!(0)),
            "services/fishing.json: fishing: $.routes[0].applies_when: can never be true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/0/applies_when/lt", json!(121)),
            "services/fishing.json: fishing: $.routes[0].applies_when: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set(
                "/routes/0/applies_when",
                json!({"all": [{"fact": "age", "gt": 20}, {"fact": "age", "lt": 20}]}),
            ),
            "services/fishing.json: fishing: $.routes[0].applies_when: can never be true, whatever is answered",
        ),
        (
            FISHING,
            Set(
                "/routes/0/applies_when",
                json!({"any": [{"fact": "resident", "is": true}, {"not": {"fact": "resident", "is": true}}]}),
            ),
            "services/fishing.json: fishing: $.routes[0].applies_when: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/1/applies_when/all/1/not/lt", json!(500)),
            "services/fishing.json: fishing: $.routes[1].applies_when.all[1].not: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/0/applies_when", json!({"all": []})),
            "services/fishing.json: fishing: $.routes[0].applies_when: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/1/applies_when/all/0/is", json!("river")),
            "services/fishing.json: fishing: $.routes[1].applies_when.all[0].is: question 'water' has no option 'river'",
        ),
        (
            FISHING,
            Set("/routes/0/applies_when", json!({"fact": "water", "lt": 3})),
            "services/fishing.json: fishing: $.routes[0].applies_when.fact: question 'water' is answered by one of its options, not by a number",
        ),
        (
            FISHING,
            Set("/requirements/1/applies_when/is", json!("yes")),
            "services/fishing.json: fishing: $.requirements[1].applies_when.is: question 'resident' is answered by true or false",
        ),
        (
            "identity-sets.json",
            Set("/0/satisfied_by/0/applies_when/fact", json!("rich")),
            "services/fishing.json: fishing: $.requirements[0].identity_set: in set 'one-piece', satisfied_by[0].applies_when.fact: no question 'rich'",
        ),
    ]);
}

#[test]
fn rules_that_make_no_sense_are_named() {
    found(vec![
        (
            FISHING,
            Set("/routes/0/kind", json!("wait")),
            "services/fishing.json: fishing: $.routes[0].kind: is not what 'outcome' means",
        ),
        (
            FISHING,
            Remove("/routes/0/next_step"),
            "services/fishing.json: fishing: $.routes[0]: missing field `next_step`",
        ),
        (
            FISHING,
            Set("/questions/0/max", json!(0)),
            "services/fishing.json: fishing: $.questions[0].max: 0 is not above the minimum, 0",
        ),
        (
            FISHING,
            Set("/questions/1/id", json!("age")),
            "services/fishing.json: fishing: $.questions[1].id: 'age' stands twice",
        ),
        (
            FISHING,
            Remove("/questions/2/options/1"),
            "services/fishing.json: fishing: $.questions[2].options: needs two or more options, each with its own id",
        ),
        (
            FISHING,
            Remove("/routes/1"),
            "services/fishing.json: fishing: $.questions[2]: nothing reads the answer to 'water'",
        ),
        (
            FISHING,
            Set("/questions/0/ask_when", json!({"fact": "age", "gt": 3})),
            "services/fishing.json: fishing: $.questions[0].ask_when: depends on its own answer",
        ),
        (
            FISHING,
            Remove("/requirements/0/identity_set"),
            "services/fishing.json: fishing: $.requirements[0]: needs either 'identity_set' or 'satisfied_by'",
        ),
        (
            FISHING,
            Set("/requirements/1/satisfied_by/0/all_of/0/any_of", json!([{"doc": "bill"}, {"doc": "bill"}])),
            "services/fishing.json: fishing: $.requirements[1].satisfied_by[0].all_of[0].any_of[1].doc: 'bill' stands twice in this list",
        ),
    ]);
}

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

#[test]
fn places_times_and_dates_that_cannot_be_are_named() {
    found(vec![
        (
            "offices.json",
            Set("/0/geo/lon", json!(-114.1)),
            "offices.json: lakeside: $.geo: 50.5, -114.1 is not in British Columbia",
        ),
        (
            "places.json",
            Set("/places/0/lat", json!(40.0)),
            "places.json: Lakeside: $: 40, -121.5 is not in British Columbia",
        ),
        (
            "offices.json",
            Set("/0/geo/lat", json!(-121.5)),
            "offices.json: lakeside: $.geo: -121.5, -121.5 is not in British Columbia",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/0/opens", json!("9:00")),
            "offices.json: lakeside: $.hours.weekly[0].opens: '9:00' is no time of the form 09:30",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/0/closes", json!("08:00")),
            "offices.json: lakeside: $.hours.weekly[0].closes: 08:00 is not after 09:00",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/1/opens", json!("11:30")),
            "offices.json: lakeside: $.hours.weekly[1]: must come after the span before it: Monday first, with a gap between",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/2/day", json!("mon")),
            "offices.json: lakeside: $.hours.weekly[2]: must come after the span before it: Monday first, with a gap between",
        ),
        (
            "offices.json",
            Set(
                "/0/hours/monthly",
                json!([{"which": "last", "day": "wed", "open": [{"opens": "11:00", "closes": "10:00"}]}]),
            ),
            "offices.json: lakeside: $.hours.monthly[0].open[0].closes: 10:00 is not after 11:00",
        ),
        (
            "offices.json",
            Set("/0/hours/lunch_closure/1", json!("12:30")),
            "offices.json: lakeside: $.hours.lunch_closure: is not a gap between two spans of every day",
        ),
        (
            "offices.json",
            Set("/0/active_until", json!("2026-02-30")),
            "offices.json: lakeside: $.active_until: '2026-02-30' is no date of the form 2026-11-23",
        ),
        (
            "offices.json",
            Set("/0/confidence/mood", json!("high")),
            "offices.json: lakeside: $.confidence.mood: must be one of address, phone, hours, service_availability, geo, zone",
        ),
        (
            "calendar.json",
            Set("/holidays/1/date", json!("2026-01-01")),
            "calendar.json: $.holidays[1].date: must come after the day before it in the list",
        ),
        (
            "calendar.json",
            Set("/zones/America~1Vancouver/1/from", json!("2026-03-08")),
            "calendar.json: $.zones.America/Vancouver[1].from: '2026-03-08' is no instant of the form 2026-03-08T10:00:00Z",
        ),
        (
            "calendar.json",
            Set("/zones/America~1Vancouver/0/minutes", json!(-28800)),
            "calendar.json: $.zones.America/Vancouver[0].minutes: -28800 is no offset from UTC in minutes",
        ),
        (
            FISHING,
            Set("/as_of", json!("undated")),
            "services/fishing.json: fishing: $.as_of: 'undated' is no date of the form 2026, 2026-11 or 2026-11-23",
        ),
        (
            "sources.json",
            Set("/0/published", json!("2027")),
            "sources.json: page: $.published: 2027 is later than checked_on, 2026-11-23",
        ),
        (
            "sources.json",
            Remove("/0/published"),
            "sources.json: page: $.published: needs a date; or leave it out and say in 'date_note' why none is known",
        ),
        (FISHING, Set("/sources", json!([])), "services/fishing.json: fishing: $.sources: needs a source"),
    ]);
}
