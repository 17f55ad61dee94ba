//! Ticket numbers, as answers carry them and as people type them.

use queue::TicketNumber;

/// Longest number, in bytes. Real ones are a letter or two and a count.
const LONGEST: usize = 16;

/// Reads what a person typed from a paper ticket: `a42`, `A 42` and `A-42` are `A42`. `None` for what no ticket is
/// called.
pub fn typed(text: &str) -> Option<TicketNumber> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').take(LONGEST + 1).collect();
    let right = plain.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && plain.bytes().any(|byte| byte.is_ascii_digit());
    if right { read(&plain.to_ascii_uppercase()) } else { None }
}

/// A number from an answer. `None` for a text that no counter would call, so that nothing else comes along in its place.
pub(crate) fn read(text: &str) -> Option<TicketNumber> {
    let text = text.trim();
    let right = (1..=LONGEST).contains(&text.len()) && text.chars().all(|c| c.is_alphanumeric() || c == '-');
    right.then(|| text.into())
}

/// Whether two numbers are the same to a person.
pub(crate) fn same(a: &TicketNumber, b: &TicketNumber) -> bool {
    let plain = |c: &u8| *c != b'-';
    let (a, b) = (a.as_str().bytes().filter(plain), b.as_str().bytes().filter(plain));
    a.map(|c| c.to_ascii_uppercase()).eq(b.map(|c| c.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_type_numbers_in_their_own_way() {
        for text in ["A42", "a42", " a 42 ", "A-42", "a\u{a0}42"] {
            assert_eq!(typed(text), Some("A42".into()), "{text}");
        }
        assert!(same(&"A42".into(), &"a-42".into()));
        assert!(!same(&"A42".into(), &"A4".into()));
        assert_eq!(typed("7"), Some("7".into()));
        for text in ["", " ", "A", "A42!", "Ä42", "12345678901234567", "me@example.com"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }
}
