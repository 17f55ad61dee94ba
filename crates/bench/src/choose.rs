//! Chooses the weights, and says how good the choosing is.
//!
//! Five folds; all queries for one service are in the same fold, so that no weight is chosen by a sister of the query
//! it is judged by. One weight after the other takes the value that serves the other four folds best.

use crate::quality::{Figures, Query, measure};
use catalogue::model::Index;
use catalogue::search::Weights;

/// A weight by name, and the values to try.
pub type Knob = (&'static str, fn(&mut Weights) -> &mut f32, &'static [f32]);

/// The weights that are chosen.
pub const KNOBS: &[Knob] = &[
    ("summary", |w| &mut w.summary, &[0.3, 0.4, 0.5, 0.6, 0.7]),
    ("category", |w| &mut w.category, &[0.0, 0.1, 0.2, 0.3, 0.4]),
    ("form", |w| &mut w.form, &[0.9, 0.94, 0.97, 1.0]),
    ("prefix", |w| &mut w.prefix, &[0.7, 0.8, 0.9]),
    ("prefix_of_whole", |w| &mut w.prefix_of_whole, &[0.2, 0.35, 0.5, 0.65]),
    ("one_slip", |w| &mut w.one_slip, &[0.6, 0.7, 0.8, 0.9]),
    ("two_slips", |w| &mut w.two_slips, &[0.4, 0.5, 0.6, 0.7]),
    ("synonym", |w| &mut w.synonym, &[0.7, 0.75, 0.8, 0.85, 0.9, 0.95]),
    ("joined", |w| &mut w.joined, &[0.8, 0.95]),
    ("faint", |w| &mut w.faint, &[0.1, 0.2, 0.3, 0.4, 0.5]),
    ("faint_in_synonym", |w| &mut w.faint_in_synonym, &[0.3, 0.6, 0.8, 1.0]),
    ("unknown", |w| &mut w.unknown, &[0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.7]),
    ("foreign", |w| &mut w.foreign, &[0.8, 1.2, 1.6, 2.0, 2.5, 3.0]),
    ("phrase_base", |w| &mut w.phrase_base, &[0.3, 0.4, 0.5, 0.6, 0.7]),
    ("anywhere", |w| &mut w.anywhere, &[0.15, 0.25, 0.35, 0.45, 0.55]),
    ("second", |w| &mut w.second, &[0.0, 0.05, 0.1, 0.15, 0.2, 0.3]),
    ("enough", |w| &mut w.enough, &[0.36, 0.38, 0.4, 0.42, 0.44, 0.46, 0.48, 0.5]),
    ("near_best", |w| &mut w.near_best, &[0.35, 0.5, 0.6]),
];

/// How many parts the queries are divided into.
const FOLDS: usize = 5;

/// The figures of the folds that chose nothing, with the weights the other folds chose and with the default ones.
pub fn cross_validate(index: &Index, queries: &[Query]) -> (Figures, Figures) {
    let (mut chosen, mut default) = (Figures::default(), Figures::default());
    for fold in 0..FOLDS {
        let (judges, others): (Vec<_>, Vec<_>) = queries.iter().partition(|q| fold_of(index, q) == fold);
        let weights = choose(index, &others);
        chosen += measure(index, weights, judges.iter().copied());
        default += measure(index, Weights::default(), judges.iter().copied());
    }
    (chosen, default)
}

/// The weights that serve these queries best, starting from the default ones.
pub fn choose(index: &Index, queries: &[&Query]) -> Weights {
    let good = |weights| measure(index, weights, queries.iter().copied()).good();
    let mut best = Weights::default();
    let mut most = good(best);
    loop {
        let before = most;
        for (_, field, values) in KNOBS {
            for value in *values {
                let mut tried = best;
                *field(&mut tried) = *value;
                let reached = good(tried);
                if reached > most + 1e-9 {
                    (best, most) = (tried, reached);
                }
            }
        }
        if most <= before + 1e-6 {
            return best;
        }
    }
}

fn fold_of(index: &Index, query: &Query) -> usize {
    let first = query.relevant.first().map(|j| j.service.as_str());
    let place = index.services.iter().position(|s| Some(s.id.as_str()) == first);
    place.unwrap_or(query.query.len()) % FOLDS
}
