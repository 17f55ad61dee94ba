//! A value left for later.

use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// Tells the reader to hand over the text of a value.
pub(crate) const NAME: &str = "json::Raw";

/// The text of one value, well-formed but not looked into: for lists in which a single bad record must not spoil the
/// rest. Only this crate's reader makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw(pub String);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_newtype_struct(NAME, Text)
    }
}

struct Text;

impl de::Visitor<'_> for Text {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw(text.to_owned()))
    }
}
