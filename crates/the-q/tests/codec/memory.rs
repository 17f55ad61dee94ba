//! What is remembered of a ticket, and for how long.

use crate::{join::*, said::hall_of};
use queue::Ticket;
use the_q::join::{Board, COUNTS_FOR, Memory, with_link, with_number};

#[test]
fn a_note_keeps_what_was_seen() {
    let hall = hall_of("ByTicket: A3 called 50");
    let mut memory = Memory::default();
    assert_eq!(Memory::from_note(&memory.note()), memory);
    memory.tell("A3".into(), NOW);
    assert_eq!(Memory::from_note(&memory.note()), memory);
    with_link(&in_line("A3", 0), on(&hall), &mut memory, NOW);
    assert_eq!(Memory::from_note(&memory.note()), memory);
    assert_eq!(memory.note(), "1 1795466114 50 1795466114 A3");
    for text in ["", "A3", "2 - - - A3", "1 x - - A3", "1 - - -", "1 99999999999999999999 - - A3", "<html>"] {
        assert_eq!(Memory::from_note(text), Memory::default(), "{text}");
    }
}

#[test]
fn a_number_of_yesterday_is_somebody_else_s_today() {
    let hall = hall_of("ByTicket: A3 called 50, A4 waiting 60");
    let next_day = NOW + COUNTS_FOR + 1;
    let mut memory = Memory::default();
    with_link(&in_line("A3", 0), on(&hall), &mut memory, NOW);
    assert_eq!(said(with_link(&out_of_line(), on(&hall), &mut memory, NOW + COUNTS_FOR)), "called 50");
    assert_eq!(said(with_link(&out_of_line(), on(&hall), &mut memory, next_day)), "not shown: NotOnBoard");
    assert_eq!(
        said(with_link(&out_of_line(), Board::Unread, &mut memory, next_day)),
        "not shown: BoardUnread"
    );
    assert_eq!(with_link(&the_q::Line::Unknown, on(&hall), &mut memory, next_day), Ticket::Gone);

    for (seen, over) in [(true, Ticket::Gone), (false, Ticket::NotFound)] {
        let mut memory = Memory::default();
        memory.tell("A3".into(), NOW);
        if seen {
            assert_eq!(said(with_number(on(&hall), &mut memory, NOW)), "called 50");
        }
        assert_eq!(with_number(on(&hall), &mut memory, next_day), over);
        assert_eq!(said(with_number(Board::Unread, &mut memory, next_day)), "not shown: BoardUnread");
    }
}

#[test]
fn a_board_does_not_make_a_number_count_for_longer() {
    let hall = hall_of("ByTicket: A3 on hold 50");
    let mut memory = Memory::default();
    memory.tell("A3".into(), NOW);
    for hours in 0..=12 {
        assert_eq!(said(with_number(on(&hall), &mut memory, NOW + hours * 3_600)), "on hold 50");
    }
    assert_eq!(with_number(on(&hall), &mut memory, NOW + 13 * 3_600), Ticket::Gone);
}

#[test]
fn its_own_line_makes_a_number_count_again() {
    let hall = hall_of("ByTicket: A3 waiting 50");
    let mut memory = Memory::default();
    for hours in 0..30 {
        with_link(&in_line("A3", 0), on(&hall), &mut memory, NOW + hours * 3_600);
    }
    assert_eq!(memory.number(NOW + 40 * 3_600), Some(&"A3".into()));
}

#[test]
fn a_clock_that_is_set_back_takes_no_number_away() {
    let mut memory = Memory::default();
    memory.tell("A3".into(), NOW);
    assert_eq!(memory.number(NOW - 60), Some(&"A3".into()));
    assert_eq!(memory.number(NOW - COUNTS_FOR - 1), None);
}

#[test]
fn another_number_is_another_ticket() {
    let (hall, other) = (hall_of("ByTicket: A3 waiting 50"), hall_of("ByTicket: A5 waiting 50"));
    let mut memory = Memory::default();
    memory.tell("A3".into(), NOW);
    with_number(on(&hall), &mut memory, NOW);
    memory.tell("a-3".into(), NOW);
    assert_eq!(with_number(on(&other), &mut memory, NOW), Ticket::Gone, "the same number, typed anew");
    memory.tell("A4".into(), NOW);
    assert_eq!(with_number(on(&other), &mut memory, NOW), Ticket::NotFound);
}
