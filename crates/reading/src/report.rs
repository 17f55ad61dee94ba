//! What is told: the hardest pages, with the sentences that make them hard.

use crate::{grade::Count, site::Page};
use std::fmt::Write;

/// Pages with fewer words are too short to be graded.
pub const WORDS: u32 = 100;

/// Pages that are told of, if no more are too hard.
const PAGES: usize = 10;
/// Sentences of each.
const SENTENCES: usize = 3;
/// Sentences with fewer words say nothing of how hard a page is.
const LEAST: usize = 4;

/// Pages that are long enough, from the hardest on.
pub fn graded(pages: &[Page]) -> Vec<&Page> {
    let mut long: Vec<_> = pages.iter().filter(|page| page.count.words >= WORDS).collect();
    long.sort_by(|a, b| b.grade().total_cmp(&a.grade()));
    long
}

/// The report, and how many pages are harder than the limit.
pub fn report(pages: &[Page], most: f64) -> (String, usize) {
    let graded = graded(pages);
    let too_hard = graded.iter().filter(|page| page.grade() > most).count();
    let mut text = String::from("grade of a page, and of its whole sentences alone\n");
    for page in graded.iter().take(PAGES.max(too_hard)) {
        let [all, prose] = [page.count, page.prose].map(Count::grade);
        // Writing to a text does not fail.
        _ = writeln!(text, "{all:5.1} {prose:5.1}  {} ({} words)", page.path, page.count.words);
        let mut hard: Vec<_> = page.sentences.iter().filter(|s| s.words.len() >= LEAST).collect();
        hard.sort_by(|a, b| Count::of([*b]).grade().total_cmp(&Count::of([*a]).grade()));
        for sentence in hard.iter().take(SENTENCES) {
            _ = writeln!(text, "            {:5.1}  {}", Count::of([*sentence]).grade(), sentence.text);
        }
    }
    let short = pages.len() - graded.len();
    _ = writeln!(text, "{} texts of {WORDS} words or more, {short} shorter ones", graded.len());
    (text, too_hard)
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::{sentences::sentences, site::Page};

    #[test]
    fn a_page_that_is_too_hard_is_told_of_with_its_hardest_sentence() {
        let hard = "Applicants must demonstrate eligibility by providing documentation of continuous provincial residency. ";
        let page = |path: &str, block: &str| Page::of(path, sentences(&block.repeat(12)));
        let pages = [
            page("/easy", "You can ask us to help you with this at any time of the day. "),
            page("/hard", hard),
        ];
        let (text, too_hard) = report(&pages, 8.0);
        assert_eq!(too_hard, 1);
        assert!(text.lines().nth(1).is_some_and(|line| line.contains("/hard")), "{text}");
        assert!(text.contains("Applicants must demonstrate"), "{text}");
    }
}
