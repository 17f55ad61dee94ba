//! Which services fit a query best.
//!
//! Two steps. First every service that holds any of the meanings is found and scored by words alone, wherever they
//! stand. Then the best of them are scored by what they are called: the more of the query one phrase covers, and the
//! more of that phrase the query covers, the better. Words that match in several phrases but in none together are
//! weak evidence.

use super::postings::{Element, Phrase, Postings};
use super::question::Slot;
use super::weights::Weights;
use std::cmp::Ordering;

/// Only so many services, the best by words alone, are scored by phrases.
const CANDIDATES: usize = 256;

/// A service and its score.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    pub(super) service: u32,
    pub(super) score: f32,
}

/// The ranking of one query.
pub(super) struct Ranking<'a> {
    postings: &'a Postings,
    weights: &'a Weights,
    slots: &'a [Slot],
    /// Sum of the weights of the slots.
    whole: f32,
    /// For each term, where its uses begin in `uses`, plus one; 0: not asked for.
    first_use: Vec<u32>,
    /// (slot, how sure, more uses of the same term follow)
    uses: Vec<(usize, f32, bool)>,
    page_language: Option<u8>,
}

impl<'a> Ranking<'a> {
    pub(super) fn new(postings: &'a Postings, weights: &'a Weights, slots: &'a [Slot], lang: &str) -> Self {
        let mut by_term: Vec<_> = slots
            .iter()
            .enumerate()
            .flat_map(|(slot, s)| s.meanings.iter().map(move |(term, sure)| (*term, slot, *sure)))
            .collect();
        by_term.sort_by_key(|(term, slot, _)| (*term, *slot));
        let mut first_use = vec![0; postings.rarity.len()];
        let mut uses: Vec<(usize, f32, bool)> = Vec::with_capacity(by_term.len());
        for (term, slot, sure) in by_term {
            match first_use.get_mut(term as usize) {
                Some(first) if *first == 0 => *first = u32::try_from(uses.len() + 1).unwrap_or(0),
                _ => uses.last_mut().into_iter().for_each(|last| last.2 = true),
            }
            uses.push((slot, sure, false));
        }
        let page_language =
            postings.langs.iter().position(|tag| tag == lang).and_then(|at| u8::try_from(at).ok());
        let whole = slots.iter().map(|s| s.weight).sum();
        Self { postings, weights, slots, whole, first_use, uses, page_language }
    }

    /// The services that fit, best first; services that fit alike stand in the order of `before`.
    pub(super) fn best(&self, popular: &[bool], before: impl Fn(u32, u32) -> Ordering) -> Vec<Ranked> {
        if self.whole <= 0.0 {
            return Vec::new();
        }
        let order =
            |a: &Ranked, b: &Ranked| b.score.total_cmp(&a.score).then_with(|| before(a.service, b.service));
        let mut ranked = self.by_words();
        if ranked.len() > CANDIDATES {
            ranked.select_nth_unstable_by(CANDIDATES, order);
            ranked.truncate(CANDIDATES);
        }
        for candidate in &mut ranked {
            let phrases = self.by_phrases(candidate.service);
            candidate.score =
                (1.0 - self.weights.anywhere) * phrases + self.weights.anywhere * candidate.score;
        }
        ranked.retain(|r| r.score >= self.weights.enough);
        for candidate in &mut ranked {
            if popular.get(candidate.service as usize).is_some_and(|p| *p) {
                candidate.score += self.weights.popular;
            }
        }
        ranked.sort_unstable_by(order);
        let least = ranked.first().map_or(0.0, |best| best.score * self.weights.near_best);
        ranked.retain(|r| r.score >= least);
        ranked
    }

    /// Every service that holds a meaning, scored from 0 to 1 by its words.
    fn by_words(&self) -> Vec<Ranked> {
        let services = self.postings.services();
        let mut score = vec![0f32; services];
        let mut best = vec![(usize::MAX, 0f32); services];
        let mut found = Vec::new();
        for (at, slot) in self.slots.iter().enumerate() {
            for (term, sure) in &slot.meanings {
                for holder in self.postings.holders(*term) {
                    let service = holder.service as usize;
                    let (Some(best), Some(score)) = (best.get_mut(service), score.get_mut(service)) else {
                        continue;
                    };
                    let gain = sure * holder.weight;
                    let already = if best.0 == at { best.1 } else { 0.0 };
                    if gain > already {
                        if best.0 == usize::MAX {
                            found.push(holder.service);
                        }
                        *score += slot.weight * (gain - already);
                        *best = (at, gain);
                    }
                }
            }
        }
        let score = |service: u32| score.get(service as usize).copied().unwrap_or(0.0) / self.whole;
        found.into_iter().map(|service| Ranked { service, score: score(service) }).collect()
    }

    /// How well what a service is called fits, from 0 to about 1.
    fn by_phrases(&self, service: u32) -> f32 {
        let mut covered = vec![0f32; self.slots.len()];
        let (mut best, mut second) = (0f32, 0f32);
        for (phrase, elements) in self.postings.phrases(service) {
            let score = self.phrase(phrase, elements, &mut covered);
            if score > best {
                (best, second) = (score, best);
            } else if score > second {
                second = score;
            }
        }
        best + self.weights.second * second
    }

    fn phrase(&self, phrase: &Phrase, elements: &[Element], covered: &mut [f32]) -> f32 {
        covered.fill(0.0);
        let mut bits = 0;
        for element in elements {
            let Some(first) = self.first_use.get(element.term as usize).filter(|first| **first > 0) else {
                continue;
            };
            bits |= element.covers;
            for (slot, sure, more) in self.uses.iter().skip(*first as usize - 1) {
                if let Some(covered) = covered.get_mut(*slot) {
                    *covered = covered.max(*sure);
                }
                if !more {
                    break;
                }
            }
        }
        if bits == 0 {
            return 0.0;
        }
        let asked: f32 = self.slots.iter().zip(covered.iter()).map(|(slot, sure)| slot.weight * sure).sum();
        let matched: f32 = elements.iter().filter(|e| e.covers & bits != 0).map(|e| e.mass).sum();
        let share = if phrase.mass > 0.0 { matched / phrase.mass } else { 0.0 };
        let base = self.weights.phrase_base;
        let page_language =
            if Some(phrase.lang) == self.page_language { 1.0 + self.weights.page_language } else { 1.0 };
        asked / self.whole * (base + (1.0 - base) * share) * page_language
    }
}
