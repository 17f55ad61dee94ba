//! How far a call can be, what it is told of its connection, and what it tells to do.

use super::{Candidate, Signal};

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody knows of it yet.
    Preparing,
    /// It rings.
    Ringing,
    /// Somebody took it.
    Connecting,
    /// They hear each other.
    Connected,
    /// They did, and are being brought together again.
    Reconnecting,
    /// It is over.
    Ended(Why),
}

/// Why a call is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The person hung up.
    HungUp,
    /// The other side hung up.
    TheyHungUp,
    /// The other side took it not.
    Rejected,
    /// Nobody took it in time.
    NoAnswer,
    /// They never came together.
    NoConnection,
    /// The connection was lost and did not come back.
    Lost,
    /// This device can't do what it takes.
    Broken,
}

/// How the connection between the two stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Being looked for.
    Trying,
    /// There.
    Up,
    /// It stutters; it may come back by itself.
    Shaky,
    /// It is gone and needs a new attempt.
    Down,
}

/// What to do.
#[derive(Clone, PartialEq)]
pub enum Do {
    /// Send this.
    Say(Signal),
    /// Take the other side's answer to the last own offer.
    TakeAnswer(String),
    /// Take the other side's offer, make an answer, and pass it to [`answered`](super::Call::answered).
    TakeOffer(String),
    /// Try these ways to connect.
    Add(Vec<Candidate>),
    /// Look for the way to each other anew: make an offer that restarts it, and pass it to
    /// [`offered`](super::Call::offered).
    Restart,
    /// Show the other side's streams as they are now: [`theirs`](super::Call::theirs).
    Theirs,
}

impl std::fmt::Debug for Do {
    /// Descriptions and candidates hold addresses of devices, so only the kind is shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Say(signal) => write!(f, "Say({signal:?})"),
            Self::TakeAnswer(_) => f.write_str("TakeAnswer"),
            Self::TakeOffer(_) => f.write_str("TakeOffer"),
            Self::Add(all) => write!(f, "Add({})", all.len()),
            Self::Restart => f.write_str("Restart"),
            Self::Theirs => f.write_str("Theirs"),
        }
    }
}
