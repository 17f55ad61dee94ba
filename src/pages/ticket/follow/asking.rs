//! When to ask the queue next: what happened since it was asked last. `queue` decides what follows from that.

use crate::browser::{chance, clock, lifecycle};
use queue::{
    Connection, Ticket,
    pace::{Page, Situation, Spot, next_fetch},
};

/// What happened. Times are in milliseconds by a clock that is never set.
#[derive(Clone, Copy, Default)]
pub struct Asking {
    /// How often in a row the queue did not answer.
    pub failures: u32,
    /// How many people wait, as far as a board tells.
    pub waiting: Option<u32>,
    /// At how many people ahead the person wants to be told.
    pub tell_at: Option<u32>,
    fetched: Option<f64>,
    moved: Option<f64>,
    returned: Option<f64>,
    hidden: bool,
    chance: f64,
    /// The person pressed: no reason to wait.
    pressed: bool,
}

impl Asking {
    /// Nothing was asked so far.
    pub fn new() -> Self {
        Self { hidden: lifecycle::is_hidden(), ..Self::default() }
    }

    /// The person wants it asked at once.
    pub fn press(&mut self) {
        self.pressed = true;
    }

    /// The page came to the front, or went to the background.
    pub fn seen(&mut self, seen: bool) {
        self.hidden = !seen;
        if seen {
            self.returned();
        }
    }

    /// The network or the socket is back: something may have been missed.
    pub fn returned(&mut self) {
        self.returned = self.returned.or(Some(clock::ticks()));
    }

    /// The queue says that something moved.
    pub fn moved(&mut self) {
        self.moved = self.moved.or(Some(clock::ticks()));
    }

    /// Asking begins: what happened before is answered by it. Says whether the person wanted it.
    pub fn begins(&mut self) -> bool {
        let Self { failures, waiting, tell_at, hidden, pressed, .. } = *self;
        let (fetched, chance) = (Some(clock::ticks()), chance::chance());
        *self = Self { failures, waiting, tell_at, fetched, hidden, chance, ..Self::default() };
        pressed
    }

    /// Milliseconds until the queue is asked again; `None` when it never is, because the visit is over.
    pub fn next(&self, ticket: Option<&Ticket>, connection: Connection) -> Option<i32> {
        let ago = |then: Option<f64>| then.map(|then| (clock::ticks() - then).max(0.0) as u64);
        let delay = next_fetch(&Situation {
            spot: ticket.map_or(Spot::Unknown, Spot::of),
            tell_at: self.tell_at,
            waiting: self.waiting,
            connection,
            page: if self.hidden { Page::Hidden } else { Page::Shown },
            fetched: ago(self.fetched),
            moved: ago(self.moved),
            returned: ago(self.returned),
            failures: self.failures,
            chance: self.chance,
        })?;
        let delay = if self.pressed { 0 } else { delay };
        Some(i32::try_from(delay).unwrap_or(i32::MAX))
    }
}
