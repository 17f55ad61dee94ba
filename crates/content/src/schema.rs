//! JSON Schemas of the content files, made from the types, so that an editor's tools can help while typing.

use catalogue::model::service::{Contact, ServiceId};
use catalogue::model::statement::Statement;
use catalogue::model::{Calendar, Category, Office, Service, Source, Words};
use catalogue::place::Places;
use language::Few;
use precheck::{EvidenceType, IdentitySet};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, io, path::Path};

/// The schema of one type, closed against unknown fields.
pub fn of<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value();
    close(&mut schema, false);
    schema
}

/// Schemas of files that have a folder of their own, and the folder.
pub const FOLDERS: [(&str, &str); 3] = [("service", "services"), ("page", "pages"), ("words", "words")];

/// The name of each schema file and its schema.
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("service", of::<Service>()),
        ("page", of::<Statement>()),
        ("offices", of::<Vec<Office>>()),
        ("calendar", of::<Calendar>()),
        ("documents", of::<Vec<EvidenceType>>()),
        ("identity-sets", of::<Vec<IdentitySet>>()),
        ("sources", of::<Vec<Source>>()),
        ("categories", of::<Vec<Category>>()),
        ("popular", of::<Vec<ServiceId>>()),
        ("contacts", of::<Vec<Contact>>()),
        ("places", of::<Places>()),
        ("synonyms", of::<Few<Vec<Vec<String>>>>()),
        ("words", of::<Words>()),
    ]
}

/// Writes `<name>.schema.json` for each into `dir`, and says how many there are.
///
/// # Errors
/// When a file cannot be written.
pub fn write(dir: &Path) -> io::Result<usize> {
    fs::create_dir_all(dir)?;
    let schemas = all();
    for (name, schema) in &schemas {
        fs::write(dir.join(format!("{name}.schema.json")), text(schema))?;
    }
    Ok(schemas.len())
}

/// A schema as it stands in its file, with its keys in order, whatever order the JSON library keeps.
pub fn text(schema: &Value) -> String {
    format!("{:#}\n", in_order(schema))
}

fn in_order(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let sorted: BTreeMap<_, _> = map.iter().collect();
            Value::Object(sorted.into_iter().map(|(key, value)| (key.clone(), in_order(value))).collect())
        }
        Value::Array(list) => list.iter().map(in_order).collect(),
        other => other.clone(),
    }
}

/// Refuses fields that no part of an object names. Branches of a choice inside an object that has fields of its own
/// stay open: there, only the whole knows every field.
fn close(schema: &mut Value, branch: bool) {
    if let Some(map) = schema.as_object_mut() {
        let choice = ["oneOf", "anyOf", "allOf"].iter().any(|key| map.contains_key(*key));
        let fields = map.contains_key("properties");
        if fields && !branch && !map.contains_key("additionalProperties") {
            map.insert(
                if choice { "unevaluatedProperties" } else { "additionalProperties" }.to_owned(),
                json!(false),
            );
        }
        for (key, value) in map.iter_mut() {
            let branches = matches!(key.as_str(), "oneOf" | "anyOf" | "allOf");
            match value {
                Value::Array(list) => {
                    list.iter_mut().for_each(|part| close(part, branches && (fields || branch)))
                }
                // The names under these keys are fields and types, not keywords.
                Value::Object(named) if matches!(key.as_str(), "properties" | "$defs") => {
                    named.values_mut().for_each(|part| close(part, false));
                }
                part => close(part, false),
            }
        }
    }
}
