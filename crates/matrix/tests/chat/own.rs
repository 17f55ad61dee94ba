//! One's own words, from the outbox to the eyes of another.

use crate::{
    corpus,
    play::{Play, echo, receipt, typing},
    said::{AGENT, ME, member, text},
};
use matrix::{
    Failure,
    backoff::{Connection, Ended},
    conversation::{Delivery, What},
    wire::rooms::History,
};

const SECOND: &str = "@agent2:localhost";

#[test]
fn own_words_go_from_waiting_to_read() {
    let mut play = Play::with_agent();
    let first = play.says("one");
    play.says("two");
    play.shows(
        &["-- Came(Agent One)", "cz-b4b0f24d36453dcf: one [waiting]", "cz-b4b0f24d36453dcf: two [waiting]"],
        "here, typing []",
    );
    assert_eq!(play.sends(), "cz-ab.1");
    assert_eq!(play.sends(), "nothing");
    play.hears(&[text(3, AGENT, "Hello")]);
    let me = "cz-b4b0f24d36453dcf";
    play.shows(
        &[
            "-- Came(Agent One)",
            "Agent One: Hello",
            &format!("{me}: one [sending]"),
            &format!("{me}: two [waiting]"),
        ],
        "here, typing []",
    );
    play.answered(200, r#"{"event_id": "$e4"}"#);
    play.hears(&[echo(4, &first, "one")]);
    play.hears_of(&[], &[receipt(AGENT, 4), typing(&[AGENT, ME])], |_| ());
    play.shows(
        &[
            "-- Came(Agent One)",
            "Agent One: Hello",
            &format!("{me}: one [read]"),
            &format!("{me}: two [waiting]"),
        ],
        "here, typing [\"Agent One\"]",
    );
    assert_eq!(play.sends(), "cz-ab.2");
}

#[test]
fn one_s_words_given_back_before_the_answer_are_one_message() {
    let mut play = Play::with_agent();
    let txn = play.says("one");
    play.sends();
    play.hears(&[echo(3, &txn, "one")]);
    play.answered(200, r#"{"event_id": "$e3"}"#);
    let shown = ["-- Came(Agent One)", "cz-b4b0f24d36453dcf: one [delivered]"];
    play.shows(&shown, "here, typing []");
    assert_eq!(play.chat.unsent(), 0);
    // Even if they do not say where they come from.
    let mut play = Play::with_agent();
    play.says("one");
    play.sends();
    play.hears(&[text(3, ME, "one")]);
    play.answered(200, r#"{"event_id": "$e3"}"#);
    play.shows(&shown, "here, typing []");
}

#[test]
fn a_message_that_arrived_although_its_answer_was_lost_is_not_sent_again() {
    let mut play = Play::with_agent();
    let txn = play.says("one");
    play.sends();
    play.answered(0, "");
    play.hears(&[echo(3, &txn, "one")]);
    assert_eq!((play.sends().as_str(), play.chat.unsent()), ("nothing", 0));
}

#[test]
fn a_failed_message_stays_behind_until_it_is_tried_again_or_dropped() {
    let mut play = Play::with_agent();
    let big = play.says("big");
    let small = play.says("small");
    play.sends();
    play.answered(413, &corpus::answer("too-large").body.to_string());
    assert_eq!(play.sends(), small.as_str());
    play.answered(200, r#"{"event_id": "$e3"}"#);
    play.hears(&[echo(3, &small, "small")]);
    let me = "cz-b4b0f24d36453dcf";
    let (small, failed) = (format!("{me}: small [delivered]"), format!("{me}: big [failed: too large]"));
    play.shows(&["-- Came(Agent One)", &small, &failed], "here, typing []");
    assert_eq!(play.sends(), "nothing");
    let changes = play.chat.retry(&big);
    play.draw(&changes);
    assert_eq!(play.sends(), big.as_str());
    play.answered(413, "");
    let changes = play.chat.give_up(&big);
    play.draw(&changes);
    play.shows(&["-- Came(Agent One)", &small], "here, typing []");
}

#[test]
fn nothing_goes_out_before_somebody_could_read_it() {
    let mut play = Play::new(History::FromJoining);
    play.hears(&[member(1, ME, AGENT, "invite", "Agent One")]);
    let txn = play.says("early");
    assert_eq!(play.sends(), "nothing");
    play.hears(&[member(2, AGENT, AGENT, "join", "Agent One")]);
    assert_eq!(play.sends(), txn.as_str());
    play.answered(200, r#"{"event_id": "$e3"}"#);
    play.hears(&[member(4, AGENT, AGENT, "leave", "")]);
    let late = play.says("late");
    assert_eq!(play.sends(), "nothing");
    play.hears(&[member(5, SECOND, SECOND, "join", "Agent Two")]);
    assert_eq!(play.sends(), late.as_str());
}

#[test]
fn delivered_is_what_somebody_who_is_there_can_see() {
    for (history, got) in
        [(History::FromJoining, "sent"), (History::FromInvitation, "delivered"), (History::All, "delivered")]
    {
        let mut play = Play::new(history);
        play.hears(&[
            member(1, ME, AGENT, "invite", "Agent One"),
            text(2, ME, "early"),
            member(3, AGENT, AGENT, "join", "Agent One"),
        ]);
        play.shows(
            &[&format!("cz-b4b0f24d36453dcf: early [{got}]"), "-- Came(Agent One)"],
            "here, typing []",
        );
    }
}

#[test]
fn a_dead_token_fails_what_waits_with_its_reason() {
    let mut play = Play::with_agent();
    play.says("one");
    play.says("two");
    play.sends();
    play.answered(401, &corpus::answer("unknown-token").body.to_string());
    assert_eq!(play.chat.connection(), Connection::Ended(Ended::DeadToken));
    for item in play.chat.conversation().items().iter().skip(1) {
        let What::Said(said) = &item.what else { panic!() };
        assert_eq!(said.delivery, Some(Delivery::Failed(Failure::DeadToken)));
    }
}

#[test]
fn typing_is_told_now_and_then_and_only_if_somebody_is_there() {
    let mut play = Play::new(History::All);
    assert!(play.chat.typed(0).is_none());
    let mut play = Play::with_agent();
    assert!(play.chat.typed(0).is_some());
    assert!(play.chat.typed(4_999).is_none());
    assert!(play.chat.typed(5_000).is_some());
    assert!(play.chat.stopped_typing().is_some());
    assert!(play.chat.stopped_typing().is_none());
    play.chat.typed(6_000);
    play.says("said");
    assert!(play.chat.stopped_typing().is_none());
    // Who says something is not typing any more.
    play.hears_of(&[], &[typing(&[AGENT])], |_| ());
    play.hears(&[text(3, AGENT, "Hello")]);
    assert_eq!(play.chat.conversation().typing().count(), 0);
}
