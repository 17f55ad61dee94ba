//! Whole conversations.

use crate::{
    corpus,
    play::{Play, echo, edit, receipt, redaction, typing},
    said::{self, AGENT, ME, event, member, text},
};
use matrix::{
    Failure, RoomId,
    backoff::{Connection, Ended},
    conversation::{Change, Delivery, What},
    wire::rooms::History,
};
use serde_json::json;

const SECOND: &str = "@agent2:localhost";

#[test]
fn the_recorded_conversation_is_replayed() {
    let mut play = Play::new(History::All);
    play.hears_recorded("sync-initial");
    play.hears_recorded("sync-after-create");
    play.shows(&[], "nobody yet, typing []");
    let first = play.says("Guten Tag, ich brauche Hilfe.");
    assert_eq!(play.sends(), first.as_str());
    play.answered(200, &corpus::answer("send-before-agent").body.to_string());
    play.hears_recorded("sync-agent-joined");
    play.hears_recorded("sync-typing");
    play.shows(
        &["-- Came(Agent One)", "Ticket A-042: Guten Tag, ich brauche Hilfe. [sent]"],
        "here, typing [\"Agent One\"]",
    );
    play.hears_recorded("sync-message");
    let seen = play.chat.seen().unwrap();
    assert!(
        matches!(seen.body, matrix::Body::Json(body) if body.contains("$W40bhRSm60O0LjzjcJ2zVhhzEI938eaYf9KesNP6KKE"))
    );
    assert_eq!(play.chat.seen(), None);
    // The answer to sending is the first to say that the server has it; the receipt comes for that event.
    play.says("Ich sende ein Foto.");
    play.sends();
    play.answered(200, &corpus::answer("send").body.to_string());
    play.hears_recorded("sync-receipt");
    let older = corpus::answer("messages-backfill");
    let mut given_back = older.body["chunk"].as_array().unwrap().clone();
    given_back.reverse();
    let names = ["ab.2", "ab.1"];
    for event in &mut given_back {
        if let Some(txn) = event["unsigned"].get_mut("transaction_id") {
            *txn = match txn.as_str().unwrap() {
                "cz.1" => json!(["cz-", names[1]].concat()),
                "cz.2" => json!(["cz-", names[0]].concat()),
                other => json!(other),
            };
        }
    }
    play.hears(&given_back);
    let image = "Ticket A-042: <image File { name: \"letter.png\", at: Some(mxc://localhost/hhienlXpkHIIrMbpowcGBBiF), mime: Some(\"image/png\"), size: Some(79), pixels: Some((16, 16)) }> [delivered]";
    play.shows(
        &[
            "-- Came(Agent One)",
            "Agent One: Hallo, wie kann ich helfen?",
            "Ticket A-042: Guten Tag, ich brauche Hilfe. [read]",
            "Ticket A-042: Ich sende ein Foto. [read]",
            image,
        ],
        "here, typing []",
    );
    assert_eq!(play.hears_recorded("token-dead").pause_ms, None);
    assert_eq!(play.chat.connection(), Connection::Ended(Ended::DeadToken));
}

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
fn an_agent_hands_over_to_a_colleague() {
    let mut play = Play::with_agent();
    play.hears(&[
        member(3, AGENT, SECOND, "invite", "Agent Two"),
        member(4, SECOND, SECOND, "join", "Agent Two"),
        text(5, SECOND, "I take over"),
        member(6, AGENT, AGENT, "leave", ""),
    ]);
    play.shows(
        &[
            "-- Came(Agent One)",
            "-- CalledIn { who: Agent Two, by: Agent One }",
            "-- Came(Agent Two)",
            "Agent Two: I take over",
            "-- Went(Agent One)",
        ],
        "here, typing []",
    );
    play.hears(&[member(7, SECOND, SECOND, "leave", "")]);
    assert!(said::summary(play.chat.conversation()).starts_with("all gone"));
}

#[test]
fn an_agent_who_declines_or_goes_by_another_name_is_told() {
    let mut play = Play::new(History::All);
    play.hears(&[member(1, ME, AGENT, "invite", "Agent One"), member(2, AGENT, AGENT, "leave", "")]);
    play.shows(&["-- Declined(Agent One)"], "nobody yet, typing []");
    play.hears(&[member(3, AGENT, AGENT, "join", "A"), member(4, AGENT, AGENT, "join", "\u{202e}B\n")]);
    play.shows(
        &["-- Declined(Agent One)", "-- Came(A)", "-- Renamed { who: B, before: \"A\" }"],
        "here, typing []",
    );
}

#[test]
fn a_person_who_is_put_out_is_told_and_nothing_goes_out() {
    let mut play = Play::with_agent();
    play.says("one");
    let heard = play.hears(&[member(3, AGENT, ME, "leave", "")]);
    assert_eq!(heard.pause_ms, None);
    let me = "cz-b4b0f24d36453dcf";
    play.shows(
        &[
            "-- Came(Agent One)",
            &format!("-- PutOut {{ who: {me}, by: Agent One }}"),
            &format!("{me}: one [failed: forbidden]"),
        ],
        "here, typing [], PutOut",
    );
    assert_eq!(play.sends(), "nothing");
    assert_eq!(play.chat.say("two", 0), Err(matrix::chat::Unsaid::Ended));
}

