//! From a block of text to its sentences, and to the words that count.

use crate::names;

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// As it stands on the page.
    pub text: String,
    /// Its words; of a name that counts as one there is only its sign.
    pub words: Vec<String>,
}

impl Sentence {
    /// Whether it is more than a heading, a name or a point: it ends as a sentence does.
    pub fn is_whole(&self) -> bool {
        self.text.trim_end_matches(['"', '\u{201d}', ')']).ends_with(['.', '!', '?'])
    }
}

/// The end of a sentence may not be after these.
const ABBREVIATIONS: [&str; 9] = ["b.c.", "a.m.", "p.m.", "no.", "st.", "dr.", "e.g.", "i.e.", "s."];

/// The sentences of a block. A heading, a point or a button without a full stop is one as well.
pub fn sentences(block: &str) -> Vec<Sentence> {
    let mut found = vec![];
    let mut current: Vec<&str> = vec![];
    let all: Vec<&str> = block.split(' ').collect();
    for (at, token) in all.iter().enumerate() {
        current.push(token);
        if ends(token, all.get(at + 1)) {
            found.push(std::mem::take(&mut current).join(" "));
        }
    }
    found.push(current.join(" "));
    found.into_iter().filter_map(sentence).collect()
}

fn ends(token: &str, next: Option<&&str>) -> bool {
    let bare = token.trim_end_matches(['"', '\u{201d}', ')', '\u{2019}']);
    let is_short =
        ABBREVIATIONS.contains(&bare.trim_start_matches(['(', '"', '\u{201c}']).to_lowercase().as_str());
    let begins = next.is_none_or(|next| next.starts_with(|c: char| !c.is_lowercase()));
    (bare.ends_with(['!', '?']) || (bare.ends_with('.') && !is_short)) && begins
}

fn sentence(text: String) -> Option<Sentence> {
    let short = names::shortened(&text);
    let words: Vec<String> = short.split([' ', '/', '\u{2013}', '\u{2014}']).filter_map(word).collect();
    (!words.is_empty()).then_some(Sentence { text, words })
}

/// A word that counts; numbers, addresses and signs do not.
fn word(token: &str) -> Option<String> {
    let inner = token.trim_matches(|c: char| !c.is_alphanumeric() && c != names::SIGN);
    let dotted = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let is_code =
        inner.contains(['@', '_']) || inner.contains(|c: char| c.is_ascii_digit()) || is_host(inner);
    if is_code || !inner.contains(|c: char| c.is_alphabetic() || c == names::SIGN) {
        return None;
    }
    let is_abbreviation = ABBREVIATIONS.contains(&dotted.to_lowercase().as_str());
    Some(if is_abbreviation { dotted.to_owned() } else { inner.to_owned() })
}

/// `gov.bc.ca`
fn is_host(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    parts.len() > 1 && parts.iter().all(|part| part.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn texts(block: &str) -> Vec<String> {
        sentences(block).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn a_full_stop_ends_a_sentence_and_a_short_form_does_not() {
        assert_eq!(
            texts("Come at 9 a.m. on a weekday. Bring ID!"),
            ["Come at 9 a.m. on a weekday.", "Bring ID!"]
        );
        assert_eq!(texts("You live in B.C. and work."), ["You live in B.C. and work."]);
        assert_eq!(texts("Press \u{201c}Go.\u{201d} Then wait"), ["Press \u{201c}Go.\u{201d}", "Then wait"]);
        assert_eq!(texts("What to bring"), ["What to bring"]);
    }

    #[test]
    fn numbers_and_addresses_are_no_words() {
        let words = |block: &str| sentences(block).remove(0).words;
        assert_eq!(
            words("Write to a@gov.bc.ca or see gov.bc.ca by 31 May (IMM 1442)."),
            ["Write", "to", "or", "see", "by", "May", "IMM"]
        );
        assert_eq!(
            words("In B.C. only."),
            ["In", "B.C", "only"].map(|w| if w == "B.C" { "B.C.".to_owned() } else { w.to_owned() })
        );
        assert!(sentences("$35").is_empty());
    }
}
