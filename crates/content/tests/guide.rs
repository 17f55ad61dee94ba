//! The guide for editors keeps up with the types.

use content::schema;
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

fn guide() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/content.md");
    fs::read_to_string(path).expect("the guide")
}

/// The name of every field anywhere in a schema.
fn fields(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                found.extend(properties.keys().cloned());
            }
            map.values().for_each(|part| fields(part, found));
        }
        Value::Array(list) => list.iter().for_each(|part| fields(part, found)),
        _ => {}
    }
}

#[test]
fn every_field_is_named_in_the_guide() {
    let guide = guide();
    let mut named = BTreeSet::new();
    for (_, schema) in schema::all() {
        fields(&schema, &mut named);
    }
    let written =
        |name: &str| [format!("`{name}`"), format!("\"{name}\"")].iter().any(|form| guide.contains(form));
    let missing: Vec<_> = named.iter().filter(|name| !written(name)).collect();
    assert!(missing.is_empty(), "docs/content.md does not explain {missing:?}");
    assert!(named.len() > 100, "only {} fields were found", named.len());
}

#[test]
fn every_content_file_is_named_in_the_guide() {
    let guide = guide();
    for (name, _) in schema::all() {
        let folder = schema::FOLDERS.iter().find(|(of, _)| *of == name);
        let file = folder.map_or(format!("`{name}.json`"), |(_, folder)| {
            format!("`{folder}/<{}>.json`", if name == "words" { "tag" } else { "id" })
        });
        assert!(guide.contains(&file), "{file}");
    }
}
