//! The days ahead, for the table of hours on an office's page.

use super::timetable::{Certainty, Timetable};
use super::{Date, OpenSpan, local};
use crate::model::{
    Calendar,
    office::{Keeps, Weekday},
};
use language::Text;

/// One day of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day<'a> {
    /// The day, office-local.
    pub date: Date,
    /// Its name.
    pub weekday: Weekday,
    /// When it is open; empty: closed.
    pub spans: Vec<OpenSpan>,
    /// The holiday of the day, whether or not it would be open otherwise.
    pub holiday: Option<&'a Text>,
    /// How far this can be relied on.
    pub certainty: Certainty<'a>,
}

/// Seven days from today on, today as the office's own calendar has it at `now` (seconds since 1970, UTC).
///
/// Empty when the hours are not known or the office is gone: then there is nothing to show in a table.
pub fn week<'a>(office: &'a dyn Keeps, calendar: &'a Calendar, now: i64) -> Vec<Day<'a>> {
    let (Some(at), Some(timetable)) =
        (local(calendar, office.zone(), now), Timetable::read(office, calendar))
    else {
        return Vec::new();
    };
    if timetable.is_empty() || timetable.last_day().is_some_and(|last| at.date > last) {
        return Vec::new();
    }
    (0..7)
        .map(|ahead| {
            let plan = timetable.plan(at.date.plus(ahead));
            Day {
                date: plan.date,
                weekday: plan.date.weekday(),
                spans: plan.spans,
                holiday: plan.holiday,
                certainty: plan.certainty,
            }
        })
        .collect()
}

/// The listed holidays from today on that close an office on a day it is otherwise open, in order.
pub fn holidays_ahead<'a>(office: &'a dyn Keeps, calendar: &'a Calendar, now: i64) -> Vec<(Date, &'a Text)> {
    let (Some(at), Some(timetable)) =
        (local(calendar, office.zone(), now), Timetable::read(office, calendar))
    else {
        return Vec::new();
    };
    timetable.holidays_from(at.date).filter(|(date, _)| timetable.plan(*date).usually_open).collect()
}

/// The usual week, Monday first, without dates and holidays: for a page that is read long after it was made.
///
/// `None` when the hours are not known.
pub fn usual_week(office: &dyn Keeps) -> Option<Vec<(Weekday, Vec<OpenSpan>)>> {
    let calendar = Calendar::default();
    let timetable = Timetable::read(office, &calendar)?;
    if timetable.is_empty() {
        return None;
    }
    // 5 January 1970 was a Monday
    Some((4..11).map(Date::from_days).map(|day| (day.weekday(), timetable.usual(day.weekday()))).collect())
}
