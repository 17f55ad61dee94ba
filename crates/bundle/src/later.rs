//! Which of the shared pieces that no page begins with become one.
//!
//! A ticket that is followed, or a conversation, needs some ninety of them, most of a few hundred bytes: on a slow line that
//! is a matter of seconds, whatever they weigh.

use std::collections::BTreeMap;

/// What one more request costs, in bytes of a piece before it is optimised and compressed: some 2,200 of
/// them arrive, which take a line of 1.6 Mbit/s eleven milliseconds. A request takes twice as long there, where six go at once and
/// each takes 150; but who needs one piece alone must not pay for all that the others save.
const REQUEST: i64 = 8_000;

/// Pieces that are to become one.
#[derive(Debug, PartialEq, Eq)]
pub struct Later {
    /// Their sizes together.
    pub bytes: u64,
    /// Who needs at least one of them, a bit for each lazy function.
    pub wanted: u64,
    /// Their names; the first is the one that the loader defines before the others.
    pub stems: Vec<String>,
}

impl Later {
    /// Puts pieces together, those first where it pays most: whoever needs both saves a request, and whoever needs one of
    /// them pays for the other.
    pub fn together(mut all: Vec<Self>) -> Vec<Self> {
        while let Some((first, second)) = best(&all) {
            let other = all.remove(second);
            if let Some(into) = all.get_mut(first) {
                into.bytes += other.bytes;
                into.wanted |= other.wanted;
                into.stems.extend(other.stems);
            }
        }
        all
    }

    /// What is saved by putting two together, in bytes.
    fn saved(&self, other: &Self) -> i64 {
        let count = |wanted: u64| i64::from(wanted.count_ones());
        let bytes = |later: &Self| i64::try_from(later.bytes).unwrap_or(i64::MAX / 64);
        REQUEST * count(self.wanted & other.wanted)
            - bytes(other) * count(self.wanted & !other.wanted)
            - bytes(self) * count(other.wanted & !self.wanted)
    }
}

/// The two that it pays most to put together, the one that is named first in front.
fn best(all: &[Later]) -> Option<(usize, usize)> {
    let pairs = all.iter().enumerate().flat_map(|(at, one)| {
        let rest = all.iter().enumerate().skip(at + 1);
        rest.map(move |(place, other)| (one.saved(other), at, place))
    });
    pairs
        .max_by_key(|(saved, ..)| *saved)
        .filter(|(saved, ..)| *saved > 0)
        .map(|(_, one, other)| (one, other))
}

/// Who needs a piece, a bit for each lazy function.
pub fn wanted(stem: &str, needs: &BTreeMap<String, Vec<String>>) -> u64 {
    let wants = |stems: &Vec<String>| stems.iter().any(|one| one == stem);
    needs
        .values()
        .enumerate()
        .filter(|(_, stems)| wants(stems))
        .fold(0, |bits, (at, _)| bits | 1 << (at % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(name: &str, bytes: u64, wanted: u64) -> Later {
        Later { bytes, wanted, stems: vec![name.to_owned()] }
    }

    #[test]
    fn small_ones_that_are_wanted_together_become_one() {
        let made = Later::together(vec![piece("a", 900, 0b11), piece("b", 500, 0b11), piece("c", 700, 0b01)]);
        assert_eq!(
            made,
            [Later { bytes: 2_100, wanted: 0b11, stems: ["a", "b", "c"].map(str::to_owned).into() }]
        );
    }

    #[test]
    fn nobody_pays_more_than_a_request_for_what_they_do_not_need() {
        let apart = vec![piece("a", 900, 0b10), piece("large", 90_000, 0b01)];
        assert_eq!(Later::together(apart).len(), 2, "they have no reader in common");
        let unequal = vec![piece("a", 900, 0b11), piece("large", 90_000, 0b01)];
        assert_eq!(
            Later::together(unequal).len(),
            2,
            "one of its readers would pay for all of the large one"
        );
    }

    #[test]
    fn a_bit_for_each_lazy_function() {
        let needs = [("chat", vec!["a", "b"]), ("ticket", vec!["b"])]
            .map(|(name, stems)| (name.to_owned(), stems.into_iter().map(str::to_owned).collect()));
        let needs = BTreeMap::from(needs);
        assert_eq!((wanted("a", &needs), wanted("b", &needs), wanted("c", &needs)), (0b01, 0b11, 0));
    }
}
