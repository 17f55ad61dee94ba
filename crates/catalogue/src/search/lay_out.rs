//! Reads a catalogue word by word and lays it out as [`Postings`].

use super::foreign::Foreign;
use super::ordinary::Ordinary;
use super::postings::{Element, Holder, Phrase, Postings};
use super::synonyms::{Found, Synonyms};
use super::token::words;
use super::tongue::Tongue;
use super::vocabulary::{Gather, Term};
use super::weights::Weights;
use crate::model::words::Called;
use crate::model::{Index, ServiceCard, Words};
use language::Text;

/// Only so many words of a phrase are told apart.
const LONGEST_PHRASE: usize = 32;

/// About how many terms one service holds, and how many words it brings that no other has: room made beforehand.
const TERMS_OF_A_SERVICE: usize = 96;
const WORDS_OF_A_SERVICE: usize = 8;

/// A term's weight never falls below this share of the rarest term's, however many services hold it.
const COMMONEST: f32 = 0.1;

impl Postings {
    pub(super) fn build(index: &Index, own: Option<&Words>, weights: &Weights) -> Self {
        let ordinary = Ordinary::new(weights.faint, own);
        let tongue = own.map(Tongue::new).unwrap_or_default();
        let mut gather = Gather::new(ordinary, tongue, index.services.len() * WORDS_OF_A_SERVICE);
        let synonyms = Synonyms::read(&index.synonyms, &mut gather);
        let mut pages = Pages::new(gather, synonyms);
        pages.held.reserve(index.services.len() * TERMS_OF_A_SERVICE);
        pages.read_categories(index, own);
        for service in &index.services {
            pages.add(index, service, weights);
            if let Some((own, called)) =
                own.and_then(|own| Some((own, own.services.get(service.id.as_str())?)))
            {
                pages.add_called(&own.language, called, weights);
            }
        }
        pages.finish()
    }
}

/// What has been read so far.
struct Pages {
    gather: Gather,
    synonyms: Synonyms,
    held: Vec<(Term, Holder)>,
    /// For each term: the last service that held it, and where in `held` that is noted.
    last: Vec<(u32, u32)>,
    phrases: Vec<Phrase>,
    first_phrase: Vec<u32>,
    elements: Vec<Element>,
    langs: Vec<String>,
    masses: Vec<f32>,
    terms: Vec<Option<Term>>,
    found: Vec<Found>,
    /// The words read last that are only parts of words, with their places.
    parts: Vec<(usize, String)>,
    /// The terms and meanings of each category's name.
    categories: Vec<Vec<Term>>,
}

impl Pages {
    fn new(gather: Gather, synonyms: Synonyms) -> Self {
        Self {
            gather,
            synonyms,
            held: Vec::new(),
            last: Vec::new(),
            phrases: Vec::new(),
            first_phrase: Vec::new(),
            elements: Vec::new(),
            langs: Vec::new(),
            masses: Vec::new(),
            terms: Vec::new(),
            found: Vec::new(),
            parts: Vec::new(),
            categories: Vec::new(),
        }
    }

    fn add(&mut self, index: &Index, service: &ServiceCard, weights: &Weights) {
        let id = u32::try_from(self.first_phrase.len()).unwrap_or(u32::MAX);
        self.first_phrase.push(u32::try_from(self.phrases.len()).unwrap_or(u32::MAX));
        for (lang, name) in &service.name.0 {
            let lang = self.lang(lang);
            // « Notary services (limited) » is called « Notary services »
            for piece in name.split(['(', ')', ',', ';', ':', '/']) {
                self.phrase(id, piece, lang, weights.called);
            }
        }
        for (lang, names) in &service.also_called {
            let lang = self.lang(lang);
            for name in names {
                self.phrase(id, name, lang, weights.called);
            }
        }
        self.text(id, &service.summary, weights.summary);
        let category = index.categories.iter().position(|c| c.id == service.category);
        let terms = category.and_then(|at| self.categories.get(at)).into_iter().flatten();
        for term in terms {
            hold(&mut self.held, &mut self.last, *term, Holder { service: id, weight: weights.category });
        }
    }

    /// The same service, as people call it in the language of the page.
    fn add_called(&mut self, lang: &str, called: &Called, weights: &Weights) {
        let Some(id) = self.first_phrase.len().checked_sub(1).and_then(|id| u32::try_from(id).ok()) else {
            return;
        };
        let lang = self.lang(lang);
        let pieces = called.name.split(['(', ')', '（', '）', ',', '、', '،', ';', ':', '/']);
        for phrase in pieces.chain(called.phrases.iter().map(String::as_str)) {
            self.phrase(id, phrase, lang, weights.called);
        }
    }

    /// Reads the names of the categories once, not again for every service.
    fn read_categories(&mut self, index: &Index, own: Option<&Words>) {
        for category in &index.categories {
            let mut terms = Vec::new();
            let called = own.and_then(|own| own.categories.get(category.id.as_str()));
            for name in category.name.0.values().chain(called) {
                self.read(name);
                terms.extend(self.terms.iter().flatten());
                terms.extend(self.found.iter().map(|f| f.meaning));
            }
            self.categories.push(terms);
        }
    }

    fn lang(&mut self, tag: &str) -> u8 {
        let at = self.langs.iter().position(|l| l == tag).unwrap_or_else(|| {
            self.langs.push(tag.to_owned());
            self.langs.len() - 1
        });
        u8::try_from(at).unwrap_or(u8::MAX)
    }

