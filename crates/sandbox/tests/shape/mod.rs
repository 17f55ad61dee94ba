//! Whether a JSON value has a recorded shape.
//!
//! Shapes hold no recorded values: `"null|string"` lists types, `[x]` an array of x, `key?` may be absent, `"*"` stands
//! for any key, `{"any_of": [..]}` for one of several, `"@office"` for a record.

use serde_json::Value;

/// `Err` says where it does not, and why.
pub fn fits(value: &Value, shape: &Value, records: &Value) -> Result<(), String> {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    match (value, shape) {
        (_, Value::String(name)) if name.starts_with('@') => fits(value, &records[&name[1..]], records),
        (_, Value::String(kinds)) if kinds.split('|').any(|k| k == kind) => Ok(()),
        (_, Value::Object(any)) if any.contains_key("any_of") => {
            let fitting =
                any["any_of"].as_array().unwrap().iter().any(|shape| fits(value, shape, records).is_ok());
            fitting.then_some(()).ok_or_else(|| format!(": {value} fits none of {shape}"))
        }
        (Value::Array(items), Value::Array(shape)) => items.iter().try_for_each(|item| match shape.first() {
            Some(shape) => fits(item, shape, records).map_err(|why| format!("[]{why}")),
            None => Err(format!(": the recorded list was always empty, not {item}")),
        }),
        (Value::Object(object), Value::Object(shape)) => {
            let any_key = shape.get("*");
            for (key, value) in object {
                let shape = shape.get(key).or_else(|| shape.get(&format!("{key}?"))).or(any_key);
                let shape = shape.ok_or_else(|| format!(".{key}: was never recorded"))?;
                fits(value, shape, records).map_err(|why| format!(".{key}{why}"))?;
            }
            match shape.keys().find(|key| !key.ends_with('?') && *key != "*" && !object.contains_key(*key)) {
                Some(missing) => Err(format!(".{missing}: is missing")),
                None => Ok(()),
            }
        }
        _ => Err(format!(": {kind} instead of {shape}")),
    }
}
