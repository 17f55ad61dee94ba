//! The letters of each language, as data: rows of keys from the left, in the order of the script's usual keyboard.
//!
//! A language of the site that is not here gets Latin letters, and so do Chinese and Korean, whose characters are put
//! together from what is typed: that takes a dictionary, and no keyboard for pages that we found brings a whole one.

/// The letters of a language.
#[derive(Debug, PartialEq, Eq)]
pub struct Layout {
    /// Rows of keys, with spaces between them.
    pub rows: &'static [&'static str],
    /// What the same keys are with the key for capitals.
    pub capitals: Capitals,
    /// Whether a person may need Latin letters beside these: for a ticket's number, or an address.
    pub script: Script,
}

/// What the key for capitals makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// The capitals of the letters.
    Upper,
    /// Other letters: rows of the same shape.
    Others(&'static [&'static str]),
}

/// Which letters they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin ones.
    Latin,
    /// Others.
    Own,
    /// Latin ones, because those of the language can't be typed here.
    InPlace,
}

const LATIN_ROWS: &[&str] = &["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"];

const fn latin(rows: &'static [&'static str]) -> Layout {
    Layout { rows, capitals: Capitals::Upper, script: Script::Latin }
}

/// Latin letters without marks.
pub static LATIN: Layout = latin(LATIN_ROWS);

static IN_PLACE: Layout = Layout { rows: LATIN_ROWS, capitals: Capitals::Upper, script: Script::InPlace };

// As Canadians have it: the letters of English in their places, and those with marks in a row of their own.
static FRENCH: Layout =
    latin(&["é è ê ë à â ç î ï ô û ù", "q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m œ"]);

static SPANISH: Layout =
    latin(&["á é í ó ú ü ñ ¿ ¡", "q w e r t y u i o p", "a s d f g h j k l ñ", "z x c v b n m"]);

static TAGALOG: Layout = latin(&["q w e r t y u i o p", "a s d f g h j k l ñ", "z x c v b n m"]);

// The five marks of the tones join the vowel before them.
static VIETNAMESE: Layout = latin(&[
    "ă â đ ê ô ơ ư \u{301} \u{300} \u{309} \u{303} \u{323}",
    "q w e r t y u i o p",
    "a s d f g h j k l",
    "z x c v b n m",
]);

static UKRAINIAN: Layout = Layout {
    rows: &["й ц у к е н г ш щ з х ї", "ф і в а п р о л д ж є ґ", "я ч с м и т ь б ю ’"],
    capitals: Capitals::Upper,
    script: Script::Own,
};

static ARABIC: Layout = Layout {
    rows: &["ض ص ث ق ف غ ع ه خ ح ج د", "ش س ي ب ل ا ت ن م ك ط ذ", "ئ ء ؤ ر لا ى ة و ز ظ"],
    capitals: Capitals::Others(&["َ ً ُ ٌ ِ ٍ ّ ْ ؛ ، ؟ ـ", "أ إ آ ٱ لأ لإ لآ ي ء ه ه ذ", "ئ ء ؤ ر لا ى ة و ز ظ"]),
    script: Script::Own,
};

static PERSIAN: Layout = Layout {
    rows: &["ض ص ث ق ف غ ع ه خ ح ج چ", "ش س ی ب ل ا ت ن م ک گ آ", "ظ ط ز ژ ر ذ د پ و ئ"],
    capitals: Capitals::Others(&["َ ً ُ ٌ ِ ٍ ّ ْ ؛ ، ؟ ـ", "ؤ ئ ي إ أ آ ة ء « » ك \u{200c}", "ظ ط ز ژ ر ذ د پ و ء"]),
    script: Script::Own,
};

// India's standard for keyboards, InScript.
static PUNJABI: Layout = Layout {
    rows: &["ੌ ੈ ਾ ੀ ੂ ਬ ਹ ਗ ਦ ਜ ਡ ਼", "ੋ ੇ ੍ ਿ ੁ ਪ ਰ ਕ ਤ ਚ ਟ", "ੰ ਮ ਨ ਵ ਲ ਸ ਯ ੱ"],
    capitals: Capitals::Others(&["ਔ ਐ ਆ ਈ ਊ ਭ ਙ ਘ ਧ ਝ ਢ ਞ", "ਓ ਏ ਅ ਇ ਉ ਫ ੜ ਖ ਥ ਛ ਠ", "ਂ ਣ ਁ ੲ ਲ਼ ਸ਼ । ੳ"]),
    script: Script::Own,
};

