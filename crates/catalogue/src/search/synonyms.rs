//! Words and phrases of the same meaning, from the thesaurus of the content.

use super::token::words;
use super::vocabulary::{Gather, Term};
use std::collections::{BTreeMap, HashMap};

/// Finds members of synonym groups in a run of terms.
#[derive(Debug, Default)]
pub(super) struct Synonyms {
    by_first: HashMap<Term, Vec<Member>>,
}

#[derive(Debug)]
struct Member {
    rest: Vec<Term>,
    meaning: Term,
}

/// A synonym found in a run of terms: from the first to before the last of its words.
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) meaning: Term,
}

impl Synonyms {
    /// Reads the groups, which come by language: all languages serve at once, since people mix them.
    pub(super) fn read(groups: &BTreeMap<String, Vec<Vec<String>>>, gather: &mut Gather) -> Self {
        let mut by_first: HashMap<Term, Vec<Member>> = HashMap::new();
        for group in groups.values().flatten() {
            let meaning = gather.meaning();
            for phrase in group {
                let mut terms = Vec::new();
                words(phrase, |word, _| terms.push(gather.term(word).0));
                if let Some((first, rest)) = terms.split_first() {
                    by_first.entry(*first).or_default().push(Member { rest: rest.to_vec(), meaning });
                }
            }
        }
        Self { by_first }
    }

    /// Every member of every group that stands in `terms`; `None` stands for a word the catalogue does not know.
    pub(super) fn find(&self, terms: &[Option<Term>], mut each: impl FnMut(Found)) {
        for (from, first) in terms.iter().enumerate() {
            let Some(members) = first.and_then(|t| self.by_first.get(&t)) else { continue };
            for Member { rest, meaning } in members {
                let after = terms.iter().skip(from + 1);
                if rest.len() < terms.len() - from && rest.iter().zip(after).all(|(r, t)| Some(*r) == *t) {
                    each(Found { from, to: from + 1 + rest.len(), meaning: *meaning });
                }
            }
        }
    }
}
