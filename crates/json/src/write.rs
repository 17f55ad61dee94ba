//! Writes JSON: records, lists and the texts in them, put together from the inside out.

use std::fmt::Write;

/// A record that is being written. Fields stand in the order in which they are given.
#[derive(Default)]
pub struct Record(String);

impl Record {
    /// A record without fields.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a field that holds a text.
    #[must_use]
    #[inline(never)]
    pub fn text(mut self, key: &str, text: &str) -> Self {
        self.key(key);
        push_text(&mut self.0, text);
        self
    }

    /// Adds a field that holds a whole number.
    #[must_use]
    #[inline(never)]
    pub fn number(self, key: &str, number: i64) -> Self {
        self.value(key, &number.to_string())
    }

    /// Adds a field that is true or false.
    #[must_use]
    pub fn flag(self, key: &str, flag: bool) -> Self {
        self.value(key, if flag { "true" } else { "false" })
    }

    /// Adds a field whose value is JSON already, such as another record.
    #[must_use]
    #[inline(never)]
    pub fn value(mut self, key: &str, json: &str) -> Self {
        self.key(key);
        self.0.push_str(json);
        self
    }

    /// The record as JSON.
    pub fn end(mut self) -> String {
        if self.0.is_empty() {
            self.0.push('{');
        }
        self.0.push('}');
        self.0
    }

    fn key(&mut self, key: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        push_text(&mut self.0, key);
        self.0.push(':');
    }
}

/// A list of values that are JSON already.
pub fn list(values: &[String]) -> String {
    ["[", &values.join(","), "]"].concat()
}

/// A list of texts.
pub fn texts(texts: &[&str]) -> String {
    list(&texts.iter().map(|one| text(one)).collect::<Vec<_>>())
}

/// A text as JSON, quoted.
pub fn text(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    push_text(&mut json, text);
    json
}

#[inline(never)]
fn push_text(into: &mut String, text: &str) {
    into.push('"');
    for c in text.chars() {
        match c {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            '\n' => into.push_str("\\n"),
            // Writing to a text never fails.
            '\0'..='\u{1f}' => _ = write!(into, "\\u{:04x}", u32::from(c)),
            _ => into.push(c),
        }
    }
    into.push('"');
}
