//! Serde's side: each method reads one kind of value with code that all types share.

use crate::{
    parts::{Items, Variant},
    problem::{Problem, mismatch},
    raw,
    scan::Scan,
};
use serde::de::{Deserializer, Expected, Visitor};
use std::borrow::Cow;

/// Deeper values are refused: each level takes some of the stack.
const DEEPEST: u8 = 64;

pub struct Reader<'de> {
    pub(crate) scan: Scan<'de>,
    depth: u8,
}

impl<'de> Reader<'de> {
    pub fn new(text: &'de str) -> Self {
        Self { scan: Scan { text, at: 0 }, depth: 0 }
    }

    /// Nothing but space may follow.
    pub fn end(mut self) -> Result<(), Problem> {
        match self.scan.peek() {
            Ok(_) => Err(Problem::new("goes on after its end")),
            Err(_) => Ok(()),
        }
    }

    /// Another kind of value than the type can hold.
    #[inline(never)]
    fn other(&mut self, expected: &dyn Expected) -> Problem {
        let found = match self.scan.peek() {
            Err(cut) => return cut,
            Ok(b'{') => "a record",
            Ok(b'[') => "a list",
            Ok(b'"') => "a text",
            Ok(b't' | b'f') => "true or false",
            Ok(b'n') => "null",
            Ok(b'-' | b'0'..=b'9') => "a number",
            Ok(_) => return Problem::new("is no JSON"),
        };
        mismatch(found, expected)
    }

    /// Goes past the mark that must come next.
    #[inline(never)]
    fn must_begin(&mut self, open: u8, expected: &dyn Expected) -> Result<(), Problem> {
        if self.scan.peek()? != open {
            return Err(self.other(expected));
        }
        self.scan.at += 1;
        Ok(())
    }

    /// Goes into a list or a record.
    #[inline(never)]
    fn enter(&mut self, open: u8, expected: &dyn Expected) -> Result<(), Problem> {
        self.must_begin(open, expected)?;
        self.depth += 1;
        if self.depth > DEEPEST { Err(Problem::new("is nested too deeply")) } else { Ok(()) }
    }

    /// Comes out of it.
    #[inline(never)]
    pub(crate) fn leave(&mut self, close: u8) -> Result<(), Problem> {
        self.depth -= 1;
        self.scan.mark(close)
    }

    #[inline(never)]
    fn text(&mut self, expected: &dyn Expected) -> Result<Cow<'de, str>, Problem> {
        if self.scan.peek()? == b'"' { self.scan.string() } else { Err(self.other(expected)) }
    }

    #[inline(never)]
    fn begins_number(&mut self, expected: &dyn Expected) -> Result<(), Problem> {
        match self.scan.peek()? {
            b'-' | b'0'..=b'9' => Ok(()),
            _ => Err(self.other(expected)),
        }
    }

    #[inline(never)]
    fn unsigned(&mut self, expected: &dyn Expected) -> Result<u64, Problem> {
        self.begins_number(expected)?;
        self.scan.number()?.unsigned().ok_or_else(|| mismatch("another number", expected))
    }

    #[inline(never)]
    fn signed(&mut self, expected: &dyn Expected) -> Result<i64, Problem> {
        self.begins_number(expected)?;
        self.scan.number()?.signed().ok_or_else(|| mismatch("another number", expected))
    }

    #[inline(never)]
    fn bool(&mut self, expected: &dyn Expected) -> Result<bool, Problem> {
        match self.scan.peek()? {
            b't' => self.scan.word("true").map(|()| true),
            b'f' => self.scan.word("false").map(|()| false),
            _ => Err(self.other(expected)),
        }
    }
}

macro_rules! numbers {
    ($read:ident, $visit:ident: $($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
            let value = self.$read(&visitor)?;
            visitor.$visit(value)
        }
    )*};
}

macro_rules! texts {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
            match self.text(&visitor)? {
                Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                Cow::Owned(text) => visitor.visit_string(text),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Problem;

    numbers!(unsigned, visit_u64: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);
    numbers!(signed, visit_i64: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);
    texts!(deserialize_char deserialize_str deserialize_string deserialize_identifier);

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.scan.peek()? {
            b'{' => self.deserialize_map(visitor),
            b'[' => self.deserialize_seq(visitor),
            b'"' => self.deserialize_str(visitor),
            b't' | b'f' => self.deserialize_bool(visitor),
            b'n' => self.deserialize_unit(visitor),
            _ => {
                self.begins_number(&visitor)?;
                let number = self.scan.number()?;
                match (number.unsigned(), number.signed()) {
                    (Some(value), _) => visitor.visit_u64(value),
                    (_, Some(value)) => visitor.visit_i64(value),
                    _ => visitor.visit_f64(number.float()),
                }
            }
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        let value = self.bool(&visitor)?;
        visitor.visit_bool(value)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.begins_number(&visitor)?;
        let number = self.scan.number()?;
        visitor.visit_f64(number.float())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        if self.scan.peek()? == b'n' {
            self.scan.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        if self.scan.peek()? != b'n' {
            return Err(self.other(&visitor));
        }
        self.scan.word("null")?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        if name == raw::NAME {
            self.scan.peek()?;
            let from = self.scan.at;
            self.scan.value()?;
            return visitor.visit_borrowed_str(self.scan.text.get(from..self.scan.at).unwrap_or_default());
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.enter(b'[', &visitor)?;
        let value = visitor.visit_seq(Items::new(self, b']'))?;
        self.leave(b']')?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.enter(b'{', &visitor)?;
        let value = visitor.visit_map(Items::new(self, b'}'))?;
        self.leave(b'}')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        if self.scan.peek()? == b'"' {
            return visitor.visit_enum(Variant { reader: self, alone: true });
        }
        self.enter(b'{', &visitor)?;
        let value = visitor.visit_enum(Variant { reader: self, alone: false })?;
        self.leave(b'}')?;
        Ok(value)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        Err(self.other(&visitor))
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        Err(self.other(&visitor))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.scan.value()?;
        visitor.visit_unit()
    }
}
