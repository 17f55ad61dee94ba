//! When to look at a board again, for people who are not in its line.
//!
//! Nobody's turn depends on it, so a page asks slowly, and only while somebody can see it and somebody can be in line.
//! What one page costs, in requests a minute:
//!
//! | the page | board | record of the office |
//! | --- | --- | --- |
//! | seen, while the office is open | 1 | 1 at the start, then 0.2 while the board shows nobody |
//! | seen, and requests fail | 2, falling to 0.2 | 0 |
//! | in the background, or without a network | 0 | 0 |
//! | the office is closed | 0, and 1 for each press | 0, and at most 1 for each press |

use crate::pace::Page;

/// Between two looks, in milliseconds.
pub const INTERVAL: u32 = 60_000;

/// A person who presses again sooner than this, in milliseconds, is told what was just read.
pub const JUST_NOW: u64 = 3_000;

/// After the first failure, in milliseconds; each further one doubles it…
const RETRY: u32 = 30_000;
/// …up to here.
const LONGEST_RETRY: u32 = 300_000;

/// Whether people can be in line, by the hours of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doors {
    /// It is open, or nobody knows its hours.
    Open,
    /// It is closed now, for lunch too.
    Closed,
}

/// Whether the device has a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// It says so, or says nothing.
    There,
    /// It says that it has none.
    None,
}

/// Everything that the decision depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Situation {
    /// Whether anybody can see the page.
    pub page: Page,
    /// Whether the office is open.
    pub doors: Doors,
    /// Whether there is a network.
    pub network: Network,
    /// How many milliseconds ago the last look began, by a clock that is never set; absent before the first.
    pub looked: Option<u64>,
    /// How many looks have failed in a row.
    pub failures: u32,
    /// Chance from 0 to 1, drawn anew for each look, so that pages that began together do not stay together.
    pub chance: f64,
}

/// In how many milliseconds to look next; 0 is at once, and `None` not until something of this changes. A person who
/// presses is answered whatever this says.
pub fn next_look(now: &Situation) -> Option<u32> {
    if now.page == Page::Hidden || now.doors == Doors::Closed || now.network == Network::None {
        return None;
    }
    let Some(looked) = now.looked else { return Some(0) };
    let chance = if now.chance.is_nan() { 0.5 } else { now.chance.clamp(0.0, 1.0) };
    let pause = match now.failures {
        0 => f64::from(INTERVAL) * (0.9 + 0.2 * chance),
        failures => f64::from(retry(failures)) * (0.5 + chance),
    };
    Some((pause as u32).saturating_sub(u32::try_from(looked).unwrap_or(u32::MAX)))
}

fn retry(failures: u32) -> u32 {
    RETRY.checked_mul(1 << failures.saturating_sub(1).min(8)).unwrap_or(LONGEST_RETRY).min(LONGEST_RETRY)
}

#[cfg(test)]
mod tests {
    use super::{Doors, INTERVAL, LONGEST_RETRY, Network, Situation, next_look};
    use crate::pace::Page;
    use proptest::prelude::*;

    const SEEN: Situation = Situation {
        page: Page::Shown,
        doors: Doors::Open,
        network: Network::There,
        looked: None,
        failures: 0,
        chance: 0.5,
    };

    #[test]
    fn the_first_look_is_at_once_and_the_next_in_a_minute() {
        assert_eq!(next_look(&SEEN), Some(0));
        assert_eq!(next_look(&Situation { looked: Some(0), ..SEEN }), Some(INTERVAL));
        assert_eq!(next_look(&Situation { looked: Some(45_000), ..SEEN }), Some(15_000));
    }

    #[test]
    fn a_page_that_comes_back_after_a_while_looks_at_once() {
        assert_eq!(next_look(&Situation { looked: Some(600_000), ..SEEN }), Some(0));
    }

    #[test]
    fn nothing_is_asked_for_nobody() {
        assert_eq!(next_look(&Situation { page: Page::Hidden, ..SEEN }), None);
        assert_eq!(next_look(&Situation { doors: Doors::Closed, ..SEEN }), None);
        assert_eq!(next_look(&Situation { network: Network::None, ..SEEN }), None);
    }

    #[test]
    fn a_server_that_fails_is_asked_less_and_less() {
        let after = |failures| next_look(&Situation { looked: Some(0), failures, ..SEEN });
        assert_eq!([1, 2, 3].map(after), [Some(30_000), Some(60_000), Some(120_000)]);
        assert_eq!(after(u32::MAX), Some(LONGEST_RETRY));
    }

    proptest! {
        #[test]
        fn a_page_never_asks_more_than_four_times_a_minute(failures in any::<u32>(), chance in any::<f64>()) {
            let pause = next_look(&Situation { looked: Some(0), failures, chance, ..SEEN }).unwrap();
            prop_assert!((15_000..=LONGEST_RETRY * 3 / 2).contains(&pause));
        }
    }
}
