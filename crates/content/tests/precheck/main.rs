//! The pre-check on the shipped content: every line of `cases.json` is one edge of a rule.

use content::{evaluate_precheck::evaluate, load_checked};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

#[test]
fn every_case_comes_out_as_its_rules_say() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = load_checked(&here.join("../../public/content")).expect("content without mistakes");
    let cases = fs::read_to_string(here.join("tests/precheck/cases.json")).expect("the cases");
    let report = evaluate(&content, &cases).expect("a list of cases");
    let failures: String = report
        .failures
        .iter()
        .map(|f| format!("\n{}\n  expected {}\n  got      {}", f.id, f.expected, f.got))
        .collect();
    assert_eq!(report.passed, report.count, "{failures}");

    let cases: Vec<Value> = serde_json::from_str(&cases).expect("a list");
    let covered: BTreeSet<&str> = cases.iter().filter_map(|case| case["service"].as_str()).collect();
    for service in content.services.iter().filter(|s| !s.rules.requirements.is_empty()) {
        assert!(covered.contains(service.id.as_str()), "no case for {}", service.id);
    }
}
