//! Answers that are broken on the way.

use crate::{
    check, corpus,
    decoders::{self, READERS},
    mutate::{Dice, mutated, with_a_value_changed},
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn bytes_without_sense_are_no_answer(bytes in prop::collection::vec(any::<u8>(), 0..300), status in any::<u16>()) {
        check::readers(&bytes);
        check::ways(status, &bytes);
        check::chat(&[bytes]);
    }

    #[test]
    fn a_changed_answer_breaks_nothing(seed in any::<u64>()) {
        let (bodies, mut dice) = (corpus::bodies(), Dice(seed));
        let all: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let changed: Vec<Vec<u8>> = (0..6).map(|_| mutated(dice.pick(&all), &mut dice)).collect();
        check::readers(&changed[0]);
        check::ways(401, &changed[1]);
        check::chat(&changed);
    }

    #[test]
    fn a_value_of_another_type_is_read_or_refused(seed in any::<u64>()) {
        let (bodies, mut dice) = (corpus::bodies(), Dice(seed));
        let all: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let changed: Vec<Vec<u8>> = (0..8).map(|_| with_a_value_changed(dice.pick(&all), &mut dice)).collect();
        check::chat(&changed);
    }

    #[test]
    fn an_answer_that_is_cut_short_is_unreadable(which in any::<prop::sample::Index>(), at in 0.0..1.0) {
        let bodies = corpus::bodies();
        let body = which.get(&bodies);
        let cut = &body[..(body.len() as f64 * at) as usize];
        for reader in READERS {
            prop_assert!(decoders::read(reader, 200, cut).is_err());
        }
    }
}
