//! Days of the Gregorian calendar, without a clock and without a zone.
//!
//! The two conversions are the whole of what opening hours need, and they cost a few hundred bytes; a date crate in the
//! browser costs some ten thousand. The tests compare every day of four centuries with such a crate.

use crate::model::office::Weekday;

const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// A day. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year of the common era.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; `None` for anything else and for days that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        let date = Self {
            year: digits(year)?.into(),
            month: digits(month)?.try_into().ok()?,
            day: digits(day)?.try_into().ok()?,
        };
        // a day that does not exist comes back as another one
        (Self::from_days(date.days()) == date).then_some(date)
    }

    /// Days since 1 January 1970.
    pub fn days(self) -> i64 {
        // Years start in March here, so that the leap day is the last of its year.
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month <= 2);
        let century4 = year.div_euclid(400);
        let year_of = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        century4 * 146_097 + year_of * 365 + year_of / 4 - year_of / 100 + day_of_year - 719_468
    }

    /// The day so many days after 1 January 1970.
    pub fn from_days(days: i64) -> Self {
        let shifted = days + 719_468;
        let century4 = shifted.div_euclid(146_097);
        let day = shifted.rem_euclid(146_097);
        let year_of = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year_of + year_of / 4 - year_of / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = (march_month + 2) % 12 + 1;
        let year = century4 * 400 + year_of + i64::from(month <= 2);
        Self {
            year: i32::try_from(year).unwrap_or(i32::MAX),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day_of_year - (153 * march_month + 2) / 5 + 1).unwrap_or(1),
        }
    }

    /// The day so many days later.
    pub fn plus(self, days: i64) -> Self {
        Self::from_days(self.days().saturating_add(days))
    }

    /// Its day of the week.
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday
        let at = usize::try_from((self.days() + 3).rem_euclid(7)).unwrap_or(0);
        WEEKDAYS.get(at).copied().unwrap_or(Weekday::Mon)
    }

    /// True on Saturday and Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

impl std::fmt::Display for Date {
    /// ISO 8601, for the `datetime` attribute and for formatting outside.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A number of at most four digits, and nothing but digits.
pub(super) fn digits(text: &str) -> Option<u16> {
    let plain = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Days, NaiveDate};

    #[test]
    fn every_day_of_four_centuries_is_the_one_another_calendar_gives() {
        let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
        let mut theirs = NaiveDate::from_ymd_opt(1800, 1, 1).unwrap();
        while theirs.year() < 2200 {
            let days = (theirs - epoch).num_days();
            let ours = Date::from_days(days);
            assert_eq!(ours.to_string(), theirs.to_string());
            assert_eq!(ours.days(), days);
            assert_eq!(format!("{:?}", ours.weekday()), theirs.weekday().to_string());
            assert_eq!(Date::parse(&ours.to_string()), Some(ours));
            theirs = theirs + Days::new(1);
        }
    }

    #[test]
    fn what_is_no_day_is_not_read_as_one() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-4-1",
            "2026-04",
            "26-04-01",
            "2026-04-01T00",
            "",
            "+026-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2028-02-29"), Some(Date { year: 2028, month: 2, day: 29 }));
    }
}
