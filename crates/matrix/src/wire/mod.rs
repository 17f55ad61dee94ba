//! The requests that are made, and what their answers hold.
//!
//! Each file has one topic: functions that make a [`Request`](crate::Request), and `read_…` functions that take the
//! status and the bytes of its answer. Status 0 stands for no answer at all.

pub mod account;
pub mod capabilities;
pub mod event;
pub mod media;
pub mod register;
pub mod relay;
pub mod rooms;
pub mod send;
pub mod sync;
pub mod uia;

/// Where most requests go.
pub(crate) const CLIENT: &str = "/_matrix/client/v3";

/// Most bytes of an answer that holds no events.
pub(crate) const SMALL: usize = 256 << 10;
