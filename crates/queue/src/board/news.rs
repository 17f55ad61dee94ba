//! What a page with a board says aloud.
//!
//! A screen reader reads each change of a live region to its end, so counts that go up and down by themselves are on the
//! page to be read and are not said. Who is called is said, once; everything is, when the person asked.

use super::Board;
use crate::TicketNumber;

/// Why a board was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The person pressed.
    Asked,
    /// The page looks again from time to time.
    Again,
}

/// Something to say, politely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// All that the board says, in short.
    All,
    /// These numbers are called, and were not before.
    Called(Vec<TicketNumber>),
}

/// What to say of a board after the one that was shown before.
pub fn news(before: Option<&Board>, now: &Board, occasion: Occasion) -> Option<News> {
    if occasion == Occasion::Asked {
        return Some(News::All);
    }
    match (before?, now) {
        (Board::On(before), Board::On(now)) => {
            let known = before.calls.numbers();
            let new = now.calls.numbers().iter().filter(|number| !known.contains(number));
            let new: Vec<_> = new.cloned().collect();
            (!new.is_empty()).then_some(News::Called(new))
        }
        (before, now) => (before != now).then_some(News::All),
    }
}

#[cfg(test)]
mod tests {
    use super::{News, Occasion, news};
    use crate::board::{Board, Calls, Shown};

    fn board(waiting: u32, called: &[&str]) -> Board {
        let calls = Calls::ByNumber(called.iter().map(|number| (*number).into()).collect());
        Board::On(Shown { waiting, calls, served: Vec::new(), longest: None, busy: None })
    }

    fn again(before: &Board, now: &Board) -> Option<News> {
        news(Some(before), now, Occasion::Again)
    }

    #[test]
    fn a_call_is_said_once_and_counts_are_not() {
        let before = board(4, &["A1"]);
        assert_eq!(again(&before, &board(9, &["A1"])), None);
        let now = board(3, &["A2", "A1"]);
        assert_eq!(again(&before, &now), Some(News::Called(vec!["A2".into()])));
        assert_eq!(again(&now, &now), None);
        assert_eq!(again(&now, &board(3, &[])), None, "who went to the counter is no news to others");
    }

    #[test]
    fn who_asks_hears_everything() {
        let board = board(4, &[]);
        assert_eq!(news(None, &board, Occasion::Asked), Some(News::All));
        assert_eq!(news(Some(&board), &board, Occasion::Asked), Some(News::All));
    }

    #[test]
    fn the_first_board_is_read_on_the_page() {
        assert_eq!(news(None, &board(4, &["A1"]), Occasion::Again), None);
    }

    #[test]
    fn a_board_that_goes_off_or_on_is_said() {
        assert_eq!(again(&board(4, &[]), &Board::Off), Some(News::All));
        assert_eq!(again(&Board::Off, &board(4, &[])), Some(News::All));
        assert_eq!(again(&Board::Off, &Board::Off), None);
        assert_eq!(again(&Board::Unsure, &Board::Unsure), None);
    }
}
