//! When to try again, and what to say meanwhile.

use crate::Failure;

/// The longest pause at first, in milliseconds, before chance is added: a person who waits must see the server's return
/// within three seconds.
const SOON: u64 = 2_000;

/// After so many failures, some five minutes, nobody looks at the page with bated breath any more…
const MANY: u32 = 150;

/// …and this is the longest pause, in milliseconds.
const LATE: u64 = 10_000;

/// How long to wait after so many failures in a row, in milliseconds. `chance` is from 0 to 1, drawn anew each time, so
/// that pages that lost the server together do not come back together.
pub fn pause(failures: u32, chance: f64) -> u64 {
    let longest = if failures > MANY { LATE } else { SOON };
    let doubled = 250_u64.checked_shl(failures.saturating_sub(1).min(10)).unwrap_or(longest).min(longest);
    let chance = if chance.is_nan() { 0.5 } else { chance.clamp(0.0, 1.0) };
    (doubled as f64 * (0.75 + 0.5 * chance)) as u64
}

/// How the page stands to the homeserver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Connection {
    /// Nothing has come yet.
    Connecting,
    /// What is shown is up to date.
    Live,
    /// The server does not answer, or not as it should. The page keeps trying; messages wait.
    Reconnecting {
        /// When the last answer came, in milliseconds since 1970 UTC.
        since: i64,
    },
    /// The device has no network. Messages wait.
    Offline {
        /// When the last answer came, in milliseconds since 1970 UTC.
        since: i64,
    },
    /// Nothing more will come.
    Ended(Ended),
}

/// Why nothing more will come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The account is gone, or was logged out.
    DeadToken,
    /// The person left the room, here or elsewhere.
    Left,
    /// Somebody put the person out of the room.
    PutOut,
    /// The room was closed and replaced by another, if it is named.
    Replaced(Option<crate::RoomId>),
}

/// Follows how the requests for news go.
#[derive(Clone, Debug)]
pub struct Line {
    heard: Option<i64>,
    began: i64,
    failures: u32,
    network: bool,
}

impl Line {
    /// A page that has just begun to ask.
    pub fn new(now: i64) -> Self {
        Self { heard: None, began: now, failures: 0, network: true }
    }

    /// An answer came.
    pub fn worked(&mut self, now: i64) {
        self.heard = Some(now);
        self.failures = 0;
        // Browsers say "offline" on networks they do not understand. An answer is proof.
        self.network = true;
    }

    /// None came, or not the right one. In how many milliseconds to try again.
    pub fn failed(&mut self, why: &Failure, chance: f64) -> u64 {
        self.failures = self.failures.saturating_add(1);
        let pause = pause(self.failures, chance);
        match why {
            Failure::Limited { retry_after_ms } => pause.max(*retry_after_ms),
            _ => pause,
        }
    }

    /// The device lost its network, or has one again.
    pub fn network(&mut self, there: bool) {
        self.network = there;
        // One failure is enough for the next answer to be asked for at once, whatever was missed.
        self.failures = if there { self.failures.min(1) } else { self.failures.max(1) };
    }

    /// How many failures there were in a row.
    pub fn failures(&self) -> u32 {
        self.failures
    }

    /// How it stands.
    pub fn connection(&self) -> Connection {
        let since = self.heard.unwrap_or(self.began);
        match (self.network, self.failures, self.heard) {
            (false, ..) => Connection::Offline { since },
            (_, 0, None) => Connection::Connecting,
            (_, 0, Some(_)) => Connection::Live,
            _ => Connection::Reconnecting { since },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Connection, Line, pause};
    use crate::Failure;

    #[test]
    fn pauses_grow_and_stay_below_three_seconds_for_five_minutes() {
        assert!((150..350).contains(&pause(1, 0.5)));
        let mut waited = 0;
        for failures in 1..=150 {
            assert!(pause(failures, 0.0) <= pause(failures, 1.0) && pause(failures, 1.0) < 3_000);
            waited += pause(failures, 0.5);
        }
        assert!(waited > 280_000, "{waited}");
        assert!((7_000..13_000).contains(&pause(u32::MAX, 0.3)));
        assert_eq!(pause(3, f64::NAN), pause(3, 0.5));
    }

    #[test]
    fn a_rate_limit_is_waited_out() {
        let mut line = Line::new(0);
        assert_eq!(line.failed(&Failure::Limited { retry_after_ms: 330_549 }, 0.0), 330_549);
    }

    #[test]
    fn one_answer_makes_it_live_again() {
        let mut line = Line::new(5);
        assert_eq!(line.connection(), Connection::Connecting);
        line.failed(&Failure::Lost, 0.5);
        assert_eq!(line.connection(), Connection::Reconnecting { since: 5 });
        line.worked(10);
        assert_eq!(line.connection(), Connection::Live);
        line.network(false);
        assert_eq!(line.connection(), Connection::Offline { since: 10 });
        line.network(true);
        assert_eq!(line.connection(), Connection::Reconnecting { since: 10 });
        line.worked(20);
        assert_eq!(line.connection(), Connection::Live);
    }
}
