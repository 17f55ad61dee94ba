//! Free appointments.

use crate::{
    Unreadable, unreadable,
    wire::{List, MOST, Word, too_many},
};
use catalogue::hours::{Date, Local, Time};
use serde::de::{self, Deserialize, Deserializer, Error, MapAccess};
use std::fmt;

/// Most bytes of an answer; a month of quarter hours takes 61 kB.
pub const LIMIT: usize = 1 << 20;

/// The free appointments of one day, by the office's own clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// What is free, in the order of the answer; empty on a day without any.
    pub slots: Vec<Slot>,
}

/// A time at which an appointment can be had, by the office's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When it begins.
    pub from: Time,
    /// When it ends.
    pub to: Time,
    /// How many can be had at that time; at least one.
    pub free: u32,
}

/// Reads the answer to [`paths::slots`](crate::paths::slots), in order of days. An office that takes no appointments has
/// no days at all.
///
/// # Errors
/// [`Unreadable`].
pub fn read(body: &[u8]) -> Result<Vec<Day>, Unreadable> {
    let Days(mut days) = unreadable::read(body, LIMIT)?;
    days.sort_by_key(|day| day.date);
    Ok(days)
}

/// The next days on which anything is free, at most so many, without what has begun by the office's clock. An answer that
/// is looked at for a while gets old.
pub fn next(days: &[Day], now: Option<Local>, most: usize) -> Vec<Day> {
    let ahead = |day: &Day| {
        let begins_later =
            |slot: &&Slot| now.is_none_or(|now| now < Local { date: day.date, time: slot.from });
        Day { date: day.date, slots: day.slots.iter().filter(begins_later).copied().collect() }
    };
    days.iter().map(ahead).filter(|day| !day.slots.is_empty()).take(most).collect()
}

/// Days by their date, which is the key of each.
struct Days(Vec<Day>);

impl<'de> Deserialize<'de> for Days {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_map(ByDate)
    }
}

struct ByDate;

impl<'de> de::Visitor<'de> for ByDate {
    type Value = Days;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("days")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut answer: A) -> Result<Days, A::Error> {
        let mut days = Vec::new();
        while let Some(key) = answer.next_key::<Word>()? {
            let date = date(&key.0).ok_or_else(|| A::Error::custom("has a key that is no day"))?;
            let List(records) = answer.next_value::<List<Record>>()?;
            if days.len() == MOST {
                return Err(too_many());
            }
            let slots =
                records.iter().filter(|record| record.no_of_slots > 0).map(slot).collect::<Option<_>>();
            days.push(Day {
                date,
                slots: slots.ok_or_else(|| A::Error::custom("has a slot without a time"))?,
            });
        }
        Ok(Days(days))
    }
}

/// Month first, as in `11/23/2026`.
fn date(key: &str) -> Option<Date> {
    let (month, rest) = key.split_once('/')?;
    let (day, year) = rest.split_once('/')?;
    Date::parse(&[year, month, day].join("-"))
}

fn slot(record: &Record<'_>) -> Option<Slot> {
    let free = u32::try_from(record.no_of_slots).ok()?;
    let (from, to) = (Time::parse(&record.start_time.0)?, Time::parse(&record.end_time.0)?);
    (from < to).then_some(Slot { from, to, free })
}

#[derive(serde::Deserialize)]
#[serde(expecting = "a slot")]
struct Record<'a> {
    #[serde(borrow)]
    start_time: Word<'a>,
    #[serde(borrow)]
    end_time: Word<'a>,
    no_of_slots: i64,
}

#[cfg(test)]
mod tests {
    use super::{next, read};
    use catalogue::hours::{Date, Local, Time};

    #[test]
    fn what_is_over_and_days_without_anything_are_passed_over() {
        let body = br#"{"11/24/2026": [{"start_time": "09:00", "end_time": "09:30", "no_of_slots": 1},
            {"start_time": "09:30", "end_time": "10:00", "no_of_slots": 2}], "11/25/2026": [],
            "11/26/2026": [{"start_time": "13:00", "end_time": "13:30", "no_of_slots": 1}],
            "11/27/2026": [{"start_time": "13:00", "end_time": "13:30", "no_of_slots": 1}]}"#;
        let days = read(body).unwrap();
        let of = |day| Date { year: 2026, month: 11, day };
        let at = |day, minutes| Some(Local { date: of(day), time: Time::from_minutes(minutes) });
        let said = |now, most| {
            let days = next(&days, now, most);
            days.iter().map(|day| (day.date.day, day.slots.len())).collect::<Vec<_>>()
        };
        assert_eq!(said(None, 2), [(24, 2), (26, 1)]);
        assert_eq!(said(at(24, 9 * 60), 9), [(24, 1), (26, 1), (27, 1)]);
        assert_eq!(said(at(24, 17 * 60), 1), [(26, 1)]);
        assert_eq!(said(at(28, 0), 9), []);
    }
}
