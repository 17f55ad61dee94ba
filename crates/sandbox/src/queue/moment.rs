//! Instants, and the ways in which the API writes them.

use catalogue::{
    hours::{Date, Local, Time, local},
    model::Calendar,
};
use std::time::{SystemTime, UNIX_EPOCH};

const SECOND: i64 = 1_000_000;
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// An instant, in microseconds since 1970 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// What this machine's clock says. Before 1970 it is 1970.
    pub fn of_this_machine() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }

    /// So many seconds after 1970 began.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(SECOND))
    }

    /// Whole seconds since 1970, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(SECOND)
    }

    /// Later by so many milliseconds.
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis.saturating_mul(1000)))
    }

    /// Later by so many seconds.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        self.plus_millis(seconds.saturating_mul(1000))
    }

    /// Without its fraction of a second.
    pub const fn to_the_second(self) -> Self {
        Self::from_seconds(self.seconds())
    }

    /// `2026-11-23T20:35:14.501737`: UTC, and it does not say so.
    pub fn bare(self) -> String {
        format!("{}.{:06}", self.civil(), self.0.rem_euclid(SECOND))
    }

    /// `2026-11-23T20:35:14Z`.
    pub fn with_z(self) -> String {
        format!("{}Z", self.civil())
    }

    /// `2026-11-23T20:35:14+00:00`.
    pub fn with_offset(self) -> String {
        format!("{}+00:00", self.civil())
    }

    /// `11/23/2026, 12:35:14` on the clock of a zone, which it does not name.
    pub fn on_the_wall(self, calendar: &Calendar, zone: &str) -> String {
        let Local { date, time } = self.local(calendar, zone);
        format!("{}, {time}:{:02}", american(date), self.seconds().rem_euclid(60))
    }

    /// Date and time on the clock of a zone; UTC where the calendar does not know the zone.
    pub fn local(self, calendar: &Calendar, zone: &str) -> Local {
        local(calendar, zone, self.seconds()).unwrap_or_else(|| {
            let minutes = self.seconds().rem_euclid(DAY_SECONDS) / 60;
            Local { date: self.date(), time: Time::from_minutes(u16::try_from(minutes).unwrap_or(0)) }
        })
    }

    /// The day in UTC.
    pub fn date(self) -> Date {
        Date::from_days(self.seconds().div_euclid(DAY_SECONDS))
    }

    /// The midnight in UTC before it.
    pub const fn midnight(self) -> Self {
        Self::from_seconds(self.seconds().div_euclid(DAY_SECONDS) * DAY_SECONDS)
    }

    fn civil(self) -> String {
        let of_day = self.seconds().rem_euclid(DAY_SECONDS);
        format!("{}T{:02}:{:02}:{:02}", self.date(), of_day / 3600, of_day / 60 % 60, of_day % 60)
    }
}

/// `11/23/2026`.
pub fn american(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.month, date.day, date.year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::model::office::Offset;

    #[test]
    fn each_field_of_the_api_has_its_own_way_to_write_a_time() {
        let moment = Moment::from_seconds(1_795_466_114).plus_millis(501);
        assert_eq!(moment.bare(), "2026-11-23T20:35:14.501000");
        assert_eq!(moment.with_z(), "2026-11-23T20:35:14Z");
        assert_eq!(moment.with_offset(), "2026-11-23T20:35:14+00:00");
        let offset = Offset { from: "2026-03-08T10:00:00Z".into(), minutes: -420 };
        let calendar =
            Calendar { zones: [("America/Vancouver".into(), vec![offset])].into(), ..Calendar::default() };
        assert_eq!(moment.on_the_wall(&calendar, "America/Vancouver"), "11/23/2026, 13:35:14");
        assert_eq!(moment.on_the_wall(&calendar, "Nowhere"), "11/23/2026, 20:35:14");
        assert_eq!(moment.midnight().with_z(), "2026-11-23T00:00:00Z");
    }
}
