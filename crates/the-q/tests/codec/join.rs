//! Where a ticket stands, for every pair of answers.

use crate::{corpus, said, said::hall_of};
use queue::{Hall, Place, Ticket};
use the_q::{
    Line,
    join::{Board, Memory, Reading, with_link, with_number},
    line::Mine,
    office::{self, Office},
    waiting::Upcoming,
};

pub const NOW: i64 = 1_795_466_114;

pub fn in_line(number: &str, ahead: u32) -> Line {
    let place = Place { ahead, appointments_ahead: 0, appointments_due: 0 };
    Line::Known { me: Some(Mine { number: number.into(), place }), waiting: ahead + 1, due: 0 }
}

pub fn out_of_line() -> Line {
    Line::Known { me: None, waiting: 4, due: 1 }
}

/// A board that was read, without the office's record.
pub fn on(hall: &Hall) -> Board<'_> {
    Board::Read(Reading { hall, office: None, upcoming: None })
}

pub fn said(ticket: Ticket) -> String {
    said::ticket(&ticket)
}

fn office(shows_board: bool) -> Office {
    Office { shows_board, ..office::read(&corpus::body("office/office-999.json")).unwrap() }
}

/// What a board can say, in words: `-` no office, `?` unread, `off`, `on` and empty, or people.
fn with_board<T>(words: &str, then: impl FnOnce(Board<'_>) -> T) -> T {
    let (record, hall) = match words {
        "-" => return then(Board::NoOffice),
        "?" => return then(Board::Unread),
        "off" => (Some(office(false)), hall_of("ByTicket:")),
        "on" => (Some(office(true)), hall_of("ByTicket:")),
        people => (None, hall_of(people)),
    };
    let upcoming = Some(Upcoming { due: 2 });
    then(Board::Read(Reading { hall: &hall, office: record.as_ref(), upcoming }))
}

#[test]
fn a_ticket_with_a_link() {
    const OTHERS: &str = "ByTicket: A1 waiting 10, A2 being served 20";
    let (never, before, over) = ("never", "in line before", Line::Unknown);
    for (memory, line, board, stands) in [
        // in line: the line counts, and the board only says whether it is called
        (never, in_line("A3", 2), "-", "waiting, 2 ahead, 0 with an appointment, 0 due"),
        (never, in_line("A3", 2), "?", "waiting, 2 ahead, 0 with an appointment, 0 due"),
        (never, in_line("A3", 2), "off", "waiting, 2 ahead, 0 with an appointment, 0 due"),
        (never, in_line("A3", 2), OTHERS, "waiting, 2 ahead, 0 with an appointment, 0 due"),
        (never, in_line("A3", 0), "ByTicket: A3 called 30", "called 30"),
        (never, in_line("A3", 0), "ByName: A3 called -", "called -"),
        (never, in_line("A3", 0), "NoCalls:", "waiting, 0 ahead, 0 with an appointment, 0 due"),
        (
            never,
            in_line("A3", 0),
            "ByTicket: A3 being served 30",
            "waiting, 0 ahead, 0 with an appointment, 0 due",
        ),
        (
            never,
            in_line("A3", 0),
            "ByTicket: A3 on hold 30",
            "waiting, 0 ahead, 0 with an appointment, 0 due",
        ),
        (
            never,
            in_line("A3", 0),
            "ByTicket: A3 called 30, A3 waiting 90",
            "waiting, 0 ahead, 0 with an appointment, 0 due",
        ),
        // not in line: only the board says where
        (before, out_of_line(), "ByTicket: A3 preparing 30", "preparing"),
        (before, out_of_line(), "ByTicket: A3 being served 30", "being served 30"),
        (before, out_of_line(), "ByTicket: A3 on hold 30", "on hold 30"),
        (before, out_of_line(), "ByTicket: A3 called 30", "called 30"),
        (
            before,
            out_of_line(),
            "ByTicket: A1 waiting 9, A3 waiting 30",
            "waiting, 1 ahead, 0 with an appointment, 1 due",
        ),
        (before, out_of_line(), "ByTicket: A3 other 30", "not shown: BoardUnread"),
        (before, out_of_line(), "ByTicket: A3 on hold 9, A3 waiting 30", "not shown: NotOnBoard"),
        (before, out_of_line(), OTHERS, "not shown: NotOnBoard"),
        (before, out_of_line(), "on", "not shown: NotOnBoard"),
        (before, out_of_line(), "off", "not shown: BoardOff"),
        (before, out_of_line(), "ByTicket:", "not shown: BoardOff"),
        (before, out_of_line(), "NoCalls: A1 waiting 10", "not shown: NoCalls"),
        (before, out_of_line(), "-", "not shown: NoOffice"),
        (before, out_of_line(), "?", "not shown: BoardUnread"),
        // never in line: its number is not known
        (never, out_of_line(), "-", "preparing"),
        (never, out_of_line(), "?", "preparing"),
        (never, out_of_line(), "off", "preparing"),
        (never, out_of_line(), "on", "preparing"),
        (never, out_of_line(), "ByTicket: A1 waiting 10, A2 preparing 20", "preparing"),
        (never, out_of_line(), OTHERS, "not shown: NotOnBoard"),
        // no such ticket
        (never, over.clone(), "ByTicket: A3 waiting 30", "not found"),
        (before, over.clone(), "ByTicket: A3 waiting 30", "gone"),
        (before, over.clone(), "?", "gone"),
        (before, over.clone(), "-", "gone"),
    ] {
        let mut seen = Memory::default();
        if memory == before {
            with_link(&in_line("A3", 3), Board::Unread, &mut seen, NOW - 60);
        }
        let ticket = with_board(board, |board| with_link(&line, board, &mut seen, NOW));
        assert_eq!(said(ticket), stands, "{memory}, {line:?}, board {board}");
    }
}

#[test]
fn a_ticket_that_existed_is_gone_and_not_unknown() {
    let mut memory = Memory::default();
    with_link(&out_of_line(), Board::NoOffice, &mut memory, NOW);
    assert_eq!(with_link(&Line::Unknown, Board::NoOffice, &mut memory, NOW), Ticket::Gone);
}

#[test]
fn a_number_that_the_person_tells_helps_a_link_that_does_not_say_it() {
    let hall = hall_of("ByTicket: A1 waiting 10, A3 being served 30");
    let mut memory = Memory::default();
    assert_eq!(said(with_link(&out_of_line(), on(&hall), &mut memory, NOW)), "not shown: NotOnBoard");
    memory.tell("A3".into(), NOW);
    assert_eq!(said(with_link(&out_of_line(), on(&hall), &mut memory, NOW)), "being served 30");
    assert_eq!(with_link(&Line::Unknown, on(&hall), &mut memory, NOW), Ticket::Gone);
}

#[test]
fn a_call_is_not_taken_back_because_a_board_fails_once() {
    let (called, back) = (hall_of("ByTicket: A3 called 30"), hall_of("ByTicket: A3 waiting 99"));
    let waits = "waiting, 0 ahead, 0 with an appointment, 0 due";
    for (board, seconds, stands) in [
        (Board::Unread, 60, "called 30"),
        (Board::Unread, 600, "called 30"),
        (Board::Unread, 601, waits),
        (Board::NoOffice, 60, waits),
        (on(&back), 60, waits),
    ] {
        let mut memory = Memory::default();
        with_link(&in_line("A3", 0), on(&called), &mut memory, NOW);
        let ticket = with_link(&in_line("A3", 0), board, &mut memory, NOW + seconds);
        assert_eq!(said(ticket), stands, "{board:?}");
    }
    for forget in [
        |memory: &mut Memory| memory.another_office(),
        |memory: &mut Memory| {
            with_link(&out_of_line(), Board::Unread, memory, NOW);
        },
    ] {
        let mut memory = Memory::default();
        with_link(&in_line("A3", 0), on(&called), &mut memory, NOW);
        forget(&mut memory);
        assert_eq!(said(with_link(&in_line("A3", 0), Board::Unread, &mut memory, NOW)), waits);
    }
}

#[test]
fn a_ticket_by_its_number_alone() {
    for (seen, board, stands) in [
        (
            false,
            "ByTicket: A1 waiting 10, A2 called 20, B1 waiting 99, A3 waiting 30, A4 waiting 5",
            "waiting, 2 ahead, 0 with an appointment, 2 due",
        ),
        (false, "ByTicket: a3 preparing 30", "preparing"),
        (false, "ByTicket: A3 called 30", "called 30"),
        (false, "NoCalls: A3 being served 30", "being served 30"),
        (false, "ByTicket: A3 on hold -", "on hold -"),
        (false, "ByTicket: A3 other 30", "not shown: BoardUnread"),
        (false, "ByTicket: A3 on hold 9, A3 waiting 30", "not shown: NotOnBoard"),
        (false, "ByTicket: A1 waiting 10", "not found"),
        (true, "ByTicket: A1 waiting 10", "gone"),
        (false, "on", "not found"),
        (true, "on", "gone"),
        // what was not read, or is not shown, says nothing
        (true, "off", "not shown: BoardOff"),
        (true, "ByTicket:", "not shown: BoardUnread"),
        (true, "NoCalls: A1 waiting 10", "not shown: NoCalls"),
        (true, "?", "not shown: BoardUnread"),
        (true, "-", "not shown: NoOffice"),
    ] {
        let mut memory = Memory::default();
        memory.tell("A3".into(), NOW - 60);
        if seen {
            with_number(on(&hall_of("ByTicket: A3 waiting 30")), &mut memory, NOW - 30);
        }
        let ticket = with_board(board, |board| with_number(board, &mut memory, NOW));
        assert_eq!(said(ticket), stands, "{board}");
    }
}
