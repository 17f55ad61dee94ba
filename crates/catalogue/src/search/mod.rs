//! Search: from typed words to the services a person means, while they type.
//!
//! English and French are searched at once, whatever the language of the page, because people mix them; on a page in
//! another language its words beside them. A query that
//! fits nothing gives nothing: a wild guess would send someone to the wrong counter.
//!
//! Layout, in the order a query passes: [`fold`](fold()) and [`tokens`] cut and spell words alike, `stem` joins the
//! forms of a word, `ordinary` knows the words that say little and `foreign` those of other worlds, `vocabulary` and
//! `distance` find the beginnings and the slips of the finger, `synonyms` the words of the same meaning, `question`
//! puts these together; `tongue` is what the words of a further language say of it; `postings` is the catalogue as `lay_out` prepared it, and `rank` decides. Every number is in
//! [`Weights`].

pub(crate) mod distance;
mod fold;
mod foreign;
mod lay_out;
mod mark;
mod ordinary;
mod postings;
mod question;
mod rank;
mod stem;
mod synonyms;
mod token;
mod tongue;
mod vocabulary;
mod weights;

pub use fold::fold;
pub use token::{Token, tokens};
pub use weights::Weights;

use crate::model::{Index, ServiceId, Words};
use postings::Postings;
use rank::Ranking;
use std::ops::Range;
use std::sync::Arc;

/// A catalogue that can be searched. Building it once takes as long as many searches.
#[derive(Debug)]
pub struct Searcher {
    postings: Postings,
    weights: Weights,
    ids: Vec<ServiceId>,
    popular: Vec<bool>,
}

/// A service that fits a query.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its place in [`Index::services`].
    pub index: usize,
    /// Its id.
    pub id: ServiceId,
    /// How well it fits: about 1 when it is called just what was typed. Only good for comparing hits of one query.
    pub score: f32,
    /// What the query may mean, in the searcher's own numbers: for [`Searcher::marks`].
    asked: Arc<[vocabulary::Term]>,
}

impl Searcher {
    /// Lays a catalogue out for search.
    pub fn new(index: &Index) -> Self {
        Self::with_weights(index, Weights::default())
    }

    /// The same for a page in a language that the catalogue is not written in: its words are searched beside English and
    /// French ones.
    pub fn with_words(index: &Index, words: &Words) -> Self {
        Self::make(index, Some(words), Weights::default())
    }

    /// The same with other weights, to learn what each is worth.
    pub fn with_weights(index: &Index, weights: Weights) -> Self {
        Self::make(index, None, weights)
    }

    fn make(index: &Index, words: Option<&Words>, weights: Weights) -> Self {
        let popular = index.services.iter().map(|s| index.popular.contains(&s.id)).collect();
        let ids = index.services.iter().map(|s| s.id.clone()).collect();
        Self { postings: Postings::build(index, words, &weights), weights, ids, popular }
    }

    /// The services that fit `query`, best first, at most `limit`; none when nothing fits.
    ///
    /// `lang` is the language of the page (BCP 47): it decides between services that fit equally well, and nothing
    /// else. The last word counts as unfinished unless a space or a mark follows it. The order of the services in
    /// the index does not matter.
    pub fn search(&self, query: &str, lang: &str, limit: usize) -> Vec<Hit> {
        let slots = question::slots(query, &self.postings, &self.weights);
        let ranking = Ranking::new(&self.postings, &self.weights, &slots, lang);
        let by_id = |a: u32, b: u32| self.ids.get(a as usize).cmp(&self.ids.get(b as usize));
        let ranked = ranking.best(&self.popular, by_id);
        let mut asked: Vec<_> = slots.iter().flat_map(|s| s.meanings.iter().map(|m| m.0)).collect();
        asked.sort_unstable();
        let asked: Arc<[_]> = asked.into();
        let hits = ranked.into_iter().take(limit).filter_map(|r| {
            let index = r.service as usize;
            let id = self.ids.get(index)?.clone();
            Some(Hit { index, id, score: r.score, asked: asked.clone() })
        });
        hits.collect()
    }

    /// The words of a text, such as the name or the summary of the service found, that the query matched: ranges in
    /// bytes, in order and without overlap, so that the page can mark them.
    pub fn marks(&self, text: &str, hit: &Hit) -> Vec<Range<usize>> {
        mark::marks(text, &hit.asked, &self.postings)
    }
}
