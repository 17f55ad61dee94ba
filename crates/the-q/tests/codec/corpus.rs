//! The recorded answers and frames.

use serde::{Deserialize, de::DeserializeOwned};
use std::{collections::BTreeSet, fs, path::PathBuf};

/// A request and its answer; see `data/README.md`.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    pub path: String,
    pub status: u16,
    pub body: String,
    pub reads: String,
    pub gives: String,
}

#[derive(Debug, Deserialize)]
pub struct Frames {
    pub received: Vec<Received>,
    pub sent: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Received {
    pub frame: String,
    pub gives: String,
}

#[derive(Debug, Deserialize)]
pub struct People {
    pub names: Vec<String>,
    pub mails: Vec<String>,
    pub telephones: Vec<String>,
    pub links: Vec<String>,
}

impl Answer {
    pub fn bytes(&self) -> Vec<u8> {
        body(&self.body)
    }
}

pub fn answers() -> Vec<Answer> {
    read("answers.json")
}

pub fn frames() -> Frames {
    read("frames.json")
}

pub fn people() -> People {
    read("people.json")
}

/// A body, by its name in `data/answers`.
pub fn body(name: &str) -> Vec<u8> {
    file(&["answers/", name].concat())
}

/// Every body once.
pub fn bodies() -> Vec<Vec<u8>> {
    let names: BTreeSet<String> = answers().into_iter().map(|answer| answer.body).collect();
    names.iter().map(|name| body(name)).collect()
}

pub fn read<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_slice(&file(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}
