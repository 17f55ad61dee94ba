//! What the records say to each other: references, conditions, hours, links, words, other languages.

mod conditions;
mod contacts;
mod dates;
mod identity;
mod known;
mod links;
mod lists;
mod offices;
mod rules;
mod services;
mod statements;
mod texts;
mod words;

use crate::{Content, Problem};
use known::Known;

/// Everything that is wrong with content that could be read, in the order of the files.
pub fn check(content: &Content) -> Vec<Problem> {
    let mut problems = Vec::new();
    let known = Known::of(content);
    services::check(content, &known, &mut problems);
    offices::check(content, &known, &mut problems);
    identity::check(content, &known, &mut problems);
    lists::check(content, &known, &mut problems);
    contacts::check(content, &known, &mut problems);
    statements::check(content, &known, &mut problems);
    texts::check(content, &mut problems);
    words::check(content, &known, &mut problems);
    problems.sort();
    problems.dedup();
    problems
}
