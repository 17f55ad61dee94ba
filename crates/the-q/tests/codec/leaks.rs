//! Nothing about anybody comes out: every value that this crate can make of the recordings is printed and searched.

use crate::{corpus, decoders};
use std::collections::BTreeSet;
use the_q::{
    Line, TicketId, board,
    join::{Board, Memory, Reading, with_link, with_number},
    line, office, waiting,
};

/// Names, addresses, telephone numbers and ids that stand in the recordings.
fn secrets() -> BTreeSet<String> {
    let people = corpus::people();
    let named = [people.names, people.mails, people.telephones].concat();
    let texts = raw();
    let ids = texts.iter().flat_map(|text| text.split(|c: char| !c.is_ascii_hexdigit() && c != '-'));
    let ids = ids.filter(|word| TicketId::from_fragment(word).is_some()).map(str::to_owned);
    named.into_iter().chain(ids).collect()
}

/// All that was recorded, as it came.
fn raw() -> Vec<String> {
    let bodies = corpus::answers().into_iter().map(|answer| String::from_utf8(answer.bytes()).unwrap());
    bodies.chain(corpus::frames().received.into_iter().map(|received| received.frame)).collect()
}

fn none_in(text: &str, secrets: &BTreeSet<String>, of: &str) {
    let text = text.to_lowercase();
    for secret in secrets {
        assert!(!text.contains(&secret.to_lowercase()), "{secret} in what {of} gives: {text}");
    }
}

#[test]
fn the_search_finds_what_it_should() {
    let (secrets, raw) = (secrets(), raw().join("\n"));
    let found = secrets.iter().filter(|secret| raw.contains(*secret)).count();
    // Some stand in messages only that people were sent.
    assert!(found > 70 && found + 12 >= secrets.len(), "{found} of {}", secrets.len());
    for secret in ["Erin Example", "alice@example.com", "2505550199", "577cb0a3-6ec3-557c-b017-efb4fedfcdb3"]
    {
        assert!(secrets.contains(secret) && raw.contains(secret), "{secret}");
    }
}

#[test]
fn no_answer_lets_anybody_s_secret_through() {
    let secrets = secrets();
    for answer in corpus::answers() {
        let body = answer.bytes();
        for ticket in [decoders::ticket_of(&answer.path), decoders::ticket_of("")] {
            for (reader, read) in decoders::all(&body, &ticket) {
                let printed = read.unwrap_or_else(|why| format!("{why:?} {}", why.detail()));
                none_in(&printed, &secrets, &format!("{reader} of {}", answer.body));
            }
        }
        for status in [answer.status, 200, 500] {
            none_in(&decoders::refused(status, &body), &secrets, &answer.body);
        }
    }
}

#[test]
fn no_broken_answer_lets_anybody_s_secret_through() {
    let secrets = secrets();
    for answer in corpus::answers() {
        let text = String::from_utf8(answer.bytes()).unwrap();
        for secret in secrets.iter().filter(|secret| text.contains(*secret)) {
            // a secret where something else is wanted, as a key, and before an end too early
            for broken in [
                text.replace(&format!("\"{secret}\""), &format!("{{\"{secret}\": 1}}")),
                text.replace(secret, &format!("{secret}\": {{\"{secret}")),
                text.replace("ticket_number", secret),
                text.split_once(secret).map(|(before, _)| [before, secret].concat()).unwrap_or_default(),
            ] {
                for (reader, read) in decoders::all(broken.as_bytes(), &decoders::ticket_of("")) {
                    let printed = read.unwrap_or_else(|why| format!("{why:?} {}", why.detail()));
                    none_in(&printed, &secrets, reader);
                }
                none_in(&decoders::refused(400, broken.as_bytes()), &secrets, "failure");
            }
        }
    }
}

#[test]
fn no_key_of_an_answer_stands_in_a_message() {
    let secrets = secrets();
    for secret in &secrets {
        for wrong in ["nope", "[5]", "{\"flag\": 5}", "null"] {
            let inner = format!("{{\"{secret}\": {wrong}}}");
            for body in [
                inner.clone(),
                format!("{{\"citizen\": [{inner}, {{\"flag\": 5}}]}}"),
                format!("{{\"office\": {inner}}}"),
                format!("{{\"11/23/2026\": [{inner}]}}"),
            ] {
                for (reader, read) in decoders::all(body.as_bytes(), &decoders::ticket_of("")) {
                    let printed = read.unwrap_or_else(|why| format!("{why:?} {}", why.detail()));
                    none_in(&printed, &secrets, reader);
                }
            }
        }
    }
}

#[test]
fn no_frame_lets_anybody_s_secret_through() {
    let secrets = secrets();
    for received in corpus::frames().received {
        none_in(&decoders::frame(&received.frame), &secrets, "a frame");
        for end in (0..received.frame.len()).filter(|end| received.frame.is_char_boundary(*end)) {
            let (cut, rest) = received.frame.split_at(end);
            none_in(&decoders::frame(cut), &secrets, "a cut frame");
            none_in(&decoders::frame(&["42", rest].concat()), &secrets, "the rest of a frame");
        }
    }
}

#[test]
fn no_ticket_and_no_memory_holds_anybody_s_secret() {
    let secrets = secrets();
    let answers = corpus::answers();
    let office = office::read(&corpus::body("office/office-999.json")).unwrap();
    let upcoming = waiting::read_upcoming(&corpus::body("upcoming/one.json")).ok();
    let read = |reads: &'static str| answers.iter().filter(move |answer| answer.reads == reads);
    let halls: Vec<_> = read("board").map(|answer| board::read(&answer.bytes()).unwrap()).collect();
    for answer in read("line") {
        let line = line::read(&answer.bytes(), &decoders::ticket_of(&answer.path)).unwrap();
        for hall in &halls {
            let board = Board::Read(Reading { hall, office: Some(&office), upcoming });
            let mut memory = Memory::default();
            let tickets = [
                with_link(&line, board, &mut memory, 0),
                with_link(&Line::Unknown, board, &mut memory, 1),
                with_number(board, &mut memory, 2),
            ];
            none_in(&format!("{tickets:?} {memory:?} {}", memory.note()), &secrets, &answer.body);
        }
    }
}
