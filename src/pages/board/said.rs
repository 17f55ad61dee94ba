//! What a board says, in words.

use crate::{browser::intl, messages::board as words};
use queue::{
    TicketNumber,
    board::{Board, Calls, Length, Shown, news::News},
    busy::Busy,
};

/// So many numbers are said in a row; who needs more reads them.
const NUMBERS_SAID: usize = 4;

/// How many wait, without a full stop.
pub fn waiting(waiting: u32) -> String {
    match waiting {
        0 => words::nobody().to_owned(),
        count => words::waiting(count),
    }
}

/// How busy an office is, in a word.
pub fn busy(busy: Busy) -> &'static str {
    match busy {
        Busy::Quiet => words::quiet(),
        Busy::Usual => words::steady(),
        Busy::Busy => words::busy(),
    }
}

/// A wait.
pub fn length(length: Length) -> String {
    match length {
        Length::Short => words::longest_short().to_owned(),
        Length::Minutes(minutes) => words::longest_minutes(minutes),
        Length::Hours(hours) => words::longest_hours(hours),
    }
}

/// How old something is, as a sentence.
pub fn as_of(then: i64, now: i64) -> String {
    let minutes = u32::try_from(now.saturating_sub(then).max(0) / 60).unwrap_or(u32::MAX);
    match minutes {
        0 => words::as_of_moment().to_owned(),
        1..=89 => words::as_of_minutes(minutes),
        _ => words::as_of_hours(minutes.saturating_add(30) / 60),
    }
}

/// What is said aloud.
pub fn news(board: &Board, news: &News) -> String {
    match (news, board) {
        (News::Called(numbers), _) => called(numbers),
        (News::All, Board::Off) => sentence(words::off()),
        (News::All, Board::Unsure) => sentence(words::unsure()),
        (News::All, Board::On(shown)) => all(shown),
    }
}

fn all(shown: &Shown) -> String {
    let mut said = sentence(&waiting(shown.waiting));
    for more in shown.busy.map(|word| sentence(busy(word))).into_iter().chain(called_of(&shown.calls)) {
        said.push(' ');
        said.push_str(&more);
    }
    said
}

fn called_of(calls: &Calls) -> Option<String> {
    let numbers = calls.numbers();
    (!numbers.is_empty()).then(|| called(numbers))
}

fn called(numbers: &[TicketNumber]) -> String {
    let count = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    let numbers: Vec<_> = numbers.iter().take(NUMBERS_SAID).map(TicketNumber::as_str).collect();
    words::say_called(count, &intl::list(&numbers))
}

fn sentence(words: &str) -> String {
    [words, "."].concat()
}

#[cfg(test)]
mod tests {
    use super::{as_of, news, waiting};
    use crate::messages::{board as words, in_english};
    use queue::board::{Board, Calls, Shown, news::News};

    fn board(waiting: u32, called: &[&str]) -> Board {
        let calls = Calls::ByNumber(called.iter().map(|number| (*number).into()).collect());
        Board::On(Shown { waiting, calls, served: Vec::new(), longest: None, busy: None })
    }

    #[test]
    fn a_board_is_said_in_short_sentences() {
        in_english();
        assert_eq!(news(&board(4, &["A2"]), &News::All), "4 people are waiting. Now called: A2.");
        assert_eq!(news(&board(0, &[]), &News::All), "Nobody is waiting.");
        assert_eq!(news(&Board::Off, &News::All), "This office does not show its line.");
        let many: Vec<_> = ["A1", "A2", "A3", "A4", "A5"].map(Into::into).into();
        assert_eq!(news(&board(4, &[]), &News::Called(many)), "Now called: A1, A2, A3, A4.");
    }

    #[test]
    fn nobody_and_an_age_have_words_of_their_own() {
        in_english();
        assert_eq!(waiting(0), words::nobody());
        assert_eq!(as_of(1000, 1059), words::as_of_moment());
        assert_eq!(as_of(1000, 1000 + 89 * 60), words::as_of_minutes(89));
        assert_eq!(as_of(1000, 1000 + 90 * 60), words::as_of_hours(2));
        assert_eq!(as_of(1000, 0), words::as_of_moment(), "a clock that was set back");
    }
}
