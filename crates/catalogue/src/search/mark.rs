//! Which parts of a shown text a query matched.

use super::postings::Postings;
use super::token::words;
use super::vocabulary::Term;
use std::ops::Range;

/// The words of `text` that have one of the terms, or a meaning among them: in bytes, in order, without overlap.
pub(super) fn marks(text: &str, terms: &[Term], postings: &Postings) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut run = Vec::new();
    words(text, |word, at| {
        run.push(postings.term(word).filter(|_| postings.ordinary.weight(word) > 0.0));
        places.push(at);
    });
    let asked = |term: &Term| terms.binary_search(term).is_ok();
    let mut matched: Vec<bool> = run.iter().map(|term| term.as_ref().is_some_and(asked)).collect();
    postings.synonyms.find(&run, |found| {
        if asked(&found.meaning) {
            matched.get_mut(found.from..found.to).unwrap_or_default().fill(true);
        }
    });
    places.into_iter().zip(matched).filter_map(|(at, matched)| matched.then_some(at)).collect()
}