#[test]
fn a_room_that_is_left_elsewhere_or_replaced_ends() {
    let mut play = Play::with_agent();
    let left = json!({"next_batch": "s9", "rooms": {"leave": {said::ROOM: {"timeline": {"events": []}}}}});
    play.gets(200, left.to_string().as_bytes());
    assert_eq!(play.chat.connection(), Connection::Ended(Ended::Left));
    let mut play = Play::with_agent();
    let mut tombstone = event(3, AGENT, "m.room.tombstone", json!({"replacement_room": "!new"}));
    tombstone["state_key"] = "".into();
    play.hears(&[tombstone]);
    assert_eq!(play.chat.connection(), Connection::Ended(Ended::Replaced(RoomId::read("!new"))));
}

#[test]
fn encryption_is_told_once_and_what_cannot_be_read_says_so() {
    let mut play = Play::with_agent();
    let mut encryption = event(3, AGENT, "m.room.encryption", json!({"algorithm": "m.megolm.v1.aes-sha2"}));
    encryption["state_key"] = "".into();
    let secret = event(4, AGENT, "m.room.encrypted", json!({"ciphertext": "AwgAEn"}));
    let heard = play.hears(&[encryption.clone(), secret]);
    assert!(heard.changes.contains(&Change::State));
    encryption["event_id"] = "$again".into();
    play.hears(&[encryption]);
    play.shows(
        &["-- Came(Agent One)", "-- Encryption { by: Agent One }", "Agent One: (encrypted)"],
        "here, typing [], encrypted",
    );
}

#[test]
fn messages_are_changed_and_taken_back_by_who_may() {
    let mut play = Play::with_agent();
    play.hears(&[text(3, AGENT, "Mondey"), text(4, AGENT, "secret"), text(5, ME, "mine")]);
    play.hears(&[
        edit(6, AGENT, 3, "Monday"),
        edit(7, SECOND, 3, "Never"),
        edit(8, AGENT, 5, "not mine"),
        redaction(9, AGENT, 4),
        edit(10, AGENT, 4, "secret again"),
    ]);
    let me = "cz-b4b0f24d36453dcf";
    let (came, mine) = ("-- Came(Agent One)", format!("{me}: mine [delivered]"));
    play.shows(&[came, "Agent One: Monday (edited)", "Agent One: (removed)", &mine], "here, typing []");
    play.hears(&[redaction(11, AGENT, 6)]);
    play.shows(&[came, "Agent One: Mondey", "Agent One: (removed)", &mine], "here, typing []");
    // The last change counts by its time, wherever it stands; here it is event 12.
    play.hears(&[edit(13, AGENT, 3, "Tuesday"), edit(12, AGENT, 3, "Sunday")]);
    play.shows(&[came, "Agent One: Tuesday (edited)", "Agent One: (removed)", &mine], "here, typing []");
    assert!(!format!("{:?}", play.chat.conversation()).contains("secret"), "what was taken back is kept");
}

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

#[test]
fn calls_are_handed_on_once_and_in_order() {
    let mut play = Play::with_agent();
    let told = |changes: Vec<Change>| -> Vec<String> {
        let calls = changes.into_iter().filter_map(|change| match change {
            Change::Call(call) => Some(format!("{} {:?} {:?}", call.mine, call.age, call.signal)),
            _ => None,
        });
        calls.collect()
    };
    let calls = corpus::calls();
    assert_eq!(
        told(play.hears(&calls).changes),
        [
            "true Some(55) Invite",
            "false Some(62) Answer",
            "true Some(102) SelectAnswer",
            "true Some(65) Candidates"
        ]
    );
    assert_eq!(told(play.hears(&calls).changes), [""; 0]);
    let broken: Vec<_> = ["invite", "answer", "negotiate", "select_answer", "hangup", "other"]
        .iter()
        .zip(20..)
        .map(|(kind, number)| event(number, AGENT, &format!("m.call.{kind}"), json!({"call_id": 1})))
        .collect();
    assert_eq!(told(play.hears(&broken).changes), [""; 0]);
}

#[test]
fn files_and_other_kinds_are_what_they_say_and_no_more() {
    let mut play = Play::with_agent();
    let message = |number, content| event(number, AGENT, "m.room.message", content);
    play.hears(&[
        message(3, json!({"msgtype": "m.image", "body": "look", "filename": "a\u{202e}gpj.exe", "url": "javascript:x", "info": {"w": -1, "h": 1e9, "size": "x", "mimetype": "text/html; x"}})),
        message(4, json!({"msgtype": "m.video", "body": "clip.mp4", "url": "mxc://localhost/abc", "info": {"mimetype": "Video/MP4"}})),
        message(5, json!({"msgtype": "m.location", "body": "Here", "geo_uri": "geo:1,2"})),
        message(6, json!({"msgtype": "m.notice", "body": "Closed at 5", "formatted_body": "<script>alert(1)</script>"})),
        message(7, json!({"msgtype": "m.emote", "body": "looks"})),
        message(8, json!({"body": 7})),
        message(9, json!({"msgtype": "m.text", "body": "> <@x:y> secret\n> more\n\nYes", "m.relates_to": {"m.in_reply_to": {"event_id": "$e3"}}})),
    ]);
    play.shows(
        &[
            "-- Came(Agent One)",
            "Agent One: <image File { name: \"agpj.exe\", at: None, mime: None, size: None, pixels: None }> look",
            "Agent One: <file File { name: \"clip.mp4\", at: Some(mxc://localhost/abc), mime: Some(\"video/mp4\"), size: None, pixels: None }>",
            "Agent One: <m.location> Here",
            "Agent One: <notice> Closed at 5",
            "Agent One: <emote> looks",
            "Agent One: <>",
            "Agent One: Yes",
        ],
        "here, typing []",
    );
}

#[test]
fn an_invitation_into_another_room_is_handed_on() {
    let mut play = Play::with_agent();
    let heard = play.hears_recorded("agent-sync-invite");
    assert_eq!(heard.invitations.len(), 1);
}
