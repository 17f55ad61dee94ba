//! Whether an office is open at an instant, and when that changes.

use super::timetable::{Certainty, Plan, Timetable};
use super::{Date, Local, Time, local};
use crate::model::{Calendar, office::Keeps};
use language::Text;

/// How far ahead the next opening is looked for, in days.
const HORIZON: i64 = 31;

/// A gap in the day at least this long is a lunch closure; shorter ones are breaks. In minutes.
const LUNCH: u16 = 30;

/// An office at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Its state.
    pub status: Status<'a>,
    /// The office's own date and time; absent when its zone is not known.
    pub local: Option<Local>,
    /// How far today's hours can be relied on.
    pub certainty: Certainty<'a>,
}

/// The state of an office. All times are the office's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// Open.
    Open {
        /// Until then.
        until: Time,
        /// When it opens again on the same day, if it does.
        back: Option<Time>,
    },
    /// Closed between two spans of the day.
    Paused {
        /// Lunch or a short break.
        pause: Pause,
        /// Open again then.
        reopens: Time,
    },
    /// Closed.
    Closed {
        /// Why.
        because: Because<'a>,
        /// When it opens next; absent when that is more than a month away.
        opens: Option<Opening<'a>>,
    },
    /// It no longer exists.
    Gone {
        /// Its last day.
        since: Date,
    },
    /// Its hours are not known: none are listed, or they can't be read.
    Unknown,
}

/// What kind of gap in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// Half an hour or longer.
    Lunch,
    /// A few minutes.
    Short,
}

/// Why an office is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because<'a> {
    /// It opens later today.
    BeforeOpening,
    /// It has closed for today.
    AfterClosing,
    /// It is never open on this day of the week.
    DayOff,
    /// A holiday on a day when it is otherwise open.
    Holiday(&'a Text),
}

/// The next time an office opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening<'a> {
    /// The day.
    pub date: Date,
    /// The time.
    pub time: Time,
    /// Days from today: 0 today, 1 tomorrow; within 6 the name of the weekday is clear.
    pub in_days: u8,
    /// How far that day's hours can be relied on.
    pub certainty: Certainty<'a>,
}

/// Says whether an office is open at `now` (seconds since 1970, UTC).
///
/// Exceptions that content gives only in words ([`Hours::note`](crate::model::office::Hours::note)) are not part of
/// it: show the note beside the state.
pub fn status<'a>(office: &'a dyn Keeps, calendar: &'a Calendar, now: i64) -> Standing<'a> {
    let local = local(calendar, office.zone(), now);
    let unknown = Standing { status: Status::Unknown, local, certainty: Certainty::Listed };
    let (Some(at), Some(timetable)) = (local, Timetable::read(office, calendar)) else {
        return unknown;
    };
    if let Some(since) = timetable.last_day().filter(|last| at.date > *last) {
        return Standing { status: Status::Gone { since }, ..unknown };
    }
    if timetable.is_empty() {
        return unknown;
    }
    let today = timetable.plan(at.date);
    let status = within_day(&today, at.time).unwrap_or_else(|| Status::Closed {
        because: because(&today, at.time),
        opens: next_opening(&timetable, at),
    });
    Standing { status, local, certainty: today.certainty }
}

/// Whether an office has had its last day by `now` (seconds since 1970, UTC).
///
/// Without a clock, an office with a last day counts as gone: nothing that ends belongs on a page that is read long
/// after it was made.
pub fn is_gone(office: &dyn Keeps, calendar: &Calendar, now: Option<i64>) -> bool {
    let Some(last) = office.active_until() else { return false };
    let today = now.and_then(|now| local(calendar, office.zone(), now));
    match (Date::parse(last), today) {
        (Some(last), Some(today)) => today.date > last,
        _ => true,
    }
}

/// Open or paused, if the office is within its day.
fn within_day<'a>(today: &Plan<'_>, time: Time) -> Option<Status<'a>> {
    let mut later = today.spans.iter().skip_while(|span| span.closes <= time);
    let span = later.next()?;
    if span.contains(time) {
        return Some(Status::Open { until: span.closes, back: later.next().map(|next| next.opens) });
    }
    let closed = today.spans.iter().map(|s| s.closes).filter(|closes| *closes <= time).max()?;
    let gap = span.opens.minutes().saturating_sub(closed.minutes());
    let pause = if gap >= LUNCH { Pause::Lunch } else { Pause::Short };
    Some(Status::Paused { pause, reopens: span.opens })
}

fn because<'a>(today: &Plan<'a>, time: Time) -> Because<'a> {
    match (today.holiday, today.spans.first()) {
        (Some(name), _) if today.usually_open => Because::Holiday(name),
        (_, None) => Because::DayOff,
        (_, Some(first)) if time < first.opens => Because::BeforeOpening,
        (_, Some(_)) => Because::AfterClosing,
    }
}

fn next_opening<'a>(timetable: &Timetable<'a>, at: Local) -> Option<Opening<'a>> {
    (0..=HORIZON).find_map(|ahead| {
        let plan = timetable.plan(at.date.plus(ahead));
        let span = plan.spans.iter().find(|span| ahead > 0 || span.opens > at.time)?;
        Some(Opening {
            date: plan.date,
            time: span.opens,
            in_days: u8::try_from(ahead).ok()?,
            certainty: plan.certainty,
        })
    })
}
