//! Names that the homeserver gives to people, rooms and events.

use std::fmt;

/// Longest id, in bytes, as the Matrix specification has it.
pub const LONGEST: usize = 255;

macro_rules! ids {
    ($($(#[$about:meta])* $name:ident begins with $mark:literal;)*) => {$(
        $(#[$about])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads one: it begins with its mark, holds no space or control character, and is at most 255 bytes long.
            pub fn read(id: &str) -> Option<Self> {
                right(id, $mark).then(|| Self(id.into()))
            }

            /// As it stands in requests and answers.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A person's account: `@agent:example.org`.
    UserId begins with '@';
    /// A room: `!QI3HS2g…`, with or without a server's name behind it.
    RoomId begins with '!';
    /// An event in a room: `$W40bhRSm…`.
    EventId begins with '$';
}

#[inline(never)]
fn right(id: &str, mark: char) -> bool {
    let bad = |c: char| c.is_control() || c == ' ' || crate::text::turns(c);
    id.len() <= LONGEST && id.len() > 1 && id.starts_with(mark) && !id.contains(bad)
}

impl UserId {
    /// The part before the server's name, as a name of last resort: `agent` of `@agent:example.org`.
    pub fn local_part(&self) -> &str {
        let whole = self.as_str().get(1..).unwrap_or_default();
        whole.split_once(':').map_or(whole, |(local, _)| local)
    }
}

/// The name of one sending, given once and kept over all its attempts: the homeserver makes one event of it, however
/// often it arrives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TxnId(pub(crate) Box<str>);

impl TxnId {
    /// As it stands in requests and answers.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{EventId, RoomId, UserId};

    #[test]
    fn ids_are_read_and_nothing_else() {
        assert!(UserId::read("@agent1:localhost").is_some_and(|id| id.local_part() == "agent1"));
        assert!(RoomId::read("!ttAnXoxUgVBtrYPLrz:localhost").is_some());
        assert!(RoomId::read("!CBdM9EQtRWAbiFU3Im4mizPbPKfKIZEWLyoOkCkSC1E").is_some());
        for id in ["", "$", "@a:b", "$a b", "$a\n", "$a\u{202e}b", &["$", &"x".repeat(255)].concat()] {
            assert!(EventId::read(id).is_none(), "{id:?}");
        }
    }
}
