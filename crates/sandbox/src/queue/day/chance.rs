//! Durations and decisions by chance, in minutes where nothing else is said.

const MINUTE_MILLIS: f64 = 60_000.0;

/// Chance that is the same for the same seed.
#[derive(Debug)]
pub struct Chance(fastrand::Rng);

impl Chance {
    pub fn new(seed: u64) -> Self {
        // Tickets' secrets are drawn from the seed itself.
        Self(fastrand::Rng::with_seed(seed.wrapping_mul(31).wrapping_add(7)))
    }

    /// Milliseconds: anything between two times in minutes.
    pub fn between(&mut self, least: f64, most: f64) -> i64 {
        ((least + (most - least) * self.0.f64()) * MINUTE_MILLIS) as i64
    }

    /// Milliseconds: mostly short and sometimes long, with this mean in minutes.
    pub fn about(&mut self, mean: f64) -> i64 {
        let exponential = -(1.0 - self.0.f64()).ln();
        (mean * exponential.min(4.0) * MINUTE_MILLIS) as i64
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, percent: u32) -> bool {
        self.0.u32(0..100) < percent
    }

    /// One of some things; `None` of none.
    pub fn one_of<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        if things.is_empty() { None } else { things.get(self.0.usize(..things.len())) }
    }
}
