//! When to ask the server next.
//!
//! The server says at once that something moved, but not what or for whom, to everybody in the hall. So those whose turn
//! is near ask at once, all others one after the other by their place. Some changes it does not announce at all, and for
//! these every page asks from time to time.
//!
//! What one page costs, in fetches a minute. A fetch is two requests, one for the ticket and one for the board, together
//! about 3 kB compressed in a hall of 65; without an office it is one.
//!
//! | the page | nothing moves | something moves all the time |
//! | --- | --- | --- |
//! | the server tells, first ten places or called | 3 | one for each event, at most 120 |
//! | the server tells, further back | 1 | one for each event, at most 115, and 4 at the end of a line of 300 |
//! | polling, first ten places or called | 6 | 6 |
//! | polling, up to the fiftieth place | 2 | 2 |
//! | polling, further back | 1 | 1 |
//! | being served or put aside | 2 | one for each event, at most 120 |
//! | where it stands is not known | 2 | 8 |
//! | hidden, and asked to be told | at most 1 | as if it were shown |
//! | hidden, first ten places or called | 1 | 1 |
//! | hidden | 0.2 | 0.2 |
//! | requests fail | 1 after the sixth failure | 1 |
//! | the visit is over | 0 | 0 |
//!
//! After one event in a hall of 300, all with the page open behind one address, no second sees more than 30 fetches, and
//! everybody is up to date within 15 seconds; where one in five has it open, 6 a second. That is what fifteen seconds
//! cost: less would leave somebody waiting longer. In a hall of 80 no second sees more than 16.

use crate::{Connection, Ticket};

/// So many places from the counter, everything is asked at once.
const NEAR: u32 = 10;

/// Everybody is up to date so long after an event, in milliseconds; half a second of it is for the answer.
const SPREAD: u32 = 14_500;

/// Those who ask at once do so within this, in milliseconds: a page must have changed within a second.
const AT_ONCE: f64 = 300.0;

/// Between two people who ask one after the other, in milliseconds: at most so much, or a short line would wait for
/// nothing…
const APART: u32 = 200;
/// …and so much when nobody knows how long the line is: the end of a line of 300 then comes last.
const APART_UNKNOWN: u32 = 48;

/// From the start of one fetch to the next at least, in milliseconds: events come in bursts.
const GAP: u64 = 500;

/// The longest that a page waits after failures, in milliseconds, before chance is added.
const LONGEST_RETRY: u32 = 60_000;

/// Everything that the decision depends on. Times are in milliseconds before now, by a clock that is never set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Situation {
    /// Where the ticket stands.
    pub spot: Spot,
    /// The wish: tell me when so many people are ahead.
    pub tell_at: Option<u32>,
    /// How many are in line, if a board shows it.
    pub waiting: Option<u32>,
    /// How the page hears of changes.
    pub connection: Connection,
    /// Whether anybody can see the page.
    pub page: Page,
    /// When the last fetch began; absent before the first.
    pub fetched: Option<u64>,
    /// When the server first said that something moved, since the last fetch began.
    pub moved: Option<u64>,
    /// When the page was shown again, the network came back or the server let the page in again, since the last fetch
    /// began: something may have been missed.
    pub returned: Option<u64>,
    /// How many fetches have failed in a row.
    pub failures: u32,
    /// Chance from 0 to 1, drawn anew for each fetch, so that pages that began together do not stay together.
    pub chance: f64,
}

/// Where a ticket stands, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The visit is over, or the person has left the page for good.
    Over,
    /// It is not known or not shown.
    Unknown,
    /// In line, with so many people ahead; none for who is called.
    Ahead(u32),
    /// At a counter, or put aside.
    AtCounter,
}

/// Whether a page can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// It can.
    Shown,
    /// It is in another tab, or the screen is off.
    Hidden,
}

impl Spot {
    /// Where this ticket stands.
    pub fn of(ticket: &Ticket) -> Self {
        match ticket {
            Ticket::Gone => Self::Over,
            Ticket::NotFound | Ticket::NotShown(_) | Ticket::Preparing => Self::Unknown,
            Ticket::Waiting(place) => Self::Ahead(place.ahead),
            Ticket::Called { .. } => Self::Ahead(0),
            Ticket::BeingServed { .. } | Ticket::OnHold { .. } => Self::AtCounter,
        }
    }
}

