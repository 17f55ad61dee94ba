//! How good the connection is, in words that a person can use.

use crate::browser::rtc::Traffic;

/// How good it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Not measured yet.
    Unknown,
    /// Nothing to say.
    Good,
    /// It may stutter.
    Fair,
    /// Hard to follow: pictures should go, so that sound stays.
    Poor,
}

/// From these shares of lost packets on, ITU-T G.1010 calls speech impaired, and hard to follow.
const FAIR_LOSS: f64 = 0.03;
const POOR_LOSS: f64 = 0.10;

/// From these times there and back on, in milliseconds, people begin to speak at once (ITU-T G.114), and can not talk.
const FAIR_TRIP: f64 = 300.0;
const POOR_TRIP: f64 = 800.0;

/// Fewer packets than this say nothing about the share that was lost.
const FEW: f64 = 20.0;

/// So many poor measurements in a row, and pictures are given up.
const MOST_POOR: u32 = 5;

/// Judges one measurement after the other.
#[derive(Debug, Default)]
pub struct Judge {
    before: Option<Traffic>,
    poor: u32,
}

impl Judge {
    /// How good it was since the last measurement.
    pub fn judge(&mut self, now: Traffic) -> Quality {
        let before = self.before.replace(now).unwrap_or_default();
        let (received, lost) = (now.received - before.received, (now.lost - before.lost).max(0.0));
        let all = received + lost;
        let they_lost = now.they_lost;
        let loss = if all < FEW { they_lost } else { (lost / all).max(they_lost) };
        let trip = now.round_trip.unwrap_or_default();
        let quality = if received <= 0.0 || loss >= POOR_LOSS || trip >= POOR_TRIP {
            Quality::Poor
        } else if loss >= FAIR_LOSS || trip >= FAIR_TRIP {
            Quality::Fair
        } else {
            Quality::Good
        };
        self.poor = if quality == Quality::Poor { self.poor + 1 } else { 0 };
        quality
    }

    /// Whether it has been so poor for so long that pictures should go. Says so once, and then counts anew.
    pub fn gives_up_pictures(&mut self) -> bool {
        let gives_up = self.poor >= MOST_POOR;
        if gives_up {
            self.poor = 0;
        }
        gives_up
    }
}

#[cfg(test)]
mod tests {
    use super::{Judge, MOST_POOR, Quality};
    use crate::browser::rtc::Traffic;

    fn at(received: f64, lost: f64, round_trip: Option<f64>) -> Traffic {
        Traffic { received, lost, round_trip, they_lost: 0.0 }
    }

    #[test]
    fn only_what_came_since_the_last_look_counts() {
        let mut judge = Judge::default();
        assert_eq!(judge.judge(at(100.0, 50.0, None)), Quality::Poor);
        assert_eq!(judge.judge(at(200.0, 50.0, Some(40.0))), Quality::Good);
        assert_eq!(judge.judge(at(300.0, 54.0, Some(40.0))), Quality::Fair);
        assert_eq!(judge.judge(at(400.0, 54.0, Some(350.0))), Quality::Fair);
        assert_eq!(judge.judge(at(500.0, 54.0, Some(900.0))), Quality::Poor);
        assert_eq!(judge.judge(at(500.0, 54.0, Some(40.0))), Quality::Poor, "nothing arrived");
    }

    #[test]
    fn what_the_other_side_misses_counts_as_well() {
        let mut judge = Judge::default();
        let traffic = Traffic { they_lost: 0.2, ..at(100.0, 0.0, Some(20.0)) };
        assert_eq!(judge.judge(traffic), Quality::Poor);
    }

    #[test]
    fn pictures_go_after_a_while_and_not_at_the_first_trouble() {
        let mut judge = Judge::default();
        for number in 1..MOST_POOR {
            judge.judge(at(0.0, 0.0, None));
            assert!(!judge.gives_up_pictures(), "{number}");
        }
        judge.judge(at(0.0, 0.0, None));
        assert!(judge.gives_up_pictures() && !judge.gives_up_pictures());
        judge.judge(at(0.0, 0.0, None));
        judge.judge(at(100.0, 0.0, None));
        assert!(!judge.gives_up_pictures());
    }
}
