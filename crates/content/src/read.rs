//! Turns the JSON of one record into its type, without losing anything silently.
//!
//! Reading passes over unknown fields, and over those of another kind of channel or question. So the record is written
//! back and compared with what was read: whatever is missing then was not understood.

use crate::problem::Record;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Reads one record and reports what does not fit its type.
pub fn read<T: Serialize + DeserializeOwned>(json: &Value, path: &str, record: &mut Record<'_>) -> Option<T> {
    match serde_path_to_error::deserialize::<_, T>(json) {
        Ok(value) => {
            let back = serde_json::to_value(&value).unwrap_or_default();
            compare(json, &back, path, record);
            Some(value)
        }
        Err(error) => {
            let inner = error.path().to_string();
            let at = match inner.as_str() {
                "." => path.to_owned(),
                list if list.starts_with('[') => format!("{path}{list}"),
                field => format!("{path}.{field}"),
            };
            record.problem(at, error.inner().to_string());
            None
        }
    }
}

fn compare(read: &Value, back: &Value, path: &str, record: &mut Record<'_>) {
    match (read, back) {
        (Value::Object(read), Value::Object(back)) => {
            for (key, value) in read {
                match back.get(key) {
                    Some(back) => compare(value, back, &format!("{path}.{key}"), record),
                    None if is_empty(value) => {
                        let message = "unknown field, or one to leave out when there is nothing to say";
                        record.problem(format!("{path}.{key}"), message);
                    }
                    None => record.problem(format!("{path}.{key}"), "unknown field"),
                }
            }
        }
        (Value::Array(read), Value::Array(back)) if read.len() == back.len() => {
            for (i, (read, back)) in read.iter().zip(back).enumerate() {
                compare(read, back, &format!("{path}[{i}]"), record);
            }
        }
        (Value::Number(read), Value::Number(back)) if read.as_f64() == back.as_f64() => {}
        (read, back) if read == back => {}
        (read, back) => record.problem(path, format!("{read} would be read as {back}")),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Number(n) => n.as_u64() == Some(1),
        _ => false,
    }
}
