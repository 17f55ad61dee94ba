//! From what a person typed to what it may mean.

mod little;

use super::distance::Compare;
use super::postings::Postings;
use super::token::tokens;
use super::vocabulary::Term;
use super::weights::Weights;
use std::cmp::Reverse;

/// Only so much of a query is read, in bytes and in words: the rest of a pasted letter would not help.
const LONGEST: usize = 400;
const MOST_WORDS: usize = 32;

/// How many words the beginning of one may stand for.
const MOST_ENDINGS: usize = 64;

/// One typed word that counts.
pub(super) struct Slot {
    /// How much it counts, against the other words.
    pub(super) weight: f32,
    /// What it may mean, with how surely, from 0 to 1.
    pub(super) meanings: Vec<(Term, f32)>,
}

/// A typed word on its way to a slot.
struct Asked {
    word: String,
    ordinary: f32,
    /// The term it most surely is.
    term: Option<Term>,
    meanings: Vec<(Term, f32)>,
    /// How telling it is; nothing while it stands nowhere in the catalogue.
    rarity: Option<f32>,
    /// True when the catalogue has this very word, which then decides how telling it is.
    settled: bool,
    /// True for a word of another world, which the catalogue does not use.
    foreign: bool,
    /// True for the first of two words that are of another world together.
    foreign_pair: bool,
    /// True for all words of a run that the language of the page has for another world.
    of_another_world: bool,
    /// True for a character or syllable that is only a part of a word.
    is_part: bool,
    /// True when it means something with a neighbour.
    joined: bool,
    /// True when nothing stands between it and the word before.
    glued: bool,
}

/// Reads a query.
pub(super) fn slots(query: &str, postings: &Postings, weights: &Weights) -> Vec<Slot> {
    let end = (0..=LONGEST.min(query.len())).rev().find(|at| query.is_char_boundary(*at)).unwrap_or(0);
    let query = query.get(..end).unwrap_or_default();
    let read = tokens(query);
    let unfinished = read.last().is_some_and(|last| last.at.end == query.len());
    let mut typed: Vec<(String, bool)> = Vec::new();
    let mut end = None;
    for token in read.into_iter().take(MOST_WORDS) {
        let mut glued = end.replace(token.at.end) == Some(token.at.start);
        for word in apart(token.word, postings) {
            typed.push((word, glued));
            glued = false;
        }
    }
    let count = typed.len();
    let mut asked: Vec<Asked> = typed
        .into_iter()
        .enumerate()
        .map(|(at, (word, glued))| {
            Asked::read(word, unfinished && at + 1 == count, count == 1, glued, postings, weights)
        })
        .collect();
    set_pairs_apart(&mut asked, postings);
    little::say_little(&mut asked, postings, weights);
    join(&mut asked, postings, weights);
    share_meanings(&mut asked, postings, weights);
    let unknown = if postings.tongue.spoken { weights.unknown_there } else { weights.unknown };
    asked.into_iter().filter_map(|a| a.slot(unknown, weights)).collect()
}

/// Splits words written together, when only the parts are known: `driverslicence`.
fn apart(word: String, postings: &Postings) -> Vec<String> {
    let known = |part: &str| {
        postings.ordinary.weight(part) >= 1.0
            && postings.vocabulary.exact(part).is_some_and(|term| postings.held_rarity(term).is_some())
    };
    if word.len() < 6 || postings.term(&word).is_some() {
        return vec![word];
    }
    let long = |part: &str| part.chars().nth(2).is_some();
    let parts = (3..=word.len() - 3)
        .filter_map(|at| word.split_at_checked(at))
        .find(|(a, b)| long(a) && long(b) && known(a) && known(b));
    parts.map(|(a, b)| vec![a.to_owned(), b.to_owned()]).unwrap_or_else(|| vec![word.clone()])
}

/// Makes one foreign word of two that are foreign together: `income tax`, `carte de crédit`.
fn set_pairs_apart(asked: &mut [Asked], postings: &Postings) {
    let mut before: Option<usize> = None;
    for at in 0..asked.len() {
        let Some(second) = asked.get(at).filter(|a| a.ordinary > 0.0) else { continue };
        let first = before.replace(at).and_then(|before| asked.get(before).map(|first| (before, first)));
        let Some((from, first)) = first else { continue };
        if postings.foreign.has_pair(&first.word, &second.word) {
            for (place, counts) in [(from, true), (at, false)] {
                if let Some(part) = asked.get_mut(place) {
                    part.forget(counts);
                }
            }
        }
    }
}

/// Notes words that the catalogue writes together: `home owner`.
fn join(asked: &mut [Asked], postings: &Postings, weights: &Weights) {
    for at in 1..asked.len() {
        let Some([a, b]) = asked.get_mut(at - 1..=at) else { continue };
        if a.of_another_world || b.of_another_world {
            continue;
        }
        if let Some(term) = postings.vocabulary.exact(&format!("{}{}", a.word, b.word)) {
            for part in [a, b] {
                part.add(term, weights.joined, postings);
                part.joined = true;
                // 社 is more than a word for every question in 社會
                if part.ordinary <= 0.0 && part.is_part {
                    part.ordinary = weights.faint;
                }
            }
        }
    }
}

/// Adds what the thesaurus says of words and runs of words.
fn share_meanings(asked: &mut [Asked], postings: &Postings, weights: &Weights) {
    let terms: Vec<_> = asked.iter().map(|a| a.term).collect();
    postings.synonyms.find(&terms, |found| {
        for part in asked.get_mut(found.from..found.to).unwrap_or_default() {
            let sure = part.meanings.iter().find(|m| Some(m.0) == part.term).map_or(1.0, |m| m.1);
            part.add(found.meaning, weights.synonym * sure, postings);
            // « let go » says something, though neither word does
            if found.to - found.from > 1 {
                part.ordinary = part.ordinary.max(weights.faint_in_synonym);
            }
        }
    });
}

