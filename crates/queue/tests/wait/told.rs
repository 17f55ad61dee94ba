//! What is told, look by look.

use crate::line::{NINE, band, look, watch};
use queue::wait::{Basis, MAX_AGE, MIN_CALLS, Why};
use queue::{BoardKind, Counted, Estimator, Hall, Observation, OnBoard, Place, Stage, Wait};

#[test]
fn a_line_that_moves_evenly_is_told_right() {
    let wait = watch(0..=30, 35).wait(NINE + 30 * 60);
    let (low, high) = band(wait);
    assert!(low <= 42 && 42 <= high && high - low <= 30, "21 calls at 2 minutes: {wait:?}");
    let Wait::Band { rests_on, as_of, past_closing, .. } = wait else { return };
    assert_eq!(rests_on, Basis { calls: 19, minutes: 36, at_counters: Some(4), called_today: None });
    assert_eq!((as_of, past_closing), (NINE + 30 * 60, false));
}

#[test]
fn nothing_is_told_before_enough_people_were_called() {
    assert_eq!(Estimator::default().wait(NINE), Wait::Unknown(Why::NoPlace));
    let one = watch(0..=0, 35).wait(NINE);
    assert_eq!(one, Wait::Unknown(Why::TooFew { calls: 4, needed: MIN_CALLS }));
    band(watch(0..=2, 35).wait(NINE + 120));
}

#[test]
fn numbers_and_hours_tell_more_from_the_first_minutes_on() {
    let mut estimator = Estimator::new(Some(NINE - 216 * 60), None);
    for minute in 0..=2 {
        let (place, hall) = look(minute, 35, 0);
        let at = NINE + minute * 60;
        estimator.observe(&Observation {
            at,
            place: Some(place),
            counted: Counted::InLine,
            hall: Some(&hall),
        });
    }
    let wait = estimator.wait(NINE + 120);
    let Wait::Band { low_minutes, high_minutes, rests_on, .. } = wait else { panic!("{wait:?}") };
    assert_eq!(rests_on.called_today, Some(105));
    let (low, high) = band(watch(0..=2, 35).wait(NINE + 120));
    assert!(high_minutes - low_minutes < high - low, "{low_minutes}–{high_minutes} {low}–{high}");
}

#[test]
fn numbers_that_do_not_fit_are_left_out() {
    let mut estimator = Estimator::new(Some(NINE - 20 * 60), None);
    for minute in 0..=30 {
        let (place, hall) = look(minute, 35, 0);
        let at = NINE + minute * 60;
        estimator.observe(&Observation {
            at,
            place: Some(place),
            counted: Counted::InLine,
            hall: Some(&hall),
        });
    }
    let wait = estimator.wait(NINE + 1800);
    let Wait::Band { rests_on, .. } = wait else { panic!("{wait:?}") };
    assert_eq!(rests_on.called_today, None, "104 calls in 20 minutes at four counters");
}

#[test]
fn a_phone_whose_clock_is_wrong_tells_the_same() {
    for hours in [-7, 7] {
        let mut estimator = Estimator::default();
        for minute in 0..=30 {
            let (place, hall) = look(minute, 35, hours);
            let at = NINE + minute * 60;
            estimator.observe(&Observation {
                at,
                place: Some(place),
                counted: Counted::InLine,
                hall: Some(&hall),
            });
        }
        let (low, high) = band(estimator.wait(NINE + 30 * 60));
        assert!(low <= 42 && 42 <= high, "{hours} hours: {low}–{high}");
    }
}

#[test]
fn a_phone_that_slept_goes_on_from_what_it_knew() {
    let wait = watch((0..=30).chain(50..=52), 60).wait(NINE + 52 * 60);
    let (low, high) = band(wait);
    assert!(low <= 70 && 70 <= high, "{wait:?}");
}

#[test]
fn a_clock_set_back_is_no_time_that_passed() {
    let mut estimator = watch(0..=30, 60);
    let (place, hall) = look(31, 60, 0);
    let back = NINE - 3600;
    estimator.observe(&Observation {
        at: back,
        place: Some(place),
        counted: Counted::InLine,
        hall: Some(&hall),
    });
    let (low, high) = band(estimator.wait(back));
    assert!(low <= 92 && 92 <= high, "{low}–{high}");
}

#[test]
fn old_news_are_not_told() {
    let estimator = watch(0..=30, 35);
    band(estimator.wait(NINE + 1800 + MAX_AGE));
    assert_eq!(estimator.wait(NINE + 1801 + MAX_AGE), Wait::Unknown(Why::Old));
    assert_eq!(estimator.wait(NINE - 86_400), Wait::Unknown(Why::Old));
}

