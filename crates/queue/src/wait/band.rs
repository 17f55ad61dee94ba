//! From the pace of a line to a band of minutes.

use super::MAX_MINUTES;

/// How much calls scatter beside calls that come at any moment alike, which is 1. Services at a counter are more alike
/// than that, several counters are less.
const SCATTER: f64 = 0.7;

/// The same of the calls that the pace was learnt from. It is more, because counters come and go.
const PACE_SCATTER: f64 = 1.2;

/// How far from the middle the band goes, in standard deviations, before rounding. Chosen on simulated days of other
/// seeds than those that judge, for nine of ten calls inside in large halls and eight of ten in small ones; the upper side
/// needs less, because the curve leans that way already.
const LOW: f64 = 1.2;
const HIGH: f64 = 1.1;

/// So many minutes are taken off each side before rounding outward, which gives back 2.5 on average.
const GIVEN_BACK: f64 = 2.1;

/// Bands end at multiples of so many minutes.
const STEP: f64 = 5.0;

/// Wider than this, the curve has no meaning any more.
const WIDEST: f64 = 1.5;

/// A line moves when it gains at least such a share of the calls; below that, those in front grow about as fast.
const MOVES: f64 = 0.2;

/// How a line moves.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Calls each minute.
    pub calls: f64,
    /// People put in front each minute.
    pub put_in_front: f64,
    /// As many calls this was learnt from.
    pub learnt_from: f64,
}

impl Pace {
    /// Whether the line moves at all.
    pub fn moves(&self) -> bool {
        self.gain() >= MOVES * self.calls && self.gain() > 1e-6
    }

    /// Places gained each minute.
    fn gain(&self) -> f64 {
        self.calls - self.put_in_front
    }

    /// The band until somebody with so many people ahead is called, in minutes; absent beyond [`MAX_MINUTES`].
    ///
    /// The time until so many are called spreads like a sum of services (a gamma curve); Wilson and Hilferty's cube
    /// gives its quantiles. More people ahead never make either end earlier.
    pub fn band(&self, ahead: u32) -> Option<(u32, u32)> {
        let gain = self.gain();
        let calls = f64::from(ahead) + 1.0;
        let mean = calls / gain;
        let own = (SCATTER * self.calls + self.put_in_front) / (calls * gain);
        let pace = PACE_SCATTER / self.learnt_from * (self.calls / gain) * (self.calls / gain);
        let wide = (own + pace).min(WIDEST * WIDEST);
        let at = |side: f64| {
            let root = (1.0 - wide / 9.0 + side * wide.sqrt() / 3.0).max(0.0);
            mean * root * root * root
        };
        let middle = at(0.0);
        let low = ((at(-LOW) + GIVEN_BACK).min(middle) / STEP).floor() * STEP;
        let high = ((at(HIGH) - GIVEN_BACK).max(middle) / STEP).ceil() * STEP;
        let high = high.max(low + STEP);
        // Not so when it is not a number, either.
        (low >= 0.0 && high <= f64::from(MAX_MINUTES)).then_some((low as u32, high as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn more_people_ahead_never_make_it_earlier(
            calls in 0.001..20.0_f64, share in 0.0..0.8_f64, learnt_from in 0.01..200.0_f64, ahead in 0..500_u32
        ) {
            let pace = Pace { calls, put_in_front: calls * share, learnt_from };
            if let (Some(one), Some(two)) = (pace.band(ahead), pace.band(ahead + 1)) {
                prop_assert!(one.0 <= two.0 && one.1 <= two.1);
            }
            prop_assert!(pace.band(ahead).is_some() || pace.band(ahead + 1).is_none());
        }

        #[test]
        fn ends_are_multiples_of_five_and_apart(
            calls in any::<f64>(), put_in_front in any::<f64>(), learnt_from in any::<f64>(), ahead in any::<u32>()
        ) {
            if let Some((low, high)) = (Pace { calls, put_in_front, learnt_from }).band(ahead) {
                prop_assert!(low < high && low % 5 == 0 && high % 5 == 0 && high <= super::MAX_MINUTES);
            }
        }
    }
}
