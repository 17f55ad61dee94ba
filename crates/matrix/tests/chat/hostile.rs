//! A homeserver or an agent that means ill.

use crate::{
    check,
    play::{Play, edit},
    said::{self, AGENT, event, member, text},
};
use matrix::{
    Failure,
    conversation::{MOST, What},
    wire::sync,
};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

#[test]
fn html_and_scripts_are_text() {
    let mut play = Play::with_agent();
    let body = "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; javascript:alert(1)";
    play.hears(&[text(3, AGENT, body)]);
    play.shows(&["-- Came(Agent One)", &format!("Agent One: {body}")], "here, typing []");
}

#[test]
fn texts_that_turn_around_are_straightened() {
    let mut play = Play::with_agent();
    play.hears(&[
        member(3, AGENT, AGENT, "join", "\u{202e}\u{2066}enO tnegA\u{0}"),
        text(4, AGENT, "pay at \u{202e}elpmaxe.live//:sptth\u{202c} now\u{7}"),
        text(5, AGENT, "\u{2067}open and never closed"),
    ]);
    play.shows(
        &[
            "-- Came(Agent One)",
            "-- Renamed { who: enO tnegA, before: \"Agent One\" }",
            "enO tnegA: pay at elpmaxe.live//:sptth now",
            "enO tnegA: \u{2067}open and never closed\u{2069}",
        ],
        "here, typing []",
    );
}

#[test]
fn a_giant_text_and_a_giant_name_are_cut() {
    let mut play = Play::with_agent();
    play.hears(&[
        member(3, AGENT, AGENT, "join", &"N".repeat(100_000)),
        text(4, AGENT, &"x".repeat(1 << 20)),
    ]);
    check::conversation(play.chat.conversation());
    let last = play.chat.conversation().items().last().unwrap();
    assert!(said::item(last).len() < 70_000);
}

#[test]
fn an_answer_of_ten_megabytes_is_refused_and_the_chat_goes_on() {
    let mut play = Play::with_agent();
    let big = json!({"next_batch": "s7", "x": "y".repeat(10 << 20)}).to_string();
    assert_eq!(
        sync::read_sync(200, big.as_bytes()),
        Err(Failure::Unreadable { what: "more bytes than such an answer has" })
    );
    assert!(play.gets(200, big.as_bytes()).pause_ms.is_some());
    play.hears(&[text(3, AGENT, "still here")]);
    assert_eq!(play.chat.conversation().items().len(), 2);
}

#[test]
fn one_broken_event_spoils_none_beside_it() {
    let mut play = Play::with_agent();
    let good = text(30, AGENT, "good");
    let mut broken: Vec<Value> =
        vec![json!(null), json!(7), json!("x"), json!([]), json!({}), json!([[[[]]]])];
    for key in ["event_id", "sender", "type", "content", "origin_server_ts", "unsigned"] {
        for value in [
            json!(null),
            json!(7),
            json!(-1.5),
            json!("\u{202e}"),
            json!([1]),
            json!({"a": {"b": []}}),
            json!(true),
        ] {
            let mut event = text(40, AGENT, "odd");
            event[key] = value;
            broken.push(event);
        }
    }
    let mut deep = json!(1);
    for _ in 0..100 {
        deep = json!({"deep": deep});
    }
    let mut event = text(41, AGENT, "deep below");
    event["content"]["deep"] = deep;
    broken.push(event);
    broken.insert(20, good);
    play.hears(&broken);
    let shown = said::printed(play.chat.conversation());
    assert!(shown.contains(&"Agent One: good".to_owned()));
    assert!(shown.contains(&"Agent One: deep below".to_owned()));
    check::conversation(play.chat.conversation());
}

#[test]
fn times_that_are_nonsense_are_none() {
    let mut play = Play::with_agent();
    let odd =
        [json!(-1), json!(0), json!(1.5e12), json!("x"), json!(i64::MAX), json!(253_402_300_800_000_i64)];
    let events: Vec<Value> = odd
        .into_iter()
        .zip(3..)
        .map(|(at, number)| {
            let mut event = text(number, AGENT, "x");
            event["origin_server_ts"] = at;
            event
        })
        .collect();
    play.hears(&events);
    assert!(play.chat.conversation().items().iter().skip(1).all(|item| item.at.is_none()));
}

