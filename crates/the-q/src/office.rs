//! An office as The Q knows it.

use crate::{
    Unreadable, unreadable,
    wire::{Flag, List, Word, plain},
};
use catalogue::model::OfficeNumber;
use serde::Deserialize;

/// Most bytes of the answer about all offices; one office with its services takes up to 30 kB.
pub const LIMIT: usize = 4 << 20;

/// Longest name, address, telephone number and zone, in characters.
const LONGEST: usize = 200;

/// The key of an office in The Q's database, which asks for its free appointments. Its [`OfficeNumber`] is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OfficeKey(pub u32);

/// An office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Asks for free appointments.
    pub key: OfficeKey,
    /// Asks for everything else.
    pub number: OfficeNumber,
    /// As The Q calls it.
    pub name: String,
    /// Whether citizens are to be told of it.
    pub visibility: Visibility,
    /// Whether its board shows tickets. If it does not, the board and the counts of those waiting are empty whoever is
    /// there.
    pub shows_board: bool,
    /// Whether it takes appointments.
    pub takes_appointments: bool,
    /// Name of its time zone, such as `America/Vancouver`.
    pub zone: Option<String>,
    /// Street and town.
    pub address: Option<String>,
    /// As people write it.
    pub telephone: Option<String>,
}

/// Whether citizens are to be told of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// It is open to all.
    Shown,
    /// Not to be shown.
    Hidden,
    /// To be shown, without booking.
    Disabled,
    /// Nothing is said, or a word that is not known here.
    Other,
}

/// Reads the answer to [`paths::office`](crate::paths::office).
///
/// # Errors
/// [`Unreadable`]; also when the office has no key, number or name.
pub fn read(body: &[u8]) -> Result<Office, Unreadable> {
    let answer: One = unreadable::read(body, LIMIT)?;
    office(answer.office).ok_or_else(|| Unreadable::other("office: has no key, number or name"))
}

/// Reads the answer to [`paths::OFFICES`](crate::paths::OFFICES), in its order. Offices without a key, a number or a name
/// are left out; hidden ones are not.
///
/// # Errors
/// [`Unreadable`].
pub fn read_all(body: &[u8]) -> Result<Vec<Office>, Unreadable> {
    let answer: All = unreadable::read(body, LIMIT)?;
    Ok(answer.offices.0.into_iter().filter_map(office).collect())
}

fn office(record: Record<'_>) -> Option<Office> {
    Some(Office {
        key: OfficeKey(record.office_id?),
        number: OfficeNumber(record.office_number?),
        name: plain(record.office_name, LONGEST)?,
        visibility: match record.online_status.as_ref().map(Word::variant) {
            Some("SHOW") => Visibility::Shown,
            Some("HIDE") => Visibility::Hidden,
            Some("DISABLE") => Visibility::Disabled,
            _ => Visibility::Other,
        },
        shows_board: record.currently_waiting.0 || record.show_currently_waiting_bottom.0,
        takes_appointments: record.appointments_enabled_ind.0,
        zone: plain(record.timezone.and_then(|zone| zone.timezone_name), LONGEST),
        address: plain(record.civic_address, LONGEST),
        telephone: plain(record.telephone, LONGEST),
    })
}

#[derive(Deserialize)]
#[serde(expecting = "an office")]
struct One<'a> {
    #[serde(borrow)]
    office: Record<'a>,
}

#[derive(Deserialize)]
#[serde(expecting = "offices")]
struct All<'a> {
    #[serde(borrow)]
    offices: List<Record<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "an office")]
struct Record<'a> {
    office_id: Option<u32>,
    office_number: Option<u32>,
    #[serde(borrow)]
    office_name: Option<Word<'a>>,
    #[serde(borrow)]
    online_status: Option<Word<'a>>,
    #[serde(default)]
    currently_waiting: Flag,
    #[serde(default)]
    show_currently_waiting_bottom: Flag,
    #[serde(default)]
    appointments_enabled_ind: Flag,
    #[serde(borrow)]
    timezone: Option<Zone<'a>>,
    #[serde(borrow)]
    civic_address: Option<Word<'a>>,
    #[serde(borrow)]
    telephone: Option<Word<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "a zone")]
struct Zone<'a> {
    #[serde(borrow)]
    timezone_name: Option<Word<'a>>,
}
