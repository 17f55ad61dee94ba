//! How busy an office is.

use crate::{
    Unreadable, unreadable,
    wire::{List, Word, seconds},
};
use serde::{Deserialize, de::IgnoredAny};

/// Most bytes of an answer; 65 people take 11 kB.
pub const LIMIT: usize = 1 << 20;

/// How many wait at an office. All are 0 if its board is off: see
/// [`Office::shows_board`](crate::office::Office::shows_board).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// People in line.
    pub people: u32,
    /// How many of them came with an appointment.
    pub appointments: u32,
    /// When the one came who has been here longest, in seconds since 1970 UTC. The Q does not tell when people with an
    /// appointment came.
    pub longest_since: Option<i64>,
}

/// People with an appointment within a quarter of an hour who have not arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upcoming {
    /// How many.
    pub due: u32,
}

/// Reads the answer to [`paths::waiting`](crate::paths::waiting).
///
/// # Errors
/// [`Unreadable`].
pub fn read(body: &[u8]) -> Result<Waiting, Unreadable> {
    let answer: InLine = unreadable::read(body, LIMIT)?;
    let mut waiting = Waiting { people: 0, appointments: 0, longest_since: None };
    for person in answer.citizen_in_q.0 {
        waiting.people += 1;
        waiting.appointments += u32::from(person.flag.is_some_and(|flag| flag.0 == "booked_app"));
        let since = person.created_at.and_then(|created| seconds(&created.0));
        waiting.longest_since = match (waiting.longest_since, since) {
            (Some(longest), Some(since)) => Some(longest.min(since)),
            (longest, since) => longest.or(since),
        };
    }
    Ok(waiting)
}

/// Reads the answer to [`paths::upcoming`](crate::paths::upcoming).
///
/// # Errors
/// [`Unreadable`].
pub fn read_upcoming(body: &[u8]) -> Result<Upcoming, Unreadable> {
    let answer: Booked = unreadable::read(body, LIMIT)?;
    Ok(Upcoming { due: u32::try_from(answer.booked_not_checkin.0.len()).unwrap_or(u32::MAX) })
}

#[derive(Deserialize)]
#[serde(expecting = "people in line")]
struct InLine<'a> {
    #[serde(borrow)]
    citizen_in_q: List<Person<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "a person in line")]
struct Person<'a> {
    #[serde(borrow)]
    flag: Option<Word<'a>>,
    #[serde(borrow)]
    created_at: Option<Word<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "appointments")]
struct Booked {
    booked_not_checkin: List<IgnoredAny>,
}
