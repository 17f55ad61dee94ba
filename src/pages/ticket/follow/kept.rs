//! What the tab keeps of a ticket that is followed, on a person's own device: its number, its office and where it stood
//! last, never its id, which is in the address. A tab that the device discarded, or that is loaded anew without a network,
//! finds its place again with it.

use super::driver::Which;
use crate::browser::storage;
use catalogue::model::OfficeNumber;
use queue::{
    Ticket,
    note::{from_note, note},
};
use the_q::join::Memory;

/// Its name in the storage of the tab.
const NAME: &str = "ticket";
/// That of where it stood.
const STANDING: &str = "ticket-standing";

/// Keeps it.
pub fn remember(which: &Which, memory: &Memory, office: Option<OfficeNumber>) {
    let office = office.map_or_else(|| "-".to_owned(), |office| office.0.to_string());
    storage::set(NAME, &format!("{} {office} {}", mark(which), memory.note()));
}

/// What was kept of this ticket.
pub fn recall(which: &Which) -> (Memory, Option<OfficeNumber>) {
    let kept = storage::get(NAME).unwrap_or_default();
    let mut parts = kept.splitn(3, ' ');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(known), Some(office), Some(note)) if known == mark(which) => {
            (Memory::from_note(note), office.parse().ok().map(OfficeNumber))
        }
        _ => Default::default(),
    }
}

/// Whether this tab has followed the ticket before.
pub fn is_there(which: &Which) -> bool {
    storage::get(NAME).is_some_and(|kept| kept.split(' ').next() == Some(&*mark(which)))
}

/// Keeps where it stands now; what is no place in line is not kept.
pub fn stands(which: &Which, ticket: &Ticket, now: i64) {
    match note(ticket, now) {
        Some(note) => storage::set(STANDING, &format!("{} {note}", mark(which))),
        None => storage::remove(STANDING),
    }
}

/// Where this ticket stood last, and when that was heard, in seconds since 1970 UTC.
pub fn stood(which: &Which, now: i64) -> Option<(Ticket, i64)> {
    let kept = storage::get(STANDING)?;
    let (known, note) = kept.split_once(' ')?;
    (known == mark(which)).then(|| from_note(note, now))?
}

/// Forgets everything.
pub fn forget() {
    storage::remove(NAME);
    storage::remove(STANDING);
}

/// Tells tickets apart, and tells nobody which one it is: 32 bits of 122 (FNV-1a).
fn mark(which: &Which) -> String {
    match which {
        Which::Link(id) => {
            let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
            format!("{:08x}", id.fragment().bytes().fold(2_166_136_261, mix))
        }
        Which::Number => "number".to_owned(),
    }
}