impl Asked {
    fn read(
        word: String,
        unfinished: bool,
        only: bool,
        glued: bool,
        postings: &Postings,
        weights: &Weights,
    ) -> Self {
        let alone = only && unfinished;
        let is_part = !only && postings.tongue.is_part(&word);
        let ordinary = if alone { 1.0 } else { postings.ordinary.weight(&word) };
        let exact = postings.vocabulary.exact(&word);
        let term = exact.or_else(|| postings.term(&word));
        let mut asked = Self {
            word,
            ordinary,
            term,
            meanings: Vec::new(),
            rarity: None,
            settled: false,
            foreign: false,
            foreign_pair: false,
            of_another_world: false,
            is_part,
            joined: false,
            glued,
        };
        if let Some(term) = term {
            let sure = match exact {
                Some(_) if is_part => weights.lone,
                Some(_) => 1.0,
                None => weights.form,
            };
            asked.meanings.push((term, sure));
            asked.rarity = postings.held_rarity(term);
            asked.settled = asked.rarity.is_some();
        }
        if ordinary < 1.0 {
            return asked;
        }
        let names = |term| postings.holders(term).iter().any(|h| h.weight >= weights.called);
        asked.foreign = postings.foreign.has(&asked.word) && !exact.is_some_and(names);
        if asked.foreign {
            asked.meanings.clear();
            asked.term = exact;
            return asked;
        }
        if unfinished && (alone || asked.word.chars().count() > 1) {
            asked.add_endings(postings, weights);
        }
        if asked.meanings.is_empty() {
            asked.add_near(unfinished, postings, weights);
        }
        asked
    }

    /// Makes it a word without a meaning here, which counts against every service or not at all.
    fn forget(&mut self, counts: bool) {
        *self = Self {
            word: std::mem::take(&mut self.word),
            ordinary: 0.0,
            term: None,
            meanings: Vec::new(),
            rarity: None,
            settled: false,
            foreign: false,
            foreign_pair: counts,
            of_another_world: false,
            is_part: false,
            joined: false,
            glued: self.glued,
        };
    }

    /// What the word may become when it is finished.
    fn add_endings(&mut self, postings: &Postings, weights: &Weights) {
        let typed = self.word.chars().count() as f32;
        let full = if self.term.is_some() { weights.prefix_of_whole } else { weights.prefix };
        let mut endings: Vec<_> = postings.vocabulary.endings(&self.word).collect();
        let most_held =
            |(term, length): &(Term, usize)| (Reverse(postings.holders(*term).len()), *length, *term);
        if endings.len() > MOST_ENDINGS {
            // one letter begins thousands of words
            endings.select_nth_unstable_by_key(MOST_ENDINGS, most_held);
            endings.truncate(MOST_ENDINGS);
        }
        for (term, length) in endings {
            self.add(term, full * (0.7 + 0.3 * typed / length as f32), postings);
        }
    }

    /// Words it may be with slips of the finger.
    fn add_near(&mut self, unfinished: bool, postings: &Postings, weights: &Weights) {
        let length = self.word.chars().count();
        let most =
            if length < 4 || self.word.bytes().any(|b| b.is_ascii_digit()) { 0 } else { 1 + length / 8 };
        let most = most.min(2);
        if most == 0 {
            return;
        }
        let mut near = postings.vocabulary.near(&self.word, most, Compare::Whole);
        let mut share = 1.0;
        if near.is_empty() && unfinished && length > 4 {
            near = postings.vocabulary.near(&self.word, 1, Compare::Beginning);
            share = weights.prefix;
        }
        let fewest = near.iter().map(|n| n.1).min();
        near.retain(|n| Some(n.1) == fewest);
        near.sort_by_key(|(term, _)| (Reverse(postings.holders(*term).len()), *term));
        near.truncate(MOST_ENDINGS);
        self.term = near.first().map(|n| n.0);
        for (term, slips) in near {
            let sure = if slips < 2 { weights.one_slip } else { weights.two_slips };
            self.add(term, sure * share, postings);
        }
    }

    /// Adds a meaning; the word is as telling as the commonest of what it may mean.
    fn add(&mut self, term: Term, sure: f32, postings: &Postings) {
        match self.meanings.iter_mut().find(|m| m.0 == term) {
            Some(known) => known.1 = known.1.max(sure),
            None => self.meanings.push((term, sure)),
        }
        if let Some(rarity) = postings.held_rarity(term)
            && !self.settled
            && self.rarity.is_none_or(|known| rarity < known)
        {
            self.rarity = Some(rarity);
        }
    }

    fn slot(self, unknown: f32, weights: &Weights) -> Option<Slot> {
        let weight = match self.rarity {
            _ if self.foreign => weights.foreign,
            _ if self.foreign_pair => weights.foreign_pair,
            Some(rarity) if self.is_part && !self.joined => self.ordinary * rarity * weights.stray,
            Some(rarity) => self.ordinary * rarity,
            // an amount or an age that no text names
            None if self.word.starts_with(|c: char| c.is_ascii_digit()) => unknown * weights.faint,
            None if self.is_part => self.ordinary * unknown * weights.stray,
            None => self.ordinary * unknown,
        };
        (weight > 0.0).then_some(Slot { weight, meanings: self.meanings })
    }
}
