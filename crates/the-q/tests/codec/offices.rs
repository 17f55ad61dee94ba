//! Edges of offices, of free appointments and of refusals that no recording shows.

use crate::said;
use the_q::{Refused, failure, office, slots};

fn office_with(fields: &str) -> String {
    let body =
        format!(r#"{{"office": {{"office_id": 1, "office_number": 999, "office_name": "Here"{fields}}}}}"#);
    office::read(body.as_bytes()).map_or_else(|why| why.detail(), |office| said::office(&office))
}

#[test]
fn an_office_needs_its_keys_and_its_name_alone() {
    assert_eq!(office_with(""), "999 (key 1) Here; Other; board off; no appointments; -; -; -");
    for body in [
        r#"{"office": {"office_id": null, "office_number": 999, "office_name": "Here"}}"#,
        r#"{"office": {"office_id": 1, "office_name": "Here"}}"#,
        r#"{"office": {"office_id": 1, "office_number": 999, "office_name": " \n "}}"#,
    ] {
        assert_eq!(office::read(body.as_bytes()).unwrap_err().detail(), "office: has no key, number or name");
        let all = body.replace("{\"office\": ", "{\"offices\": [").replace("}}", "}]}");
        assert_eq!(office::read_all(all.as_bytes()), Ok(vec![]));
    }
    for number in ["-1", "4294967296", "1e3", "\"999\""] {
        let body = format!(r#"{{"office": {{"office_number": {number}}}}}"#);
        assert!(
            office::read(body.as_bytes()).unwrap_err().detail().starts_with("office.office_number: is"),
            "{number}"
        );
    }
}

#[test]
fn flags_come_in_three_spellings_and_words_by_their_end() {
    for on in [
        r#", "currently_waiting": 1"#,
        r#", "currently_waiting": true"#,
        r#", "show_currently_waiting_bottom": 1"#,
    ] {
        assert_eq!(office_with(on), "999 (key 1) Here; Other; board on; no appointments; -; -; -", "{on}");
    }
    for (word, said) in [
        ("Status.SHOW", "Shown"),
        ("SHOW", "Shown"),
        ("Availability.HIDE", "Hidden"),
        ("Status.DISABLE", "Disabled"),
        ("Status.SHOWN", "Other"),
        ("", "Other"),
    ] {
        let office = office_with(&format!(r#", "online_status": "{word}""#));
        assert_eq!(
            office,
            format!("999 (key 1) Here; {said}; board off; no appointments; -; -; -"),
            "{word}"
        );
    }
}

#[test]
fn texts_to_show_have_an_end_and_nothing_invisible() {
    let office = office_with(&format!(r#", "civic_address": " 1\u0007 Main{}""#, "x".repeat(5_000)));
    assert_eq!(office.matches('x').count(), 200 - "1 Main".len());
    assert!(office.contains("; 1 Mainx"));
}

#[test]
fn days_are_in_order_and_what_is_no_day_or_time_is_refused() {
    let read =
        |body: &str| slots::read(body.as_bytes()).map_or_else(|why| why.detail(), |days| said::days(&days));
    assert_eq!(
        read(
            r#"{"12/01/2026": [], "11/30/2026": [{"start_time": "09:00", "end_time": "09:30", "no_of_slots": 2}]}"#
        ),
        "2026-11-30 09:00-09:30x2; 2026-12-01"
    );
    let slot = |from: &str, to: &str, free: &str| {
        read(&format!(
            r#"{{"11/30/2026": [{{"start_time": "{from}", "end_time": "{to}", "no_of_slots": {free}}}]}}"#
        ))
    };
    assert_eq!(slot("09:00", "09:30", "0"), "2026-11-30", "nothing free is no slot");
    assert_eq!(slot("09:00", "09:30", "-1"), "2026-11-30");
    for (from, to, free) in
        [("9:00", "09:30", "1"), ("09:30", "09:00", "1"), ("09:00", "09:30", "5000000000")]
    {
        assert_eq!(slot(from, to, free), "has a slot without a time");
    }
    for body in
        [r#"{"errors": []}"#, r#"{"13/01/2026": []}"#, r#"{"2026-11-30": []}"#, r#"{"11/31/2026": []}"#]
    {
        assert_eq!(read(body), "has a key that is no day", "{body}");
    }
    let long = vec![r#"{"start_time":"09:00","end_time":"09:30","no_of_slots":1}"#; 5_000].join(",");
    assert_eq!(read(&format!(r#"{{"11/30/2026": [{long}]}}"#)), "has too many entries");
    let days: Vec<String> = (0..5_000).map(|_| r#""11/30/2026":[]"#.into()).collect();
    assert_eq!(read(&format!("{{{}}}", days.join(","))), "has too many entries");
}

#[test]
fn a_refusal_is_told_by_its_status_and_shape() {
    for (status, body, refused) in [
        (200, "<html>", Refused::Page(200)),
        (302, "", Refused::Moved(302)),
        (503, "", Refused::Status(503)),
        (502, " \n<!doctype html>", Refused::Page(502)),
        (422, r#"{"message": {"office_id": ["Not a valid integer."]}}"#, Refused::Message(422)),
        (400, r#"{"code": "SOMETHING_NEW", "message": "no"}"#, Refused::Message(400)),
        (400, r#"{"code": 7}"#, Refused::Status(400)),
        (409, r#"{"code": "CONFLICT_APPOINTMENT", "message": "no"}"#, Refused::Message(409)),
        (401, "{}", Refused::SignIn),
        (404, r#"{"message": "#, Refused::Status(404)),
        (500, "[]", Refused::Status(500)),
    ] {
        assert_eq!(failure::read(status, body.as_bytes()), refused, "{status} {body}");
    }
    assert!(
        Refused::Page(502).may_pass() && !Refused::Message(400).may_pass() && !Refused::SignIn.may_pass()
    );
    assert_eq!(Refused::Moved(308).detail(), "status 308 with a redirect");
}
