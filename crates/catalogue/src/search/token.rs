//! From a line of text to words, in English and French at once, and in other scripts.

use super::fold::fold_char;
use std::ops::Range;

/// Words longer than this are cut: no real word is, and slips are only looked for in words of bounded length.
const LONGEST: usize = 40;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word, folded, without apostrophes: `driver` for « Driver's », `assurance` for « l'assurance ».
    pub word: String,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
}

/// What French puts before an apostrophe.
const ELIDED: [&str; 12] = ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"];

/// What English puts after an apostrophe without adding to the meaning of the word before it.
const CONTRACTED: [&str; 6] = ["s", "d", "m", "re", "ve", "ll"];

/// The words of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    words(text, |word, at| out.push(Token { word: word.to_owned(), at }));
    out
}

/// Hands each word of a text to `each`, with its place in bytes; makes no copy, for the building of the index.
pub(super) fn words(text: &str, mut each: impl FnMut(&str, Range<usize>)) {
    let mut word = String::new();
    let mut letters = String::new();
    let (mut start, mut end) = (0, 0);
    let mut dotted = false;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // nearly everything is plain letters and spaces, and the index is built from a million of them
        if *byte == b' ' {
            flush(&mut word, start..end, &mut each);
            at += 1;
            continue;
        }
        if byte.is_ascii_alphanumeric() {
            let plain = plain_letters(text, at);
            if word.is_empty() {
                let after = text.as_bytes().get(at + plain.len()).unwrap_or(&b' ');
                let small = plain.len() <= LONGEST && !plain.bytes().any(|b| b.is_ascii_uppercase());
                if small && matches!(after, b' ' | b',' | b'-' | b'/' | b')') {
                    each(plain, at..at + plain.len());
                    at += plain.len();
                    continue;
                }
                (start, dotted) = (at, false);
            }
            let before = word.len();
            word.push_str(plain.get(..LONGEST.saturating_sub(before)).unwrap_or(plain));
            word.get_mut(before..).unwrap_or_default().make_ascii_lowercase();
            at += plain.len();
            end = at;
            if text.as_bytes().get(at).is_some_and(|b| !b.is_ascii())
                && char_at(text, at).is_some_and(stands_alone)
            {
                flush(&mut word, start..end, &mut each);
            }
            continue;
        }
        let Some(c) = char_at(text, at) else { break };
        let here = at;
        at += c.len_utf8();
        let next = char_at(text, at);
        let next_is_letter = next.is_some_and(char::is_alphanumeric);
        letters.clear();
        fold_char(c, &mut letters);
        if letters == "'" {
            if word.is_empty() || !next_is_letter {
                continue;
            }
            if ELIDED.contains(&word.as_str()) {
                word.clear();
            } else if let Some(length) = contraction(text.get(at..).unwrap_or_default()) {
                at += length;
                flush(&mut word, start..end, &mut each);
            }
            continue;
        }
        if c == '.' && next_is_letter && (dotted || word.chars().count() == 1) {
            dotted = true;
            continue;
        }
        if letters.is_empty() || c.is_alphanumeric() {
            if word.is_empty() {
                (start, dotted) = (here, false);
            }
            if word.len() < LONGEST {
                word.push_str(&letters);
            }
            end = at;
            if stands_alone(c) || next.is_some_and(stands_alone) {
                flush(&mut word, start..end, &mut each);
            }
        } else {
            flush(&mut word, start..end, &mut each);
        }
    }
    flush(&mut word, start..end, &mut each);
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The letters and digits of ASCII that stand there without a break.
fn plain_letters(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

fn flush(word: &mut String, at: Range<usize>, each: &mut impl FnMut(&str, Range<usize>)) {
    if !word.is_empty() {
        each(word, at);
        word.clear();
    }
}

/// How many letters after the apostrophe belong to an English contraction or possessive.
fn contraction(after: &str) -> Option<usize> {
    let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
    let suffix = after.get(..end)?;
    CONTRACTED.iter().find(|c| c.eq_ignore_ascii_case(suffix)).map(|c| c.len())
}

/// Chinese characters and kana are written without spaces, and Korean with spaces that people put as they like: each
/// character or syllable counts as a word, and `lay_out` and `question` look at neighbours.
pub(super) fn stands_alone(c: char) -> bool {
    matches!(
        c,
        '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_as_english_and_french_write_them() {
        for (text, expected) in [
            ("Driver's licence", "driver licence"),
            ("L’assurance d'auto qu'il faut", "assurance auto il faut"),
            ("I'd like, they're", "i like they"),
            ("don't O'Brien", "dont obrien"),
            ("B.C. identification (BCID)", "bc identification bcid"),
            ("M.S.P.", "msp"),
            ("end. Next", "end next"),
            ("renter-owner/tenant", "renter owner tenant"),
            ("E\u{301}te\u{301} class 7L", "ete class 7l"),
            ("出生 card", "出 生 card"),
            ("면허 갱신", "면 허 갱 신"),
            ("م\u{64F}\u{200C}ی، ब", "مي ब"),
            ("  --- ' .. ", ""),
        ] {
            let words: Vec<_> = tokens(text).into_iter().map(|t| t.word).collect();
            assert_eq!(words.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn each_word_knows_its_place_in_the_text() {
        let text = "L’été, driver's B.C. card";
        let places: Vec<_> = tokens(text).into_iter().filter_map(|t| text.get(t.at)).collect();
        assert_eq!(places, ["été", "driver", "B.C", "card"]);
    }

    #[test]
    fn endless_words_are_cut() {
        assert!(tokens(&"a".repeat(100_000)).iter().all(|t| t.word.len() <= LONGEST));
    }
}
