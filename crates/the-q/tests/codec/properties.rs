//! What holds for every answer, whatever arrives.

use crate::{
    corpus, decoders,
    join::{NOW, on},
    mutate::{Dice, mutated, with_a_value_changed},
};
use proptest::prelude::*;
use queue::Ticket;
use the_q::{
    Line, board,
    join::{Board, Memory, with_link, with_number},
    line, number, socket,
};

/// A ticket that was seen before, and one that never was, after a line and a board that may be anything: as an app
/// follows it, which asks nobody where a ticket stands if its line can't be read.
fn follow(line: &[u8], board: &[u8]) -> Vec<Ticket> {
    let id = decoders::ticket("d2c22ccb-f1da-5720-985a-73e324cdb0b4");
    let hall = board::read(board).ok();
    let board = hall.as_ref().map_or(Board::Unread, on);
    let mut tickets = vec![];
    for seen in [true, false] {
        let mut memory = Memory::default();
        if seen {
            memory.tell("A0".into(), NOW);
            with_number(Board::Unread, &mut memory, NOW);
        }
        tickets.extend(line::read(line, &id).map(|line| with_link(&line, board, &mut memory, NOW)));
    }
    tickets
}

fn by_number(board: &[u8]) -> Ticket {
    let hall = board::read(board).ok();
    let mut memory = Memory::default();
    memory.tell("A0".into(), NOW);
    with_number(hall.as_ref().map_or(Board::Unread, on), &mut memory, NOW)
}

fn ended(ticket: &Ticket) -> bool {
    matches!(ticket, Ticket::Gone | Ticket::NotFound)
}

#[test]
fn an_answer_that_is_cut_short_is_unreadable_wherever_it_is_cut() {
    for answer in
        corpus::answers().into_iter().filter(|answer| answer.status == 200 && answer.reads != "nothing")
    {
        let (body, ticket) = (answer.bytes(), decoders::ticket_of(&answer.path));
        let end = body.trim_ascii_end().len();
        // every place in a short one, some in a long one
        for end in (0..end).step_by(1 + end / 300) {
            let cut = body.get(..end).unwrap();
            for (reader, read) in decoders::all(cut, &ticket) {
                assert!(read.is_err(), "{reader} of {} cut at {end}", answer.body);
            }
            assert!(follow(cut, b"").is_empty() && !ended(&by_number(cut)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn bytes_without_sense_are_no_answer(bytes in prop::collection::vec(any::<u8>(), 0..300), status in any::<u16>()) {
        let ticket = decoders::ticket_of("");
        decoders::check(&bytes, &ticket);
        decoders::refused(status, &bytes);
        prop_assert!(!ended(&by_number(&bytes)));
        let denied = bytes.trim_ascii() == b"{}";
        prop_assert!(denied || !follow(&bytes, &bytes).iter().any(ended));
    }

    #[test]
    fn a_changed_answer_never_ends_a_ticket_that_it_does_not_deny(seed in any::<u64>()) {
        let (bodies, mut dice) = (corpus::bodies(), Dice(seed));
        let all: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let line = mutated(dice.pick(&all), &mut dice);
        let board = mutated(dice.pick(&all), &mut dice);
        let denied = line::read(&line, &decoders::ticket_of("")) == Ok(Line::Unknown);
        for ticket in follow(&line, &board) {
            prop_assert_eq!(ended(&ticket), denied, "{}", String::from_utf8_lossy(&line));
        }
        if board::read(&board).is_err() {
            prop_assert!(!ended(&by_number(&board)));
        }
        decoders::check(&line, &decoders::ticket_of(""));
    }

    #[test]
    fn a_value_of_another_type_is_read_or_refused(seed in any::<u64>()) {
        let (bodies, mut dice) = (corpus::bodies(), Dice(seed));
        let all: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        for _ in 0..8 {
            decoders::check(&with_a_value_changed(dice.pick(&all), &mut dice), &decoders::ticket_of(""));
        }
    }

    #[test]
    fn any_frame_is_told_apart_from_those_that_are_known(text in any::<String>(), kind in 0u8..8, name in "[a-zA-Z_]*") {
        decoders::frame(&text);
        let frame = format!("{kind}{text}");
        let said = decoders::frame(&frame);
        let (short, handshake) = (text.chars().count() < 8, text.starts_with('{'));
        prop_assert!(short || handshake || !said.contains(&text));
        let event = socket::read(&format!("42[\"{name}\",{text:?}]"));
        let known = ["citizen_invited", "joinSmartboardRoomSuccess", "joinSmartboardRoomFail", "digital_signage_msg_update"];
        if !known.contains(&name.as_str()) {
            prop_assert_eq!(event, socket::Frame::Event(socket::Event::Other));
        }
    }

    #[test]
    fn a_note_that_is_anything_is_read(text in any::<String>(), now in any::<i64>()) {
        let memory = Memory::from_note(&text);
        prop_assert_eq!(Memory::from_note(&memory.note()), memory.clone());
        memory.number(now);
        number::typed(&text);
        the_q::TicketId::from_link(&text);
        the_q::TicketId::from_fragment(&text);
    }

    #[test]
    fn a_clock_may_say_anything(now in any::<i64>(), then in any::<i64>()) {
        let hall = crate::said::hall_of("ByTicket: A3 called 30");
        let mut memory = Memory::default();
        memory.tell("A3".into(), then);
        with_number(on(&hall), &mut memory, now);
        with_link(&crate::join::in_line("A3", 1), on(&hall), &mut memory, now);
        with_link(&crate::join::out_of_line(), on(&hall), &mut memory, then);
    }
}
