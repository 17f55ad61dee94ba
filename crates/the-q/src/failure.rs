//! What The Q, or something before it, answers instead of data.
//!
//! Only the kind of an answer and its status are kept: its words are not for citizens, nor for a log.

use crate::{unreadable, wire::Word};
use serde::{Deserialize, de::IgnoredAny};

/// Most bytes that are looked into.
pub const LIMIT: usize = 64 << 10;

/// An answer that is no data, with its HTTP status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The address is another one (3xx). The paths of this crate are not answered so: the base in the settings is wrong,
    /// or a network wants a person to sign in first.
    Moved(u16),
    /// A page of HTML: no such path, something that broke in The Q, or a proxy. Where The Q breaks, a browser may not
    /// even be told the status, and reports that the network failed.
    Page(u16),
    /// The Q said no, in words: among others, that it knows no such office.
    Message(u16),
    /// It wants a person to sign in, or the sign-in has ended (401).
    SignIn,
    /// Someone else has the appointment, or the office is closed at that time (400).
    Taken,
    /// The person has as many appointments at this office on that day as it allows (400).
    DayIsFull,
    /// Anything else, or nothing.
    Status(u16),
}

/// What to make of an answer whose status is not 200, or not what was hoped for.
pub fn read(status: u16, body: &[u8]) -> Refused {
    if (300..400).contains(&status) {
        return Refused::Moved(status);
    }
    if unreadable::is_page(body) {
        return Refused::Page(status);
    }
    let Ok(said) = unreadable::read::<Said>(body, LIMIT) else { return Refused::Status(status) };
    match (status, said.code.as_ref().map(|code| &*code.0), said.message) {
        (401, ..) => Refused::SignIn,
        (400, Some("CONFLICT_APPOINTMENT"), _) => Refused::Taken,
        (400, Some("MAX_NO_OF_APPOINTMENTS_REACHED"), _) => Refused::DayIsFull,
        (_, _, Some(_)) => Refused::Message(status),
        _ => Refused::Status(status),
    }
}

impl Refused {
    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Refused::Moved(status)
            | Refused::Page(status)
            | Refused::Message(status)
            | Refused::Status(status) => status,
            Refused::SignIn => 401,
            Refused::Taken | Refused::DayIsFull => 400,
        }
    }

    /// True when trying again in a moment may help.
    pub fn may_pass(self) -> bool {
        matches!(self.status(), 429 | 500..=599)
    }

    /// For the console: technical, in English, without anything from the answer.
    pub fn detail(self) -> String {
        let what = match self {
            Refused::Moved(_) => "a redirect",
            Refused::Page(_) => "a page of HTML",
            Refused::Message(_) => "a message",
            Refused::SignIn => "a request to sign in",
            Refused::Taken => "a conflict of appointments",
            Refused::DayIsFull => "the daily limit of appointments",
            Refused::Status(_) => "nothing that is known here",
        };
        format!("status {} with {what}", self.status())
    }
}

#[derive(Deserialize)]
#[serde(expecting = "a message")]
struct Said<'a> {
    #[serde(borrow)]
    code: Option<Word<'a>>,
    message: Option<IgnoredAny>,
}
