//! Edges of a ticket's own line that no recording shows.

use crate::{decoders::ticket, said};
use std::time::{Duration, Instant};
use the_q::{Unreadable, line};

const ME: &str = "577cb0a3-6ec3-557c-b017-efb4fedfcdb3";

fn read(body: &str) -> String {
    match line::read(body.as_bytes(), &ticket(ME)) {
        Ok(line) => said::line(&line),
        Err(why) => why.detail(),
    }
}

/// A line with these entries.
fn of(entries: &str) -> String {
    let entries = entries.replace("ME", ME);
    read(&format!(r#"{{"citizen": [{entries}], "show_estimate": "False"}}"#))
}

#[test]
fn only_an_empty_record_says_that_there_is_no_ticket() {
    assert_eq!(read(" {\n} "), "unknown");
    for body in [
        r#"{"citizen": null}"#,
        r#"{"message": "API is down"}"#,
        r#"{"show_estimate": "True"}"#,
        r#"{"citizens": []}"#,
    ] {
        assert_eq!(read(body), "missing field `citizen`", "{body}");
    }
    assert_eq!(read("[]"), "is a list, but should be a line");
    assert_eq!(read("null"), "is null, but should be a line");
    assert_eq!(read("{}{}"), "goes on after its end");
    assert_eq!(read("{"), "the text ends too early");
    assert_eq!(read("<html></html>"), "a page of HTML instead of data");
}

#[test]
fn the_ticket_is_found_by_its_id_whatever_its_letters() {
    let mine = |id: &str| {
        of(&format!(r#"{{"ticket_number": "A3", "walkin_unique_id": "{id}", "flag": "walkin_app"}}"#))
    };
    let found = "A3, 0 ahead, 0 with an appointment, 0 due; 1 in line, 0 due";
    assert_eq!(mine("ME"), found);
    assert_eq!(mine(&ME.to_uppercase()), found);
    assert_eq!(mine(&ME.replace('7', "\\u0037")), found, "an id may be escaped");
    assert_eq!(mine(&ME.replace('7', "8")), "not in line; 1 in line, 0 due");
}

#[test]
fn appointments_that_are_due_are_not_ahead_wherever_they_stand() {
    let entries = r#"{"flag": "agenda_panel", "start_time": "11/23/2026, 12:45:18"},
        {"ticket_number": "A4", "walkin_unique_id": null, "flag": "booked_app"},
        {"ticket_number": "A3", "walkin_unique_id": "ME", "flag": "walkin_app"},
        {"flag": "agenda_panel", "start_time": null}"#;
    assert_eq!(of(entries), "A3, 1 ahead, 1 with an appointment, 2 due; 2 in line, 2 due");
}

#[test]
fn a_kind_of_person_that_is_not_known_counts_as_one_in_line() {
    let entries = r#"{"ticket_number": "A1", "flag": "online_app"}, {"ticket_number": "A2", "flag": null, "more": {}},
        {"ticket_number": "A3", "walkin_unique_id": "ME", "flag": "booked_app"}"#;
    assert_eq!(of(entries), "A3, 2 ahead, 0 with an appointment, 0 due; 3 in line, 0 due");
}

#[test]
fn of_two_places_the_first_counts() {
    let entries = r#"{"ticket_number": "A1"}, {"ticket_number": "A3", "walkin_unique_id": "ME"},
        {"ticket_number": "A4", "walkin_unique_id": "ME"}"#;
    assert_eq!(of(entries), "A3, 1 ahead, 0 with an appointment, 0 due; 3 in line, 0 due");
}

#[test]
fn a_message_names_the_field_at_fault() {
    for (entries, what) in [
        (r#"{"walkin_unique_id": 5}"#, "citizen.walkin_unique_id: is a number, but should be a text"),
        (r#"{"flag": []}"#, "citizen.flag: is a list, but should be a text"),
        (r#"{"ticket_number": true}"#, "citizen.ticket_number: is true or false, but should be a text"),
        (r#""A1""#, "citizen: is a text, but should be a person in line"),
        (r#"{"walkin_unique_id": "ME"}"#, "citizen.ticket_number: is no ticket number"),
        (
            r#"{"walkin_unique_id": "ME", "ticket_number": "me@example.com"}"#,
            "citizen.ticket_number: is no ticket number",
        ),
    ] {
        assert_eq!(of(entries), what, "{entries}");
    }
}

#[test]
fn what_is_far_too_long_is_refused_at_once() {
    let started = Instant::now();
    let large = format!(r#"{{"citizen": [], "padding": "{}"}}"#, "x".repeat(10 << 20));
    let read = |body: &str| line::read(body.as_bytes(), &ticket(ME));
    assert_eq!(read(&large), Err(Unreadable::TooLarge { limit: line::LIMIT }));
    let people = |count| vec![r#"{"flag":"walkin_app"}"#; count].join(",");
    assert_eq!(of(&people(5_000)), "citizen: has too many entries");
    assert_eq!(of(&people(2_001)), "citizen: has too many entries");
    assert_eq!(of(&people(2_000)), "not in line; 2000 in line, 0 due");
    assert!(started.elapsed() < Duration::from_secs(5));
}
