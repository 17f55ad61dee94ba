//! Lists that end.

use serde::de::{self, Deserialize, Deserializer, Error, SeqAccess};
use std::{fmt, marker::PhantomData};

/// Most entries of a list: some thirty times the longest line on record.
pub const MOST: usize = 2_000;

/// A list of at most [`MOST`] entries. A longer one is an error, since the end of a line can't be left out.
#[derive(Debug)]
pub struct List<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_seq(Entries(PhantomData))
    }
}

struct Entries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Entries<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<List<T>, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = entries.next_element()? {
            if all.len() == MOST {
                return Err(too_many());
            }
            all.push(entry);
        }
        Ok(List(all))
    }
}

/// More entries than [`MOST`].
pub fn too_many<E: Error>() -> E {
    E::custom("has too many entries")
}
