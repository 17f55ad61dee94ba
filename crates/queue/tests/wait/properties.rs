//! What holds whatever is seen.

use crate::line::{NINE, watch};
use proptest::prelude::*;
use queue::wait::{MIN_CALLS, Why};
use queue::{BoardKind, Counted, Estimator, Hall, Observation, OnBoard, Place, Stage, Wait};

fn stage() -> impl Strategy<Value = Stage> {
    use Stage::{BeingServed, Called, OnHold, Other, Preparing, Waiting};
    prop::sample::select(&[Waiting, Waiting, Called, BeingServed, BeingServed, OnHold, Preparing, Other][..])
}

/// Times of a day, and now and then any time at all.
fn time() -> impl Strategy<Value = i64> {
    prop_oneof![9 => (0..4000_i64).prop_map(|seconds| NINE + seconds), 1 => any::<i64>()]
}

fn hall() -> impl Strategy<Value = Hall> {
    let person = ("[AB][0-9]{1,2}", stage(), prop::option::of(time()))
        .prop_map(|(number, stage, since)| OnBoard { number: number.as_str().into(), stage, since });
    prop::collection::vec(person, 0..12).prop_map(|people| Hall { kind: BoardKind::ByTicket, people })
}

fn place() -> impl Strategy<Value = Place> {
    let few = prop_oneof![9 => 0..40_u32, 1 => any::<u32>()];
    (few.clone(), few).prop_map(|(ahead, due)| Place { ahead, appointments_ahead: 0, appointments_due: due })
}

type Seen = (i64, Option<Place>, bool, Option<Hall>);

fn seen() -> impl Strategy<Value = Vec<Seen>> {
    prop::collection::vec(
        (time(), prop::option::weighted(0.9, place()), any::<bool>(), prop::option::weighted(0.8, hall())),
        0..30,
    )
}

fn all(seen: &[Seen], opens: Option<i64>, more: u32) -> Estimator {
    let mut estimator = Estimator::new(opens, opens);
    for (at, place, called, hall) in seen {
        let place = place.map(|place| Place { ahead: place.ahead.saturating_add(more), ..place });
        let counted = if *called { Counted::WithCalled } else { Counted::InLine };
        estimator.observe(&Observation { at: *at, place, counted, hall: hall.as_ref() });
    }
    estimator
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn whatever_is_seen_a_band_is_whole_and_rests_on_enough(
        mut seen in seen(), opens in prop::option::of(time()), now in time(), in_order in any::<bool>()
    ) {
        if in_order {
            seen.sort_by_key(|look| look.0);
        }
        let now = seen.last().filter(|_| in_order).map_or(now, |look| look.0);
        if let Wait::Band { low_minutes, high_minutes, rests_on, .. } = all(&seen, opens, 0).wait(now) {
            prop_assert!(low_minutes < high_minutes);
            prop_assert!(low_minutes % 5 == 0 && high_minutes % 5 == 0);
            prop_assert!(rests_on.calls >= MIN_CALLS);
        }
    }

    #[test]
    fn more_people_ahead_never_make_it_shorter(ahead in 12..60_u32, more in 1..30_u32, minutes in 1..40_i64) {
        let minutes = minutes.min(2 * i64::from(ahead));
        let at = NINE + minutes * 60;
        let waits = [ahead, ahead + more].map(|ahead| watch(0..=minutes, ahead).wait(at));
        if let [Wait::Band { low_minutes: low, high_minutes: high, .. }, second] = waits {
            match second {
                Wait::Band { low_minutes, high_minutes, .. } => prop_assert!(low <= low_minutes && high <= high_minutes),
                Wait::Unknown(why) => prop_assert_eq!(why, Why::TooLong),
            }
        }
    }
}
