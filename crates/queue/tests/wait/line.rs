//! An office where somebody is called every two minutes.

use queue::{BoardKind, Counted, Estimator, Hall, Observation, OnBoard, Place, Stage, Wait};

/// Nine o'clock.
pub const NINE: i64 = 1_772_467_200;

/// An office where somebody is called every two minutes, four are served, and `ahead` people stood before the person at
/// the beginning. Numbers of those called are 0, 1, 2…
pub fn look(minute: i64, ahead: u32, hours: i64) -> (Place, Hall) {
    let called = (minute / 2) as u32;
    let person = |number: u32, stage, since: i64| OnBoard {
        number: format!("A{}", number + 100).as_str().into(),
        stage,
        since: Some(NINE + hours * 3600 + since * 60),
    };
    let served = (0..4)
        .map(|back| person(called + 3 - back, Stage::BeingServed, minute - minute % 2 - 2 * i64::from(back)));
    let waiting = (called + 4..called + 24).map(|number| person(number, Stage::Waiting, minute - 30));
    let hall = Hall { kind: BoardKind::ByTicket, people: served.chain(waiting).collect() };
    let ahead = ahead.saturating_sub(called);
    (Place { ahead, appointments_ahead: 0, appointments_due: 0 }, hall)
}

pub fn watch(minutes: impl Iterator<Item = i64>, ahead: u32) -> Estimator {
    let mut estimator = Estimator::default();
    for minute in minutes {
        let (place, hall) = look(minute, ahead, 0);
        let at = NINE + minute * 60;
        estimator.observe(&Observation {
            at,
            place: Some(place),
            counted: Counted::InLine,
            hall: Some(&hall),
        });
    }
    estimator
}

pub fn band(wait: Wait) -> (u32, u32) {
    match wait {
        Wait::Band { low_minutes, high_minutes, .. } => (low_minutes, high_minutes),
        Wait::Unknown(why) => panic!("{why:?}"),
    }
}
