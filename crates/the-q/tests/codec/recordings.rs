//! Every recorded answer gives what its line in the test data says.

use crate::{corpus, decoders, said};
use the_q::{TicketId, board, failure, line, number, office, paths, slots, waiting};

#[test]
fn every_answer_gives_what_the_test_data_says() {
    for answer in corpus::answers() {
        let (body, ticket) = (answer.bytes(), decoders::ticket_of(&answer.path));
        let gives = match answer.reads.as_str() {
            "line" => line::read(&body, &ticket).map(|line| said::line(&line)),
            "board" => board::read(&body).map(|hall| said::hall(&hall)),
            "office" => office::read(&body).map(|office| said::office(&office)),
            "offices" => office::read_all(&body)
                .map(|all| all.iter().map(said::office).collect::<Vec<_>>().join(" | ")),
            "slots" => slots::read(&body).map(|days| said::days(&days)),
            "waiting" => waiting::read(&body).map(said::waiting),
            "upcoming" => waiting::read_upcoming(&body).map(|upcoming| format!("{} due", upcoming.due)),
            "failure" => Ok(format!("{:?}", failure::read(answer.status, &body))),
            "nothing" => Ok("-".into()),
            reads => panic!("{}: no such reader: {reads}", answer.path),
        };
        assert_eq!(gives, Ok(answer.gives), "{} {}", answer.path, answer.body);
    }
}

#[test]
fn no_reader_takes_an_answer_for_its_own_that_is_another_s() {
    for answer in corpus::answers() {
        let body = answer.bytes();
        // What has nothing in it is a line without its ticket, and an office without appointments.
        let empty = body.trim_ascii() == b"{}";
        for (reader, read) in decoders::all(&body, &decoders::ticket_of(&answer.path)) {
            let fits = reader == answer.reads || (empty && matches!(reader, "line" | "slots"));
            assert_eq!(read.is_ok(), fits, "{reader} of {}", answer.body);
        }
    }
}

#[test]
fn what_is_asked_is_asked_as_it_was_recorded() {
    let asked: Vec<String> = corpus::answers().into_iter().map(|answer| answer.path).collect();
    let number = catalogue::model::OfficeNumber(999);
    let (first, none) = (office::OfficeKey(1), None);
    for path in [
        decoders::ticket("577cb0a3-6ec3-557c-b017-efb4fedfcdb3").path(),
        paths::board(number),
        paths::office(number),
        paths::OFFICES.into(),
        paths::waiting(number),
        paths::upcoming(number),
        paths::slots(first, none),
        paths::slots(first, Some(9)),
    ] {
        assert!(asked.contains(&path), "{path}");
    }
}

#[test]
fn links_that_people_were_sent_are_read() {
    let links = corpus::people().links;
    assert!(!links.is_empty());
    for link in links {
        let id = link.rsplit('/').next().unwrap();
        assert!(TicketId::from_link(&link).is_some_and(|read| read.fragment() == id), "{link}");
        assert!(TicketId::from_link(&format!("/walk-in-Q/{id}")).is_some());
        assert!(TicketId::from_fragment(&format!("#{id}")).is_some());
    }
}

#[test]
fn numbers_on_boards_can_be_typed() {
    for answer in corpus::answers().into_iter().filter(|answer| answer.reads == "board") {
        for person in board::read(&answer.bytes()).unwrap().people {
            assert_eq!(number::typed(&person.number.as_str().to_lowercase()), Some(person.number));
        }
    }
}
