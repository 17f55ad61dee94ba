//! A standing as a short text, for a tab that is loaded anew while nobody can be asked.

use crate::ticket::{Place, Ticket};

/// Seconds for which a standing is worth showing again: 12 hours, since lines end with the day.
const COUNTS_FOR: i64 = 12 * 3_600;
/// Seconds for which a call is: 10 minutes. Later somebody else has been called.
const CALL_COUNTS_FOR: i64 = 10 * 60;

/// The text of what was heard at `heard`, in seconds since 1970 UTC; `None` for what is no standing in a line. It names
/// nobody.
pub fn note(ticket: &Ticket, heard: i64) -> Option<String> {
    let since = |since: &Option<i64>| since.map_or_else(|| "-".to_owned(), |since| since.to_string());
    let rest = match ticket {
        Ticket::Preparing => "preparing".to_owned(),
        Ticket::Waiting(Place { ahead, appointments_ahead, appointments_due }) => {
            format!("waiting {ahead} {appointments_ahead} {appointments_due}")
        }
        Ticket::Called { since: at } => format!("called {}", since(at)),
        Ticket::BeingServed { since: at } => format!("served {}", since(at)),
        Ticket::OnHold { since: at } => format!("hold {}", since(at)),
        Ticket::Gone | Ticket::NotFound | Ticket::NotShown(_) => return None,
    };
    Some(format!("{heard} {rest}"))
}

/// What [`note`] wrote, with the time when it was heard, while it is worth showing at `now`; `None` for any other text.
pub fn from_note(text: &str, now: i64) -> Option<(Ticket, i64)> {
    let mut parts = text.split(' ');
    let heard: i64 = parts.next()?.parse().ok()?;
    let kind = parts.next()?;
    let mut number = || parts.next()?.parse::<u32>().ok();
    let ticket = match kind {
        "preparing" => Ticket::Preparing,
        "waiting" => Ticket::Waiting(Place {
            ahead: number()?,
            appointments_ahead: number()?,
            appointments_due: number()?,
        }),
        "called" => Ticket::Called { since: since(parts.next()?)? },
        "served" => Ticket::BeingServed { since: since(parts.next()?)? },
        "hold" => Ticket::OnHold { since: since(parts.next()?)? },
        _ => return None,
    };
    let counts_for = if matches!(ticket, Ticket::Called { .. }) { CALL_COUNTS_FOR } else { COUNTS_FOR };
    (0..=counts_for).contains(&now.checked_sub(heard)?).then_some((ticket, heard))
}

/// A time that may not be known.
#[allow(clippy::option_option, reason = "a text that is none, and a time that was not shown")]
fn since(text: &str) -> Option<Option<i64>> {
    match text {
        "-" => Some(None),
        time => time.parse().ok().map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::{from_note, note};
    use crate::ticket::{Hidden, Place, Ticket};
    use proptest::prelude::*;

    fn tickets() -> impl Strategy<Value = Ticket> {
        prop_oneof![
            Just(Ticket::Preparing),
            any::<(u32, u32, u32)>().prop_map(|(ahead, appointments_ahead, appointments_due)| {
                Ticket::Waiting(Place { ahead, appointments_ahead, appointments_due })
            }),
            any::<Option<i64>>().prop_map(|since| Ticket::Called { since }),
            any::<Option<i64>>().prop_map(|since| Ticket::BeingServed { since }),
            any::<Option<i64>>().prop_map(|since| Ticket::OnHold { since }),
        ]
    }

    proptest! {
        #[test]
        fn a_standing_is_the_same_after_it_was_written_down(ticket in tickets(), heard in 0..4_000_000_000i64) {
            let text = note(&ticket, heard).unwrap();
            prop_assert_eq!(from_note(&text, heard + 60), Some((ticket, heard)));
        }

        #[test]
        fn no_text_does_harm(text in ".{0,40}", now: i64) {
            _ = from_note(&text, now);
        }
    }

    #[test]
    fn a_call_is_not_shown_for_long_and_no_standing_on_the_next_day() {
        let called = note(&Ticket::Called { since: None }, 1_000).unwrap();
        assert!(from_note(&called, 1_600).is_some());
        assert_eq!(from_note(&called, 1_601), None);
        let preparing = note(&Ticket::Preparing, 1_000).unwrap();
        assert!(from_note(&preparing, 1_000 + 12 * 3_600).is_some());
        assert_eq!(from_note(&preparing, 1_001 + 12 * 3_600), None);
        // A clock that was set back.
        assert_eq!(from_note(&preparing, 999), None);
    }

    #[test]
    fn what_is_no_standing_is_not_written_down() {
        for ticket in [Ticket::Gone, Ticket::NotFound, Ticket::NotShown(Hidden::NoOffice)] {
            assert_eq!(note(&ticket, 1), None);
        }
    }
}
