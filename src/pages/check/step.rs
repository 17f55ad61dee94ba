//! The pages of a pre-check as fragments of its address. A question has only its number there: which one was asked could
//! tell what was answered before.

use precheck::Step;

/// Begins a fragment that holds a code.
pub const CODE: &str = "c=";
const PAPERS: &str = "papers";
const RESULT: &str = "result";

/// The fragment of a page, without the number sign.
pub fn written(step: Step) -> String {
    match step {
        Step::Question(at) => (at + 1).to_string(),
        Step::Papers => PAPERS.to_owned(),
        Step::Result => RESULT.to_owned(),
    }
}

/// The page of a fragment; `None` for one that is none.
pub fn read(fragment: &str) -> Option<Step> {
    match fragment {
        PAPERS => Some(Step::Papers),
        RESULT => Some(Step::Result),
        number => number.parse::<usize>().ok()?.checked_sub(1).map(Step::Question),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_from_its_fragment() {
        for step in [Step::Question(0), Step::Question(11), Step::Papers, Step::Result] {
            assert_eq!(read(&written(step)), Some(step));
        }
        for none in ["", "0", "-1", "main", "c=ABC", "99999999999999999999999"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
