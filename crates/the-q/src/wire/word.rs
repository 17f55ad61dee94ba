//! Texts.

use serde::de::{self, Deserialize, Deserializer};
use std::{borrow::Cow, fmt};

/// A text as it stands in an answer, borrowed from it unless something in it is escaped. It has no `Debug`, so that what
/// is passed over is not printed either.
pub struct Word<'a>(pub Cow<'a, str>);

impl Word<'_> {
    /// The last part of an enumeration's value: `SHOW` of `Status.SHOW`, as Python prints them.
    pub fn variant(&self) -> &str {
        self.0.rsplit('.').next().unwrap_or_default()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Word<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_str(Letters)
    }
}

struct Letters;

impl<'de> de::Visitor<'de> for Letters {
    type Value = Word<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Word<'de>, E> {
        Ok(Word(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Word<'de>, E> {
        Ok(Word(Cow::Owned(text.to_owned())))
    }
}

/// A text to show: without control characters, and no longer than so many characters. `None` if nothing is left.
pub fn plain(word: Option<Word<'_>>, longest: usize) -> Option<String> {
    let text: String = word?.0.trim().chars().filter(|c| !c.is_control()).take(longest).collect();
    (!text.is_empty()).then_some(text)
}