    /// Reads words into `terms` and `masses`, and the meanings of phrases into `found`.
    fn read(&mut self, text: &str) {
        self.masses.clear();
        self.terms.clear();
        self.parts.clear();
        words(text, |word, _| {
            if self.gather.tongue().is_part(word) {
                self.parts.push((self.terms.len(), word.to_owned()));
            }
            let (term, weight) = self.gather.term(word);
            self.terms.push(Some(term));
            self.masses.push(weight);
        });
        self.found.clear();
        self.synonyms.find(&self.terms, |found| self.found.push(found));
        if !self.parts.is_empty() {
            self.read_neighbours();
        }
    }

    /// Characters and syllables mean something with their neighbours: 駕 and 照 are 駕照. Each two are a word of their own.
    fn read_neighbours(&mut self) {
        let mut before: Option<&(usize, String)> = None;
        for part in &self.parts {
            if let Some((at, first)) = before.filter(|(at, _)| at + 1 == part.0) {
                let (meaning, _) = self.gather.term(&format!("{first}{}", part.1));
                self.found.push(Found { from: *at, to: at + 2, meaning });
            }
            before = Some(part);
        }
    }

    fn phrase(&mut self, service: u32, text: &str, lang: u8, weight: f32) {
        self.read(text);
        let first_element = u32::try_from(self.elements.len()).unwrap_or(u32::MAX);
        for (at, (term, mass)) in self.terms.iter().zip(&self.masses).enumerate().take(LONGEST_PHRASE) {
            if let Some(term) = term.filter(|_| *mass > 0.0) {
                self.elements.push(Element { term, covers: 1 << at, mass: *mass });
            }
        }
        for found in &self.found {
            let covers = (found.from..found.to.min(LONGEST_PHRASE)).fold(0, |bits, at| bits | 1 << at);
            self.elements.push(Element { term: found.meaning, covers, mass: 0.0 });
        }
        if self.elements.len() > first_element as usize {
            self.phrases.push(Phrase { first_element, lang, mass: 0.0 });
        }
        self.hold(service, weight);
    }

    fn text(&mut self, service: u32, text: &Text, weight: f32) {
        for words in text.0.values() {
            self.read(words);
            self.hold(service, weight);
        }
    }

    /// Notes that a service holds the terms read last, and their meanings.
    fn hold(&mut self, service: u32, weight: f32) {
        self.last.resize(self.gather.terms(), (u32::MAX, 0));
        for term in self.terms.iter().flatten().chain(self.found.iter().map(|f| &f.meaning)) {
            hold(&mut self.held, &mut self.last, *term, Holder { service, weight });
        }
    }

    fn finish(mut self) -> Postings {
        let terms = self.gather.terms();
        let services = self.first_phrase.len();
        self.first_phrase.push(u32::try_from(self.phrases.len()).unwrap_or(u32::MAX));
        let mut first_holder = vec![0u32; terms + 1];
        for (term, _) in &self.held {
            if let Some(count) = first_holder.get_mut(*term as usize + 1) {
                *count += 1;
            }
        }
        let rarity: Vec<f32> = first_holder.iter().skip(1).map(|held| rarity(services, *held)).collect();
        let mut before = 0;
        for count in &mut first_holder {
            before += *count;
            *count = before;
        }
        let holders = in_order(&self.held, &first_holder);
        for element in &mut self.elements {
            element.mass *= rarity.get(element.term as usize).copied().unwrap_or(1.0);
        }
        let ends: Vec<usize> = self.phrases.iter().skip(1).map(|p| p.first_element as usize).collect();
        for (phrase, end) in self.phrases.iter_mut().zip(ends.into_iter().chain([self.elements.len()])) {
            let elements = self.elements.get(phrase.first_element as usize..end).unwrap_or_default();
            phrase.mass = elements.iter().map(|e| e.mass).sum();
        }
        let (vocabulary, stems, ordinary, tongue) = self.gather.finish();
        Postings {
            vocabulary,
            stems,
            synonyms: self.synonyms,
            ordinary,
            tongue,
            foreign: Foreign::new(),
            rarity,
            holders,
            first_holder,
            phrases: self.phrases,
            first_phrase: self.first_phrase,
            elements: self.elements,
            langs: self.langs,
        }
    }
}

/// Notes that a service holds a term; of several places the best counts.
fn hold(held: &mut Vec<(Term, Holder)>, last: &mut [(u32, u32)], term: Term, holder: Holder) {
    let Some(last) = last.get_mut(term as usize) else { return };
    if last.0 == holder.service {
        if let Some((_, known)) = held.get_mut(last.1 as usize) {
            known.weight = known.weight.max(holder.weight);
        }
    } else {
        *last = (holder.service, u32::try_from(held.len()).unwrap_or(u32::MAX));
        held.push((term, holder));
    }
}

/// The holders by term, those of one term in the order they were noted; sorting them would take several times longer.
fn in_order(held: &[(Term, Holder)], first_holder: &[u32]) -> Vec<Holder> {
    let mut next = first_holder.to_vec();
    let mut holders = vec![Holder { service: 0, weight: 0.0 }; held.len()];
    for (term, holder) in held {
        if let Some(next) = next.get_mut(*term as usize) {
            if let Some(place) = holders.get_mut(*next as usize) {
                *place = *holder;
            }
            *next += 1;
        }
    }
    holders
}

/// The probabilistic inverse document frequency of BM25, as a share of that of a term nobody holds.
fn rarity(services: usize, holders: u32) -> f32 {
    let (all, held) = (services as f32, holders as f32);
    let telling = (1.0 + (all - held + 0.5) / (held + 0.5)).ln();
    (telling / (1.0 + (all + 0.5) / 0.5).ln()).max(COMMONEST)
}