/// In how many milliseconds to fetch next; 0 is at once, and `None` never again.
///
/// Ask again after every answer, failure and event, and when the page is shown or hidden, and forget the former answer.
/// While a fetch is under way ask only when it has ended.
pub fn next_fetch(now: &Situation) -> Option<u32> {
    if now.spot == Spot::Over {
        return None;
    }
    let Some(fetched) = now.fetched else { return Some(0) };
    let chance = now.chance.clamp(0.0, 1.0);
    let chance = if chance.is_nan() { 0.5 } else { chance };
    let left = |delay: u32, since: u64| u64::from(delay).saturating_sub(since);

    let by_itself =
        if now.failures > 0 { retry(now.failures, chance) } else { jittered(now.interval(), chance) };
    let mut next = left(by_itself, fetched);
    // A server that fails is not asked more often because it says that something moved.
    if let (Some(moved), Some(delay), 0) = (now.moved, now.after_event(chance), now.failures) {
        next = next.min(left(delay, moved));
    }
    if let Some(returned) = now.returned {
        next = next.min(left((chance * AT_ONCE) as u32, returned));
    }
    let next = next.max(GAP.saturating_sub(fetched));
    Some(u32::try_from(next).unwrap_or(u32::MAX))
}

/// In how many milliseconds to open the socket again when it has been closed so many times in a row before it had lasted.
/// `chance` is from 0 to 1: all pages lose theirs in the same moment when a server begins anew, and come back over two
/// seconds. Each failure doubles the wait, up to a minute, half as much more or less.
pub fn next_opening(closed: u32, chance: f64) -> u32 {
    retry(closed, if chance.is_nan() { 0.5 } else { chance.clamp(0.0, 1.0) })
}

impl Situation {
    /// How long a page waits that hears nothing.
    fn interval(&self) -> u32 {
        let hidden = self.page == Page::Hidden;
        let wishes = self.tell_at.is_some();
        let live = self.connection == Connection::Live;
        let interval = match self.spot {
            Spot::Ahead(..NEAR) if hidden => 60_000,
            _ if hidden && !wishes => 300_000,
            _ if matches!(self.connection, Connection::Offline { .. }) => 60_000,
            Spot::Ahead(..NEAR) if live => 20_000,
            Spot::Ahead(..NEAR) => 10_000,
            Spot::Ahead(50..) => 60_000,
            Spot::Ahead(_) if live => 60_000,
            Spot::Ahead(_) | Spot::AtCounter | Spot::Unknown | Spot::Over => 30_000,
        };
        if hidden { interval.max(60_000) } else { interval }
    }

    /// How long a page waits after the server said that something moved; `None` if it does not care.
    fn after_event(&self, chance: f64) -> Option<u32> {
        if self.page == Page::Hidden && self.tell_at.is_none() {
            return None;
        }
        // For who asked to be told, an event can be the one: places change by one or a few.
        let near = NEAR.saturating_add(self.tell_at.unwrap_or(0));
        let after = match self.spot {
            Spot::Ahead(ahead) if ahead < near => chance * AT_ONCE,
            Spot::AtCounter | Spot::Over => chance * AT_ONCE,
            Spot::Unknown => f64::from(SPREAD) * chance,
            Spot::Ahead(ahead) => self.in_turn(ahead, chance),
        };
        Some(after as u32)
    }

    /// One after the other by place, after those who are near.
    fn in_turn(&self, ahead: u32, chance: f64) -> f64 {
        let room = SPREAD - GAP as u32;
        let apart = match self.waiting {
            Some(waiting) => (room / waiting.saturating_sub(NEAR).max(1)).min(APART),
            None => APART_UNKNOWN,
        };
        // A line that is longer than it was thought begins again at the front.
        let turn = u64::from(ahead.saturating_sub(NEAR)) * u64::from(apart) % u64::from(room - apart);
        GAP as f64 + turn as f64 + chance * f64::from(apart)
    }
}

/// 2, 4, 8… seconds after failures, half as much more or less.
fn retry(failures: u32, chance: f64) -> u32 {
    let doubled = 1000_u32.checked_shl(failures).filter(|_| failures < 7);
    let delay = doubled.unwrap_or(LONGEST_RETRY).min(LONGEST_RETRY);
    (f64::from(delay) * (0.5 + chance)) as u32
}

/// A tenth more or less.
fn jittered(delay: u32, chance: f64) -> u32 {
    (f64::from(delay) * (0.9 + 0.2 * chance)) as u32
}
