//! The recorded answers; see `data/README.md`.

use serde::Deserialize;
use serde_json::Value;
use std::{fs, path::PathBuf};

/// A request and its answer.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    pub name: String,
    pub method: String,
    pub target: String,
    pub auth: bool,
    pub sent: Value,
    pub status: u16,
    pub body: Value,
    pub reads: String,
    pub gives: String,
}

impl Answer {
    pub fn bytes(&self) -> Vec<u8> {
        if self.body.is_null() { vec![] } else { serde_json::to_vec(&self.body).unwrap() }
    }
}

pub fn answers() -> Vec<Answer> {
    serde_json::from_slice(&file("answers.json")).unwrap()
}

/// One answer by its name.
pub fn answer(name: &str) -> Answer {
    answers().into_iter().find(|answer| answer.name == name).unwrap_or_else(|| panic!("no answer {name}"))
}

/// The events of a call, in order, as the citizen's side saw them.
pub fn calls() -> Vec<Value> {
    serde_json::from_slice(&file("calls.json")).unwrap()
}

/// Every body once, each as it may come from the network.
pub fn bodies() -> Vec<Vec<u8>> {
    let mut bodies: Vec<_> = answers().iter().map(Answer::bytes).filter(|body| !body.is_empty()).collect();
    let calls = crate::said::sync("s9", &calls(), &[]);
    bodies.push(serde_json::to_vec(&calls).unwrap());
    bodies
}

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}
