//! What a page must draw anew.

use super::Key;
use crate::{EventId, UserId, call::Signal};

/// One change of a conversation. They are made one after the other: a place counts what earlier changes of the same list
/// have done. What an item holds is asked for at the end, by its key.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A new item stands at this place.
    Added {
        /// Its place, counted from 0.
        at: usize,
        /// Its key.
        key: Key,
    },
    /// An item holds something else.
    Changed(Key),
    /// An item stands at another place now.
    Moved {
        /// Its key.
        key: Key,
        /// Its place once it is taken away from where it was.
        to: usize,
    },
    /// An item is gone.
    Removed(Key),
    /// Who is here, or is called what, is different.
    People,
    /// Somebody else began or stopped to type.
    Typing,
    /// The conversation ended, or can't be read any more.
    State,
    /// Something about a call.
    Call(Box<Call>),
}

/// Something about a call, each told once and in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Who says it.
    pub by: UserId,
    /// Whether this account does: from here, as the server gives it back.
    pub mine: bool,
    /// The event.
    pub event: EventId,
    /// How old it was when it came, in milliseconds: an old invitation rings no more.
    pub age: Option<u64>,
    /// What it says.
    pub signal: Signal,
}
