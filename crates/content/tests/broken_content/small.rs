//! A small content set that is in order, and edits to it.

use serde_json::Value;
use std::{fs, path::Path};

/// One edit to one file.
#[derive(Debug)]
pub enum Edit {
    /// Puts a value at a JSON pointer, adding the key where it is new.
    Set(&'static str, Value),
    /// Takes away what is at a JSON pointer.
    Remove(&'static str),
    /// Replaces the whole file.
    Raw(&'static str),
    /// Gives the file another name.
    Rename(&'static str),
    /// Takes the file away.
    Delete,
}

/// Every problem that is found after an edit, as its line.
pub fn problems_after(file: &str, edit: Edit) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small"), folder.path());
    make(&folder.path().join(file), edit, folder.path());
    match content::load_checked(folder.path()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the small content") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else if path.extension().is_some_and(|e| e == "json") {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

fn make(file: &Path, edit: Edit, folder: &Path) {
    match edit {
        Edit::Raw(text) => fs::write(file, text).expect("written"),
        Edit::Delete => fs::remove_file(file).expect("removed"),
        Edit::Rename(to) => fs::rename(file, folder.join(to)).expect("renamed"),
        Edit::Set("", value) => fs::write(file, value.to_string()).expect("written"),
        Edit::Set(at, value) => change(file, at, Some(value)),
        Edit::Remove(at) => change(file, at, None),
    }
}

fn change(file: &Path, at: &str, value: Option<Value>) {
    let mut json: Value = serde_json::from_slice(&fs::read(file).expect("the file")).expect("JSON");
    let (parent, key) = at.rsplit_once('/').expect("a pointer");
    let key = key.replace("~1", "/");
    match (json.pointer_mut(parent).expect("the parent"), value) {
        (Value::Object(map), Some(value)) => drop(map.insert(key, value)),
        (Value::Object(map), None) => drop(map.remove(&key).expect("the field")),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().expect("an index")] = value,
        (Value::Array(list), None) => drop(list.remove(key.parse().expect("an index"))),
        (other, _) => panic!("{parent} is {other}"),
    }
    fs::write(file, json.to_string()).expect("written");
}
