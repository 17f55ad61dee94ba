//! Every reader against broken recordings: a few seconds of it here, and more with `MATRIX_FUZZ_ITERATIONS=10000000`.
//!
//! What it finds can be had again: the iteration is the seed. `MATRIX_FUZZ_FROM` says where to begin.

#[path = "chat/check.rs"]
mod check;
#[path = "chat/corpus.rs"]
#[allow(dead_code, reason = "shared with the other tests, which use the rest")]
mod corpus;
#[path = "chat/decoders.rs"]
mod decoders;
#[path = "chat/mutate.rs"]
mod mutate;
#[path = "chat/said.rs"]
#[allow(dead_code, reason = "shared with the other tests, which use the rest")]
mod said;

use mutate::{Dice, mutated};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Iterations, unless told otherwise.
const FEW: u64 = 3_000;

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name}={text}")))
}

fn seeds() -> std::ops::Range<u64> {
    let from = setting("MATRIX_FUZZ_FROM", 0);
    from..from.saturating_add(setting("MATRIX_FUZZ_ITERATIONS", FEW))
}

fn each(check: impl Fn(&[Vec<u8>], &mut Dice)) {
    let bodies = corpus::bodies();
    for seed in seeds() {
        let mut dice = Dice(seed);
        let changed: Vec<Vec<u8>> =
            (0..4).map(|_| mutated(&bodies[dice.below(bodies.len())], &mut dice)).collect();
        let checked = catch_unwind(AssertUnwindSafe(|| check(&changed, &mut dice)));
        let shown =
            || changed.iter().map(|body| String::from_utf8_lossy(body)).collect::<Vec<_>>().join("\n");
        assert!(checked.is_ok(), "seed {seed}: {}", shown());
    }
}

#[test]
fn no_answer_breaks_a_reader() {
    each(|bodies, _| check::readers(&bodies[0]));
}

#[test]
fn no_answers_break_a_chat() {
    each(|bodies, _| check::chat(bodies));
}

#[test]
fn no_answer_breaks_a_way_in_or_out() {
    each(|bodies, dice| check::ways([200, 401, 400, 0, 429][dice.below(5)], &bodies[0]));
}
