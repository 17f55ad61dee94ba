//! A ticket's own line: who came before.
//!
//! Entries are compared with the id that was asked for and counted, and end with the answer they are part of. What leaves
//! this module are counts and the person's own number.

use crate::{
    TicketId, Unreadable, number, unreadable,
    wire::{List, Word},
};
use queue::{Place, TicketNumber};
use serde::Deserialize;

/// Most bytes of an answer; 65 people take 11 kB.
pub const LIMIT: usize = 1 << 20;

/// What The Q tells about a ticket by its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// No such ticket, or it is over: The Q says the same of both.
    Unknown,
    /// The ticket exists.
    Known {
        /// Where it stands. `None` while it is written up, at a counter, or put aside: only a board tells these apart.
        me: Option<Mine>,
        /// People in line as far as the answer shows them: those who came before, and the person. Without a place in it
        /// (a ticket put aside) it can be everyone.
        waiting: u32,
        /// People with an appointment within a quarter of an hour who have not arrived; they are not in line.
        due: u32,
    },
}

/// A place in line, with the number that the counter calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine {
    /// The person's ticket.
    pub number: TicketNumber,
    /// Where it stands.
    pub place: Place,
}

/// Reads the answer to [`TicketId::path`].
///
/// # Errors
/// [`Unreadable`]: the answer says nothing about the ticket.
pub fn read(body: &[u8], ticket: &TicketId) -> Result<Line, Unreadable> {
    let answer: Answer = unreadable::read(body, LIMIT)?;
    let Some(entries) = answer.citizen else {
        // Only a record without anything in it says that there is no such ticket.
        let empty = body.iter().filter(|byte| !byte.is_ascii_whitespace()).eq(b"{}");
        return if empty { Ok(Line::Unknown) } else { Err(Unreadable::other("missing field `citizen`")) };
    };
    let mut before = Place { ahead: 0, appointments_ahead: 0, appointments_due: 0 };
    let mut mine = None;
    let mut people = before;
    for entry in entries.0 {
        if mine.is_none() && entry.walkin_unique_id.as_ref().is_some_and(|id| ticket.is(&id.0)) {
            let number = entry.ticket_number.as_ref().and_then(|number| number::read(&number.0));
            mine =
                Some(number.ok_or_else(|| Unreadable::other("citizen.ticket_number: is no ticket number"))?);
            before = people;
        }
        match entry.flag.as_ref().map(|flag| &*flag.0) {
            Some("agenda_panel") => people.appointments_due += 1,
            Some("booked_app") => {
                people.ahead += 1;
                people.appointments_ahead += 1;
            }
            _ => people.ahead += 1,
        }
    }
    let place = Place { appointments_due: people.appointments_due, ..before };
    Ok(Line::Known {
        me: mine.map(|number| Mine { number, place }),
        waiting: people.ahead,
        due: people.appointments_due,
    })
}

#[derive(Deserialize)]
#[serde(expecting = "a line")]
struct Answer<'a> {
    #[serde(borrow)]
    citizen: Option<List<Entry<'a>>>,
}

/// Someone in line. It borrows from the answer and ends with the reading of it.
#[derive(Deserialize)]
#[serde(expecting = "a person in line")]
struct Entry<'a> {
    #[serde(borrow)]
    ticket_number: Option<Word<'a>>,
    #[serde(borrow)]
    walkin_unique_id: Option<Word<'a>>,
    #[serde(borrow)]
    flag: Option<Word<'a>>,
}
