//! Calls: what is said, to whom it is listened, and how they end. Answers come through a whole conversation.

use crate::{
    corpus,
    play::Play,
    said::{AGENT, ME, event},
};
use matrix::{
    call::{Call, Candidate, Do, Link, Says, Shows, Signal, Stage, Stream, Why, course::RINGS_MS},
    conversation::{self, Change},
    outbox::{Out, Outbox, Saying},
    wire::relay,
};
use serde_json::{Value, json};

/// Names of the recorded call, and of the agent's device in it.
const ID: &str = "6e446244-9874-40a2-b5d2-bd2e95252e4a";
const PARTY: &str = "31a8e728-31cc-4d8a-8388-b5b128ab9782";
const AGENTS: &str = "UHHLEXOEYQ";

struct Table {
    play: Play,
    call: Call,
    number: u32,
}

impl Table {
    /// It rings since 0.
    fn ringing() -> Self {
        let mut table = Self { play: Play::with_agent(), call: Call::new(ID, PARTY), number: 100 };
        let told = table.call.offered("an offer".into(), vec![mine()], 0);
        assert_eq!(format!("{told:?}"), "[Say(Invite)]");
        table
    }

    /// The agent took it at 0, as recorded.
    fn connecting() -> Self {
        let mut table = Self::ringing();
        let answer = corpus::calls().swap_remove(1);
        assert_eq!(table.hears_all(&[answer], 0), ["TakeAnswer", "Say(SelectAnswer)", "Theirs"]);
        table
    }

    fn connected() -> Self {
        let mut table = Self::connecting();
        table.call.link(Link::Up, 0);
        table
    }

    fn hears(&mut self, who: &str, kind: &str, content: Value) -> Vec<String> {
        self.number += 1;
        let mut content = content;
        content["call_id"] = json!(ID);
        content["version"] = json!("1");
        let event = event(self.number, who, &format!("m.call.{kind}"), content);
        self.hears_all(&[event], 0)
    }

    fn hears_all(&mut self, events: &[Value], now: i64) -> Vec<String> {
        let changes = self.play.hears(events).changes;
        let calls: Vec<conversation::Call> = changes
            .into_iter()
            .filter_map(|change| if let Change::Call(call) = change { Some(*call) } else { None })
            .collect();
        words(calls.iter().flat_map(|told| self.call.heard(told, now)).collect())
    }
}

fn words(told: Vec<Do>) -> Vec<String> {
    told.iter().map(|what| format!("{what:?}")).collect()
}

fn mine() -> Stream {
    Stream { id: "my-stream".into(), shows: Shows::Person, silent: false, dark: true }
}

fn way(number: u16) -> Candidate {
    Candidate { line: format!("candidate:{number}"), mid: Some("0".into()), index: Some(number) }
}

fn candidates(party: &str, lines: &[&str]) -> Value {
    let all: Vec<Value> = lines.iter().map(|line| json!({"candidate": line, "sdpMid": "0"})).collect();
    json!({"party_id": party, "candidates": all})
}

/// The path and the body of the request that tells it.
fn sent(what: &Do) -> (String, Value) {
    let Do::Say(signal) = what else { panic!("{what:?}") };
    let mut outbox = Outbox::new(crate::said::room(), "ab");
    outbox.add(Saying::Signal(Box::new(signal.clone()))).unwrap();
    let Out::Send(_, request) = outbox.next(0) else { panic!() };
    let matrix::Body::Json(body) = request.body else { panic!() };
    (request.path, serde_json::from_str(&body).unwrap())
}

#[test]
fn an_invitation_says_all_that_makes_an_agent_ring() {
    let mut call = Call::new(ID, PARTY);
    let told = call.offered("v=0\r\n\"".into(), vec![mine()], 0);
    let (path, body) = sent(&told[0]);
    assert!(path.contains("/send/m.call.invite/"), "{path}");
    assert_eq!(
        body,
        json!({"call_id": ID, "party_id": PARTY, "version": "1", "lifetime": RINGS_MS,
            "offer": {"type": "offer", "sdp": "v=0\r\n\""},
            "sdp_stream_metadata": {"my-stream": {"purpose": "m.usermedia", "audio_muted": false, "video_muted": true}}})
    );
}

