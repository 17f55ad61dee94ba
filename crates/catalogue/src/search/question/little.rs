//! Words that say little, or that are of another world, by what is known of the language of the page.

use super::super::postings::Postings;
use super::super::tongue::Class;
use super::super::weights::Weights;
use super::Asked;

/// Sets runs of words apart that the language of the page has for every question, and those of another world.
pub(super) fn say_little(asked: &mut [Asked], postings: &Postings, weights: &Weights) {
    let words: Vec<&str> = asked.iter().map(|a| a.word.as_str()).collect();
    let runs = postings.tongue.runs(&words);
    let particles = particles(asked, postings);
    for at in particles {
        if let Some(part) = asked.get_mut(at) {
            part.ordinary = 0.0;
        }
    }
    for (from, to, class) in runs {
        let Some(run) = asked.get_mut(from..to) else { continue };
        match class {
            // a single character may be part of a longer word: `join` looks at its neighbours
            Class::Silent if run.len() > 1 => run.iter_mut().for_each(|part| part.forget(false)),
            Class::Faint => run.iter_mut().for_each(|part| part.ordinary = part.ordinary.min(weights.faint)),
            Class::Elsewhere if !is_called(run, postings, weights) => {
                for (at, part) in run.iter_mut().enumerate() {
                    part.forget(false);
                    part.foreign = at == 0;
                    part.of_another_world = true;
                }
            }
            _ => {}
        }
    }
}

/// Whether a run of words stands in what some service is called.
fn is_called(run: &[Asked], postings: &Postings, weights: &Weights) -> bool {
    let names = |word: &str| {
        let term = postings.vocabulary.exact(word);
        term.is_some_and(|term| postings.holders(term).iter().any(|h| h.weight >= weights.called))
    };
    match run {
        [only] => names(&only.word),
        _ => run.windows(2).all(|two| match two {
            [a, b] => names(&format!("{}{}", a.word, b.word)),
            _ => false,
        }),
    }
}

/// The places of syllables that are the particle at the end of a word.
fn particles(asked: &[Asked], postings: &Postings) -> Vec<usize> {
    let mut found = Vec::new();
    let mut from = 0;
    for to in 1..=asked.len() {
        if asked.get(to).is_some_and(|next| next.glued) {
            continue;
        }
        let word: Vec<&str> =
            asked.get(from..to).unwrap_or_default().iter().map(|a| a.word.as_str()).collect();
        found.extend(to - postings.tongue.particle(&word)..to);
        from = to;
    }
    found
}
