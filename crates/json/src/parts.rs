//! Lists, records and variants.

use crate::{problem::Problem, reader::Reader};
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor, value};
use std::borrow::Cow;

/// What is inside a list or a record. Problems are told with the place in it.
pub struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    close: u8,
    read: u32,
    key: Cow<'de, str>,
}

impl<'a, 'de> Items<'a, 'de> {
    pub fn new(reader: &'a mut Reader<'de>, close: u8) -> Self {
        Self { reader, close, read: 0, key: Cow::Borrowed("") }
    }

    /// Goes to the next one, past a comma; false at the end.
    #[inline(never)]
    fn next(&mut self) -> Result<bool, Problem> {
        if self.reader.scan.peek()? == self.close {
            return Ok(false);
        }
        if self.read > 0 {
            self.reader.scan.mark(b',')?;
        }
        self.read += 1;
        Ok(true)
    }

    #[inline(never)]
    fn next_key(&mut self) -> Result<bool, Problem> {
        if !self.next()? {
            return Ok(false);
        }
        self.key = self.reader.scan.string()?;
        self.reader.scan.mark(b':')?;
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Problem;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Problem> {
        if !self.next()? {
            return Ok(None);
        }
        match seed.deserialize(&mut *self.reader) {
            Ok(value) => Ok(Some(value)),
            Err(problem) => Err(problem.in_item(self.read - 1)),
        }
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Problem;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Problem> {
        if !self.next_key()? {
            return Ok(None);
        }
        seed.deserialize(value::StrDeserializer::new(&self.key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Problem> {
        match seed.deserialize(&mut *self.reader) {
            Ok(value) => Ok(value),
            Err(problem) => Err(problem.in_field(&self.key)),
        }
    }
}

/// A variant of an enumeration: its name alone, or a record with its name and what it holds.
pub struct Variant<'a, 'de> {
    pub reader: &'a mut Reader<'de>,
    pub alone: bool,
}

impl Variant<'_, '_> {
    fn holds(&self, what: bool) -> Result<(), Problem> {
        if self.alone == what { Err(Problem::custom("is another kind of choice")) } else { Ok(()) }
    }
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Problem;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Problem> {
        let name = self.reader.scan.string()?;
        if !self.alone {
            self.reader.scan.mark(b':')?;
        }
        Ok((seed.deserialize(value::StrDeserializer::<Problem>::new(&name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Problem;

    fn unit_variant(self) -> Result<(), Problem> {
        self.holds(false)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Problem> {
        self.holds(true)?;
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Problem> {
        self.holds(true)?;
        serde::Deserializer::deserialize_seq(self.reader, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        self.holds(true)?;
        serde::Deserializer::deserialize_map(self.reader, visitor)
    }
}
