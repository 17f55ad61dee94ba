//! The Q's public wire format in, our types out.
//!
//! Sans-I/O: whoever fetches passes the bytes of an answer in and gets a value, or the reason why there is none. Nothing
//! here asks a clock, a network or a browser. Nothing panics, whatever the bytes are: sizes and numbers of entries have
//! limits, fields that are not needed are passed over, words that are not known become `Other`.
//!
//! What a citizen must not see is dropped while it is read: no value of this crate can hold it, and
//! `tests/codec/leaks.rs` searches for it. The id of the person's own ticket is a [`TicketId`], which can be sent and not
//! be shown.
//!
//! # From answers to a ticket
//!
//! | answer of | path | is read by |
//! | --- | --- | --- |
//! | a ticket's own line | [`TicketId::path`] | [`line::read`] |
//! | an office's board | [`paths::board`] | [`board::read`] |
//! | an office's record | [`paths::office`], [`paths::OFFICES`] | [`office::read`], [`office::read_all`] |
//! | how many wait | [`paths::waiting`] | [`waiting::read`] |
//! | appointments that are due | [`paths::upcoming`] | [`waiting::read_upcoming`] |
//! | free appointments | [`paths::slots`] | [`slots::read`] |
//! | anything but status 200 | | [`failure::read`] |
//! | a frame of the socket | [`paths::SOCKET`] | [`socket::read`] |
//!
//! None of these says alone where a ticket stands, so [`join`] puts them together.
//!
//! Layout: one module per answer; `wire` what their formats have in common; [`paths`] what is asked; [`number`] ticket
//! numbers as people type them; [`Unreadable`] why an answer of status 200 is no use, [`failure`] what other answers mean.

pub mod board;
pub mod failure;
pub mod join;
pub mod line;
pub mod number;
pub mod office;
pub mod paths;
pub mod slots;
pub mod socket;
mod ticket_id;
mod unreadable;
pub mod waiting;
mod wire;

pub use failure::Refused;
pub use line::Line;
pub use ticket_id::TicketId;
pub use unreadable::Unreadable;
