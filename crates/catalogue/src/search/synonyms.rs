//! Words and phrases of the same meaning, from the thesaurus of the content.

use super::token::words;
use super::vocabulary::{Gather, Term};
use language::Few;

/// Finds members of synonym groups in a run of terms.
#[derive(Debug, Default)]
pub(super) struct Synonyms {
    /// Sorted by the first term. The thesaurus is read before anything else, so these terms are the lowest numbers.
    members: Vec<Member>,
    /// For each such term, where its members begin; one more for the end.
    first_member: Vec<u32>,
}

#[derive(Debug)]
struct Member {
    first: Term,
    rest: Box<[Term]>,
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
    pub(super) fn read(groups: &Few<Vec<Vec<String>>>, gather: &mut Gather) -> Self {
        let mut members = Vec::new();
        for group in groups.values().flatten() {
            let meaning = gather.meaning();
            for phrase in group {
                let mut terms = Vec::new();
                words(phrase, |word, _| terms.push(gather.term(word).0));
                if let Some((first, rest)) = terms.split_first() {
                    members.push(Member { first: *first, rest: rest.into(), meaning });
                }
            }
        }
        members.sort_by_key(|m| m.first);
        let begins = |term| u32::try_from(members.partition_point(|m| m.first < term)).unwrap_or(u32::MAX);
        let last = members.last().map_or(0, |m| m.first + 1);
        let first_member = (0..=last).map(begins).collect();
        Self { members, first_member }
    }

    fn beginning_with(&self, term: Term) -> &[Member] {
        let at = term as usize;
        let (Some(from), Some(to)) = (self.first_member.get(at), self.first_member.get(at + 1)) else {
            return &[];
        };
        self.members.get(*from as usize..*to as usize).unwrap_or_default()
    }

    /// Every member of every group that stands in `terms`; `None` stands for a word the catalogue does not know.
    pub(super) fn find(&self, terms: &[Option<Term>], mut each: impl FnMut(Found)) {
        for (from, first) in terms.iter().enumerate() {
            let Some(first) = first else { continue };
            for Member { rest, meaning, .. } in self.beginning_with(*first) {
                let after = terms.iter().skip(from + 1);
                if rest.len() < terms.len() - from && rest.iter().zip(after).all(|(r, t)| Some(*r) == *t) {
                    each(Found { from, to: from + 1 + rest.len(), meaning: *meaning });
                }
            }
        }
    }
}
