//! What is told of a page that is shown, in pieces none of which is longer than the connection takes: `+` before a piece says
//! that more of its event comes, `.` that it is the last.

use crate::browser::rtc::LONGEST;
use std::collections::VecDeque;

/// So many bytes that wait are more than a network can catch up with.
const TOO_MUCH: usize = 8_000_000;

/// What waits to go out.
#[derive(Default)]
pub struct Pieces {
    all: VecDeque<String>,
    bytes: usize,
}

impl Pieces {
    /// Cuts an event into pieces. False if too much waits already.
    pub fn add(&mut self, event: &str) -> bool {
        let mut rest = event;
        loop {
            let (piece, more) = rest.split_at(cut(rest, LONGEST - 1));
            let mark = if more.is_empty() { "." } else { "+" };
            self.bytes += piece.len();
            self.all.push_back([mark, piece].concat());
            if more.is_empty() {
                return self.bytes <= TOO_MUCH;
            }
            rest = more;
        }
    }

    /// Puts the first one back, which did not go out.
    pub fn keep(&mut self, piece: String) {
        self.bytes += piece.len() - 1;
        self.all.push_front(piece);
    }

    /// The next one.
    pub fn take(&mut self) -> Option<String> {
        let piece = self.all.pop_front()?;
        self.bytes = self.bytes.saturating_sub(piece.len() - 1);
        Some(piece)
    }
}

/// Where a text may be cut, at most so many bytes from its beginning.
fn cut(text: &str, most: usize) -> usize {
    let mut at = text.len().min(most);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Pieces};

    #[test]
    fn an_event_is_put_together_again_from_its_pieces() {
        let mut pieces = Pieces::default();
        let event = "é🙂x".repeat(10_000);
        assert!(pieces.add("{}") && pieces.add(&event));
        assert_eq!(pieces.take().as_deref(), Some(".{}"));
        let mut whole = String::new();
        loop {
            let piece = pieces.take().unwrap();
            assert!(piece.len() <= LONGEST);
            let (mark, text) = piece.split_at(1);
            whole.push_str(text);
            if mark == "." {
                break;
            }
        }
        assert!(whole == event && pieces.take().is_none());
        assert_eq!(pieces.bytes, 0);
    }

    #[test]
    fn more_than_a_network_can_catch_up_with_is_said() {
        let mut pieces = Pieces::default();
        assert!(!pieces.add(&"x".repeat(8_000_001)));
    }
}
