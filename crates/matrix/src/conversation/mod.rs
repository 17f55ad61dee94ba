//! A conversation as it is read: what was said, who is there, how far one's own words got.
//!
//! The server's order counts. What it does not have yet stands behind, in the order of the outbox. Whatever comes twice,
//! from a repeated answer or as one's own words given back, is one item.

mod apply;
mod change;
mod gap;
mod item;
mod own;
mod people;
mod said;
mod seen;

pub use change::{Call, Change};
pub use item::{Content, Delivery, Item, Key, Person, Said, What};
pub use people::{Attendance, Member};

use crate::{
    EventId, RoomId, UserId,
    backoff::Ended,
    wire::{event::Standing, rooms::History, sync::Receipt},
};
use people::People;
use seen::Seen;
use std::sync::Arc;

/// Most items that are kept; the oldest go first.
pub const MOST: usize = 5_000;

/// Between two places of the server's order there is room for what is fetched later.
const STRIDE: u64 = 1 << 20;

/// One room, as one person sees it.
#[derive(Debug)]
pub struct Conversation {
    me: UserId,
    my_name: Option<Arc<str>>,
    room: RoomId,
    items: Vec<Item>,
    /// How many of them the server has; the others wait.
    confirmed: usize,
    seen: Seen,
    people: People,
    typing: Vec<UserId>,
    /// Receipts for events that have not come yet.
    early_receipts: Vec<Receipt>,
    early: said::Early,
    gaps: Vec<gap::Gap>,
    next_key: u32,
    last_seq: u64,
    newest: Option<EventId>,
    encrypted: bool,
    ended: Option<Ended>,
}

impl Conversation {
    /// An empty one. `history` is what the room was made with.
    pub fn new(me: UserId, room: RoomId, history: History) -> Self {
        Self {
            me,
            my_name: None,
            room,
            items: vec![],
            confirmed: 0,
            seen: Seen::default(),
            people: People::new(history),
            typing: vec![],
            early_receipts: vec![],
            early: said::Early::default(),
            gaps: vec![],
            next_key: 0,
            last_seq: 0,
            newest: None,
            encrypted: false,
            ended: None,
        }
    }

    /// The person.
    pub fn me(&self) -> &UserId {
        &self.me
    }

    /// The room.
    pub fn room(&self) -> &RoomId {
        &self.room
    }

    /// Everything in order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// One item.
    pub fn item(&self, key: Key) -> Option<&Item> {
        self.items.iter().rev().find(|item| item.key == key)
    }

    /// Everybody else who is or was there or was called in, in the order in which they were first heard of.
    pub fn members(&self) -> &[Member] {
        &self.people.members
    }

    /// Whether anybody is there to talk to.
    pub fn attendance(&self) -> Attendance {
        self.people.attendance()
    }

    /// Who else is typing, of those who are there.
    pub fn typing(&self) -> impl Iterator<Item = &Person> {
        let here = self.typing.iter().filter_map(|user| self.people.get(user));
        here.filter(|member| member.standing == Standing::Joined).map(|member| &member.person)
    }

    /// Whether somebody switched encryption on, so that what others say can't be read any more.
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Why nothing more will be said here, if so.
    pub fn ended(&self) -> Option<&Ended> {
        self.ended.as_ref()
    }

    /// The newest event of somebody else that is shown: read up to it, one has read everything.
    pub fn newest_of_others(&self) -> Option<&EventId> {
        self.newest.as_ref()
    }

    fn fresh_key(&mut self) -> Key {
        self.next_key = self.next_key.wrapping_add(1);
        Key(self.next_key)
    }

    /// The place of a new event behind all others.
    fn fresh_seq(&mut self) -> u64 {
        self.last_seq = self.last_seq.saturating_add(STRIDE);
        self.last_seq
    }

    /// Puts an item where its place in the server's order is.
    fn insert(&mut self, seq: u64, at: Option<i64>, what: What, changes: &mut Vec<Change>) -> Key {
        let key = self.fresh_key();
        let place = self.items.partition_point(|item| item.seq < seq);
        self.items.insert(place, Item { key, at, what, seq });
        self.confirmed += 1;
        changes.push(Change::Added { at: place, key });
        if self.confirmed > MOST {
            let oldest = self.items.remove(0);
            self.confirmed -= 1;
            self.gaps.retain(|gap| gap.key != oldest.key);
            changes.push(Change::Removed(oldest.key));
        }
        key
    }
}
