//! The real content, for tests that go through all of it.

#![allow(dead_code, reason = "not every test uses all of it")]

use precheck::{EvidenceType, Held, IdentitySet, Precheck, Rules};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{fs, path::PathBuf};

/// A service with rules.
pub struct Service {
    pub id: String,
    pub rules: Rules,
    pub precheck: Precheck,
}

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../public/content")
}

fn parsed<T: DeserializeOwned>(path: PathBuf) -> T {
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Every service that has rules, by id.
pub fn services() -> Vec<Service> {
    let sets: Vec<IdentitySet> = parsed(content().join("identity-sets.json"));
    let documents: Vec<EvidenceType> = parsed(content().join("documents.json"));
    let mut services = Vec::new();
    for entry in fs::read_dir(content().join("services")).expect("the services folder") {
        let json: Value = parsed(entry.expect("a service file").path());
        let id = json["id"].as_str().expect("an id").to_owned();
        let rules: Rules = serde_json::from_value(json).unwrap_or_else(|e| panic!("{id}: {e}"));
        if rules != Rules::default() {
            let precheck = Precheck::new(&rules, &sets, &documents);
            services.push(Service { id, rules, precheck });
        }
    }
    services.sort_by(|a, b| a.id.cmp(&b.id));
    services
}

/// Every document that the rules of a service name, twice: enough for everybody.
pub fn everything(precheck: &Precheck) -> Vec<Held> {
    precheck.documents().iter().map(|doc| Held { pieces: 2, ..Held::new(doc.clone()) }).collect()
}