/// What is written is read back as it was, and the recorded events are written as they were recorded.
#[test]
fn every_event_is_written_as_it_is_read() {
    let mut play = Play::with_agent();
    for event in corpus::calls() {
        let heard = play.hears(std::slice::from_ref(&event)).changes;
        let [Change::Call(told)] = &heard[..] else { panic!("{heard:?}") };
        let (path, body) = sent(&Do::Say(told.signal.clone()));
        assert!(path.contains(event["type"].as_str().unwrap()), "{path}");
        for (key, value) in body.as_object().unwrap() {
            assert_eq!(*value, event["content"][key], "{key} of {path}");
        }
    }
    let all = [
        Says::Negotiate { offer: true, description: "o".into(), streams: vec![mine()] },
        Says::Negotiate { offer: false, description: "a".into(), streams: vec![] },
        Says::Streams(vec![Stream { shows: Shows::Screen, silent: true, ..mine() }]),
        Says::Candidates(vec![way(0), Candidate { line: String::new(), mid: None, index: None }]),
        Says::Reject,
        Says::Hangup { reason: "user_hangup".into() },
    ];
    for (says, number) in all.into_iter().zip(50..) {
        let signal = Signal { call: ID.into(), party: PARTY.into(), says };
        let (path, body) = sent(&Do::Say(signal.clone()));
        let kind = path.split("/send/").nth(1).unwrap().split('/').next().unwrap();
        let heard = play.hears(&[event(number, AGENT, kind, body)]).changes;
        let [Change::Call(told)] = &heard[..] else { panic!("{heard:?}") };
        assert!(told.signal == signal, "{kind}");
    }
}

#[test]
fn a_call_connects_as_it_was_recorded() {
    let mut table = Table::connecting();
    assert_eq!(table.call.stage(), Stage::Connecting);
    assert_eq!(table.call.with().map(|user| user.as_str()), Some(AGENT));
    let theirs = table.call.theirs();
    assert_eq!((theirs.len(), theirs[0].shows, theirs[0].dark), (1, Shows::Person, false));
    table.call.link(Link::Up, 900);
    assert_eq!((table.call.stage(), table.call.wake()), (Stage::Connected, None));
}

#[test]
fn candidates_that_come_early_are_kept_by_device_and_others_are_never_heard() {
    let mut table = Table::ringing();
    assert!(table.hears(AGENT, "candidates", candidates(AGENTS, &["a", "b"])).is_empty());
    assert!(table.hears(AGENT, "candidates", candidates("OTHER", &["x"])).is_empty());
    let answer = corpus::calls().swap_remove(1);
    let told = table.hears_all(&[answer], 0);
    assert_eq!(told, ["TakeAnswer", "Add(2)", "Say(SelectAnswer)", "Theirs"]);
    assert_eq!(table.hears(AGENT, "candidates", candidates(AGENTS, &["c", ""])), ["Add(2)"]);
    assert!(table.hears(AGENT, "candidates", candidates("OTHER", &["y"])).is_empty());
    assert!(table.hears("@other:x", "candidates", candidates(AGENTS, &["y"])).is_empty());
}

#[test]
fn the_first_answer_wins() {
    let mut table = Table::connecting();
    let late = json!({"party_id": "OTHER", "answer": {"type": "answer", "sdp": "late"}});
    assert!(table.hears(AGENT, "answer", late).is_empty());
    assert!(table.hears(AGENT, "hangup", json!({"party_id": "OTHER"})).is_empty());
    assert!(table.hears(AGENT, "reject", json!({"party_id": "OTHER"})).is_empty());
    assert_eq!(table.call.stage(), Stage::Connecting);
}

