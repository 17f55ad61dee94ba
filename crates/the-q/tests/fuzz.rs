//! Every reader against broken recordings: a few seconds of it here, and more with `THE_Q_FUZZ_ITERATIONS=10000000`.
//!
//! What it finds can be had again: the iteration is the seed. `THE_Q_FUZZ_FROM` says where to begin.

#[path = "codec/corpus.rs"]
#[allow(dead_code, reason = "shared with the other tests, which use the rest")]
mod corpus;
#[path = "codec/decoders.rs"]
#[allow(dead_code, reason = "shared with the other tests, which use the rest")]
mod decoders;
#[path = "codec/mutate.rs"]
mod mutate;

use mutate::{Dice, mutated};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Iterations, unless told otherwise.
const FEW: u64 = 20_000;

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name}={text}")))
}

fn seeds() -> std::ops::Range<u64> {
    let from = setting("THE_Q_FUZZ_FROM", 0);
    from..from.saturating_add(setting("THE_Q_FUZZ_ITERATIONS", FEW))
}

#[test]
fn no_answer_breaks_a_reader() {
    let bodies = corpus::bodies();
    let ticket = decoders::ticket_of("");
    for seed in seeds() {
        let mut dice = Dice(seed);
        let body = mutated(&bodies[dice.below(bodies.len())], &mut dice);
        let checked = catch_unwind(AssertUnwindSafe(|| decoders::check(&body, &ticket)));
        assert!(checked.is_ok(), "seed {seed}: {}", String::from_utf8_lossy(&body));
    }
}

#[test]
fn no_frame_breaks_the_socket() {
    let frames = corpus::frames().received;
    for seed in seeds() {
        let mut dice = Dice(seed);
        let frame = mutated(frames[dice.below(frames.len())].frame.as_bytes(), &mut dice);
        let frame = String::from_utf8_lossy(&frame);
        let read = catch_unwind(|| decoders::frame(&frame));
        assert!(read.is_ok(), "seed {seed}: {frame}");
        // An address can come from an event alone; the name of the connection is not printed.
        let printed = format!("{:?}", the_q::socket::read(&frame));
        assert!(!printed.contains('@'), "seed {seed}: {frame}");
    }
}
