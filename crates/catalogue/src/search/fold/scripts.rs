//! One spelling for what other scripts write in several ways.

/// The common form of a letter, or nothing for a mark that people leave out.
///
/// Arabic and Persian: one yeh, one kaf, one alef; no vowel signs, no joiners. Gurmukhi: no nukta, no addak, no nasal
/// signs, no virama. Cyrillic: й, ї, ґ and ё as their bare letters. Digits of all of them are 0 to 9, wide Latin letters narrow.
pub(super) fn common(c: char) -> Option<&'static str> {
    Some(match c {
        // vowel signs and Koranic marks, tatweel, a hamza that stands alone; joiners and directions
        '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' => "",
        'ـ'
        | 'ء'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => "",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' | 'ی' | 'ئ' | 'ې' | 'ے' => "ي",
        'ک' | 'ڪ' => "ك",
        'ة' | 'ۀ' | 'ہ' | 'ە' | 'ھ' => "ه",
        'ؤ' => "و",
        // Gurmukhi: nasal signs, nukta, virama, addak; letters with a nukta of their own
        '\u{A01}' | '\u{A02}' | '\u{A3C}' | '\u{A4D}' | '\u{A70}' | '\u{A71}' => "",
        '\u{A33}' => "\u{A32}",
        '\u{A36}' => "\u{A38}",
        '\u{A59}' => "\u{A16}",
        '\u{A5A}' => "\u{A17}",
        '\u{A5B}' => "\u{A1C}",
        '\u{A5E}' => "\u{A2B}",
        // Cyrillic
        'й' | 'Й' => "и",
        'ї' | 'Ї' => "і",
        'ґ' | 'Ґ' => "г",
        'ё' | 'Ё' => "е",
        _ => return digit(c).or_else(|| wide(c)),
    })
}

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

fn digit(c: char) -> Option<&'static str> {
    let zero = match c {
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        '\u{A66}'..='\u{A6F}' => '\u{A66}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    usize::try_from(u32::from(c) - u32::from(zero)).ok().and_then(|at| DIGITS.get(at)).copied()
}

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// Latin letters as wide as a Chinese character.
fn wide(c: char) -> Option<&'static str> {
    let first = match c {
        '\u{FF21}'..='\u{FF3A}' => '\u{FF21}',
        '\u{FF41}'..='\u{FF5A}' => '\u{FF41}',
        _ => return None,
    };
    let at = usize::try_from(u32::from(c) - u32::from(first)).ok()?;
    LETTERS.get(at..=at)
}

#[cfg(test)]
mod tests {
    use crate::search::fold;

    #[test]
    fn ways_to_write_the_same_meet() {
        for (one, other) in [
            ("كارت شناسايي", "کارت شناسایی"),
            ("گواهی‌نامه", "گواهینامه"),
            ("إثبات الهويّة", "اثبات الهويه"),
            ("الأدوية", "الادويه"),
            ("رقم ٤٢", "رقم 42"),
            ("ਲਾਇਸੰਸ ਜ਼ਮੀਨ", "ਲਾਇਸਸ ਜਮੀਨ"),
            ("ਸ\u{A3C}ਹਿਰ", "\u{A36}ਹਿਰ"),
            ("ਪ੍ਰਾਪਰਟੀ", "ਪਰਾਪਰਟੀ"),
            ("Її ґанок, Йорк", "іі ганок, иорк"),
            ("и\u{306}", "й"),
            ("ＢＣＩＤ １２", "bcid 12"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn different_letters_stay_apart() {
        for (one, other) in [("س", "ش"), ("ت", "ط"), ("ਟ", "ਤ"), ("є", "е"), ("и", "і"), ("駕", "照")]
        {
            assert_ne!(fold(one), fold(other), "{one}");
        }
    }
}
