//! What happens when.

use super::Happening;
use std::{cmp::Reverse, collections::BinaryHeap};

/// What is still to happen.
#[derive(Debug, Default)]
pub struct Agenda {
    entries: BinaryHeap<Reverse<Entry>>,
    added: u64,
}

/// Ordered by time, then by when it was added, so that the same seed gives the same day.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    at: i64,
    nth: u64,
    happening: Happening,
}

impl Agenda {
    pub fn add(&mut self, at: i64, happening: Happening) {
        self.added += 1;
        self.entries.push(Reverse(Entry { at, nth: self.added, happening }));
    }

    /// Takes the soonest thing off, if it happens by then.
    pub fn next_before(&mut self, until: i64) -> Option<(i64, Happening)> {
        if self.soonest()? > until {
            return None;
        }
        self.entries.pop().map(|Reverse(entry)| (entry.at, entry.happening))
    }

    /// When something happens next.
    pub fn soonest(&self) -> Option<i64> {
        self.entries.peek().map(|Reverse(entry)| entry.at)
    }
}
