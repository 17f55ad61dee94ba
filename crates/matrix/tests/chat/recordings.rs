//! What was recorded: the requests are those that this crate makes, and the answers are read as they are.

use crate::{corpus, decoders};
use matrix::failure;

#[test]
fn every_recorded_answer_gives_what_it_says() {
    let mut wrong = vec![];
    for answer in corpus::answers() {
        if answer.reads == "nothing" {
            continue;
        }
        let gives = match decoders::read(&answer.reads, answer.status, &answer.bytes()) {
            Ok(value) => value,
            Err(why) => format!("{:?}: {:?}", why, why.next()),
        };
        if gives != answer.gives {
            wrong.push(format!("{}\t{gives}", answer.name));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_refusal_among_them_is_known_by_its_kind() {
    let refused = corpus::answers().into_iter().filter(|answer| answer.status != 200 && answer.status != 401);
    for answer in refused {
        let why = failure::read(answer.status, &answer.bytes());
        assert!(!why.detail().is_empty());
        assert!(!format!("{why:?}").contains("localhost"), "{}: {why:?}", answer.name);
    }
}
