//! A light stemmer for English and French together.
//!
//! People mix the two in one query, so one set of endings serves both: what matters is only that the forms of a word
//! meet, not that the stem is a word. Full Snowball stemmers for both languages were measured against it; see
//! `docs/decisions/0001-search.md`.

/// Endings to cut, longest first in each step: (ending, what takes its place, letters that must remain).
type Rule = (&'static str, &'static str, usize);

const PLURALS: [Rule; 8] = [
    ("eaux", "eau", 1),
    ("aux", "al", 3),
    ("eux", "eu", 2),
    ("ies", "y", 2),
    ("sses", "ss", 2),
    ("ches", "ch", 2),
    ("xes", "x", 2),
    ("s", "", 3),
];

const DERIVED: [Rule; 12] = [
    ("ement", "", 3),
    ("ment", "", 3),
    ("ation", "", 4),
    ("ance", "", 4),
    ("ence", "", 5),
    ("euse", "", 4),
    ("eur", "", 4),
    ("ally", "", 4),
    ("ly", "", 4),
    ("al", "", 4),
    ("age", "", 4),
    ("ity", "", 4),
];

const VERBAL: [Rule; 7] = [
    ("ing", "", 3),
    ("ees", "", 3),
    ("ee", "", 4),
    ("ed", "", 3),
    ("er", "", 3),
    ("ez", "", 3),
    ("e", "", 4),
];

/// The stem of a folded word. Words of three letters or fewer, and words with digits, stay whole.
pub fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    if !word.is_ascii() || word.len() < 4 || word.bytes().any(|b| b.is_ascii_digit()) {
        return stem;
    }
    if !(word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) {
        cut(&mut stem, &PLURALS);
    }
    cut(&mut stem, &DERIVED);
    let verbal = cut(&mut stem, &VERBAL);
    tidy(&mut stem, verbal);
    if stem.ends_with("ens") {
        // license and licence, defense and defence
        stem.pop();
        stem.push('c');
    }
    stem
}

/// Cuts the first ending that fits; says whether one did.
fn cut(stem: &mut String, rules: &[Rule]) -> bool {
    for (ending, instead, remain) in rules {
        if let Some(kept) = stem.strip_suffix(ending).map(str::len).filter(|kept| kept >= remain) {
            stem.truncate(kept);
            stem.push_str(instead);
            return true;
        }
    }
    false
}

/// Makes `enrolled` and `enrol`, `getting` and `get`, `moving` and `move` meet; `verbal`: an ending was just cut.
fn tidy(stem: &mut String, verbal: bool) {
    let end: Vec<u8> = stem.bytes().rev().take(3).collect();
    let [last, middle, first] = end[..] else { return };
    if last == middle && stem.len() > if verbal { 3 } else { 4 } && !matches!(last, b'e' | b's') {
        stem.pop();
    } else if verbal
        && stem.len() == 3
        && !vowel(first)
        && vowel(middle)
        && !vowel(last)
        && !matches!(last, b'w' | b'x' | b'y')
    {
        stem.push('e');
    }
}

fn vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for forms in [
            "licence license licences licensing",
            "drive driver drivers driving",
            "renew renewed renewing renews",
            "move moved moving moves",
            "baby babies",
            "apply applying",
            "enrol enroll enrolment enrolled",
            "insure insurance insured",
            "assurer assurance assure assurances",
            "renouveler renouvelle renouvellement",
            "chasse chasser chasseur chasseurs",
            "vole volee voles voler",
            "municipal municipaux",
            "payment pay paying",
            "replace replacement replacing",
            "month months monthly",
            "tax taxes",
            "marier marie mariage",
        ] {
            let stems: Vec<_> = forms.split(' ').map(stem).collect();
            assert!(stems.windows(2).all(|w| w.first() == w.last()), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for words in ["car care card", "bus busy", "police policy", "pass passport", "will"] {
            let mut stems: Vec<_> = words.split(' ').map(stem).collect();
            stems.sort();
            stems.dedup();
            assert_eq!(stems.len(), words.split(' ').count(), "{words}");
        }
    }

    #[test]
    fn other_scripts_and_numbers_stay_whole() {
        for word in ["ਪੰਜਾਬੀ", "5s", "t4s", "1234es", "", "es"] {
            assert_eq!(stem(word), word);
        }
    }
}
