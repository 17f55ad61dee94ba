//! What is going to happen, and when.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Events to come. Those of one moment come in the order in which they were planned.
#[derive(Debug)]
pub struct Agenda<E> {
    events: BinaryHeap<Reverse<Planned<E>>>,
    planned: u32,
}

impl<E> Default for Agenda<E> {
    fn default() -> Self {
        Self { events: BinaryHeap::new(), planned: 0 }
    }
}

impl<E> Agenda<E> {
    /// Plans an event, in minutes.
    pub fn at(&mut self, time: f64, event: E) {
        self.planned += 1;
        self.events.push(Reverse(Planned { time, order: self.planned, event }));
    }

    /// The next event and its time.
    pub fn next(&mut self) -> Option<(f64, E)> {
        self.events.pop().map(|Reverse(planned)| (planned.time, planned.event))
    }
}

#[derive(Debug)]
struct Planned<E> {
    time: f64,
    order: u32,
    event: E,
}

impl<E> Ord for Planned<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.time.total_cmp(&other.time).then(self.order.cmp(&other.order))
    }
}

impl<E> PartialOrd for Planned<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<E> PartialEq for Planned<E> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<E> Eq for Planned<E> {}
