//! What went wrong when something was fetched, as a value that a page can show.

/// Why outside data is not here. Pages turn it into words with a next step; the console gets [`Failure::detail`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The request did not arrive anywhere: no network, or the server is unreachable.
    Unreachable,
    /// No answer within the time limit.
    TimedOut,
    /// The server answered with this HTTP status.
    Status(u16),
    /// More bytes than such a file can have.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// A file that this version of the program needs is gone: the site was renewed while the page was open.
    Renewed,
    /// It arrived and is not what was expected: cut short, HTML, another type. The text names the field.
    Unreadable(String),
}

impl Failure {
    /// For the console: technical, in English, without anything personal.
    pub fn detail(&self) -> String {
        match self {
            Failure::Unreachable => "no answer (network or server unreachable)".into(),
            Failure::TimedOut => "no answer in time".into(),
            Failure::Status(code) => format!("the server answered with status {code}"),
            Failure::TooLarge { limit } => format!("larger than the limit of {limit} bytes"),
            Failure::Renewed => "gone with an older release".into(),
            Failure::Unreadable(why) => why.clone(),
        }
    }

    /// True when trying again in a moment may help.
    pub fn may_pass(&self) -> bool {
        matches!(self, Failure::Unreachable | Failure::TimedOut | Failure::Status(429 | 500..=599))
    }
}

/// Something fetched: still on its way, here, or not to be had.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// On its way.
    Waiting,
    /// Here.
    Ready(T),
    /// Not to be had, with the reason.
    Failed(Failure),
}

impl<T> Load<T> {
    /// What is here, if it is.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Load::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// The reason, when it is not to be had.
    pub fn failure(&self) -> Option<&Failure> {
        match self {
            Load::Failed(failure) => Some(failure),
            _ => None,
        }
    }
}

impl<T> From<Result<T, Failure>> for Load<T> {
    fn from(result: Result<T, Failure>) -> Self {
        result.map_or_else(Load::Failed, Load::Ready)
    }
}
