//! Whether what is shown is up to date. It is a second state beside the ticket's: losing the connection is not losing
//! one's place in line, and the last place stays on the page with its age.

/// Without an answer for so many seconds, what is shown is called old. Twice as long as the longest wait between two
/// fetches of a page that is looked at, see [`pace`](crate::pace).
pub const STALE_AFTER: i64 = 120;

/// Once a request has failed, what is shown is called old after so many seconds: most failures are over before that, and
/// nobody needs to read about them.
pub const STALE_AFTER_FAILURE: i64 = 45;

/// How the page hears of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// The server tells at once when something moved.
    Live,
    /// The page asks from time to time.
    Polling,
    /// Nothing has come for a while. The page keeps asking.
    Stale {
        /// Since when, in seconds since 1970 UTC: "last heard 2 minutes ago" is the time from here to now.
        since: i64,
    },
    /// The device has no network. The page asks again as soon as it has one.
    Offline {
        /// When the last answer came, in seconds since 1970 UTC.
        since: i64,
    },
}

impl Connection {
    /// When the last answer came, if it is old, in seconds since 1970 UTC.
    pub fn since(self) -> Option<i64> {
        match self {
            Self::Live | Self::Polling => None,
            Self::Stale { since } | Self::Offline { since } => Some(since),
        }
    }
}

/// What happens to a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The socket is open. It tells nothing yet.
    SocketOpened,
    /// The server has taken the page into the room of its office: from now on it tells what moves.
    SocketJoined,
    /// The socket is closed, or was never opened.
    SocketClosed,
    /// An answer came that could be read.
    Answered,
    /// A request failed, or its answer could not be read.
    Failed,
    /// The device has a network again.
    NetworkCame,
    /// The device has lost its network.
    NetworkWent,
    /// Nothing happened; time went by.
    Nothing,
}

/// Follows a connection from event to event.
///
/// Times are in seconds since 1970 UTC by the device's clock. If it is set back, the age of what is shown goes on from
/// where it was; if it jumps forward, the device slept, or what is shown is called older than it is until the next answer.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    joined: bool,
    network: bool,
    failed: bool,
    /// When something was last known of the time.
    last: i64,
    /// Seconds without an answer until then.
    silent: i64,
}

impl Link {
    /// A page that has just been opened and knows nothing but that it asks.
    pub fn new(now: i64) -> Self {
        Self { joined: false, network: true, failed: false, last: now, silent: 0 }
    }

    /// A page that shows again what it heard at `heard`, as after a reload.
    pub fn again(heard: i64, now: i64) -> Self {
        Self { silent: now.saturating_sub(heard).max(0), ..Self::new(now) }
    }

    /// Takes note of an event.
    pub fn on(&mut self, event: Event, now: i64) {
        self.silent = self.silent(now);
        self.last = now;
        match event {
            Event::SocketOpened | Event::SocketClosed => self.joined = false,
            // What happened meanwhile nobody told: the socket is no answer.
            Event::SocketJoined => self.joined = true,
            Event::Answered => {
                self.silent = 0;
                self.failed = false;
                // Browsers say "offline" on networks they do not understand. An answer is proof.
                self.network = true;
            }
            Event::Failed => self.failed = true,
            Event::NetworkCame => self.network = true,
            Event::NetworkWent => {
                self.network = false;
                self.joined = false;
            }
            Event::Nothing => {}
        }
    }

    /// The state now.
    pub fn connection(&self, now: i64) -> Connection {
        let silent = self.silent(now);
        let since = now.saturating_sub(silent);
        let patience = if self.failed { STALE_AFTER_FAILURE } else { STALE_AFTER };
        match () {
            () if !self.network => Connection::Offline { since },
            () if silent >= patience => Connection::Stale { since },
            () if self.joined => Connection::Live,
            () => Connection::Polling,
        }
    }

