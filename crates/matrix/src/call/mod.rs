//! Calls between two people: the events by which they agree on one, and how far one is.
//!
//! Like the rest of this crate it does no I/O: [`Call`] is told what happened and says what to do next, [`Do`]. The
//! connection between the two browsers, with its sound and pictures, belongs to whoever asks. Nothing in what [`Call`]
//! is told or tells but [`Signal`] knows that the agreement is made with one-to-one call events, so that another kind
//! of agreement can take its place.
//!
//! # A call from beginning to end
//!
//! 1. Ask [`relays`](crate::wire::relay::relays), make the connection and its offer, and pass it to [`Call::offered`].
//! 2. Do what [`Call`] says, in order. Pass on every event that the conversation hands out
//!    ([`Change::Call`](crate::conversation::Change::Call)) to [`Call::heard`], every own way to connect to
//!    [`Call::found`], and how the connection stands to [`Call::link`].
//! 3. Call [`Call::tick`] when [`Call::wake`] is due.
//! 4. [`Call::stage`] is what to show. When it has [`Ended`](Stage::Ended), close everything.
//!
//! Layout: [`signal`] events as they are read, `write` as they are sent, [`course`] how far a call is, with [`step`] and
//! `early`.

pub mod course;
mod early;
pub mod signal;
pub mod step;
mod write;

pub use course::Call;
pub use signal::{Candidate, Says, Shows, Signal, Stream};
pub use step::{Do, Link, Stage, Why};
