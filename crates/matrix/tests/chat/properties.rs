//! What holds for every conversation: how a server cuts it into answers does not matter, nor does what comes again.

use crate::{
    play::{Play, echo, edit, receipt, redaction, typing},
    said::{self, AGENT, ME, event, member, text},
};
use matrix::{
    Conversation,
    wire::{rooms::History, sync},
};
use proptest::prelude::*;
use serde_json::{Value, json};

const PEOPLE: [&str; 3] = [AGENT, "@agent2:localhost", ME];

/// Events in a server's order.
fn timeline() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec((0..12_u8, 0..3_usize, 0..40_u32), 1..40).prop_map(|all| {
        let events = all.into_iter().zip(1..).map(|((kind, who, of), number)| {
            let (who, about) = (PEOPLE[who], PEOPLE[of as usize % 2]);
            match kind {
                0 => member(number, who, PEOPLE[of as usize % 3], "join", &format!("Name {}", of % 4)),
                1 => member(number, who, about, "leave", ""),
                2 => member(number, who, about, "invite", "Name 0"),
                3 | 4 => edit(number, who, of, &format!("changed by {number}")),
                5 => redaction(number, who, of),
                6 => {
                    let mut event = event(number, who, "m.room.encryption", json!({"algorithm": "x"}));
                    event["state_key"] = "".into();
                    event
                }
                7 => event(number, who, "m.room.encrypted", json!({})),
                _ => text(number, who, &format!("said {number}")),
            }
        });
        events.collect()
    })
}

fn empty() -> Conversation {
    Conversation::new(said::user(ME), said::room(), History::FromJoining)
}

fn hear(conversation: &mut Conversation, timeline: &[Value], ephemeral: &[Value]) {
    let answer = said::sync("s", timeline, ephemeral).to_string();
    for room in sync::read_sync(200, answer.as_bytes()).unwrap().rooms {
        conversation.apply(room);
    }
}

fn shown(conversation: &Conversation) -> (Vec<String>, String) {
    (said::printed(conversation), said::summary(conversation))
}

