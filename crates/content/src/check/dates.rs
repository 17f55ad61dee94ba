//! Dates and instants as content writes them.

use crate::problem::Record;
use jiff::{Timestamp, civil::Date};

/// Reports a text that is no calendar date `YYYY-MM-DD`.
pub fn full(record: &mut Record<'_>, date: &str, path: &str) {
    if date.len() != 10 || date.parse::<Date>().is_err() {
        record.problem(path, format!("'{date}' is no date of the form 2026-11-23"));
    }
}

/// Reports a text that is no calendar date, month or year.
pub fn partial(record: &mut Record<'_>, date: &str, path: &str) {
    let whole = match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        10 => date.to_owned(),
        _ => String::new(),
    };
    if whole.parse::<Date>().is_err() {
        record.problem(path, format!("'{date}' is no date of the form 2026, 2026-11 or 2026-11-23"));
    }
}

/// The instant that an RFC 3339 text in UTC names; otherwise reports it.
pub fn instant(record: &mut Record<'_>, text: &str, path: &str) -> Option<Timestamp> {
    let parsed = text.parse().ok().filter(|_| text.ends_with('Z'));
    if parsed.is_none() {
        record.problem(path, format!("'{text}' is no instant of the form 2026-03-08T10:00:00Z"));
    }
    parsed
}
