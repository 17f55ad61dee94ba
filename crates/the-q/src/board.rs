//! An office's board: the numbers of all its tickets, and how far each is.

use crate::{
    Unreadable, number, unreadable,
    wire::{List, Word, seconds},
};
use queue::{BoardKind, Hall, OnBoard, Stage};
use serde::Deserialize;

/// Most bytes of an answer; 65 people take 22 kB.
pub const LIMIT: usize = 1 << 20;

/// Reads the answer to [`paths::board`](crate::paths::board), in its order, which is that of arrival.
///
/// An empty board does not mean an empty office: see
/// [`Office::shows_board`](crate::office::Office::shows_board).
///
/// # Errors
/// [`Unreadable`].
pub fn read(body: &[u8]) -> Result<Hall, Unreadable> {
    let answer: Answer = unreadable::read(body, LIMIT)?;
    let kind = match answer.office_type.as_ref().map(|kind| &*kind.0) {
        Some("callbyticket") => BoardKind::ByTicket,
        Some("callbyname") => BoardKind::ByName,
        Some("nocallonsmartboard") => BoardKind::NoCalls,
        _ => BoardKind::Other,
    };
    Ok(Hall { kind, people: answer.citizens.0.into_iter().filter_map(on_board).collect() })
}

/// Nobody can follow someone without a number, so they are left out; someone without a state stays.
fn on_board(person: Person<'_>) -> Option<OnBoard> {
    let number = number::read(&person.ticket_number?.0)?;
    let (name, start) = person
        .active_period
        .map_or((None, None), |period| (period.ps.and_then(|state| state.ps_name), period.time_start));
    let stage = match name.as_ref().map(|name| &*name.0) {
        Some("Ticket Creation") => Stage::Preparing,
        Some("Waiting") => Stage::Waiting,
        Some("Invited") => Stage::Called,
        Some("Being Served") => Stage::BeingServed,
        Some("On hold") => Stage::OnHold,
        _ => Stage::Other,
    };
    Some(OnBoard { number, stage, since: start.and_then(|start| seconds(&start.0)) })
}

#[derive(Deserialize)]
#[serde(expecting = "a board")]
struct Answer<'a> {
    #[serde(borrow)]
    office_type: Option<Word<'a>>,
    #[serde(borrow)]
    citizens: List<Person<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "a person on a board")]
struct Person<'a> {
    #[serde(borrow)]
    ticket_number: Option<Word<'a>>,
    #[serde(borrow)]
    active_period: Option<Period<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "a period")]
struct Period<'a> {
    #[serde(borrow)]
    time_start: Option<Word<'a>>,
    #[serde(borrow)]
    ps: Option<State<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "a state")]
struct State<'a> {
    #[serde(borrow)]
    ps_name: Option<Word<'a>>,
}
