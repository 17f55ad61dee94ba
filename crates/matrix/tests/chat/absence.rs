//! When the server is gone for a while, or the page.

use crate::{
    play::{Play, edit, receipt},
    said::{self, AGENT, ME, member, text},
};
use matrix::{backoff::Connection, conversation::What};
use serde_json::json;

const SECOND: &str = "@agent2:localhost";

#[test]
fn a_long_absence_leaves_a_gap_that_is_filled() {
    let mut play = Play::with_agent();
    play.hears(&[text(3, AGENT, "three")]);
    let limited = |room: &mut serde_json::Value| {
        room["timeline"]["limited"] = true.into();
        room["timeline"]["prev_batch"] = "p7".into();
        room["state"] = json!({"events": [member(8, SECOND, SECOND, "join", "Agent Two")]});
    };
    play.hears_of(&[text(9, AGENT, "nine")], &[], limited);
    let (came, two) = ("-- Came(Agent One)", "-- Came(Agent Two)");
    play.shows(&[came, "Agent One: three", "-- Gap", two, "Agent One: nine"], "here, typing []");
    // The same answer again makes no second gap.
    play.hears_of(&[text(9, AGENT, "nine")], &[], limited);
    let (gap, request) = play.chat.look_back().unwrap();
    assert!(request.query.contains("from=p7"));
    let chunk = json!({"chunk": [edit(7, AGENT, 5, "five"), text(6, AGENT, "six")], "end": "p5"});
    let changes = play.chat.looked_back(gap, 200, chunk.to_string().as_bytes());
    play.draw(&changes);
    play.shows(
        &[came, "Agent One: three", "-- Gap", "Agent One: six", two, "Agent One: nine"],
        "here, typing []",
    );
    let (gap, request) = play.chat.look_back().unwrap();
    assert!(request.query.contains("from=p5"));
    let chunk =
        json!({"chunk": [text(5, AGENT, "fife"), text(4, ME, "four"), text(3, AGENT, "three")], "end": "p2"});
    let changes = play.chat.looked_back(gap, 200, chunk.to_string().as_bytes());
    play.draw(&changes);
    play.shows(
        &[
            came,
            "Agent One: three",
            "cz-b4b0f24d36453dcf: four [delivered]",
            "Agent One: five (edited)",
            "Agent One: six",
            two,
            "Agent One: nine",
        ],
        "here, typing []",
    );
    assert!(play.chat.look_back().is_none());
}

#[test]
fn a_gap_that_can_not_be_filled_stays_and_is_not_asked_for_without_end() {
    let mut play = Play::with_agent();
    play.hears_of(&[text(9, AGENT, "nine")], &[], |room| room["timeline"]["limited"] = true.into());
    let mut looks = 0;
    while let Some((gap, _)) = play.chat.look_back() {
        looks += 1;
        let chunk = json!({"chunk": [text(1_000 + looks, AGENT, "x")], "end": format!("q{looks}")});
        let changes = play.chat.looked_back(gap, 200, chunk.to_string().as_bytes());
        play.draw(&changes);
    }
    assert_eq!(looks, 20);
    assert!(play.chat.conversation().items().iter().any(|item| item.what == What::Gap));
    let mut play = Play::with_agent();
    play.hears_of(&[text(9, AGENT, "nine")], &[], |room| room["timeline"]["limited"] = true.into());
    let (gap, _) = play.chat.look_back().unwrap();
    play.chat.looked_back(gap, 0, b"");
    assert!(play.chat.look_back().is_some());
    play.chat.looked_back(gap, 403, br#"{"errcode": "M_FORBIDDEN"}"#);
    assert!(play.chat.look_back().is_none());
}

#[test]
fn a_lost_server_is_asked_at_once_when_it_is_back() {
    let mut play = Play::with_agent();
    assert!(play.chat.listen().query.ends_with("timeout=30000"));
    let heard = play.gets(0, b"");
    assert!(heard.pause_ms.is_some_and(|ms| ms < 1_000));
    assert_eq!(play.chat.connection(), Connection::Reconnecting { since: 1_000 });
    assert!(play.chat.listen().query.ends_with("since=s1&timeout=0"));
    for body in ["<html>502</html>", "{}", "", "null"] {
        assert!(play.gets(if body.is_empty() { 502 } else { 200 }, body.as_bytes()).pause_ms.is_some());
    }
    play.now = 9_000;
    assert_eq!(play.hears(&[]).pause_ms, Some(0));
    assert_eq!(play.chat.connection(), Connection::Live);
    assert!(play.chat.listen().query.ends_with("timeout=30000"));
}

#[test]
fn a_server_that_lost_its_place_is_asked_from_the_beginning_and_nothing_doubles() {
    let mut play = Play::with_agent();
    play.hears(&[text(3, AGENT, "three")]);
    let shown = said::printed(play.chat.conversation());
    for _ in 0..3 {
        assert!(play.chat.listen().query.contains("since="));
        play.gets(400, br#"{"errcode": "M_INVALID_PARAM"}"#);
    }
    assert!(!play.chat.listen().query.contains("since="));
    play.hears_of(&[text(3, AGENT, "three")], &[], |room| room["timeline"]["limited"] = true.into());
    assert_eq!(said::printed(play.chat.conversation()), shown);
}

#[test]
fn what_was_read_meanwhile_is_told_apart_in_a_gap() {
    let mut play = Play::with_agent();
    let limited = |room: &mut serde_json::Value| room["timeline"]["limited"] = true.into();
    play.hears_of(&[text(9, AGENT, "nine")], &[receipt(AGENT, 4)], limited);
    let (gap, _) = play.chat.look_back().unwrap();
    let chunk = json!({"chunk": [text(5, ME, "five"), text(4, ME, "four"), text(3, ME, "three")]});
    let changes = play.chat.looked_back(gap, 200, chunk.to_string().as_bytes());
    play.draw(&changes);
    let me = "cz-b4b0f24d36453dcf";
    play.shows(
        &[
            "-- Came(Agent One)",
            &format!("{me}: three [read]"),
            &format!("{me}: four [read]"),
            &format!("{me}: five [delivered]"),
            "Agent One: nine",
        ],
        "here, typing []",
    );
}
