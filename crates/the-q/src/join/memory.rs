//! What was seen of one ticket before.

use crate::number::{self, same};
use queue::{Ticket, TicketNumber};

/// Seconds for which a number counts after it was last certain: 12 hours.
///
/// Numbers begin anew every day, so one of yesterday is somebody else's today. An office is open for less than 12 hours,
/// and closed for more before it gives a number again. So this tells the days apart as well as a calendar would, and
/// needs neither the office's zone nor its clock, which are not known where only a link is.
pub const COUNTS_FOR: i64 = 12 * 3_600;

/// Seconds for which a call counts that the board showed, and can't show now: 10 minutes. Who was called and sees "please
/// wait" because one request failed may miss it; after that time someone else has been called.
const CALL_COUNTS_FOR: i64 = 10 * 60;

/// What was seen of one ticket before: its number, whether it existed, whether it was called. Nothing about anyone else.
///
/// Begin with the default for each ticket. [`note`](Self::note) and [`from_note`](Self::from_note) keep it for a tab that
/// the device discards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    number: Option<Number>,
    existed: bool,
    call: Option<Call>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Number {
    number: TicketNumber,
    /// When the ticket's own line told it, or the person. Not when a board showed it: a board may mean another.
    certain_at: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Call {
    since: Option<i64>,
    shown_at: i64,
}

impl Memory {
    /// The number is what the person says, from a paper ticket; see [`typed`](crate::number::typed). `now` is in seconds
    /// since 1970 UTC. What was seen of another number is forgotten.
    pub fn tell(&mut self, number: TicketNumber, now: i64) {
        if self.number.as_ref().is_some_and(|known| !same(&known.number, &number)) {
            *self = Self::default();
        }
        self.number = Some(Number { number, certain_at: now });
    }

    /// The person chose another office: what the board of the former one said does not count.
    pub fn another_office(&mut self) {
        self.call = None;
    }

    /// The number, while it counts; see [`COUNTS_FOR`]. `now` is in seconds since 1970 UTC.
    pub fn number(&self, now: i64) -> Option<&TicketNumber> {
        let known = self.number.as_ref()?;
        recent(known.certain_at, now, COUNTS_FOR).then_some(&known.number)
    }

    pub(super) fn had_number(&self) -> bool {
        self.number.is_some()
    }

    pub(super) fn exists(&mut self) {
        self.existed = true;
    }

    pub(super) fn in_line(&mut self, number: &TicketNumber, now: i64) {
        self.existed = true;
        self.number = Some(Number { number: number.clone(), certain_at: now });
    }

    pub(super) fn called(&mut self, since: Option<i64>, now: i64) {
        self.call = Some(Call { since, shown_at: now });
    }

    pub(super) fn not_called(&mut self) {
        self.call = None;
    }

    /// Since when it is called, if it is.
    #[allow(clippy::option_option, reason = "called, and since a time that the board may not show")]
    pub(super) fn call(&self, now: i64) -> Option<Option<i64>> {
        let call = self.call.filter(|call| recent(call.shown_at, now, CALL_COUNTS_FOR))?;
        Some(call.since)
    }

    /// The Q says that there is no such ticket.
    pub(super) fn over(&self) -> Ticket {
        if self.existed { Ticket::Gone } else { Ticket::NotFound }
    }

    /// A short text that [`from_note`](Self::from_note) reads. It holds the ticket's number, no id, and nothing about
    /// anyone else.
    pub fn note(&self) -> String {
        let time = |time: Option<i64>| time.map_or_else(|| "-".into(), |time| time.to_string());
        let number = self.number.as_ref();
        [
            if self.existed { "1" } else { "0" }.into(),
            time(self.call.map(|call| call.shown_at)),
            time(self.call.and_then(|call| call.since)),
            time(number.map(|number| number.certain_at)),
            number.map(|number| number.number.0.clone()).unwrap_or_default(),
        ]
        .join(" ")
    }

    /// What [`note`](Self::note) wrote; the default for any other text.
    pub fn from_note(note: &str) -> Self {
        Self::parse(note).unwrap_or_default()
    }

    fn parse(note: &str) -> Option<Self> {
        let mut parts = note.splitn(5, ' ');
        let existed = match parts.next()? {
            "1" => true,
            "0" => false,
            _ => return None,
        };
        let mut time = || match parts.next()? {
            "-" => Some(None),
            time => time.parse::<i64>().ok().map(Some),
        };
        let (shown_at, since, certain_at) = (time()?, time()?, time()?);
        let call = shown_at.map(|shown_at| Call { since, shown_at });
        let number = number::read(parts.next()?)
            .zip(certain_at)
            .map(|(number, certain_at)| Number { number, certain_at });
        Some(Self { number, existed, call })
    }
}

/// Whether something is no older than so many seconds. Clocks are set: a little in the future is recent too.
fn recent(then: i64, now: i64, seconds: i64) -> bool {
    now.abs_diff(then) <= seconds.unsigned_abs()
}