#[test]
fn own_ways_to_connect_go_out_together_and_their_end_at_once() {
    let mut call = Call::new(ID, PARTY);
    assert!(call.found(Some(way(0)), 0).is_empty());
    assert_eq!(call.wake(), None, "nobody knows of the call yet");
    call.offered("o".into(), vec![], 10);
    assert_eq!(call.wake(), Some(250));
    assert!(call.found(Some(way(1)), 100).is_empty());
    let told = call.tick(250);
    let (_, body) = sent(&told[0]);
    assert_eq!(
        body["candidates"],
        json!([
            {"candidate": "candidate:0", "sdpMid": "0", "sdpMLineIndex": 0},
            {"candidate": "candidate:1", "sdpMid": "0", "sdpMLineIndex": 1}
        ])
    );
    let told = call.found(None, 260);
    assert_eq!(sent(&told[0]).1["candidates"], json!([{"candidate": ""}]));
}

#[test]
fn every_way_of_not_being_taken_is_told_apart() {
    let mut table = Table::ringing();
    assert!(table.hears(AGENT, "reject", json!({"party_id": "X"})).is_empty());
    assert_eq!(table.call.stage(), Stage::Ended(Why::Rejected));

    let mut table = Table::ringing();
    assert_eq!(table.call.wake(), Some(60_000));
    assert!(table.call.tick(59_999).is_empty());
    let told = table.call.tick(60_000);
    assert_eq!(sent(&told[0]).1["reason"], "invite_timeout");
    assert_eq!(table.call.stage(), Stage::Ended(Why::NoAnswer));

    let mut table = Table::connecting();
    let told = table.call.tick(30_000);
    assert_eq!(sent(&told[0]).1["reason"], "ice_failed");
    assert_eq!(table.call.stage(), Stage::Ended(Why::NoConnection));

    let mut table = Table::connected();
    table.hears(AGENT, "hangup", json!({"party_id": AGENTS, "reason": "user_hangup"}));
    assert_eq!(table.call.stage(), Stage::Ended(Why::TheyHungUp));

    for (mut table, why) in [(Table::connecting(), Why::NoConnection), (Table::connected(), Why::Lost)] {
        table.hears(AGENT, "hangup", json!({"party_id": AGENTS, "reason": "ice_failed"}));
        assert_eq!(table.call.stage(), Stage::Ended(why), "nobody pressed a button");
    }
}

#[test]
fn hanging_up_is_said_once_and_nothing_comes_after_it() {
    let mut never = Call::new(ID, PARTY);
    assert!(never.hang_up(Why::HungUp).is_empty(), "nobody knows of it");
    let mut table = Table::connected();
    assert_eq!(words(table.call.hang_up(Why::HungUp)), ["Say(Hangup)"]);
    assert!(table.call.hang_up(Why::Lost).is_empty());
    assert!(table.call.found(Some(way(0)), 5).is_empty());
    assert!(table.call.offered("o".into(), vec![], 5).is_empty());
    assert!(table.call.link(Link::Down, 5).is_empty() && table.call.tick(99_999).is_empty());
    assert_eq!((table.call.wake(), table.call.stage()), (None, Stage::Ended(Why::HungUp)));
}

#[test]
fn a_screen_that_is_shared_is_taken_and_answered() {
    let mut table = Table::connected();
    let screen = json!({"s": {"purpose": "m.screenshare", "audio_muted": true, "video_muted": false}});
    let offer = json!({"party_id": AGENTS, "description": {"type": "offer", "sdp": "with a screen"}, "sdp_stream_metadata": screen});
    assert_eq!(table.hears(AGENT, "negotiate", offer), ["TakeOffer", "Theirs"]);
    assert_eq!(table.call.theirs()[0].shows, Shows::Screen);
    let told = table.call.answered("an answer".into(), vec![mine()]);
    let (_, body) = sent(&told[0]);
    assert_eq!(body["description"], json!({"type": "answer", "sdp": "an answer"}));
    let dark = json!({"party_id": AGENTS, "sdp_stream_metadata": {"p": {"purpose": "m.usermedia", "video_muted": true}}});
    assert_eq!(table.hears(AGENT, "sdp_stream_metadata_changed", dark), ["Theirs"]);
    assert!(table.call.theirs()[0].dark);
}

