//! The office's clock beside the device's. A phone's clock may be wrong by minutes, and a kiosk's by hours.

use crate::Hall;

/// Answers may be so old when they arrive, in seconds: servers keep copies.
const SLACK: i64 = 10;

/// Times further back are no times of today, in seconds.
const DAY: i64 = 24 * 3600;

/// On a board with anybody at a counter something has happened within so many seconds. If not, a clock is wrong.
const QUIET: i64 = 3600;

/// How much later the office's clock may be than the device's, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct OfficeClock {
    at_least: i64,
    at_most: i64,
}

impl Default for OfficeClock {
    fn default() -> Self {
        Self { at_least: i64::MIN, at_most: i64::MAX }
    }
}

impl OfficeClock {
    /// Nothing on a board happened later than now, and the last not very long ago.
    pub fn see(&mut self, hall: &Hall, at: i64) {
        let later =
            hall.people.iter().filter_map(|person| person.since).map(|since| since.saturating_sub(at));
        let Some(last) = later.filter(|later| later.saturating_abs() < DAY).max() else { return };
        self.at_least = self.at_least.max(last);
        if last < -QUIET {
            self.at_most = self.at_most.min(last.saturating_add(SLACK));
        }
    }

    /// Something happened at `since` that was not there yet at `before`.
    pub fn see_new(&mut self, since: i64, before: i64) {
        let later = since.saturating_sub(before).saturating_add(SLACK);
        if later.saturating_abs() < DAY {
            self.at_most = self.at_most.min(later);
        }
    }

    /// What the office's clock says at `at`. The device's is believed as long as the board does not contradict it.
    pub fn time(&self, at: i64) -> i64 {
        at.saturating_add(0.min(self.at_most).max(self.at_least))
    }

    /// How long ago `since` is, in seconds; absent when it can't be so.
    pub fn age(&self, since: i64, at: i64) -> Option<i64> {
        let age = self.time(at).saturating_sub(since);
        (0..DAY).contains(&age).then_some(age)
    }
}

#[cfg(test)]
mod tests {
    use super::OfficeClock;
    use crate::{BoardKind, Hall, OnBoard, Stage};

    fn hall(since: i64) -> Hall {
        let person = OnBoard { number: "A1".into(), stage: Stage::Called, since: Some(since) };
        Hall { kind: BoardKind::ByTicket, people: vec![person] }
    }

    #[test]
    fn a_right_clock_is_believed() {
        let mut clock = OfficeClock::default();
        clock.see(&hall(940), 1000);
        assert_eq!(clock.age(940, 1000), Some(60));
    }

    #[test]
    fn a_clock_that_is_slow_is_seen_at_once() {
        let mut clock = OfficeClock::default();
        clock.see(&hall(8200), 1000);
        assert_eq!(clock.age(8140, 1000), Some(60));
    }

    #[test]
    fn a_clock_that_is_fast_is_seen_with_the_next_call() {
        let mut clock = OfficeClock::default();
        clock.see(&hall(1000), 2800);
        assert_eq!(clock.age(1000, 2800), Some(1800));
        clock.see_new(1010, 2800);
        assert_eq!(clock.age(1000, 2815), Some(35));
    }

    #[test]
    fn a_clock_that_is_fast_by_hours_is_seen_at_once() {
        let mut clock = OfficeClock::default();
        clock.see(&hall(1000), 8200);
        assert_eq!(clock.age(940, 8200), Some(70));
    }

    #[test]
    fn what_cannot_be_is_unknown() {
        let mut clock = OfficeClock::default();
        clock.see(&hall(i64::MAX), 0);
        clock.see(&hall(i64::MIN), i64::MAX);
        clock.see_new(i64::MIN, i64::MAX);
        assert_eq!(clock.age(5, 0), None);
        assert_eq!(clock.age(i64::MIN, i64::MAX), None);
        assert_eq!(clock.age(0, 24 * 3600), None);
    }
}
