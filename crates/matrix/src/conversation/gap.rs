//! What is missing between two answers, and how it is filled.

use super::{Change, Conversation, Key, STRIDE, What};
use crate::{
    Request,
    wire::{
        event::Content,
        sync::{self, Older, Room},
    },
};

/// So many times a gap is looked into; longer absences stay gaps.
const MOST_LOOKS: u8 = 20;

/// Something is missing before the item with this key… which says so.
#[derive(Debug)]
pub(super) struct Gap {
    pub key: Key,
    /// From where to look back.
    from: String,
    /// The place of the next older event that is found.
    next_seq: u64,
    looks: u8,
}

impl Conversation {
    /// Marks that something is missing before an answer. Where something of it is known, nothing is; nor at the beginning.
    pub(super) fn find_gap(&mut self, room: &Room, changes: &mut Vec<Change>) {
        let known = room.timeline.iter().any(|event| self.seen.has(&event.id));
        let Some(from) = room.prev_batch.clone().filter(|_| room.limited && !known && !self.seen.is_empty())
        else {
            return;
        };
        if room.timeline.is_empty() && self.gaps.iter().any(|gap| gap.from == from) {
            return;
        }
        let seq = self.fresh_seq();
        let at = room.timeline.first().and_then(|event| event.at);
        let key = self.insert(seq, at, What::Gap, changes);
        self.gaps.push(Gap { key, from, next_seq: seq + STRIDE - 1, looks: 0 });
    }

    /// The request that looks for what is missing, with the key of the gap; `None` if nothing is, or nothing more can be
    /// had.
    pub fn look_back(&self) -> Option<(Key, Request)> {
        let gap = self.gaps.iter().rev().find(|gap| gap.looks < MOST_LOOKS)?;
        Some((gap.key, sync::older(&self.room, &gap.from)))
    }

    /// Gives a gap up, as when looking into it was refused. It stays as an item.
    pub fn leave_gap(&mut self, key: Key) {
        self.gaps.retain(|gap| gap.key != key);
    }

    /// Puts what was found into its gap.
    pub fn fill(&mut self, key: Key, older: Older) -> Vec<Change> {
        let mut changes = Vec::new();
        let Some(place) = self.gaps.iter().position(|gap| gap.key == key) else { return changes };
        let mut gap = self.gaps.swap_remove(place);
        let mut closed = older.end.is_none();
        for event in older.events {
            if self.seen.has(&event.id) {
                closed = true;
                break;
            }
            let seq = gap.next_seq;
            gap.next_seq -= 1;
            self.seen.add(&event.id, seq);
            // How people stand is known from what came after.
            if !matches!(event.content, Content::Member(_) | Content::Call(_)) {
                self.take_said(event, seq, &mut changes);
            }
        }
        gap.looks += 1;
        match older.end.filter(|_| !closed) {
            Some(end) => {
                gap.from = end;
                self.gaps.push(gap);
            }
            None => {
                self.items.retain(|item| item.key != key);
                self.confirmed -= 1;
                changes.push(Change::Removed(key));
            }
        }
        self.take_receipts(vec![]);
        self.see_how_far(&mut changes);
        changes
    }
}
