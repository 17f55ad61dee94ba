//! The states of a ticket.

language::id! {
    /// A number as the counter calls it, such as `A42`. It is no secret, and is given anew every day.
    TicketNumber
}

/// Where a person stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ticket {
    /// The people at the front are still writing it up.
    Preparing,
    /// In line.
    Waiting(Place),
    /// Called to a counter: go now.
    Called {
        /// Since when, if the office shows it.
        since: Option<i64>,
    },
    /// At a counter.
    BeingServed {
        /// Since when, if the office shows it.
        since: Option<i64>,
    },
    /// Put aside for a while; it will be called again.
    OnHold {
        /// Since when, if the office shows it.
        since: Option<i64>,
    },
    /// It was in line before, and is not any more.
    Gone,
    /// No such ticket was ever seen.
    NotFound,
    /// It exists, but where it stands is not shown.
    NotShown(Hidden),
}

/// A place in line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// People before this one. A hint: who is called first may differ.
    pub ahead: u32,
    /// How many of them came with an appointment.
    pub appointments_ahead: u32,
    /// People with an appointment about now who have not arrived. They are not among those ahead.
    pub appointments_due: u32,
}

/// Why it is not shown where a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// No office is known, so its board can't be read: being called, served and put aside look alike.
    NoOffice,
    /// The office does not show its line.
    BoardOff,
    /// The office shows its line, but no calls.
    NoCalls,
    /// The board could not be read this time.
    BoardUnread,
    /// The board lists others, and this ticket can't be told among them: its number is not known, or it is another
    /// office's.
    NotOnBoard,
}
