//! Where a person stands in a line, told honestly.
//!
//! Pure: no I/O, no clock, no browser. Times are passed in, in seconds since 1970 UTC. Which queue system the facts come
//! from is the matter of its codec crate.
//!
//! Layout: [`ticket`] the states of a ticket, [`hall`] what an office shows of all its people.

pub mod hall;
pub mod ticket;

pub use hall::{BoardKind, Hall, OnBoard, Stage};
pub use ticket::{Hidden, Place, Ticket, TicketNumber};
