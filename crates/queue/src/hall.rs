//! What an office shows of all its people: numbers and states, never who they are.

use crate::TicketNumber;

/// What an office's board shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hall {
    /// What kind of board it is.
    pub kind: BoardKind,
    /// Everyone on it, in its order.
    pub people: Vec<OnBoard>,
}

/// How an office calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardKind {
    /// By the number of the ticket.
    ByTicket,
    /// By name; the numbers are on the board all the same.
    ByName,
    /// It shows no calls.
    NoCalls,
    /// A kind that is not known here.
    Other,
}

/// Someone on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnBoard {
    /// The ticket.
    pub number: TicketNumber,
    /// How far it is.
    pub stage: Stage,
    /// Since when, in seconds since 1970 UTC.
    pub since: Option<i64>,
}

/// How far a ticket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Being written up.
    Preparing,
    /// In line.
    Waiting,
    /// Called to a counter.
    Called,
    /// At a counter.
    BeingServed,
    /// Put aside.
    OnHold,
    /// A word that is not known here.
    Other,
}
