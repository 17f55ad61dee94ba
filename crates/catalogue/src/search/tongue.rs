//! How one more language is written, from the words of the content: its forms, its words that say little, and those that
//! are of another world. On a page in English or French there is none, and all of this does nothing.

use super::token::{Token, stands_alone, tokens};
use crate::model::Words;

/// Letters that must remain of a word; more for Latin letters, so that English words on such a page keep their own form.
const REMAIN: usize = 3;
const REMAIN_LATIN: usize = 4;

/// No syllable of a language that is written in syllables has more letters.
const LONGEST_SYLLABLE: usize = 6;

/// Syllables that must remain before a Korean particle.
const REMAIN_SYLLABLES: usize = 2;

/// What a run of words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// It only holds a sentence together.
    Silent,
    /// It may help to choose.
    Faint,
    /// It is about another world.
    Elsewhere,
}

/// What is known of the language of the page.
#[derive(Debug, Default)]
pub(super) struct Tongue {
    /// Longest first.
    runs: Vec<(Vec<String>, Class)>,
    /// Longest first, folded.
    beginnings: Vec<String>,
    endings: Vec<String>,
    /// Longest first, one syllable each word.
    particles: Vec<Vec<String>>,
    /// Sorted.
    syllables: Vec<String>,
    /// True where there is such a language.
    pub(super) spoken: bool,
}

impl Tongue {
    pub(super) fn new(words: &Words) -> Self {
        let lists = [
            (&words.silent, Class::Silent),
            (&words.faint, Class::Faint),
            (&words.elsewhere, Class::Elsewhere),
        ];
        let mut runs: Vec<_> = lists
            .into_iter()
            .flat_map(|(list, class)| list.iter().map(move |entry| (spelt(entry), class)))
            .filter(|(run, _)| !run.is_empty())
            .collect();
        runs.sort_by_key(|(run, _)| std::cmp::Reverse(run.len()));
        let (mut particles, mut endings) = (Vec::new(), Vec::new());
        for ending in &words.endings {
            if ending.starts_with(stands_alone) {
                particles.push(spelt(ending));
            } else {
                endings.push(super::fold(ending));
            }
        }
        particles.sort_by_key(|particle| std::cmp::Reverse(particle.len()));
        let longest_first = |mut list: Vec<String>| {
            list.retain(|part| !part.is_empty());
            list.sort_by_key(|part| std::cmp::Reverse(part.len()));
            list
        };
        let beginnings = longest_first(words.beginnings.iter().map(|part| super::fold(part)).collect());
        let mut syllables: Vec<String> = Vec::new();
        if words.syllables {
            let called = words.services.values().flat_map(|c| c.phrases.iter().chain([&c.name]));
            syllables.extend(called.flat_map(|phrase| spelt(phrase)).filter(|s| s.len() <= LONGEST_SYLLABLE));
            syllables.sort_unstable();
            syllables.dedup();
        }
        Self { runs, beginnings, endings: longest_first(endings), particles, syllables, spoken: true }
    }

    /// True for what is only a part of a word: a character, a syllable.
    pub(super) fn is_part(&self, word: &str) -> bool {
        word.starts_with(stands_alone) || self.syllables.binary_search_by(|s| s.as_str().cmp(word)).is_ok()
    }

    /// A folded word without what may stand before and after it.
    pub(super) fn bare<'a>(&self, word: &'a str) -> &'a str {
        let remain = if word.is_ascii() { REMAIN_LATIN } else { REMAIN };
        let enough = |rest: &&str| rest.chars().count() >= remain;
        let word =
            self.beginnings.iter().find_map(|b| word.strip_prefix(b.as_str()).filter(enough)).unwrap_or(word);
        self.endings.iter().find_map(|e| word.strip_suffix(e.as_str()).filter(enough)).unwrap_or(word)
    }

    /// The runs of words that are of a class: from, to before, class; in order and without overlap, longer ones first.
    pub(super) fn runs(&self, words: &[&str]) -> Vec<(usize, usize, Class)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let fits = |run: &[String]| run.len() <= rest.len() && run.iter().zip(rest).all(|(a, b)| a == b);
            match self.runs.iter().find(|(run, _)| fits(run)) {
                Some((run, class)) => {
                    found.push((at, at + run.len(), *class));
                    at += run.len();
                }
                None => at += 1,
            }
        }
        found
    }

    /// How many syllables at the end of a word are a particle.
    pub(super) fn particle(&self, word: &[&str]) -> usize {
        let fits = |particle: &[String]| {
            word.len() >= particle.len() + REMAIN_SYLLABLES
                && word.iter().rev().zip(particle.iter().rev()).all(|(a, b)| a == b)
        };
        self.particles.iter().find(|particle| fits(particle)).map_or(0, Vec::len)
    }
}

fn spelt(entry: &str) -> Vec<String> {
    tokens(entry).into_iter().map(|Token { word, .. }| word).collect()
}
