//! An office's board for people who are not in its line: who is called, how many wait, and since when.
//!
//! Layout: this file what there is to show, [`pace`] when to ask again, [`news`] what to say aloud, `length` a wait in
//! round words.

mod length;
pub mod news;
pub mod pace;

pub use length::Length;

use crate::{
    BoardKind, Hall, Stage, TicketNumber,
    busy::{self, Busy},
    wait::clock::OfficeClock,
};

/// Looks further apart than this, in seconds, tell nothing of the clocks: one may have been set meanwhile.
const GAP: i64 = 600;

/// Nothing happened on a board for so many seconds: the line stands still, or the device's clock is fast. Nobody can tell
/// which, so nothing is said of times.
const STILL: i64 = 3600;

/// Whether an office shows its board, by its own record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signage {
    /// It does.
    On,
    /// It does not: the board is empty whoever is there.
    Off,
    /// The record could not be read.
    Unknown,
}

/// What a board says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Board {
    /// The office does not show its line.
    Off,
    /// It shows nobody, and nobody knows whether it is on.
    Unsure,
    /// It shows its line.
    On(Shown),
}

/// A line that is shown: numbers and counts, never who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// People in line.
    pub waiting: u32,
    /// Whom the office calls.
    pub calls: Calls,
    /// Numbers at a counter, in the order of the board.
    pub served: Vec<TicketNumber>,
    /// How long the one has waited who has waited longest: from the oldest start of a wait on the board. It begins anew
    /// for people who are put back in line. Absent when no time is shown that can be right.
    pub longest: Option<Length>,
    /// How busy that is in a word, if what is shown allows it.
    pub busy: Option<Busy>,
}

/// How an office calls, and whom; the latest call first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calls {
    /// By the number of the ticket.
    ByNumber(Vec<TicketNumber>),
    /// By name, in the office. The board has their numbers all the same.
    ByName(Vec<TicketNumber>),
    /// It does not show whom it calls.
    NotShown,
}

impl Calls {
    /// The numbers.
    pub fn numbers(&self) -> &[TicketNumber] {
        match self {
            Self::ByNumber(numbers) | Self::ByName(numbers) => numbers,
            Self::NotShown => &[],
        }
    }
}

/// Reads one board again and again; what it learns is how far the office's clock is from the device's. One for each
/// office.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    clock: OfficeClock,
    last: Option<(i64, Hall)>,
}

impl Looks {
    /// What the board says at `at`, in seconds since 1970 UTC by the device's clock.
    ///
    /// People on it prove that it is on, whatever the record says: two servers may disagree for a while.
    pub fn look(&mut self, hall: &Hall, signage: Signage, at: i64) -> Board {
        self.learn(hall, at);
        let told = hall
            .people
            .iter()
            .any(|person| person.since.is_some_and(|since| since > at.saturating_sub(STILL)));
        let Some(load) = busy::load(hall, self.clock.time(at)) else {
            return match signage {
                Signage::On => Board::On(Shown {
                    waiting: 0,
                    calls: calls(hall.kind, Vec::new()),
                    served: Vec::new(),
                    longest: None,
                    busy: None,
                }),
                Signage::Off => Board::Off,
                Signage::Unknown => Board::Unsure,
            };
        };
        let mut called = load.called;
        // Those without a time come last, in the order of the board.
        called.sort_by_key(|call| std::cmp::Reverse(call.since));
        let called = called.into_iter().map(|call| call.number).collect();
        let served = hall.people.iter().filter(|person| person.stage == Stage::BeingServed);
        Board::On(Shown {
            waiting: load.waiting,
            calls: calls(hall.kind, called),
            served: served.map(|person| person.number.clone()).collect(),
            longest: load.longest_minutes.filter(|_| told).map(Length::of),
            busy: load.busy.filter(|_| told || timeless(hall)),
        })
    }

    fn learn(&mut self, hall: &Hall, at: i64) {
        let last = self.last.take().filter(|(then, _)| (0..=GAP).contains(&at.saturating_sub(*then)));
        if last.is_none() {
            self.clock = OfficeClock::default();
        }
        self.clock.see(hall, at);
        if let Some((then, earlier)) = last {
            let new = hall.people.iter().filter(|person| !earlier.people.contains(person));
            for since in new.filter_map(|person| person.since) {
                self.clock.see_new(since, then);
            }
        }
        self.last = Some((at, hall.clone()));
    }
}

/// Whether the board shows no times at all: then the word comes from the counters.
fn timeless(hall: &Hall) -> bool {
    hall.people.iter().all(|person| person.since.is_none())
}

fn calls(kind: BoardKind, numbers: Vec<TicketNumber>) -> Calls {
    match kind {
        BoardKind::ByName => Calls::ByName(numbers),
        BoardKind::NoCalls => Calls::NotShown,
        BoardKind::ByTicket | BoardKind::Other => Calls::ByNumber(numbers),
    }
}
