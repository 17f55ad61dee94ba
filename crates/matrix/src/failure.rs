//! Why a request gave nothing, and what to do next.

use json::Tree;
use std::fmt;

/// Most bytes of a refusal that are looked into.
const LIMIT: usize = 64 << 10;

/// A rate limit that names no time is over after this, in milliseconds.
const SOME_TIME: u64 = 5_000;

/// Longer waits than this are not believed: an hour, in milliseconds.
const LONGEST_WAIT: u64 = 3_600_000;

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer: the network is gone, the server is down, or it took too long. The request may still have arrived.
    Lost,
    /// Too many requests (429). The body says when to come back; the header of the same meaning is hidden from browsers.
    Limited {
        /// In how many milliseconds.
        retry_after_ms: u64,
    },
    /// The access token is dead (401): somebody logged the account out, erased it, or the server forgot it.
    DeadToken,
    /// Not allowed (403): among others, the account is no longer in the room, a password or JWT is wrong, or
    /// registration is switched off.
    Forbidden,
    /// A step of a request with several steps was refused (401): the registration token is wrong or used up.
    Unauthorised,
    /// More bytes than the server takes (413).
    TooLarge,
    /// Somebody has that user name (400).
    NameTaken,
    /// No such thing (404).
    NotFound,
    /// The server does not know such a request (404 or 405): it is no homeserver, or too old.
    Unrecognised,
    /// The server broke (500 to 599), or something before it did.
    Broken {
        /// The HTTP status.
        status: u16,
    },
    /// HTML or something else that is no JSON: from a proxy, a network that wants a person to sign in first, or a wrong
    /// address.
    NotMatrix {
        /// The HTTP status.
        status: u16,
    },
    /// It succeeded, and what it gave can't be used.
    Unreadable {
        /// What is wrong, in technical English, without anything from the answer.
        what: &'static str,
    },
    /// Anything else that the server does not like.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Its word for it, such as `M_INVALID_PARAM`.
        code: Code,
    },
}

/// The server's word for why it refused: capital letters, digits, dots and underscores, so that it may be logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Box<str>);

/// What to do about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The same again, after a pause that grows from time to time; see [`backoff`](crate::backoff).
    Again,
    /// The same again, in so many milliseconds.
    AgainAfter(u64),
    /// Nothing of this account works any more. Enter anew, or turn to another channel.
    EnterAnew,
    /// It would fail again. Say so, and offer another way.
    GiveUp,
}

impl Failure {
    /// What to do next.
    pub fn next(&self) -> Next {
        match self {
            Self::Lost | Self::Broken { .. } | Self::NotMatrix { .. } | Self::Unreadable { .. } => {
                Next::Again
            }
            Self::Limited { retry_after_ms } => Next::AgainAfter(*retry_after_ms),
            Self::DeadToken => Next::EnterAnew,
            _ => Next::GiveUp,
        }
    }

    /// Whether what stands before the server says that it is not there (502 to 504), as while it is started anew.
    pub(crate) fn is_server_away(&self) -> bool {
        matches!(self, Self::Broken { status: 502..=504 })
    }

    /// For the console: technical, in English, without anything personal.
    pub fn detail(&self) -> String {
        match self {
            Self::Limited { retry_after_ms } => ["rate limit, ", &retry_after_ms.to_string(), " ms"].concat(),
            Self::Broken { status } => ["the server broke with ", &status.to_string()].concat(),
            Self::NotMatrix { status } => ["no JSON, with status ", &status.to_string()].concat(),
            Self::Unreadable { what } => (*what).to_owned(),
            Self::Refused { status, code } => [&status.to_string(), " ", &*code.0].concat(),
            Self::Lost => "no answer".to_owned(),
            Self::DeadToken => "the access token is dead".to_owned(),
            Self::Forbidden => "forbidden".to_owned(),
            Self::Unauthorised => "unauthorised".to_owned(),
            Self::TooLarge => "too large".to_owned(),
            Self::NameTaken => "the user name is taken".to_owned(),
            Self::NotFound => "not found".to_owned(),
            Self::Unrecognised => "no such request".to_owned(),
        }
    }
}

impl Code {
    /// The word; empty if the server gave none that may be shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn read(code: &str) -> Self {
        let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '.');
        let shown = code.len() <= 64 && code.chars().all(plain);
        Self(if shown { code } else { "" }.into())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads an answer with status 200 whose body is a record.
///
/// Status 0 stands for no answer at all.
///
/// # Errors
/// [`Failure`] for any other status, for more bytes than `limit`, and for what is no record.
#[inline(never)]
pub(crate) fn good(status: u16, body: &[u8], limit: usize) -> Result<Tree<'_>, Failure> {
    if status != 200 {
        return Err(read(status, body));
    }
    if body.len() > limit {
        return Err(Failure::Unreadable { what: "more bytes than such an answer has" });
    }
    match Tree::read(body) {
        Ok(tree @ Tree::Record(_)) => Ok(tree),
        _ if is_page(body) => Err(Failure::NotMatrix { status }),
        Ok(_) => Err(Failure::Unreadable { what: "no record" }),
        Err(_) => Err(Failure::Unreadable { what: "broken JSON" }),
    }
}

/// Reads an answer that says nothing but that it worked.
///
/// # Errors
/// [`Failure`] for any other status than 200.
pub fn read_done(status: u16, body: &[u8]) -> Result<(), Failure> {
    good(status, body, LIMIT).map(|_| ())
}

/// What to make of any other status than 200; 0 stands for no answer.
#[inline(never)]
pub fn read(status: u16, body: &[u8]) -> Failure {
    if status == 0 {
        return Failure::Lost;
    }
    let said = if body.len() <= LIMIT { Tree::read(body).ok() } else { None };
    let Some(said) = said.filter(|said| matches!(said, Tree::Record(_))) else {
        return without_words(status);
    };
    let limited =
        || Failure::Limited { retry_after_ms: said.get("retry_after_ms").whole().map_or(SOME_TIME, wait) };
    match (said.get("errcode").text().unwrap_or_default(), status) {
        ("M_LIMIT_EXCEEDED", _) | (_, 429) => limited(),
        ("M_UNKNOWN_TOKEN" | "M_MISSING_TOKEN" | "M_USER_DEACTIVATED" | "M_USER_LOCKED", _) => {
            Failure::DeadToken
        }
        ("M_UNAUTHORIZED", _) => Failure::Unauthorised,
        ("M_FORBIDDEN" | "M_GUEST_ACCESS_FORBIDDEN", _) => Failure::Forbidden,
        ("M_TOO_LARGE", _) | (_, 413) => Failure::TooLarge,
        ("M_USER_IN_USE", _) => Failure::NameTaken,
        ("M_NOT_FOUND", _) => Failure::NotFound,
        ("M_UNRECOGNIZED", _) => Failure::Unrecognised,
        (_, 500..) => Failure::Broken { status },
        (code, _) => Failure::Refused { status, code: Code::read(code) },
    }
}

fn without_words(status: u16) -> Failure {
    match status {
        429 => Failure::Limited { retry_after_ms: SOME_TIME },
        413 => Failure::TooLarge,
        500.. => Failure::Broken { status },
        _ => Failure::NotMatrix { status },
    }
}

fn wait(ms: i64) -> u64 {
    u64::try_from(ms).map_or(SOME_TIME, |ms| ms.min(LONGEST_WAIT))
}

/// Whether something is HTML rather than JSON.
pub(crate) fn is_page(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'<')
}
