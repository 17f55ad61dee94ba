//! When a visit is over: by the time since somebody did something. All times are in seconds.

/// After so long without a touch the person is asked whether they are still there.
pub const IDLE: f64 = 45.0;

/// So long they have to say so.
pub const WARNING: f64 = 20.0;

/// A touch after so long may be that of another person.
pub const PAUSE: f64 = 30.0;

/// Who waits for somebody to answer does nothing for longer.
pub const IDLE_TALKING: f64 = 120.0;

/// So long after the last touch somebody may still be there to read what changes.
pub const ATTENDED: f64 = 600.0;

/// Where a visit stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// Nobody has done anything yet: there is nothing to forget.
    Greeting,
    /// Somebody is here.
    Visit,
    /// They may have gone; so many seconds are left to say that they have not.
    Warning(u32),
    /// They have gone.
    Over,
}

/// A visit as far as its time goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Visit {
    /// When somebody did something last; none before they begin.
    last: Option<f64>,
    /// When they were asked whether they are still there.
    asked: Option<f64>,
    /// Whether they talk with somebody.
    pub talks: bool,
}

impl Visit {
    /// Somebody did something. True: it may be another person, who should be asked before it takes effect.
    pub fn act(&mut self, now: f64) -> bool {
        let pause = self.last.map_or(0.0, |last| now - last);
        if self.asked.is_some() {
            return false;
        }
        let another = pause >= PAUSE && !self.talks;
        if !another {
            self.last = Some(now);
        }
        another
    }

    /// The person says that they are still there, or still the same.
    pub fn go_on(&mut self, now: f64) {
        self.last = Some(now);
        self.asked = None;
    }

    /// Whether somebody may be there. A document begins when somebody was, or when the device was switched on.
    pub fn is_attended(&self, now: f64) -> bool {
        now - self.last.unwrap_or(0.0) < ATTENDED
    }

    /// Where the visit stands; from time to time somebody should ask.
    pub fn standing(&mut self, now: f64) -> Standing {
        let Some(last) = self.last else { return Standing::Greeting };
        let limit = if self.talks { IDLE_TALKING } else { IDLE };
        if now - last < limit {
            return Standing::Visit;
        }
        let asked = *self.asked.get_or_insert(now);
        let left = WARNING - (now - asked);
        if left <= 0.0 { Standing::Over } else { Standing::Warning(left.ceil() as u32) }
    }
}

#[cfg(test)]
mod tests {
    use super::{ATTENDED, IDLE, IDLE_TALKING, PAUSE, Standing, Visit, WARNING};
    use proptest::prelude::*;

    #[test]
    fn a_visit_ends_by_itself_after_a_warning_that_can_be_answered_without_end() {
        let mut visit = Visit::default();
        assert_eq!(visit.standing(1_000.0), Standing::Greeting);
        let mut now = 1_000.0;
        visit.act(now);
        for _ in 0..50 {
            now += IDLE - 1.0;
            assert_eq!(visit.standing(now), Standing::Visit);
            now += 1.0;
            assert_eq!(visit.standing(now), Standing::Warning(20));
            now += WARNING - 1.0;
            assert_eq!(visit.standing(now), Standing::Warning(1));
            visit.go_on(now);
            assert_eq!(visit.standing(now), Standing::Visit);
        }
        assert_eq!(visit.standing(now + IDLE), Standing::Warning(20));
        assert_eq!(visit.standing(now + IDLE + WARNING), Standing::Over);
    }

    #[test]
    fn a_touch_after_a_pause_may_be_somebody_elses() {
        let mut visit = Visit::default();
        assert!(!visit.act(0.0), "the first touch begins a visit");
        assert!(!visit.act(PAUSE - 1.0));
        assert!(visit.act(2.0 * PAUSE));
        assert!(visit.act(2.0 * PAUSE + 1.0), "asked until it is answered");
        visit.go_on(2.0 * PAUSE + 2.0);
        assert!(!visit.act(2.0 * PAUSE + 3.0));
    }

    #[test]
    fn who_talks_is_left_more_time() {
        let mut visit = Visit { talks: true, ..Visit::default() };
        visit.act(0.0);
        assert_eq!(visit.standing(IDLE + 1.0), Standing::Visit);
        assert!(!visit.act(IDLE + 1.0));
        assert!(matches!(visit.standing(IDLE + 1.0 + IDLE_TALKING), Standing::Warning(_)));
    }

    #[test]
    fn after_ten_minutes_nobody_is_there_until_the_next_touch() {
        let mut visit = Visit::default();
        assert!(visit.is_attended(ATTENDED - 1.0));
        assert!(!visit.is_attended(ATTENDED));
        visit.act(5_000.0);
        assert!(visit.is_attended(5_000.0));
        assert!(!visit.is_attended(5_000.0 + ATTENDED));
    }

    proptest! {
        #[test]
        fn nobody_is_forgotten_without_a_warning_of_its_whole_length(steps in prop::collection::vec(0.0..100.0_f64, 1..60)) {
            let (mut visit, mut now, mut warned) = (Visit::default(), 0.0, None::<f64>);
            visit.act(now);
            for step in steps {
                now += step;
                match visit.standing(now) {
                    Standing::Over => {
                        prop_assert!(warned.is_some_and(|since| now - since >= WARNING));
                        return Ok(());
                    }
                    Standing::Warning(_) => warned = warned.or(Some(now)),
                    _ => warned = None,
                }
            }
        }
    }
}
