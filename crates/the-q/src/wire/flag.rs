//! Yes and no, in three spellings.

use serde::de::{self, Deserialize, Deserializer};
use std::fmt;

/// `1`, `true`, `0`, `false`, or `null` for what nobody set, which The Q treats as no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flag(pub bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(Spelling)
    }
}

struct Spelling;

impl de::Visitor<'_> for Spelling {
    type Value = Flag;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("0, 1, true, false or null")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Flag, E> {
        Ok(Flag(flag))
    }

    fn visit_u64<E>(self, flag: u64) -> Result<Flag, E> {
        Ok(Flag(flag != 0))
    }

    fn visit_unit<E>(self) -> Result<Flag, E> {
        Ok(Flag(false))
    }
}

#[cfg(test)]
mod tests {
    use super::Flag;

    #[test]
    fn every_spelling_is_read_and_nothing_else() {
        for (text, flag) in [("1", true), ("true", true), ("0", false), ("false", false), ("null", false)] {
            assert_eq!(json::from_str(text), Ok(Flag(flag)), "{text}");
        }
        for text in ["\"1\"", "-1", "0.5", "[]", "{}"] {
            assert!(json::from_str::<Flag>(text).is_err(), "{text}");
        }
    }
}
