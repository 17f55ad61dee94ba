//! Where a ticket stands, from everything that was read.
//!
//! The Q's answer about a ticket says whether it is in line and behind whom. It looks the same whether the person waits
//! or is called, and says nothing of those at a counter, put aside, or being written up. The office's board says all
//! that, by ticket number. So the two are joined by the number, which the first tells only while the ticket is in line:
//! a [`Memory`] keeps it.
//!
//! | the link says | the board says | the ticket |
//! | --- | --- | --- |
//! | in line | called | `Called` |
//! | in line | anything else, or nothing | `Waiting`; `Called` for a while, if it was called when last shown |
//! | exists, not in line | its number and a state | that state |
//! | exists, not in line | nothing, because it is off, shows no calls, was not read, or no office is known | `NotShown` |
//! | exists, not in line | others, but not this number | `NotShown` |
//! | exists, never in line, no number known | someone being written up, or nothing | `Preparing` |
//! | exists, never in line, no number known | others, none of them being written up | `NotShown` |
//! | `{}`, and it existed before | | `Gone` |
//! | `{}`, and never existed | | `NotFound` |
//!
//! Without a link, [`with_number`] goes by the board alone. What could not be read never makes a ticket `Gone` or
//! `NotFound`.

mod memory;
mod on_board;

pub use memory::{COUNTS_FOR, Memory};

use crate::{
    line::{Line, Mine},
    office::Office,
    waiting::Upcoming,
};
use on_board::{Found, find};
use queue::{Hall, Hidden, Stage, Ticket};

/// What is known of an office's board.
#[derive(Clone, Copy, Debug)]
pub enum Board<'a> {
    /// It is not known which office it would be. (A link does not say.)
    NoOffice,
    /// It could not be read this time.
    Unread,
    /// It was read.
    Read(Reading<'a>),
}

/// A board that was read, with what else was read of its office.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// What it shows.
    pub hall: &'a Hall,
    /// The office's record, which tells an empty board from one that is off. `None` if it could not be read.
    pub office: Option<&'a Office>,
    /// Who is due, for tickets without a link; a link's answer says it by itself.
    pub upcoming: Option<Upcoming>,
}

/// Where the ticket of a link stands. `now` is in seconds since 1970 UTC; the memory is that of this ticket alone.
///
/// A line that could not be read is no line: don't call this, and go on showing what was known, with its age.
pub fn with_link(line: &Line, board: Board<'_>, memory: &mut Memory, now: i64) -> Ticket {
    match line {
        Line::Unknown => memory.over(),
        Line::Known { me: Some(mine), .. } => {
            memory.in_line(&mine.number, now);
            in_line(mine, board, memory, now)
        }
        Line::Known { me: None, due, .. } => {
            memory.exists();
            out_of_line(*due, board, memory, now)
        }
    }
}

/// Where a ticket stands whose number a person typed; see [`Memory::tell`]. `now` is in seconds since 1970 UTC.
///
/// `ahead` counts who waits and is listed before: boards list people as they arrived, and keep the place of those who are
/// put back in line. Who has an appointment or comes first for another reason is not on the board.
pub fn with_number(board: Board<'_>, memory: &mut Memory, now: i64) -> Ticket {
    let reading = match board {
        Board::NoOffice => return Ticket::NotShown(Hidden::NoOffice),
        Board::Unread => return Ticket::NotShown(Hidden::BoardUnread),
        Board::Read(reading) => reading,
    };
    let Some(number) = memory.number(now) else { return memory.over() };
    match find(reading.hall, number) {
        Found::Once(person) => {
            memory.exists();
            person.ticket(reading.upcoming.map_or(0, |upcoming| upcoming.due))
        }
        Found::Twice => Ticket::NotShown(Hidden::NotOnBoard),
        // Nobody is there, or the board is off: only the office's record would tell.
        Found::Not if reading.hall.people.is_empty() && reading.office.is_none() => {
            Ticket::NotShown(Hidden::BoardUnread)
        }
        Found::Not => reading.hides().map_or_else(|| memory.over(), Ticket::NotShown),
    }
}

/// The line knows this ticket by its id and the board only by its number. So if the board says that it is at a counter,
/// one of the two answers is a moment older, or it is another office's board: the line counts.
fn in_line(mine: &Mine, board: Board<'_>, memory: &mut Memory, now: i64) -> Ticket {
    match board {
        Board::NoOffice => memory.not_called(),
        Board::Unread => {}
        Board::Read(reading) => match find(reading.hall, &mine.number) {
            Found::Once(person) if person.stage() == Stage::Called => memory.called(person.since(), now),
            Found::Once(_) => memory.not_called(),
            Found::Twice | Found::Not => {}
        },
    }
    memory.call(now).map_or(Ticket::Waiting(mine.place), |since| Ticket::Called { since })
}

fn out_of_line(due: u32, board: Board<'_>, memory: &mut Memory, now: i64) -> Ticket {
    memory.not_called();
    // Of a ticket whose number no longer counts nothing can be said, and not that it is new.
    if !memory.had_number() && board.may_be_writing() {
        return Ticket::Preparing;
    }
    let reading = match board {
        Board::NoOffice => return Ticket::NotShown(Hidden::NoOffice),
        Board::Unread => return Ticket::NotShown(Hidden::BoardUnread),
        Board::Read(reading) => reading,
    };
    match memory.number(now).map_or(Found::Not, |number| find(reading.hall, number)) {
        Found::Once(person) => person.ticket(due),
        Found::Twice => Ticket::NotShown(Hidden::NotOnBoard),
        Found::Not => Ticket::NotShown(reading.hides().unwrap_or(Hidden::NotOnBoard)),
    }
}

impl Board<'_> {
    /// Whether someone may be being written up: not if the board lists people, and all are further.
    fn may_be_writing(self) -> bool {
        let Board::Read(Reading { hall, .. }) = self else { return true };
        hall.people.is_empty() || hall.people.iter().any(|person| person.stage == Stage::Preparing)
    }
}

impl Reading<'_> {
    /// Why someone who is there may not be on the board; `None` if it shows everyone.
    fn hides(self) -> Option<Hidden> {
        let off = self.hall.people.is_empty() && self.office.is_none_or(|office| !office.shows_board);
        if off {
            return Some(Hidden::BoardOff);
        }
        (self.hall.kind == queue::BoardKind::NoCalls).then_some(Hidden::NoCalls)
    }
}
