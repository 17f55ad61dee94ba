//! What is wrong with a text, and where.

use serde::de::{Error, Expected, Unexpected};
use std::fmt::{self, Display, Formatter};

/// A sentence for whoever made the text, with the path of the value at fault.
///
/// It says what kind of value stands there, never the value itself: that may be somebody's own.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem(Box<Located>);

#[derive(Debug, PartialEq, Eq)]
struct Located {
    /// From the outside in: `services[3].name`; empty at the top.
    path: String,
    what: String,
}

impl Problem {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(Box::new(Located { path: String::new(), what: what.into() }))
    }

    /// The same problem, seen from the record around it.
    #[inline(never)]
    pub(crate) fn in_field(mut self, key: &str) -> Self {
        let dot = if self.0.path.is_empty() || self.0.path.starts_with('[') { "" } else { "." };
        self.0.path = [key, dot, &self.0.path].concat();
        self
    }

    /// The same problem, seen from the list around it.
    #[inline(never)]
    pub(crate) fn in_item(mut self, index: u32) -> Self {
        let dot = if self.0.path.is_empty() || self.0.path.starts_with('[') { "" } else { "." };
        self.0.path = format!("[{index}]{dot}{}", self.0.path);
        self
    }

    /// Where it is: `services[3].name`; empty for the text as a whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.0.path.is_empty() {
            f.write_str(&self.0.path)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.0.what)
    }
}

impl std::error::Error for Problem {}

impl Error for Problem {
    #[inline(never)]
    fn custom<T: Display>(what: T) -> Self {
        Self::new(what.to_string())
    }

    // Serde's own words would print the value, and so need the printing of fractions.
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        mismatch(kind(found), expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        mismatch(kind(found), expected)
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(["is none of: ", &known.join(", ")].concat())
    }
}

#[inline(never)]
pub(crate) fn mismatch(found: &str, expected: &dyn Expected) -> Problem {
    Problem::new(format!("is {found}, but should be {expected}"))
}

fn kind(found: Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "true or false",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "another number",
        Unexpected::Char(_) | Unexpected::Str(_) => "another text",
        Unexpected::Unit => "null",
        Unexpected::Seq => "a list",
        Unexpected::Map => "a record",
        _ => "something else",
    }
}
