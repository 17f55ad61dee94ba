//! How long it may still take: a band of minutes and what it rests on, or the reason why nobody can tell.
//!
//! No queue system says it, so it is learnt from what a phone can see: who is called while it watches, how many are at
//! a counter and since when, and how many numbers have been given out today. Nothing is kept from other days.
//!
//! How it is worked out. Calls for each minute that somebody spends at a counter, times the counters in use, is how
//! many are called each minute; take off those who are put in front meanwhile, and the line moves at that pace. The
//! band is where eight of ten calls fall if the pace stays as it is, given how unsure it is. `cargo bench -p bench
//! --bench wait` scores it on days that were made up, beside its bars.
//!
//! Layout: this file what comes out, [`estimator`] what goes in, `evidence` calls counted and how they fade, `board`
//! what one look at the board says, `today` numbers given out since the doors opened, `clock` the office's clock and
//! ours, `band` from a pace to minutes.

mod band;
mod board;
pub(crate) mod clock;
pub mod estimator;
mod evidence;
mod today;

pub use estimator::{Counted, Estimator, Observation};

/// No band rests on fewer calls than this: with fewer, one long service decides what is shown.
pub const MIN_CALLS: u32 = 5;

/// A band goes at most so far, in minutes: what lies three hours ahead nobody can see.
pub const MAX_MINUTES: u32 = 180;

/// Nothing is told from an answer older than this, in seconds.
pub const MAX_AGE: i64 = 600;

/// How long it may still take until a person is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// It can't be told.
    Unknown(Why),
    /// Probably from `low_minutes` to `high_minutes`, counted from `as_of`.
    Band {
        /// The lower end, a multiple of 5.
        low_minutes: u32,
        /// The upper end, a multiple of 5 and more than the lower end.
        high_minutes: u32,
        /// What it rests on.
        rests_on: Basis,
        /// When that was seen, in seconds since 1970 UTC by the device's clock.
        as_of: i64,
        /// The upper end is later than the office closes. Whether those in line are still served is for the office to
        /// say.
        past_closing: bool,
    },
}

/// Why it can't be told how long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No place in line is known.
    NoPlace,
    /// Too few people have been called so far.
    TooFew {
        /// How many have been seen.
        calls: u32,
        /// How many it takes.
        needed: u32,
    },
    /// The board shows nobody at a counter.
    NobodyServed,
    /// Nobody has been called for so many minutes.
    StandsStill {
        /// How many.
        minutes: u32,
    },
    /// About as many people are put in front as are called.
    Overtaken,
    /// It is longer than [`MAX_MINUTES`].
    TooLong,
    /// The last answer is older than [`MAX_AGE`].
    Old,
}

/// What a band rests on, to be told to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// So many calls, seen or dated on the board; never fewer than [`MIN_CALLS`].
    pub calls: u32,
    /// In so many minutes.
    pub minutes: u32,
    /// People at a counter or on their way to one, lately; absent when no board can be seen.
    pub at_counters: Option<u32>,
    /// How many have been called since the doors opened, by the numbers given out; absent when that is unknown or does
    /// not fit what is seen.
    pub called_today: Option<u32>,
}
