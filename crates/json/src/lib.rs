//! Reads JSON into Serde's types, in a browser where every byte of the program counts.
//!
//! `serde_json` does the same faster and for more cases, and costs 11 to 14 KB more of the 160 that a page may load: its
//! code is made once for each type, and its error messages bring the printing of fractions with their tables. This
//! reader shares its code between types and says in each error where in the text it happened (`services[3].name`),
//! which Serde's own trackers do by wrapping every type once more. On the host, tools use `serde_json`.
//!
//! Outside data is not trusted: nothing panics, nesting is limited, and a text after the value is an error. Fractions
//! are exact up to 15 digits and powers of ten up to 22, beyond that within a few units in the last place.
//!
//! [`Tree`] holds a value of any type, for formats that can't be trusted to keep to theirs, and [`mod@write`] writes the few
//! records that the app sends.
//!
//! Layout: `scan` from bytes to words and numbers, `number` what a number is worth, `reader` Serde's side of it, `parts`
//! lists, records and variants, [`Problem`] what is wrong and where, [`Raw`] a value left for later.

mod number;
mod parts;
mod problem;
mod raw;
mod reader;
mod scan;
mod tree;
pub mod write;

pub use problem::Problem;
pub use raw::Raw;
pub use tree::Tree;

use serde::Deserialize;

/// Reads a whole text, which must be UTF-8.
///
/// # Errors
/// [`Problem`]: what is wrong, and where.
pub fn from_slice<'de, T: Deserialize<'de>>(json: &'de [u8]) -> Result<T, Problem> {
    from_str(std::str::from_utf8(json).map_err(|_| Problem::new("is no UTF-8"))?)
}

/// Reads a whole text.
///
/// # Errors
/// [`Problem`]: what is wrong, and where.
pub fn from_str<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, Problem> {
    let mut reader = reader::Reader::new(json);
    let value = T::deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}
