//! Offices and the kinds of day they have. Times are in minutes.

use crate::chance::Chance;

/// When the doors open and close, in minutes of the day.
pub const OPENS: f64 = 9.0 * 60.0;
/// See [`OPENS`].
pub const CLOSES: f64 = 16.5 * 60.0;

/// From the call until a person stands at the counter, on average.
pub const WALK: f64 = 0.7;
/// From the end of a service until the next call, on average.
pub const PAUSE: f64 = 0.6;

/// What kind of day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// People come evenly, a few more in the morning.
    Steady,
    /// Half of them come in groups, as from a bus.
    Bursty,
    /// One counter closes around noon, for the rest of the day, and nobody says so.
    CounterCloses,
    /// One in four has an appointment and goes first; some come late, some not at all.
    Appointments,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Steady, Self::Bursty, Self::CounterCloses, Self::Appointments];

    /// Its name in a table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Steady => "steady",
            Self::Bursty => "bursty",
            Self::CounterCloses => "one counter closes",
            Self::Appointments => "appointments",
        }
    }

    /// How many walk in and how many have an appointment, in shares of what the counters can serve.
    pub fn load(self) -> (f64, f64) {
        match self {
            Self::Steady => (0.97, 0.0),
            Self::Bursty => (0.5, 0.0),
            Self::CounterCloses => (0.9, 0.0),
            Self::Appointments => (0.7, 0.25),
        }
    }
}

/// An office.
#[derive(Clone, Copy, Debug)]
pub struct Office {
    /// How many counters serve when all are open.
    pub counters: usize,
    /// How long a service takes on average.
    pub service: f64,
    /// Its standard deviation, in shares of the average.
    pub spread: f64,
}

impl Office {
    /// A small town's.
    pub const SMALL: Self = Self { counters: 3, service: 8.0, spread: 0.7 };
    /// A city's.
    pub const CITY: Self = Self { counters: 8, service: 7.0, spread: 0.7 };
    /// One for a large city.
    pub const LARGE: Self = Self { counters: 16, service: 6.0, spread: 0.7 };

    /// All of them.
    pub const ALL: [Self; 3] = [Self::SMALL, Self::CITY, Self::LARGE];

    /// One of this size. At some offices services take longer than at others, and a phone does not know at which it is:
    /// two of three are within a quarter of the average.
    pub fn any(self, chance: &mut Chance) -> Self {
        Self { service: self.service * (0.25 * chance.normal()).exp(), ..self }
    }

    /// How many people all counters together serve in a minute.
    pub fn capacity(&self) -> f64 {
        self.counters as f64 / (self.service + WALK + PAUSE)
    }
}