#[test]
fn a_line_that_stands_still_is_not_told_in_minutes() {
    let mut estimator = watch(0..=30, 35);
    for minute in 31..=60 {
        let (place, hall) = look(30, 35, 0);
        let at = NINE + minute * 60;
        estimator.observe(&Observation {
            at,
            place: Some(place),
            counted: Counted::InLine,
            hall: Some(&hall),
        });
    }
    assert_eq!(estimator.wait(NINE + 3600), Wait::Unknown(Why::StandsStill { minutes: 30 }));
}

#[test]
fn a_line_that_grows_in_front_as_fast_as_it_moves_is_not_told_in_minutes() {
    let mut estimator = Estimator::default();
    for minute in 0..=30 {
        let (place, hall) = look(minute, 35, 0);
        let at = NINE + minute * 60;
        let place = Place { ahead: 35, appointments_due: 9, ..place };
        estimator.observe(&Observation {
            at,
            place: Some(place),
            counted: Counted::InLine,
            hall: Some(&hall),
        });
    }
    assert_eq!(estimator.wait(NINE + 1800), Wait::Unknown(Why::Overtaken));
}

#[test]
fn without_a_board_the_place_alone_tells() {
    let mut estimator = Estimator::default();
    for minute in 0..=40 {
        let place = Some(look(minute, 60, 0).0);
        estimator.observe(&Observation {
            at: NINE + minute * 60,
            place,
            counted: Counted::WithCalled,
            hall: None,
        });
    }
    let wait = estimator.wait(NINE + 2400);
    let (low, high) = band(wait);
    assert!(low <= 82 && 82 <= high, "{wait:?}");
}

#[test]
fn a_board_that_is_missing_now_and_then_changes_little() {
    let mut estimator = Estimator::default();
    for minute in 0..=30 {
        let (place, hall) = look(minute, 35, 0);
        let hall = (minute % 3 != 1).then_some(&hall);
        let at = NINE + minute * 60;
        estimator.observe(&Observation { at, place: Some(place), counted: Counted::InLine, hall });
    }
    let (low, high) = band(estimator.wait(NINE + 1800));
    assert!(low <= 42 && 42 <= high, "{low}–{high}");
}

/// What is told after 40 minutes when the board shows these people all the time.
fn with_board(people: &[OnBoard]) -> Wait {
    let hall = Hall { kind: BoardKind::ByTicket, people: people.to_vec() };
    let mut estimator = Estimator::default();
    for minute in 0..=40 {
        let place = Some(look(minute, 60, 0).0);
        let at = NINE + minute * 60;
        estimator.observe(&Observation { at, place, counted: Counted::InLine, hall: Some(&hall) });
    }
    estimator.wait(NINE + 2400)
}

#[test]
fn a_board_without_anybody_is_off_and_the_place_alone_tells() {
    let (low, high) = band(with_board(&[]));
    assert!(low <= 82 && 82 <= high, "{low}–{high}");
}

#[test]
fn a_board_with_nobody_at_a_counter_tells_nothing() {
    let in_line = look(0, 60, 0).1.people.split_off(4);
    assert_eq!(with_board(&in_line), Wait::Unknown(Why::NobodyServed));
}

#[test]
fn another_day_begins_from_nothing() {
    let mut estimator = watch(0..=30, 35);
    let (place, hall) = look(0, 35, 24);
    let at = NINE + 24 * 3600;
    estimator.observe(&Observation { at, place: Some(place), counted: Counted::InLine, hall: Some(&hall) });
    assert_eq!(estimator.wait(at), Wait::Unknown(Why::TooFew { calls: 4, needed: MIN_CALLS }));
}

#[test]
fn somebody_forgotten_at_a_counter_does_not_count() {
    let mut estimator = Estimator::default();
    for minute in 0..=30 {
        let (place, mut hall) = look(minute, 35, 0);
        let forgotten = (0..9).map(|number| OnBoard {
            number: format!("C{number}").as_str().into(),
            stage: Stage::BeingServed,
            since: Some(NINE - 3 * 3600),
        });
        hall.people.extend(forgotten);
        let at = NINE + minute * 60;
        estimator.observe(&Observation {
            at,
            place: Some(place),
            counted: Counted::InLine,
            hall: Some(&hall),
        });
    }
    let wait = estimator.wait(NINE + 1800);
    let Wait::Band { rests_on, .. } = wait else { panic!("{wait:?}") };
    assert_eq!(rests_on.at_counters, Some(4));
}

#[test]
fn a_band_says_when_it_reaches_past_closing() {
    let mut estimator = Estimator::new(None, Some(NINE + 60 * 60));
    for minute in 0..=30 {
        let (place, hall) = look(minute, 35, 0);
        let at = NINE + minute * 60;
        estimator.observe(&Observation {
            at,
            place: Some(place),
            counted: Counted::InLine,
            hall: Some(&hall),
        });
    }
    assert!(matches!(estimator.wait(NINE + 1800), Wait::Band { past_closing: true, .. }));
}
