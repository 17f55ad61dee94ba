//! How often the queue is asked. Three hundred phones in a hall share one address, so each is sparing.
//!
//! What one page costs, in requests a minute (a request for the ticket, and one for the board where the office is known):
//!
//! | state | rounds a minute | requests |
//! | --- | --- | --- |
//! | live, in front | 1, and one for each news of the line | 2, and 2 for each news |
//! | polling, in front | 3 | 3 to 6 |
//! | in the background | 1 | 1 to 2 |
//! | failing | 12 at first, then 1 | as many |

/// What it depends on.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
    /// Rounds without an answer, in a row.
    pub failures: u32,
    /// Whether the page is in the background.
    pub hidden: bool,
    /// Whether a socket tells of news.
    pub joined: bool,
    /// Whether the ticket was never seen.
    pub never_found: bool,
}

const SLOW: i32 = 60_000;
const POLLING: i32 = 20_000;
const FIRST_RETRY: i32 = 5_000;

/// People for whom every second counts.
const NEAR: u32 = 10;
/// The longest that news may wait, in milliseconds.
const LONGEST_SPREAD: i32 = 15_000;
/// Milliseconds for each place further back: one event in a hall of 300 then costs about 20 requests a second for 15 s at
/// most, and those in front are first.
const EACH_PLACE: i32 = 50;

/// Milliseconds until the next round.
pub fn pause(situation: &Situation) -> i32 {
    if situation.failures > 0 {
        let doubled = FIRST_RETRY.saturating_mul(1 << situation.failures.saturating_sub(1).min(4));
        return doubled.min(SLOW);
    }
    if situation.hidden || situation.joined || situation.never_found { SLOW } else { POLLING }
}

/// Milliseconds that news of the line waits before the page asks what is new.
pub fn spread(ahead: Option<u32>, wants_to_be_told: bool) -> i32 {
    match ahead {
        Some(ahead) if ahead >= NEAR && !wants_to_be_told => {
            let places = i32::try_from(ahead - NEAR + 1).unwrap_or(i32::MAX);
            places.saturating_mul(EACH_PLACE).min(LONGEST_SPREAD)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALM: Situation = Situation { failures: 0, hidden: false, joined: true, never_found: false };

    #[test]
    fn a_failing_queue_is_asked_less_and_less_and_never_given_up() {
        let pauses: Vec<i32> = (1..8).map(|failures| pause(&Situation { failures, ..CALM })).collect();
        assert_eq!(pauses, [5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
        assert_eq!(pause(&Situation { failures: u32::MAX, ..CALM }), SLOW);
    }

    #[test]
    fn without_a_socket_it_is_asked_more_often_unless_nobody_looks() {
        assert_eq!(pause(&CALM), SLOW);
        assert_eq!(pause(&Situation { joined: false, ..CALM }), POLLING);
        assert_eq!(pause(&Situation { joined: false, hidden: true, ..CALM }), SLOW);
    }

    #[test]
    fn news_costs_a_hall_of_300_at_most_20_rounds_a_second() {
        let mut seconds = vec![0; 17];
        for ahead in 0..300 {
            seconds[spread(Some(ahead), false) as usize / 1_000] += 1;
        }
        assert!(seconds.iter().skip(1).all(|rounds| *rounds <= 20), "{seconds:?}");
        assert!(seconds[0] <= 30 && seconds[16] == 0, "{seconds:?}");
        assert_eq!(spread(Some(250), true), 0);
        assert_eq!(spread(None, false), 0);
        assert_eq!(spread(Some(u32::MAX), false), LONGEST_SPREAD);
    }
}
