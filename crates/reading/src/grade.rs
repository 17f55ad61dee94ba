//! The formula.

use crate::{sentences::Sentence, syllables::syllables};

/// What is counted of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Sentences.
    pub sentences: u32,
    /// Words.
    pub words: u32,
    /// Syllables.
    pub syllables: u32,
}

impl Count {
    /// Of sentences.
    pub fn of<'a>(sentences: impl IntoIterator<Item = &'a Sentence>) -> Self {
        sentences.into_iter().fold(Self::default(), |sum, sentence| Self {
            sentences: sum.sentences + 1,
            words: sum.words + u32::try_from(sentence.words.len()).unwrap_or(u32::MAX),
            syllables: sum.syllables + sentence.words.iter().map(|word| syllables(word)).sum::<u32>(),
        })
    }

    /// The school grade after which a person can read it (Kincaid and others, 1975). 0 for no words.
    pub fn grade(self) -> f64 {
        let [sentences, words, syllables] = [self.sentences, self.words, self.syllables].map(f64::from);
        if sentences < 1.0 || words < 1.0 {
            return 0.0;
        }
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn the_grade_is_that_of_the_formula() {
        let grade = Count { sentences: 10, words: 120, syllables: 180 }.grade();
        assert!((grade - (0.39 * 12.0 + 11.8 * 1.5 - 15.59)).abs() < 1e-9, "{grade}");
        assert!(Count::default().grade() < 1e-9);
    }
}