proptest! {
    #[test]
    fn how_events_are_cut_into_answers_does_not_matter(
        timeline in timeline(),
        read in 0..40_u32,
        cuts in prop::collection::vec(0..9_usize, 0..20),
    ) {
        let ephemeral = [typing(&[AGENT]), receipt(AGENT, read)];
        let mut whole = empty();
        hear(&mut whole, &timeline, &ephemeral);
        let mut parts = empty();
        let mut rest = &timeline[..];
        // A receipt comes once, perhaps before what it is about and whose it is.
        let mut receipts = &ephemeral[1..];
        for cut in cuts {
            let (part, after) = rest.split_at(cut.min(rest.len()));
            hear(&mut parts, part, receipts);
            (rest, receipts) = (after, &[]);
        }
        hear(&mut parts, rest, receipts);
        hear(&mut parts, &[], &ephemeral[..1]);
        prop_assert_eq!(shown(&parts), shown(&whole));
    }

    #[test]
    fn what_comes_again_changes_nothing(timeline in timeline(), from in 0..40_usize, to in 0..40_usize) {
        let mut once = empty();
        hear(&mut once, &timeline, &[]);
        let before = shown(&once);
        let (from, to) = (from.min(timeline.len()), to.min(timeline.len()));
        hear(&mut once, &timeline[from.min(to)..to], &[]);
        hear(&mut once, &timeline, &[]);
        // A homeserver tells old state again where the events of a room forked: somebody comes while another one speaks.
        let mut answer = said::sync("s", &[], &[]);
        answer["rooms"]["join"][said::ROOM]["state"] = json!({"events": &timeline[from.min(to)..to]});
        for room in sync::read_sync(200, answer.to_string().as_bytes()).unwrap().rooms {
            once.apply(room);
        }
        prop_assert_eq!(shown(&once), before);
    }

    #[test]
    fn state_that_repeats_the_timeline_changes_nothing(timeline in timeline()) {
        let (mut plain, mut doubled) = (empty(), empty());
        hear(&mut plain, &timeline, &[]);
        let mut answer = said::sync("s", &timeline, &[]);
        let members: Vec<_> = timeline.iter().filter(|event| event.get("state_key").is_some()).cloned().collect();
        answer["rooms"]["join"][said::ROOM]["state"] = json!({"events": members});
        for room in sync::read_sync(200, answer.to_string().as_bytes()).unwrap().rooms {
            doubled.apply(room);
        }
        prop_assert_eq!(shown(&doubled), shown(&plain));
    }

    #[test]
    fn what_is_fetched_later_stands_where_it_belongs(timeline in timeline(), first in 1..39_usize, last in 1..39_usize) {
        // People's coming and going is not told of the past.
        let mut timeline: Vec<Value> = timeline.into_iter().filter(|event| event.get("state_key").is_none()).collect();
        timeline.insert(0, member(90, AGENT, AGENT, "join", "Agent One"));
        let (a, b) = (first.min(timeline.len()), last.min(timeline.len()));
        let (missing, until) = (a.min(b), a.max(b));
        let mut whole = empty();
        hear(&mut whole, &timeline, &[]);
        let mut gap = empty();
        hear(&mut gap, &timeline[..missing], &[]);
        let mut answer = said::sync("s", &timeline[until..], &[]);
        answer["rooms"]["join"][said::ROOM]["timeline"]["limited"] = true.into();
        for room in sync::read_sync(200, answer.to_string().as_bytes()).unwrap().rooms {
            gap.apply(room);
        }
        let mut end = until;
        while let Some((key, _)) = gap.look_back() {
            let from = end.saturating_sub(3);
            let chunk: Vec<&Value> = timeline[from..end].iter().rev().collect();
            let older = json!({"chunk": chunk, "end": "q"}).to_string();
            gap.fill(key, sync::read_older(200, older.as_bytes()).unwrap());
            end = from;
        }
        // Who was there in the past is not told.
        let words = |conversation: &Conversation| -> Vec<String> {
            said::printed(conversation).iter().map(|line| line.replace("[delivered]", "[sent]")).collect()
        };
        prop_assert_eq!(words(&gap), words(&whole));
    }

    #[test]
    fn own_words_never_double_and_a_page_that_draws_changes_shows_all(
        doings in prop::collection::vec((0..7_u8, any::<u8>()), 0..60),
    ) {
        let mut play = Play::with_agent();
        let (mut said, mut on_server, mut number) = (vec![], Vec::<(matrix::TxnId, u32, bool)>::new(), 10);
        let mut under_way: Option<String> = None;
        for (doing, which) in doings {
            number += 1;
            match doing {
                0 | 1 => {
                    let txn = play.says(&format!("mine {}", said.len()));
                    said.push(txn);
                }
                2 => {
                    play.now += 5_000;
                    let out = play.sends();
                    if out.starts_with("cz-") {
                        under_way = Some(out);
                    }
                }
                3 => if let Some(name) = under_way.take() {
                    let txn = said.iter().find(|txn| txn.as_str() == name).unwrap().clone();
                    let there = on_server.iter().position(|(other, ..)| *other == txn);
                    // lost on the way there, answered, lost on the way back, refused
                    let reaches = which % 4 == 1 || which % 4 == 2;
                    if reaches && there.is_none() {
                        on_server.push((txn.clone(), number, false));
                    }
                    let event = on_server.iter().find(|(other, ..)| *other == txn).map(|(_, event, _)| *event);
                    match (which % 4, event) {
                        (1, Some(event)) => play.answered(200, &format!("{{\"event_id\": \"$e{event}\"}}")),
                        (3, _) => play.answered(413, "{}"),
                        _ => play.answered(0, ""),
                    }
                },
                4 => if let Some(place) = on_server.iter().position(|(_, _, given)| !given) {
                    let (txn, event, given) = &mut on_server[place];
                    *given = true;
                    let place = said.iter().position(|other| other == txn).unwrap();
                    let back = echo(*event, txn, &format!("mine {place}"));
                    play.hears(&[back.clone(), back]);
                },
                5 => _ = play.hears(&[text(number, AGENT, "Hello")]),
                _ => if let Some(txn) = said.get(usize::from(which) % said.len().max(1)) {
                    let changes = if which % 2 == 0 { play.chat.retry(txn) } else { play.chat.give_up(txn) };
                    play.draw(&changes);
                },
            }
            let lines = said::printed(play.chat.conversation());
            for place in 0..said.len() {
                let start = format!("cz-b4b0f24d36453dcf: mine {place} [");
                prop_assert!(lines.iter().filter(|line| line.starts_with(&start)).count() <= 1, "{lines:?}");
            }
        }
    }
}