#[test]
fn another_room_another_person_and_too_many_of_them_change_nothing_here() {
    let mut play = Play::with_agent();
    let other =
        said::sync("s5", &[text(3, AGENT, "elsewhere")], &[]).to_string().replace(said::ROOM, "!other");
    play.gets(200, other.as_bytes());
    assert_eq!(play.chat.conversation().items().len(), 1);
    let crowd: Vec<Value> = (0..900)
        .map(|n| {
            let who = format!("@x{n}:y");
            member(100 + n, &who, &who, "join", "x")
        })
        .collect();
    play.hears(&crowd);
    assert!(play.chat.conversation().members().len() <= 100);
}

#[test]
fn a_server_that_repeats_its_place_is_not_asked_without_pause() {
    let mut play = Play::with_agent();
    let same = json!({"next_batch": "s1"}).to_string();
    assert_eq!(play.gets(200, same.as_bytes()).pause_ms, Some(100));
}

#[test]
fn a_conversation_has_an_end_to_what_it_keeps() {
    let mut play = Play::with_agent();
    for page in 0..7 {
        let events: Vec<Value> = (0..900).map(|n| text(3 + page * 900 + n, AGENT, "x")).collect();
        let answer = said::sync("s", &events, &[]);
        let heard = play.chat.heard(200, answer.to_string().as_bytes(), 1, 0.5);
        drop(heard);
    }
    assert_eq!(play.chat.conversation().items().len(), MOST);
    assert!(play.chat.conversation().items().iter().all(|item| matches!(item.what, What::Said(_))));
}

#[test]
fn many_changes_of_one_message_and_early_ones_of_none_have_an_end() {
    let mut play = Play::with_agent();
    play.hears(&[text(3, AGENT, "x")]);
    for page in 0..5 {
        let edits: Vec<Value> =
            (0..900).map(|n| edit(10 + page * 900 + n, AGENT, 3, &"y".repeat(1_000))).collect();
        play.hears(&edits);
        let early: Vec<Value> =
            (0..900).map(|n| edit(10_000 + page * 900 + n, AGENT, 90_000, &"y".repeat(1_000))).collect();
        play.hears(&early);
    }
    assert!(format!("{:?}", play.chat.conversation()).len() < 1_500_000);
}

#[test]
fn two_thousand_messages_stay_cheap() {
    let mut play = Play::with_agent();
    for page in 0..40 {
        let events: Vec<Value> = (0..50)
            .map(|n| text(3 + page * 50 + n, AGENT, "A message of some length, as people write."))
            .collect();
        let answer = said::sync(&format!("s{page}"), &events, &[]).to_string();
        play.chat.heard(200, answer.as_bytes(), 1, 0.5);
    }
    let began = Instant::now();
    for number in 0..200 {
        let answer = said::sync("t", &[text(5_000 + number, AGENT, "one more")], &[]).to_string();
        let changes = play.chat.heard(200, answer.as_bytes(), 1, 0.5).changes;
        assert_eq!(changes.len(), 1, "only what is new is drawn");
    }
    // Some 20 µs each where this was written, unoptimised; the bar is for the slowest of machines.
    assert!(began.elapsed() < Duration::from_secs(2), "{:?} for 200", began.elapsed());
}

#[test]
fn events_of_the_wrong_kind_are_passed_over() {
    let mut play = Play::with_agent();
    let kinds = [
        "m.room.redaction",
        "m.room.member",
        "m.room.tombstone",
        "m.room.encryption",
        "m.call.invite",
        "m.reaction",
        "",
        "x.y",
    ];
    let odd: Vec<Value> = kinds
        .iter()
        .zip(3..)
        .map(|(kind, n)| event(n, AGENT, kind, json!({"membership": "knock", "redacts": 7})))
        .collect();
    play.hears(&odd);
    play.shows(&["-- Came(Agent One)"], "here, typing []");
}
