//! Why an answer of status 200 is no use.

use json::Problem;
use serde::Deserialize;

/// An answer that is not what The Q sends. It says nothing about a ticket: what was known before is still the best there
/// is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// More bytes than such an answer can have.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// A page instead of data: from a network that wants a person to sign in first, or from a proxy.
    Page,
    /// Data of another kind, or cut short.
    Other {
        /// What is wrong, in technical English. It is made of our own names of fields, never of what stands in the answer.
        what: String,
    },
}

impl Unreadable {
    /// For the console: technical, in English, without anything from the answer.
    pub fn detail(&self) -> String {
        match self {
            Unreadable::TooLarge { limit } => format!("larger than the limit of {limit} bytes"),
            Unreadable::Page => "a page of HTML instead of data".into(),
            Unreadable::Other { what } => what.clone(),
        }
    }

    pub(crate) fn other(what: &str) -> Self {
        Unreadable::Other { what: what.into() }
    }
}

/// Reads a whole answer.
pub(crate) fn read<'a, T: Deserialize<'a>>(body: &'a [u8], limit: usize) -> Result<T, Unreadable> {
    check(body, limit)?;
    json::from_slice(body).map_err(without_outside_words)
}

#[inline(never)]
fn check(body: &[u8], limit: usize) -> Result<(), Unreadable> {
    if body.len() > limit {
        return Err(Unreadable::TooLarge { limit });
    }
    if is_page(body) { Err(Unreadable::Page) } else { Ok(()) }
}

/// Whether something is HTML rather than JSON.
pub(crate) fn is_page(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'<')
}

/// Fields that may stand in a message.
const FIELDS: [&str; 22] = [
    "active_period",
    "appointments_enabled_ind",
    "booked_not_checkin",
    "citizen",
    "citizen_in_q",
    "citizens",
    "created_at",
    "currently_waiting",
    "end_time",
    "flag",
    "no_of_slots",
    "office",
    "office_id",
    "office_number",
    "office_type",
    "offices",
    "ps",
    "ps_name",
    "start_time",
    "ticket_number",
    "time_start",
    "walkin_unique_id",
];

/// What the reader found wrong is in our words, but the path to it is made of the answer's keys, which may be anything.
#[inline(never)]
#[allow(clippy::needless_pass_by_value, reason = "it is passed by name to map_err")]
fn without_outside_words(problem: Problem) -> Unreadable {
    let path = problem.path();
    let text = problem.to_string();
    let what = text.get(path.len()..).unwrap_or_default();
    let known = path.split(['.', '[']).filter(|part| FIELDS.contains(part));
    let place = known.collect::<Vec<_>>().join(".");
    let what = what.strip_prefix(": ").unwrap_or(what);
    Unreadable::Other { what: if place.is_empty() { what.to_owned() } else { [&place, ": ", what].concat() } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_message_names_the_field_and_no_key_of_the_answer() {
        type Answer = BTreeMap<String, BTreeMap<String, Vec<u8>>>;
        let detail = |text: &str| read::<Answer>(text.as_bytes(), 100).unwrap_err().detail();
        assert_eq!(
            detail(r#"{"office": {"flag": [1, true]}}"#),
            "office.flag: is true or false, but should be u8"
        );
        assert_eq!(
            detail(r#"{"alice@example.com": {"flag": [true]}}"#),
            "flag: is true or false, but should be u8"
        );
        assert_eq!(
            detail(r#"{"alice@example.com": {"2505550101": [300]}}"#),
            "is another number, but should be u8"
        );
        assert_eq!(detail(r#"{"a.b]: c": {"#), "the text ends too early");
        assert_eq!(detail(""), "the text ends too early");
        assert_eq!(detail(" <html>"), "a page of HTML instead of data");
        assert_eq!(detail(&" ".repeat(101)), "larger than the limit of 100 bytes");
    }
}
