//! One spelling for words that people write with and without their marks.

mod scripts;

/// Letters with marks, block by block: the first code point, then the bare letter of each that follows (`.`: not here).
const BLOCKS: [(u32, &str); 3] = [
    (
        0xC0,
        "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggg\
        gggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.",
    ),
    (0x1CD, "aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt"),
    (
        0x1E00,
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
        ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......",
    ),
];

/// The words in small letters without marks, in the way people type them on an ordinary keyboard.
///
/// Same as decomposing (NFD), dropping the marks and lowering, for the letters of European languages, Vietnamese and
/// the Indigenous languages of British Columbia; letters that have no decomposition become their nearest ones
/// (ɬ l, ʷ w, ə e, ʔ '). Other scripts lose what people leave out when they type (`scripts`). Made for search of services, offices and towns: both sides
/// of a comparison must be folded.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut out);
    }
    out
}

/// Adds the folded form of one character: nothing for a mark, up to two letters for a ligature.
pub(super) fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if let Some(bare) = bare_letter(c) {
        out.push(bare);
    } else if let Some(letters) = respelt(c).or_else(|| scripts::common(c)) {
        out.push_str(letters);
    } else {
        for small in c.to_lowercase() {
            if small == c {
                out.push(c);
            } else {
                fold_char(small, out);
            }
        }
    }
}

fn bare_letter(c: char) -> Option<char> {
    let code = u32::from(c);
    BLOCKS.iter().find_map(|(first, letters)| {
        let at = usize::try_from(code.checked_sub(*first)?).ok()?;
        letters.as_bytes().get(at).filter(|b| **b != b'.').map(|b| char::from(*b))
    })
}

/// Characters that decomposing leaves alone.
fn respelt(c: char) -> Option<&'static str> {
    Some(match c {
        // marks: combining, and the raised dot and length signs written inside words
        '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{20D0}'..='\u{20F0}' | '·' | 'ː' | '\u{AD}' => {
            ""
        }
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' => "ss",
        'ø' | 'Ø' | 'ɔ' | 'ơ' | 'Ơ' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'þ' | 'Þ' | 'θ' | 'Θ' => "th",
        'ł' | 'Ł' | 'ɬ' | 'Ɬ' | 'ƚ' | 'Ƚ' | 'ⱡ' | 'Ⱡ' | 'ɫ' => "l",
        'ƛ' => "tl",
        'ə' | 'Ə' | 'ɛ' | 'Ɛ' => "e",
        'ı' | 'ɪ' | 'ɩ' => "i",
        'ư' | 'Ư' => "u",
        'ŋ' | 'Ŋ' | 'ⁿ' => "n",
        'χ' | 'Χ' => "x",
        'ɣ' | 'Ɣ' | 'ɢ' | 'ɡ' | 'ǥ' | 'Ǥ' => "g",
        // SENĆOŦEN, and phonetic letters in names
        'Ⱥ' | 'ⱥ' | 'ɑ' | 'ʌ' | 'ɐ' => "a",
        'Ȼ' | 'ȼ' => "c",
        'Ŧ' | 'ŧ' | 'Ⱦ' | 'ⱦ' => "t",
        'ɨ' | 'Ɨ' => "i",
        'ʉ' | 'Ʉ' | 'ʊ' => "u",
        'ʒ' | 'Ʒ' => "z",
        'λ' | 'Λ' => "dl",
        'ᶿ' => "th",
        'ˢ' => "s",
        'ʷ' | 'ᵂ' => "w",
        'ʸ' => "y",
        'ʰ' => "h",
        'ˣ' => "x",
        // glottal stops and the many apostrophes
        'ʔ' | 'ʕ' | 'Ɂ' | 'ɂ' | 'ˀ' | 'ˁ' | 'ʾ' | 'ʿ' | 'Ꞌ' | 'ꞌ' | 'ʼ' | 'ʻ' | 'ʹ' | '’' | '‘' | '′'
        | '`' | '´' => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    #[test]
    fn marks_and_capitals_do_not_matter() {
        for (written, folded) in [
            ("Échéance", "echeance"),
            ("Œuvre d’art", "oeuvre d'art"),
            ("Hôpital de Nouvelle-Écosse", "hopital de nouvelle-ecosse"),
            ("Nguyễn Đức", "nguyen duc"),
            ("e\u{301}te\u{301}", "ete"),
            ("中文 한국어", "中文 한국어"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn names_in_indigenous_languages_can_be_typed_on_any_keyboard() {
        for (written, folded) in [
            ("Tk̓emlúps te Secwépemc", "tkemlups te secwepemc"),
            ("xʷməθkʷəy̓əm", "xwmethkweyem"),
            ("Sḵwx̱wú7mesh", "skwxwu7mesh"),
            ("səlilwətaɬ", "selilwetal"),
            ("ʔaq̓am", "'aqam"),
            ("Ktunaxa ʔakisk̓aqⱡiʔit", "ktunaxa 'akiskaqli'it"),
            ("W̱SÁNEĆ", "wsanec"),
            ("SENĆOŦEN", "sencoten"),
            ("ȾEL¸IȽĆE", "tel¸ilce"),
            ("λ̓aƛ̓asiqʷəla", "dlatlasiqwela"),
            ("q̓ʷɑ:n̓ƛ̓ən̓", "qwa:ntlen"),
            ("ʕaḥuusʔatḥ", "'ahuus'ath"),
            ("Txałgiu Łuwechōn", "txalgiu luwechon"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn folding_agrees_with_decomposition_and_folds_only_once() {
        for c in ('\u{C0}'..='\u{21B}')
            .chain('\u{1E00}'..='\u{1EFF}')
            .chain('\u{400}'..='\u{45F}')
            .chain('\u{600}'..='\u{6FF}')
            .chain('\u{A00}'..='\u{A7F}')
            .filter(|c| c.is_alphabetic())
        {
            let folded = fold(&c.to_string());
            let bare: String = c.to_lowercase().nfd().filter(|d| !is_combining_mark(*d)).collect();
            if bare.is_ascii() && !bare.is_empty() {
                assert_eq!(folded, bare, "{c}");
            }
            assert_eq!(fold(&folded), folded, "{c}");
        }
    }
}
