//! What one look at the board says about the counters.

use super::clock::OfficeClock;
use crate::{Hall, Stage, TicketNumber};

/// Somebody at a counter for longer than this, in minutes, has probably been forgotten there.
const FORGOTTEN: f64 = 90.0;

/// One look.
#[derive(Clone, Debug)]
pub struct Board {
    /// Everyone who is not in line: at a counter, put aside, or not yet in line.
    out_of_line: Vec<TicketNumber>,
    /// Those at a counter or on their way to one, with the minutes since.
    at_counters: Vec<(TicketNumber, Option<f64>)>,
    /// How many are in line.
    pub waiting: u32,
    /// How many of them are on their way to a counter.
    pub called: u32,
}

impl Board {
    /// What `hall` says at `at`.
    pub fn read(hall: &Hall, clock: &OfficeClock, at: i64) -> Self {
        let mut board = Self { out_of_line: Vec::new(), at_counters: Vec::new(), waiting: 0, called: 0 };
        for person in &hall.people {
            if person.stage == Stage::Waiting {
                board.waiting = board.waiting.saturating_add(1);
                continue;
            }
            board.out_of_line.push(person.number.clone());
            let minutes = person.since.and_then(|since| clock.age(since, at)).map(|age| age as f64 / 60.0);
            if at_counter(person.stage) && minutes.is_none_or(|minutes| minutes < FORGOTTEN) {
                board.at_counters.push((person.number.clone(), minutes));
                board.called += u32::from(person.stage == Stage::Called);
            }
        }
        board
    }

    /// Counters in use.
    pub fn in_use(&self) -> f64 {
        self.at_counters.len() as f64
    }

    /// How long each of those at a counter has been there, in minutes, as far as it is known.
    pub fn ages(&self) -> impl Iterator<Item = f64> {
        self.at_counters.iter().filter_map(|(_, minutes)| *minutes)
    }

    /// How many were called since an earlier look. Who came back after being put aside does not count: the line did
    /// not get shorter.
    pub fn calls_since(&self, earlier: &Self) -> u32 {
        let numbers = self.at_counters.iter().map(|(number, _)| number);
        numbers.filter(|number| !earlier.out_of_line.contains(number)).count() as u32
    }

    /// Tells the clock when those were called who stood in line at this look, which was at `before`.
    pub fn set(&self, clock: &mut OfficeClock, later: &Hall, before: i64) {
        for person in &later.people {
            let called = at_counter(person.stage) && !self.out_of_line.contains(&person.number);
            if let Some(since) = person.since.filter(|_| called) {
                clock.see_new(since, before);
            }
        }
    }
}

fn at_counter(stage: Stage) -> bool {
    matches!(stage, Stage::Called | Stage::BeingServed)
}
