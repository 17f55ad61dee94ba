//! Where a person stands in a line, told honestly.
//!
//! Pure: no I/O, no clock, no browser, no chance. Times are passed in, in seconds since 1970 UTC. Which queue system the
//! facts come from is the matter of its codec crate.
//!
//! Layout: [`ticket`] the states of a ticket, [`hall`] what an office shows of all its people, [`busy`] how busy that
//! makes it, [`board`] what it shows to people outside its line, [`wait`] how long it may still take, [`connection`]
//! whether what is shown is up to date, [`note`] a standing kept for a reload, [`pace`] when to ask again, [`tell`] what
//! to say aloud.

pub mod board;
pub mod busy;
pub mod connection;
pub mod hall;
pub mod note;
pub mod pace;
pub mod tell;
pub mod ticket;
pub mod wait;

pub use connection::{Connection, Link};
pub use hall::{BoardKind, Hall, OnBoard, Stage};
pub use ticket::{Hidden, Place, Ticket, TicketNumber};
pub use wait::{Counted, Estimator, Observation, Wait};
