//! The bands in which a person is told how long they still wait keep their bars, on days that were made up.
//!
//! `cargo bench -p bench --bench wait` prints more days and says what the bars are.

use bench::hall::office::{Kind, Office};
use bench::hall::phone::{Shown, Sight};
use bench::hall::score::{INSIDE, Score, outward, shown};
use std::sync::LazyLock;

type Days = Vec<(Kind, Office, Vec<Shown>)>;

/// Everything seen.
static ALL: LazyLock<Days> = LazyLock::new(|| days(Sight::All));

/// Days of every kind in offices of every size; fewer of the large ones, which see more people.
fn days(sight: Sight) -> Days {
    let mut days = Vec::new();
    for kind in Kind::ALL {
        for office in Office::ALL {
            let seeds = 70_000..70_006 + 36 / office.counters as u64;
            days.push((kind, office, shown(office, kind, sight, seeds, 4 + office.counters)));
        }
    }
    days
}

fn ours(shown: &Shown) -> (f64, f64) {
    shown.band
}

#[test]
fn eight_of_ten_calls_are_inside() {
    for (kind, office, shown) in &*ALL {
        let all = Score::of(shown.iter(), ours);
        let first = Score::of(shown.iter().filter(|shown| shown.first), ours);
        assert!(all.inside >= INSIDE, "{kind:?} {office:?} {all:?}");
        assert!(first.inside >= INSIDE, "{kind:?} {office:?}, first bands: {first:?}");
    }
}

#[test]
fn bands_are_narrow_enough_where_anybody_could_tell() {
    for (kind, office, shown) in &*ALL {
        let all = Score::of(shown.iter(), ours);
        if office.counters > Office::SMALL.counters {
            assert!(all.of_allowed <= 1.0, "{kind:?} {office:?} {all:?}");
        } else {
            // With three counters one long service decides. Half of the true wait is too narrow even for who knows the
            // office, and a phone does not.
            let knowing = Score::of(shown.iter(), |shown| shown.knowing);
            assert!(all.of_allowed <= knowing.of_allowed + 0.5, "{kind:?} {office:?} {all:?} {knowing:?}");
        }
    }
}

#[test]
fn bands_score_better_than_people_ahead_times_the_mean_of_today() {
    for kind in Kind::ALL {
        let (mut all, mut all_rounded) = (0.0, 0.0);
        for (_, office, shown) in ALL.iter().filter(|(other, ..)| *other == kind) {
            let score = Score::of(shown.iter(), ours).score;
            let number = Score::of(shown.iter(), |shown| (shown.mean_of_today, shown.mean_of_today)).score;
            let rounded = |shown: &Shown| outward(shown.mean_of_today, shown.mean_of_today);
            assert!(score < number, "{kind:?} {office:?} {score} {number}");
            all += score;
            all_rounded += Score::of(shown.iter(), rounded).score;
        }
        assert!(all < all_rounded, "{kind:?} {all} {all_rounded}");
    }
}

#[test]
fn seeing_less_makes_bands_wider_but_not_wrong() {
    for sight in [Sight::NoHours, Sight::PlaceAlone] {
        for (kind, office, shown) in days(sight) {
            let all = Score::of(shown.iter(), ours);
            assert!(all.inside >= INSIDE, "{sight:?} {kind:?} {office:?} {all:?}");
        }
    }
}