#[test]
fn a_lost_connection_is_looked_for_until_it_is_given_up() {
    let mut table = Table::connected();
    assert!(table.call.link(Link::Shaky, 1_000).is_empty());
    assert_eq!((table.call.stage(), table.call.wake()), (Stage::Reconnecting, Some(3_000)));
    table.call.link(Link::Up, 2_000);
    assert_eq!((table.call.stage(), table.call.wake()), (Stage::Connected, None), "it came back by itself");

    table.call.link(Link::Shaky, 10_000);
    assert_eq!(words(table.call.tick(12_000)), ["Restart"]);
    assert_eq!(words(table.call.offered("again".into(), vec![], 12_010)), ["Say(Negotiate)"]);
    assert!(table.call.tick(19_999).is_empty());
    assert_eq!(words(table.call.tick(20_000)), ["Restart"]);
    assert_eq!(words(table.call.network(21_000)), ["Restart"], "at once when there is a network");
    let told = table.call.tick(40_000);
    assert_eq!(sent(&told[0]).1["reason"], "ice_failed");
    assert_eq!(table.call.stage(), Stage::Ended(Why::Lost));
}

#[test]
fn only_the_answer_to_the_last_offer_is_taken_and_colliding_offers_are_passed_over() {
    let mut table = Table::connected();
    table.call.link(Link::Down, 0);
    table.call.offered("one".into(), vec![], 0);
    table.call.offered("two".into(), vec![], 8_000);
    let from = |kind: &str, sdp: &str| json!({"party_id": AGENTS, "description": {"type": kind, "sdp": sdp}});
    assert!(table.hears(AGENT, "negotiate", from("offer", "theirs")).is_empty());
    assert!(table.hears(AGENT, "negotiate", from("answer", "to one")).is_empty());
    assert_eq!(table.hears(AGENT, "negotiate", from("answer", "to two")), ["TakeAnswer", "Theirs"]);
    assert!(table.hears(AGENT, "negotiate", from("answer", "to nothing")).is_empty());
    assert_eq!(table.hears(AGENT, "negotiate", from("offer", "theirs again")), ["TakeOffer", "Theirs"]);
}

#[test]
fn other_calls_and_own_echoes_are_not_heard() {
    let mut table = Table::connected();
    assert!(table.hears(ME, "hangup", json!({"party_id": AGENTS})).is_empty());
    let other = event(90, AGENT, "m.call.hangup", json!({"call_id": "another", "party_id": AGENTS}));
    assert!(table.hears_all(&[other], 0).is_empty());
    assert_eq!(table.call.stage(), Stage::Connected);
}

#[test]
fn relays_are_read_as_they_were_recorded() {
    assert_eq!(relay::relays().target(), "/_matrix/client/v3/voip/turnServer");
    let recorded = corpus::answer("turnServer");
    let relays = relay::read_relays(recorded.status, &recorded.bytes()).unwrap().unwrap();
    assert_eq!(relays.addresses, ["turn:127.0.0.1:3478?transport=udp", "turn:127.0.0.1:3478?transport=tcp"]);
    assert_eq!(relays.password, recorded.body["password"]);
    assert!(relays.username.ends_with(":@cz-b4b0f24d36453dcf:localhost"));
    let odd = br#"{"username": "u", "password": "p", "uris": ["https://x", 7, "turns:x"]}"#;
    assert_eq!(relay::read_relays(200, odd).unwrap().unwrap().addresses, ["turns:x"]);
    assert!(relay::read_relays(200, b"{}").unwrap().is_none(), "a server without one");
    assert!(relay::read_relays(0, b"").is_err());
}
