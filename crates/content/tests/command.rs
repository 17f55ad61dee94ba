//! The command as people and scripts call it: what it prints, and where, and with which exit code.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_content")).args(arguments).output().expect("the command")
}

fn small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small").display().to_string()
}

fn file(folder: &tempfile::TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("written");
    path
}

#[test]
fn content_in_order_is_praised_with_exit_code_0() {
    let output = run(&["check", "--content", &small()]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("2 services, 1 offices"));
}

#[test]
fn mistakes_end_with_exit_code_1_and_nothing_is_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let empty = folder.path().display().to_string();
    for arguments in [
        vec!["check", "--content", &empty],
        vec!["export", "--content", &empty, "--out", out.to_str().expect("a path")],
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("offices.json: $: cannot be read"), "{said}");
    }
    assert!(!out.exists());
}

#[test]
fn measurements_are_json_on_the_standard_output() {
    let folder = tempfile::tempdir().expect("a folder");
    let queries = r#"[{"id": "q", "query": "fishing licence", "lang": "en", "relevant": [{"service": "fishing", "grade": 2}]}]"#;
    let queries = file(&folder, "queries.json", queries);
    let cases = file(
        &folder,
        "cases.json",
        r#"{"cases": [{"service": "fishing", "facts": {"age": 9}, "expected": {"outcome": "not-needed", "missing": ["who"]}}]}"#,
    );
    for (arguments, key, value) in [
        (["search", "--queries", queries.to_str().expect("a path")], "success_at_1", 1.0),
        (["precheck", "--cases", cases.to_str().expect("a path")], "passed", 1.0),
    ] {
        let output = run(&[&arguments[..], &["--content", &small()]].concat());
        let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert!(output.status.success());
        assert_eq!(said[key].as_f64(), Some(value), "{said}");
    }
}
