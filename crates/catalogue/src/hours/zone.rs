//! From an instant to the date and time on an office's wall clock.

use super::timetable::Timetable;
use super::{Date, Time};
use crate::model::{Calendar, office::Keeps};

const DAY: i64 = 24 * 60 * 60;

/// What the clock and the calendar on an office's wall say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Local {
    /// The day.
    pub date: Date,
    /// The time, to the minute.
    pub time: Time,
}

/// Local time of a zone at an instant in seconds since 1970, UTC.
///
/// `None` when the calendar does not list the zone, when the instant lies before its first offset or beyond the year
/// 9999, or when one of its offsets can't be read.
pub fn local(calendar: &Calendar, zone: &str, now: i64) -> Option<Local> {
    let mut minutes = None;
    for offset in calendar.zones.get(zone)? {
        // offsets on earth lie between UTC-12 and UTC+14
        if !(-12 * 60..=14 * 60).contains(&offset.minutes) {
            return None;
        }
        if instant(&offset.from)? <= now {
            minutes = Some(offset.minutes);
        }
    }
    let seconds = now.checked_add(i64::from(minutes?) * 60)?;
    let time = u16::try_from(seconds.rem_euclid(DAY) / 60).ok()?;
    let date = Date::from_days(seconds.div_euclid(DAY));
    // a clock that says otherwise is wrong
    (1970..=9999).contains(&date.year).then_some(Local { date, time: Time::from_minutes(time) })
}

/// The instants at which an office first opens and last closes on the day that it is there at `now`, all in seconds since
/// 1970 UTC. `None` when it is closed all day, or its hours or zone are not known.
///
/// On the two days a year when clocks are changed at night it is right once they have been.
pub fn today(office: &dyn Keeps, calendar: &Calendar, now: i64) -> Option<(i64, i64)> {
    let at = local(calendar, office.zone(), now)?;
    let timetable = Timetable::read(office, calendar)?;
    let spans = timetable.plan(at.date).spans;
    let midnight = now - now.rem_euclid(60) - i64::from(at.time.minutes()) * 60;
    let instant = |time: Time| midnight + i64::from(time.minutes()) * 60;
    Some((instant(spans.first()?.opens), instant(spans.last()?.closes)))
}

/// Seconds since 1970 of an RFC 3339 instant in UTC without fractions (`2026-03-08T10:00:00Z`).
pub(super) fn instant(text: &str) -> Option<i64> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (time, second) = time.rsplit_once(':')?;
    let second = super::date::digits(second).filter(|s| *s < 60)?;
    let minutes = Time::parse(time)?.minutes();
    Some(Date::parse(date)?.days() * DAY + i64::from(minutes) * 60 + i64::from(second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::office::Offset;

    fn calendar(offsets: &[(&str, i32)]) -> Calendar {
        let offsets = offsets
            .iter()
            .map(|(from, minutes)| Offset { from: (*from).into(), minutes: *minutes })
            .collect();
        Calendar { zones: [("Z".to_owned(), offsets)].into(), ..Calendar::default() }
    }

    #[test]
    fn the_offset_changes_at_its_very_second() {
        let calendar = calendar(&[("2025-11-02T09:00:00Z", -480), ("2026-03-08T10:00:00Z", -420)]);
        let at =
            |text| local(&calendar, "Z", instant(text).unwrap()).map(|l| format!("{} {}", l.date, l.time));
        assert_eq!(at("2025-11-02T08:59:59Z"), None);
        assert_eq!(at("2025-11-02T09:00:00Z").as_deref(), Some("2025-11-02 01:00"));
        assert_eq!(at("2026-03-08T09:59:59Z").as_deref(), Some("2026-03-08 01:59"));
        assert_eq!(at("2026-03-08T10:00:00Z").as_deref(), Some("2026-03-08 03:00"));
        assert_eq!(at("2027-01-01T06:59:59Z").as_deref(), Some("2026-12-31 23:59"));
    }

    #[test]
    fn what_cant_be_read_gives_no_time_at_all() {
        assert_eq!(local(&calendar(&[("yesterday", -420)]), "Z", 0), None);
        assert_eq!(local(&calendar(&[("1970-01-01T00:00:00Z", 9_999)]), "Z", 0), None);
        assert_eq!(local(&calendar(&[("1970-01-01T00:00:00Z", 0)]), "Elsewhere", 0), None);
        assert_eq!(local(&calendar(&[("1970-01-01T00:00:00Z", 60)]), "Z", i64::MAX), None);
        assert_eq!(local(&calendar(&[]), "Z", 0), None);
    }
}
