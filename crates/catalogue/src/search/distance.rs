//! How many slips of the finger lie between two words.

/// Longest word compared, in letters.
const LONGEST: usize = 40;

/// The letters of a word, ready to be compared with many others.
pub(crate) struct Typed {
    letters: Vec<char>,
    seen: u32,
}

/// What part of the other word was compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compare {
    /// All of it.
    Whole,
    /// Its best-fitting beginning: the typed word may not be finished.
    Beginning,
}

impl Typed {
    pub(crate) fn new(word: &str) -> Self {
        Self { letters: word.chars().take(LONGEST).collect(), seen: signature(word) }
    }

    /// Letters, swapped neighbours counting as one slip (optimal string alignment), if there are at most `most`.
    ///
    /// `signature` is the other word's [`signature`]; it rules out most words without comparing letters.
    pub(crate) fn slips(&self, other: &str, signature: u32, most: usize, compare: Compare) -> Option<usize> {
        let missing = (self.seen & !signature).count_ones();
        let surplus = (signature & !self.seen).count_ones();
        let most_bits = u32::try_from(most).ok()?;
        if missing > most_bits || (compare == Compare::Whole && surplus > most_bits) {
            return None;
        }
        let width = self.letters.len();
        let length = other.chars().count();
        if length + most < width || (compare == Compare::Whole && length > width + most) {
            return None;
        }
        let mut before_last = [0usize; LONGEST + 1];
        let mut last = [0usize; LONGEST + 1];
        for (at, cell) in last.iter_mut().enumerate() {
            *cell = at;
        }
        let mut best = width;
        let mut previous = None;
        for (row, b) in other.chars().take(width + most).enumerate() {
            let rows = row + 1;
            let mut now = [0usize; LONGEST + 1];
            let mut left = rows;
            let mut low = rows;
            if let Some(first) = now.first_mut() {
                *first = rows;
            }
            let mut previous_a = None;
            for (at, a) in self.letters.iter().enumerate() {
                let cell = |row: &[usize; LONGEST + 1], at: usize| row.get(at).copied().unwrap_or(LONGEST);
                let mut cost =
                    (cell(&last, at) + usize::from(*a != b)).min(cell(&last, at + 1) + 1).min(left + 1);
                if at > 0 && previous == Some(*a) && previous_a == Some(b) {
                    cost = cost.min(cell(&before_last, at - 1) + 1);
                }
                if let Some(to) = now.get_mut(at + 1) {
                    *to = cost;
                }
                left = cost;
                low = low.min(cost);
                previous_a = Some(*a);
            }
            if low > most {
                return (compare == Compare::Beginning && best <= most).then_some(best);
            }
            before_last = last;
            last = now;
            previous = Some(b);
            best = best.min(left);
        }
        let found = match compare {
            Compare::Beginning => best,
            Compare::Whole => last.get(width).copied().unwrap_or(LONGEST),
        };
        (found <= most).then_some(found)
    }
}

/// One bit for each letter a to z in the word, and six for everything else.
pub(crate) fn signature(word: &str) -> u32 {
    word.chars().fold(0, |bits, c| {
        let code = u32::from(c);
        let bit = if c.is_ascii_lowercase() { code - u32::from('a') } else { 26 + code % 6 };
        bits | 1 << bit
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slips(a: &str, b: &str, most: usize, compare: Compare) -> Option<usize> {
        Typed::new(a).slips(b, signature(b), most, compare)
    }

    #[test]
    fn a_wrong_a_missing_a_surplus_and_a_swapped_letter_are_one_slip_each() {
        for typed in ["licenca", "licece", "liccence", "liecnce"] {
            assert_eq!(slips(typed, "licence", 1, Compare::Whole), Some(1), "{typed}");
        }
        assert_eq!(slips("cirtificat", "certificate", 2, Compare::Whole), Some(2));
        assert_eq!(slips("licence", "fishing", 2, Compare::Whole), None);
    }

    #[test]
    fn the_beginning_of_a_word_may_have_slips_too() {
        assert_eq!(slips("cirti", "certificate", 1, Compare::Beginning), Some(1));
        assert_eq!(slips("certi", "certificate", 1, Compare::Beginning), Some(0));
        assert_eq!(slips("xyz", "certificate", 1, Compare::Beginning), None);
    }

    proptest! {
        #[test]
        fn the_shortcuts_never_change_the_result(a in "[a-eé]{1,9}", b in "[a-eé]{1,9}", most in 0usize..4) {
            let full = strsim::osa_distance(&a, &b);
            prop_assert_eq!(slips(&a, &b, most, Compare::Whole), (full <= most).then_some(full));
            let shortest = (0..=b.chars().count())
                .map(|n| strsim::osa_distance(&a, &b.chars().take(n).collect::<String>()))
                .min()
                .unwrap_or(0);
            prop_assert_eq!(slips(&a, &b, most, Compare::Beginning), (shortest <= most).then_some(shortest));
        }
    }
}