    /// Seconds without an answer. A clock that is set back adds none.
    fn silent(&self, now: i64) -> i64 {
        self.silent.saturating_add(now.saturating_sub(self.last).max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::{Connection, Event, Link, STALE_AFTER, STALE_AFTER_FAILURE};
    use proptest::prelude::*;

    fn link(events: &[(i64, Event)]) -> Link {
        let mut link = Link::new(1000);
        for (at, event) in events {
            link.on(*event, *at);
        }
        link
    }

    #[test]
    fn a_page_polls_until_the_server_has_let_it_in() {
        let opened = [(1000, Event::Answered), (1001, Event::SocketOpened)];
        assert_eq!(link(&opened).connection(1002), Connection::Polling);
        let joined = [(1000, Event::Answered), (1001, Event::SocketOpened), (1002, Event::SocketJoined)];
        assert_eq!(link(&joined).connection(1003), Connection::Live);
    }

    #[test]
    fn a_lost_socket_falls_back_to_polling_while_answers_come() {
        let events = [(1000, Event::Answered), (1001, Event::SocketJoined), (1050, Event::SocketClosed)];
        assert_eq!(link(&events).connection(1060), Connection::Polling);
    }

    #[test]
    fn one_failure_is_not_told_until_what_is_shown_is_old() {
        let link = link(&[(1000, Event::Answered), (1030, Event::Failed)]);
        assert_eq!(link.connection(1031), Connection::Polling);
        assert_eq!(link.connection(1000 + STALE_AFTER_FAILURE), Connection::Stale { since: 1000 });
    }

    #[test]
    fn silence_without_failures_is_told_too_even_with_a_socket() {
        let link = link(&[(1000, Event::Answered), (1001, Event::SocketJoined)]);
        assert_eq!(link.connection(1000 + STALE_AFTER), Connection::Stale { since: 1000 });
    }

    #[test]
    fn it_recovers_by_itself() {
        let lost = [(1000, Event::Answered), (1100, Event::NetworkWent), (1300, Event::NetworkCame)];
        assert_eq!(link(&lost[..2]).connection(1200), Connection::Offline { since: 1000 });
        assert_eq!(link(&lost).connection(1300), Connection::Stale { since: 1000 });
        let mut back = link(&lost);
        back.on(Event::Answered, 1301);
        assert_eq!(back.connection(1302), Connection::Polling);
    }

    #[test]
    fn an_answer_proves_that_there_is_a_network() {
        let link = link(&[(1000, Event::NetworkWent), (1010, Event::Answered)]);
        assert_eq!(link.connection(1011), Connection::Polling);
    }

    #[test]
    fn a_laptop_that_slept_says_how_old_everything_is() {
        let link = link(&[(1000, Event::Answered), (1001, Event::SocketJoined)]);
        assert_eq!(link.connection(1000 + 8 * 3600), Connection::Stale { since: 1000 });
    }

    #[test]
    fn a_clock_set_back_makes_nothing_fresh() {
        let mut link = link(&[(1000, Event::Answered), (1040, Event::Failed)]);
        link.on(Event::Nothing, 1060);
        link.on(Event::Nothing, 500);
        assert_eq!(link.connection(500), Connection::Stale { since: 440 });
    }

    #[test]
    fn a_reload_keeps_the_age() {
        assert_eq!(Link::again(700, 1000).connection(1000), Connection::Stale { since: 700 });
        assert_eq!(Link::again(2000, 1000).connection(1000), Connection::Polling);
    }

    fn event() -> impl Strategy<Value = Event> {
        prop::sample::select(
            &[
                Event::SocketOpened,
                Event::SocketJoined,
                Event::SocketClosed,
                Event::Answered,
                Event::Failed,
                Event::NetworkCame,
                Event::NetworkWent,
                Event::Nothing,
            ][..],
        )
    }

    proptest! {
        #[test]
        fn an_answer_always_brings_it_back(
            events in prop::collection::vec((any::<i64>(), event()), 0..20), now in any::<i64>()
        ) {
            let mut link = link(&events);
            prop_assert!(link.connection(now).since().is_none_or(|since| since <= now));
            link.on(Event::Answered, now);
            prop_assert!(link.connection(now).since().is_none());
        }
    }
}
