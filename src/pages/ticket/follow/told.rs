//! What the tab keeps of a ticket that is followed, on a person's own device: its number and office, never its id, which
//! is in the address. A tab that the device discarded finds its place again with it.

use crate::browser::storage;
use catalogue::model::OfficeNumber;
use the_q::join::Memory;

/// Its name in the storage of the tab.
pub const NAME: &str = "ticket";

/// Keeps it.
pub fn remember(memory: &Memory, office: Option<OfficeNumber>) {
    let office = office.map_or_else(|| "-".to_owned(), |office| office.0.to_string());
    storage::set(NAME, &format!("{office} {}", memory.note()));
}

/// What was kept.
pub fn recall() -> (Memory, Option<OfficeNumber>) {
    let Some(kept) = storage::get(NAME) else { return Default::default() };
    let Some((office, note)) = kept.split_once(' ') else { return Default::default() };
    (Memory::from_note(note), office.parse().ok().map(OfficeNumber))
}
