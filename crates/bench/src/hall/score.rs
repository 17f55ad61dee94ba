//! How good the bands are, and how good they must be.

use super::day::simulate;
use super::office::{Kind, Office};
use super::phone::{self, Shown, Sight};
use crate::chance::Chance;

/// At least so many calls lie inside the band.
pub const INSIDE: f64 = 0.8;

/// A band is at most half as wide as the true wait…
pub const HALF: f64 = 0.5;
/// …or so many minutes wide, whichever is more.
pub const NARROW: f64 = 10.0;

/// A band is meant to hold eight of ten calls, so one that misses costs `2 / (1 - 0.8)` for each minute beside it
/// (Gneiting and Raftery's interval score).
const MISS: f64 = 10.0;

/// How good one way of telling the wait is.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// How many bands were shown.
    pub bands: usize,
    /// The share of calls inside.
    pub inside: f64,
    /// The median width, in minutes.
    pub width: f64,
    /// The median width in shares of what is allowed; at most 1.
    pub of_allowed: f64,
    /// The mean interval score, in minutes; less is better.
    pub score: f64,
}

/// Everything shown in so many offices of this size, each on a day of this kind. The same seeds give the same days.
pub fn shown(
    size: Office,
    kind: Kind,
    sight: Sight,
    seeds: std::ops::Range<u64>,
    every: usize,
) -> Vec<Shown> {
    let days = seeds.map(|seed| {
        // A sequence of its own for each kind and size.
        let seed = Chance::new(seed ^ (kind as u64) << 32 ^ (size.counters as u64) << 40).number();
        let office = size.any(&mut Chance::new(!seed));
        phone::all(&simulate(&office, kind, seed), &office, kind, sight, every)
    });
    days.flatten().collect()
}

impl Score {
    /// The score of what `band` tells.
    pub fn of<'a>(shown: impl Iterator<Item = &'a Shown>, band: impl Fn(&Shown) -> (f64, f64)) -> Self {
        let (mut inside, mut score) = (0, 0.0);
        let (mut widths, mut allowed) = (Vec::new(), Vec::new());
        for shown in shown {
            let ((low, high), truth) = (band(shown), shown.truth);
            inside += usize::from(low <= truth && truth <= high);
            score += high - low + MISS * ((low - truth).max(0.0) + (truth - high).max(0.0));
            widths.push(high - low);
            allowed.push((high - low) / (truth * HALF).max(NARROW));
        }
        let bands = widths.len();
        Self {
            bands,
            inside: f64::from(inside as u32) / bands as f64,
            width: median(&mut widths),
            of_allowed: median(&mut allowed),
            score: score / bands as f64,
        }
    }
}

/// A band of whole five minutes around another.
pub fn outward(low: f64, high: f64) -> (f64, f64) {
    ((low / 5.0).floor() * 5.0, (high / 5.0).ceil() * 5.0)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
