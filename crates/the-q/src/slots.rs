//! Free appointments.

use crate::{
    Unreadable, unreadable,
    wire::{List, MOST, Word, too_many},
};
use catalogue::hours::{Date, Time};
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
