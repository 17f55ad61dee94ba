//! Names that people must find again, word for word, on a letter, a door or another site.
//!
//! They can't be made simpler, and who looks for one knows it; each counts as one word of one syllable. The list is
//! `names.txt`: a name and the reason on each line.

/// Stands for a name.
pub const SIGN: char = '\u{25a0}';

const LIST: &str = include_str!("../names.txt");

/// The names, longest first.
pub fn names() -> Vec<&'static str> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    let mut names: Vec<&str> = lines.filter_map(|line| Some(line.split_once('|')?.0.trim())).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// A text with each name as a sign.
pub fn shortened(text: &str) -> String {
    names().into_iter().fold(text.to_owned(), |text, name| replaced(&text, name))
}

/// Replaces whole words only: "Atlin" is not in "Atlinton".
fn replaced(text: &str, name: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, found) = rest.split_at(at);
        let after = &found[name.len()..];
        let inside = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        out.push_str(before);
        if inside {
            out.push_str(name);
        } else {
            out.push(SIGN);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{LIST, SIGN, names, shortened};

    #[test]
    fn every_name_has_a_reason() {
        for line in LIST.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let reason = line.split_once('|').map(|(_, reason)| reason.trim());
            assert!(reason.is_some_and(|reason| reason.len() > 5), "{line}");
        }
        assert!(names().len() < 100, "a name is an exception");
    }

    #[test]
    fn the_longest_name_is_found_and_parts_of_words_are_not() {
        assert_eq!(
            shortened("Ask the Insurance Corporation of British Columbia."),
            format!("Ask the {SIGN}.")
        );
        assert_eq!(shortened("XBritish Columbia"), "XBritish Columbia");
    }
}
