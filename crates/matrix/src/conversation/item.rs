//! What stands in a conversation, one below the other.

use crate::{EventId, Failure, RoomId, TxnId, UserId, wire::event::Message};
use std::sync::Arc;

/// Stands for an item as long as the conversation lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub u32);

/// One thing that was said or happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its key.
    pub key: Key,
    /// When, in milliseconds since 1970 UTC: by the server's clock, or by the page's while the server does not have it.
    /// `None` if the server says nonsense.
    pub at: Option<i64>,
    /// What it is.
    pub what: What,
    /// Its place; what the server does not have yet is behind everything else.
    pub(super) seq: u64,
}

/// The place of what the server does not have yet.
pub(super) const PENDING: u64 = u64::MAX;

/// Kinds of items.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Somebody said something.
    Said(Box<Said>),
    /// Somebody came in.
    Came(Person),
    /// Somebody left.
    Went(Person),
    /// Somebody was put out of the room.
    PutOut {
        /// Who; the person themselves perhaps.
        who: Person,
        /// By whom.
        by: Person,
    },
    /// Somebody was called in by somebody else than the person: the agent hands over to a colleague.
    CalledIn {
        /// Who.
        who: Person,
        /// By whom.
        by: Person,
    },
    /// Somebody who was called in will not come.
    Declined(Person),
    /// Somebody goes by another name now.
    Renamed {
        /// Who, with the new name.
        who: Person,
        /// The name before.
        before: Arc<str>,
    },
    /// Somebody switched encryption on: from now on the person can't read what others say.
    Encryption {
        /// Who did.
        by: Person,
    },
    /// The room is closed, and perhaps replaced by another.
    Replaced(Option<RoomId>),
    /// Something is missing here.
    Gap,
}

/// Somebody, by the name that they had then.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// Their name, made safe to show; the first part of the account's name if they have none.
    pub name: Arc<str>,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Who.
    pub by: Person,
    /// What is to be shown.
    pub content: Content,
    /// Whether it was changed afterwards.
    pub edited: bool,
    /// How far it got; `None` for what others say.
    pub delivery: Option<Delivery>,
    /// Its name in the outbox, for what was said here.
    pub txn: Option<TxnId>,
    pub(super) event: Option<EventId>,
    /// What it was changed to, with the time of each change; the last one counts.
    pub(super) edits: Vec<Edit>,
    pub(super) original: Option<Box<Message>>,
}

impl Said {
    /// Its name on the server, if it is there.
    pub fn event(&self) -> Option<&EventId> {
        self.event.as_ref()
    }
}

/// What is to be shown of something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A message.
    Message(Message),
    /// It was taken back.
    Removed,
    /// It is encrypted, and only other devices can read it.
    Encrypted,
}

/// How far something got that the person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It waits: for its turn, or for the network.
    Waiting,
    /// It is on its way.
    Sending,
    /// The server has it. Nobody else is there to read it.
    Sent,
    /// Somebody who is in the room has it.
    Delivered,
    /// Somebody has read it.
    Read,
    /// It did not go out, and will not unless the person tries again.
    Failed(Failure),
}

/// A change of something that was said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edit {
    pub at: Option<i64>,
    pub id: EventId,
    pub new: Message,
}
