//! A number on a board.

use crate::number;
use queue::{Hall, Hidden, OnBoard, Place, Stage, Ticket, TicketNumber};

/// Whether a board lists a number.
pub enum Found<'a> {
    /// It does.
    Once(Person<'a>),
    /// More than once, as when a ticket of the day before was never closed: which is meant can't be told.
    Twice,
    /// It does not.
    Not,
}

/// Someone on a board, and who is listed before.
pub struct Person<'a> {
    person: &'a OnBoard,
    before: &'a [OnBoard],
}

/// Looks for a number.
pub fn find<'a>(hall: &'a Hall, wanted: &TicketNumber) -> Found<'a> {
    let mut same = hall.people.iter().enumerate().filter(|(_, person)| number::same(&person.number, wanted));
    match (same.next(), same.next()) {
        (Some((at, person)), None) => {
            Found::Once(Person { person, before: hall.people.get(..at).unwrap_or_default() })
        }
        (Some(_), Some(_)) => Found::Twice,
        (None, _) => Found::Not,
    }
}

impl Person<'_> {
    pub fn stage(&self) -> Stage {
        self.person.stage
    }

    /// Seconds since 1970 UTC.
    pub fn since(&self) -> Option<i64> {
        self.person.since
    }

    /// Where the ticket stands by the board alone.
    pub fn ticket(&self, due: u32) -> Ticket {
        let since = self.person.since;
        match self.person.stage {
            Stage::Preparing => Ticket::Preparing,
            Stage::Waiting => Ticket::Waiting(self.place(due)),
            Stage::Called => Ticket::Called { since },
            Stage::BeingServed => Ticket::BeingServed { since },
            Stage::OnHold => Ticket::OnHold { since },
            Stage::Other => Ticket::NotShown(Hidden::BoardUnread),
        }
    }

    /// The time since when someone waits does not tell who came first: it begins anew for those who are put back in line,
    /// and they get their old place.
    fn place(&self, due: u32) -> Place {
        let ahead = self.before.iter().filter(|person| person.stage == Stage::Waiting).count();
        Place {
            ahead: u32::try_from(ahead).unwrap_or(u32::MAX),
            appointments_ahead: 0,
            appointments_due: due,
        }
    }
}
