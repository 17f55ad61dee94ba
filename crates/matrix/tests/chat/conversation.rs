//! Whole conversations: what is said and what happens.

use crate::{
    corpus,
    play::{Play, edit, redaction},
    said::{self, AGENT, ME, event, member, text},
};
use matrix::{
    RoomId,
    backoff::{Connection, Ended},
    conversation::Change,
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
    play.hears(&[
        text(3, AGENT, "Mondey"),
        text(4, AGENT, "secret"),
        text(5, ME, "mine"),
        edit(14, AGENT, 4, "secret too"),
    ]);
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
