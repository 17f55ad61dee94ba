//! Edges of boards, and of the counts beside them, that no recording shows.

use crate::said;
use the_q::{Unreadable, board, waiting};

/// A board with these people.
fn of(people: &str) -> String {
    let body = format!(r#"{{"office_type": "callbyticket", "citizens": [{people}]}}"#);
    board::read(body.as_bytes()).map_or_else(|why| why.detail(), |hall| said::hall(&hall))
}

fn person(number: &str, period: &str) -> String {
    of(&format!(r#"{{"ticket_number": {number}, "active_period": {period}}}"#))
}

#[test]
fn a_kind_of_board_and_a_state_that_are_not_known_are_kept_as_such() {
    for (kind, said) in [
        (r#""office_type": "callbyname","#, "ByName:"),
        (r#""office_type": "callbyscent","#, "Other:"),
        (r#""office_type": null,"#, "Other:"),
        ("", "Other:"),
    ] {
        let hall = board::read(format!(r#"{{{kind} "citizens": []}}"#).as_bytes()).unwrap();
        assert_eq!(said::hall(&hall), said);
    }
    let period = r#"{"time_start": "2026-11-23T20:35:14.501737", "ps": {"ps_name": "Asleep"}}"#;
    assert_eq!(person(r#""A1""#, period), "ByTicket: A1 other 1795466114");
}

#[test]
fn someone_without_a_state_stays_and_someone_without_a_number_does_not() {
    for period in ["null", "{}", r#"{"ps": null}"#, r#"{"ps": {}, "time_start": null}"#] {
        assert_eq!(person(r#""A1""#, period), "ByTicket: A1 other -", "{period}");
    }
    let waiting = r#"{"time_start": "soon", "ps": {"ps_name": "Waiting"}}"#;
    assert_eq!(person(r#""A1""#, waiting), "ByTicket: A1 waiting -");
    for number in ["null", r#""""#, r#""Erin Example""#, r#""erin@example.com""#, r#""12345678901234567""#] {
        assert_eq!(person(number, waiting), "ByTicket:", "{number}");
    }
}

#[test]
fn a_board_of_another_shape_is_no_board() {
    for body in ["{}", r#"{"citizens": null}"#, r#"{"citizens": {}}"#, r#"{"message": "no"}"#, "[]", ""] {
        assert!(board::read(body.as_bytes()).is_err(), "{body}");
    }
    assert_eq!(person("5", "{}"), "citizens.ticket_number: is a number, but should be a text");
    assert_eq!(
        person(r#""A1""#, r#"{"ps": {"ps_name": 1}}"#),
        "citizens.active_period.ps.ps_name: is a number, but should be a text"
    );
    assert_eq!(of(&vec![r#"{"ticket_number":"A1"}"#; 5_000].join(",")), "citizens: has too many entries");
    let large = vec![b' '; board::LIMIT + 1];
    assert_eq!(board::read(&large), Err(Unreadable::TooLarge { limit: board::LIMIT }));
}

#[test]
fn counts_need_no_more_than_they_count() {
    let waiting = |people: &str| {
        let body = format!(r#"{{"citizen_in_q": [{people}]}}"#);
        waiting::read(body.as_bytes()).map_or_else(|why| why.detail(), said::waiting)
    };
    assert_eq!(
        waiting(
            r#"{}, {"flag": "booked_app", "created_at": null}, {"flag": "walkin_app", "created_at": "noon"},
            {"flag": "walkin_app", "created_at": "2026-11-23T20:35:16Z"},
            {"flag": null, "created_at": "2026-11-23T20:35:14Z"}"#
        ),
        "5 people, 1 with an appointment, longest since 1795466114"
    );
    assert_eq!(waiting("7"), "citizen_in_q: is a number, but should be a person in line");
    assert_eq!(waiting(&vec!["{}"; 5_000].join(",")), "citizen_in_q: has too many entries");
    assert!(waiting::read_upcoming(b"{}").is_err());
    assert_eq!(
        waiting::read_upcoming(br#"{"booked_not_checkin": [1, {}, "x"]}"#).map(|upcoming| upcoming.due),
        Ok(3)
    );
}
