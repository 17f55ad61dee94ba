//! What the catalogue says, laid out for search: which services hold a term, and the phrases that call a service.

use super::foreign::Foreign;
use super::ordinary::Ordinary;
use super::stem::stem;
use super::synonyms::Synonyms;
use super::tongue::Tongue;
use super::vocabulary::{Stems, Term, Vocabulary};

/// The searchable form of a catalogue.
#[derive(Debug)]
pub(super) struct Postings {
    pub(super) vocabulary: Vocabulary,
    pub(super) stems: Stems,
    pub(super) synonyms: Synonyms,
    pub(super) ordinary: Ordinary,
    pub(super) tongue: Tongue,
    pub(super) foreign: Foreign,
    /// How telling each term is, from 0 (everywhere) to 1 (nearly nowhere).
    pub(super) rarity: Vec<f32>,
    /// Terms that no service holds have none.
    pub(super) holders: Vec<Holder>,
    pub(super) first_holder: Vec<u32>,
    pub(super) phrases: Vec<Phrase>,
    pub(super) first_phrase: Vec<u32>,
    pub(super) elements: Vec<Element>,
    /// Language tags that [`Phrase::lang`] counts into.
    pub(super) langs: Vec<String>,
}

/// A service that holds a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holder {
    pub(super) service: u32,
    /// Weight of the best place where the term stands.
    pub(super) weight: f32,
}

/// A name of a service, or something people call it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub(super) first_element: u32,
    pub(super) lang: u8,
    /// Sum of the masses of its words.
    pub(super) mass: f32,
}

/// A word of a phrase, or a meaning that some of its words share with others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) term: Term,
    /// The words it stands for, one bit each.
    pub(super) covers: u32,
    /// What the word weighs in the phrase; 0 for a meaning.
    pub(super) mass: f32,
}

impl Postings {
    /// The term of a folded word, in this form or another.
    pub(super) fn term(&self, word: &str) -> Option<Term> {
        self.vocabulary.exact(word).or_else(|| self.stems.get(stem(self.tongue.bare(word)).as_str()).copied())
    }

    /// How telling a term is, if any service holds it.
    pub(super) fn held_rarity(&self, term: Term) -> Option<f32> {
        self.rarity.get(term as usize).copied().filter(|_| !self.holders(term).is_empty())
    }

    pub(super) fn services(&self) -> usize {
        self.first_phrase.len().saturating_sub(1)
    }

    /// The services that hold a term.
    pub(super) fn holders(&self, term: Term) -> &[Holder] {
        part(&self.holders, &self.first_holder, term as usize)
    }

    /// What a service is called.
    pub(super) fn phrases(&self, service: u32) -> impl Iterator<Item = (&Phrase, &[Element])> {
        let phrases = part(&self.phrases, &self.first_phrase, service as usize);
        let nexts = phrases.iter().skip(1).map(|p| p.first_element);
        let after = self.first_phrase.get(service as usize + 1).and_then(|p| self.phrases.get(*p as usize));
        let end = after.map_or(self.elements.len(), |p| p.first_element as usize);
        phrases.iter().zip(nexts.map(|n| n as usize).chain([end])).map(|(phrase, end)| {
            (phrase, self.elements.get(phrase.first_element as usize..end).unwrap_or_default())
        })
    }
}

/// The part of `all` that belongs to `at`, given where each one's part begins.
fn part<'a, T>(all: &'a [T], firsts: &[u32], at: usize) -> &'a [T] {
    let (Some(from), Some(to)) = (firsts.get(at), firsts.get(at + 1)) else { return &[] };
    all.get(*from as usize..*to as usize).unwrap_or_default()
}