/// The letters of a language, by its tag.
pub fn of(tag: &str) -> &'static Layout {
    match tag {
        "fr" => &FRENCH,
        "es" => &SPANISH,
        "tl" => &TAGALOG,
        "vi" => &VIETNAMESE,
        "uk" => &UKRAINIAN,
        "ar" => &ARABIC,
        "fa" => &PERSIAN,
        "pa" => &PUNJABI,
        "zh-Hant" | "zh-Hans" | "ko" => &IN_PLACE,
        _ => &LATIN,
    }
}

/// Signs that are no letters.
pub const SIGNS: &[&str] = &[". , - ' @ /", "? ! : # & +"];

/// Letters of names in the languages of First Nations in British Columbia, as far as places bear them, whatever the language
/// of the page. The marks of the last row join the letter before them.
pub const NAMES: &[&str] = &[
    "ʔ ʕ ə ł ɬ ƛ λ ʷ θ χ",
    "ŋ ɑ ɩ ⱡ ɣ Ⱥ Ȼ Ŧ ’",
    "\u{313} \u{331} \u{301} \u{30c} \u{323} \u{304} \u{302} \u{300} \u{308} \u{328}",
];

/// Keys of a row.
pub fn keys(row: &'static str) -> impl Iterator<Item = &'static str> {
    row.split(' ')
}

#[cfg(test)]
mod tests {
    use super::{Capitals, LATIN, Layout, NAMES, SIGNS, Script, keys, of};
    use std::collections::BTreeSet;

    const TAGS: [&str; 12] =
        ["en", "fr", "pa", "zh-Hant", "zh-Hans", "fa", "ar", "tl", "ko", "es", "vi", "uk"];

    fn all() -> impl Iterator<Item = (&'static str, &'static Layout)> {
        TAGS.into_iter().map(|tag| (tag, of(tag)))
    }

    #[test]
    fn each_row_fits_the_screen() {
        for (tag, layout) in all() {
            assert!((3..=4).contains(&layout.rows.len()), "{tag}");
            for row in layout.rows {
                assert!(keys(row).count() <= 12, "{tag}: {row}");
                assert!(keys(row).all(|key| !key.is_empty()), "{tag}: {row}");
            }
        }
    }

    #[test]
    fn the_last_row_leaves_room_for_the_key_for_capitals() {
        for (tag, layout) in all() {
            assert!(layout.rows.last().is_some_and(|row| keys(row).count() <= 10), "{tag}");
        }
    }

    #[test]
    fn other_letters_have_the_same_places() {
        for (tag, layout) in all() {
            let Capitals::Others(others) = layout.capitals else { continue };
            let shape =
                |rows: &'static [&'static str]| rows.iter().map(|row| keys(row).count()).collect::<Vec<_>>();
            assert_eq!(shape(others), shape(layout.rows), "{tag}");
        }
    }

    #[test]
    fn no_letter_is_missing() {
        for (tag, letters) in [
            ("en", "abcdefghijklmnopqrstuvwxyz"),
            ("fr", "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœ"),
            ("es", "abcdefghijklmnopqrstuvwxyzáéíóúüñ¿¡"),
            ("tl", "abcdefghijklmnopqrstuvwxyzñ"),
            ("vi", "abcdeghiklmnopqrstuvxyăâđêôơư"),
            ("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
            ("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة"),
            ("fa", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئ"),
            ("pa", "ੳਅੲਸਹਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜ"),
        ] {
            let layout = of(tag);
            let more: &[&str] = match layout.capitals {
                Capitals::Others(others) => others,
                Capitals::Upper => &[],
            };
            let there: BTreeSet<char> = layout.rows.iter().chain(more).flat_map(|row| row.chars()).collect();
            let missing: String = letters.chars().filter(|letter| !there.contains(letter)).collect();
            assert_eq!(missing, "", "{tag}");
        }
    }

    #[test]
    fn a_language_without_letters_of_its_own_has_latin_ones() {
        assert_eq!(of("xx"), &LATIN);
        assert_eq!(of("zh-Hant").script, Script::InPlace);
        assert!(SIGNS.iter().chain(NAMES).all(|row| keys(row).count() <= 10));
    }
}
