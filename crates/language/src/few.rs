//! A map of few entries: of languages, of parts of a record.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};
use std::{fmt, marker::PhantomData, slice};

/// Values by name, sorted by name. For a handful of entries a list is as quick as a tree, and its code is a third.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<V>(Vec<(String, V)>);

impl<V> Few<V> {
    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Whether there is a value of this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Adds a value, in the place of one of the same name.
    pub fn insert(&mut self, name: String, value: V) {
        let at = self.0.iter().position(|(own, _)| *own >= name).unwrap_or(self.0.len());
        match self.0.get_mut(at) {
            Some((own, old)) if *own == name => *old = value,
            _ => self.0.insert(at, (name, value)),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &V)> {
        self.into_iter()
    }

    /// The names.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.iter().map(|(name, _)| name)
    }

    /// The values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all of them out.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<V> Default for Few<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> FromIterator<(String, V)> for Few<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(all: I) -> Self {
        let mut few = Self::default();
        all.into_iter().for_each(|(name, value)| few.insert(name, value));
        few
    }
}

impl<V, const N: usize> From<[(String, V); N]> for Few<V> {
    fn from(all: [(String, V); N]) -> Self {
        all.into_iter().collect()
    }
}

impl<'a, V> IntoIterator for &'a Few<V> {
    type Item = (&'a String, &'a V);
    type IntoIter = std::iter::Map<slice::Iter<'a, (String, V)>, fn(&'a (String, V)) -> Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

impl<V: Serialize> Serialize for Few<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Few<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// As any other map.
#[cfg(feature = "schema")]
impl<V: schemars::JsonSchema> schemars::JsonSchema for Few<V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<String, V>::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, V>::json_schema(generator)
    }
}

struct Entries<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
    type Value = Few<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Few<V>, M::Error> {
        let mut few = Few::default();
        while let Some((name, value)) = map.next_entry()? {
            few.insert(name, value);
        }
        Ok(few)
    }
}

#[cfg(test)]
mod tests {
    use super::Few;

    #[test]
    fn the_last_of_a_name_counts_and_names_are_in_order() {
        let few: Few<u8> = [("b".to_owned(), 1), ("a".to_owned(), 2), ("b".to_owned(), 3)].into();
        assert_eq!(few.iter().collect::<Vec<_>>(), [(&"a".to_owned(), &2), (&"b".to_owned(), &3)]);
        assert_eq!(few, [("a".to_owned(), 2), ("b".to_owned(), 3)].into());
        assert_eq!((few.get("b"), few.get("c")), (Some(&3), None));
    }
}
