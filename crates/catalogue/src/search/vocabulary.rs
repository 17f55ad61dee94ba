//! Every word of the catalogue, and the ways a typed word can mean one of them.

use super::distance::{Compare, Typed, signature};
use super::ordinary::Ordinary;
use super::stem::stem;
use super::tongue::Tongue;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A word without its ending, or a meaning shared by several words.
pub(super) type Term = u32;

/// How many words with one beginning are looked at.
const MOST_ENDINGS: usize = 2000;

/// The words, sorted, so that those with the same beginning stand together.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    spelt: Box<str>,
    term: Term,
    signature: u32,
    letters: u8,
}

impl Vocabulary {
    /// The term of this very word.
    pub(super) fn exact(&self, word: &str) -> Option<Term> {
        let at = self.words.binary_search_by(|w| (*w.spelt).cmp(word)).ok()?;
        self.words.get(at).map(|w| w.term)
    }

    /// Words that begin with `beginning` and are longer, each with its length in letters.
    pub(super) fn endings<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = (Term, usize)> + 'a {
        let from = self.words.partition_point(|w| &*w.spelt < beginning);
        self.words
            .iter()
            .skip(from)
            .take_while(move |w| w.spelt.starts_with(beginning))
            .filter(move |w| w.spelt.len() > beginning.len())
            .take(MOST_ENDINGS)
            .map(|w| (w.term, usize::from(w.letters)))
    }

    /// Words at most `most` slips from the typed one, with the number of slips.
    pub(super) fn near(&self, typed: &str, most: usize, compare: Compare) -> Vec<(Term, usize)> {
        let target = Typed::new(typed);
        self.words
            .iter()
            .filter_map(|w| Some((w.term, target.slips(&w.spelt, w.signature, most, compare)?)))
            .collect()
    }
}

/// The term of each stem.
pub(super) type Stems = HashMap<Box<str>, Term, BuildHasherDefault<WordHash>>;

/// Gathers the words while the index is built.
pub(super) struct Gather {
    words: HashMap<Box<str>, (Term, f32), BuildHasherDefault<WordHash>>,
    stems: Stems,
    weights: Vec<f32>,
    ordinary: Ordinary,
    tongue: Tongue,
}

impl Gather {
    /// Makes room for about so many words.
    pub(super) fn new(ordinary: Ordinary, tongue: Tongue, words: usize) -> Self {
        let hash = BuildHasherDefault::default();
        let stems = HashMap::with_capacity_and_hasher(words, hash);
        let words = HashMap::with_capacity_and_hasher(words, BuildHasherDefault::default());
        Self { words, stems, weights: Vec::new(), ordinary, tongue }
    }

    /// The term of a folded word, made if it is new, and how much the word may count.
    pub(super) fn term(&mut self, word: &str) -> (Term, f32) {
        if let Some(known) = self.words.get(word) {
            return *known;
        }
        let weight = self.ordinary.weight(word);
        let stem = stem(self.tongue.bare(word)).into_boxed_str();
        let term = match self.stems.get(&stem) {
            Some(term) => *term,
            None => {
                let term = self.meaning();
                self.stems.insert(stem, term);
                term
            }
        };
        if let Some(known) = self.weights.get_mut(term as usize) {
            *known = known.max(weight);
        }
        self.words.insert(word.into(), (term, weight));
        (term, weight)
    }

    /// A new term that no word spells.
    pub(super) fn meaning(&mut self) -> Term {
        let term = Term::try_from(self.weights.len()).unwrap_or(Term::MAX);
        self.weights.push(0.0);
        term
    }

    pub(super) fn terms(&self) -> usize {
        self.weights.len()
    }

    /// The language of the page.
    pub(super) fn tongue(&self) -> &Tongue {
        &self.tongue
    }

    /// The words in order, the stems by their terms, and what is known of ordinary words and of the language of the page,
    /// for use on queries.
    pub(super) fn finish(self) -> (Vocabulary, Stems, Ordinary, Tongue) {
        let mut words: Vec<_> = self
            .words
            .into_iter()
            .map(|(spelt, (term, _))| Word {
                signature: signature(&spelt),
                letters: u8::try_from(spelt.chars().count()).unwrap_or(u8::MAX),
                spelt,
                term,
            })
            .collect();
        words.sort_unstable_by(|a, b| a.spelt.cmp(&b.spelt));
        (Vocabulary { words }, self.stems, self.ordinary, self.tongue)
    }
}

/// FNV-1a: short keys from our own content need speed, not protection against chosen collisions.
pub(super) struct WordHash(u64);

impl Default for WordHash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHash {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
