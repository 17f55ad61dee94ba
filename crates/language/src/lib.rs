//! Words in several languages, and which language is which.
//!
//! Every text that comes from content carries one string per language. This crate picks the string to show and
//! says when it had to fall back, so that the page can mark the language and a screen reader speaks it rightly.
//! It must never translate, and it never hides a fallback.
//!
//! Layout: [`Text`] the words, [`Said`] what to show, [`Few`] a small map.

mod few;
mod ids;

#[cfg(feature = "schema")]
#[doc(hidden)]
pub use schemars;

pub use few::Few;
use serde::{Deserialize, Serialize};

/// The language that every content text has: what the sources are written in.
pub const BASE: &str = "en";

/// One text in one or more languages, keyed by BCP 47 tag (`en`, `fr`, `zh-Hant`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Text(pub Few<String>);

/// A text as it can be shown: the words and the language they are really in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The words.
    pub words: &'a str,
    /// BCP 47 tag of the words; differs from the wanted one after a fallback.
    pub lang: &'a str,
    /// True when the wanted language had no words.
    pub fallback: bool,
}

impl Text {
    /// A text in one language alone.
    pub fn only(lang: &str, words: &str) -> Self {
        Self([(lang.to_owned(), words.to_owned())].into())
    }

    /// The text in `wanted`; else in [`BASE`]; else in whatever language there is; else empty words.
    pub fn said<'a>(&'a self, wanted: &'a str) -> Said<'a> {
        if let Some(words) = self.0.get(wanted) {
            return Said { words, lang: wanted, fallback: false };
        }
        let other = self.0.iter().find(|(lang, _)| *lang == BASE).or_else(|| self.0.iter().next());
        other.map_or(Said { words: "", lang: wanted, fallback: true }, |(lang, words)| Said {
            words,
            lang,
            fallback: true,
        })
    }

    /// The words alone, where a mark of language has no place (a document title, an `aria-label`).
    pub fn words<'a>(&'a self, wanted: &'a str) -> &'a str {
        self.said(wanted).words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pairs: &[(&str, &str)]) -> Text {
        Text(pairs.iter().map(|(l, w)| (l.to_string(), w.to_string())).collect())
    }

    #[test]
    fn a_missing_language_falls_back_to_english_and_says_so() {
        let t = text(&[("en", "Birth certificate"), ("fr", "Certificat de naissance")]);
        assert_eq!(t.said("fr"), Said { words: "Certificat de naissance", lang: "fr", fallback: false });
        assert_eq!(t.said("pa"), Said { words: "Birth certificate", lang: "en", fallback: true });
    }

    #[test]
    fn a_text_without_english_still_says_something() {
        assert_eq!(text(&[("fr", "Oui")]).said("en"), Said { words: "Oui", lang: "fr", fallback: true });
        assert_eq!(Text::default().words("en"), "");
    }
}
