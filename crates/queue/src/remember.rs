//! What a visit may leave in the storage of a tab, so that a page that the device discarded finds its place again.
//!
//! A short text without names or ids: the number that the counter calls, which is no secret, where it stood, and what the
//! person wished. It is for a person's own device; a kiosk must not keep it.

use crate::TicketNumber;

/// The form of the text; a change to it needs a new number.
const VERSION: &str = "1";

/// What was remembered counts for so many seconds, 12 hours.
///
/// Numbers begin anew every day. An office is open for less than 12 hours and closed for more, so this tells the days
/// apart, and needs neither the office's zone nor a right clock.
pub const COUNTS_FOR: i64 = 12 * 3600;

/// Longer numbers are none.
const LONGEST_NUMBER: usize = 16;

/// What a visit leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// When this was written, in seconds since 1970 UTC by the device's clock.
    pub at: i64,
    /// The ticket's number.
    pub number: Option<TicketNumber>,
    /// The number of the office, as its board is asked for.
    pub office: Option<u32>,
    /// The last place that was seen.
    pub place: Option<LastPlace>,
    /// The wish: tell me when so many people are ahead.
    pub tell_at: Option<u32>,
}

/// A place that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastPlace {
    /// People ahead.
    pub ahead: u32,
    /// When that was, in seconds since 1970 UTC by the device's clock.
    pub at: i64,
}

impl Remembered {
    /// As a short text.
    pub fn text(&self) -> String {
        fn part(number: Option<impl ToString>) -> String {
            number.map_or_else(|| "-".to_owned(), |number| number.to_string())
        }
        let number = self.number.as_ref().filter(|number| is_number(number.as_str()));
        [
            VERSION.to_owned(),
            self.at.to_string(),
            part(self.office),
            part(self.place.map(|place| place.ahead)),
            part(self.place.map(|place| place.at)),
            part(self.tell_at),
            number.map(|number| number.0.clone()).unwrap_or_default(),
        ]
        .join(" ")
    }

    /// What [`text`](Self::text) wrote, if it still counts at `now`, in seconds since 1970 UTC. Anything else is nothing:
    /// other versions, parts that are missing or too many, numbers that are none.
    pub fn read(text: &str, now: i64) -> Option<Self> {
        let mut parts = text.splitn(7, ' ');
        if parts.next() != Some(VERSION) {
            return None;
        }
        let at = parts.next()?.parse().ok()?;
        if !recent(at, now) {
            return None;
        }
        let office = number(parts.next()?)?;
        let (ahead, seen) = (number(parts.next()?)?, time(parts.next()?)?);
        let tell_at = number(parts.next()?)?;
        let ticket = parts.next()?;
        if !ticket.is_empty() && !is_number(ticket) {
            return None;
        }
        let place = match (ahead, seen) {
            (Some(ahead), Some(at)) => recent(at, now).then_some(LastPlace { ahead, at }),
            (None, None) => None,
            _ => return None,
        };
        let ticket = (!ticket.is_empty()).then(|| TicketNumber::from(ticket));
        Some(Self { at, number: ticket, office, place, tell_at })
    }
}

/// Clocks are set: a little in the future is recent too.
fn recent(then: i64, now: i64) -> bool {
    now.abs_diff(then) <= COUNTS_FOR.unsigned_abs()
}

fn is_number(text: &str) -> bool {
    (1..=LONGEST_NUMBER).contains(&text.len()) && !text.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// A number, `-` for none, or nothing that can be read.
fn number(part: &str) -> Option<Option<u32>> {
    if part == "-" { Some(None) } else { part.parse().ok().map(Some) }
}

fn time(part: &str) -> Option<Option<i64>> {
    if part == "-" { Some(None) } else { part.parse().ok().map(Some) }
}

#[cfg(test)]
mod tests {
    use super::{COUNTS_FOR, LastPlace, Remembered};
    use proptest::prelude::*;

    const NOW: i64 = 1_772_467_200;

    fn visit() -> Remembered {
        Remembered {
            at: NOW,
            number: Some("A42".into()),
            office: Some(999),
            place: Some(LastPlace { ahead: 7, at: NOW - 30 }),
            tell_at: Some(5),
        }
    }

    #[test]
    fn it_is_short_and_can_be_read_again() {
        assert_eq!(visit().text(), "1 1772467200 999 7 1772467170 5 A42");
        assert_eq!(Remembered::read(&visit().text(), NOW + 60), Some(visit()));
        let nothing = Remembered { number: None, office: None, place: None, tell_at: None, ..visit() };
        assert_eq!(Remembered::read(&nothing.text(), NOW), Some(nothing));
    }

    #[test]
    fn it_counts_for_the_day() {
        assert!(Remembered::read(&visit().text(), NOW + COUNTS_FOR).is_some());
        assert_eq!(Remembered::read(&visit().text(), NOW + COUNTS_FOR + 1), None);
        assert!(Remembered::read(&visit().text(), NOW - 3600).is_some(), "a clock that was set back an hour");
        assert_eq!(Remembered::read(&visit().text(), NOW - 24 * 3600), None);
    }

    #[test]
    fn a_place_may_be_too_old_before_the_rest_is() {
        let old = Remembered { place: Some(LastPlace { ahead: 7, at: NOW - COUNTS_FOR }), ..visit() };
        assert_eq!(Remembered::read(&old.text(), NOW + 1).map(|read| read.place), Some(None));
    }

    #[test]
    fn garbage_is_refused() {
        for text in [
            "",
            "1",
            "2 1772467200 999 7 1772467170 5 A42",
            "1 1772467200 999 7 1772467170 5",
            "1 1772467200 999 7 - 5 A42",
            "1 1772467200 -1 7 1772467170 5 A42",
            "1 1772467200 999 4294967296 1772467170 5 A42",
            "1 1772467200 999 7 1772467170 5 A42 A43",
            "1 1772467200 999 7 1772467170 5 A42\u{0}",
            "1 1772467200 999 7 1772467170 5 A4242424242424242",
            "1 now 999 7 1772467170 5 A42",
        ] {
            assert_eq!(Remembered::read(text, NOW), None, "{text}");
        }
    }

    #[test]
    fn a_number_that_cannot_be_kept_is_left_out() {
        let strange = Remembered { number: Some("A 42".into()), ..visit() };
        assert_eq!(Remembered::read(&strange.text(), NOW).and_then(|read| read.number), None);
    }

    proptest! {
        #[test]
        fn everything_written_can_be_read(
            number in prop::option::of("[A-Z]{1,3}[0-9]{1,4}"), office in any::<Option<u32>>(),
            place in prop::option::of((any::<u32>(), -COUNTS_FOR..=COUNTS_FOR)), tell_at in any::<Option<u32>>(),
        ) {
            let place = place.map(|(ahead, ago)| LastPlace { ahead, at: NOW + ago });
            let visit = Remembered { at: NOW, number: number.map(|n| n.as_str().into()), office, place, tell_at };
            prop_assert_eq!(Remembered::read(&visit.text(), NOW), Some(visit));
        }

        #[test]
        fn no_text_is_too_strange(text in any::<String>(), now in any::<i64>()) {
            let _ = Remembered::read(&text, now);
        }
    }
}
