//! How well the pre-check answers a list of cases with known outcomes.

use crate::Content;
use precheck::{
    Answer, Answers, Check, EvidenceTypeId, Held, Outcome, Precheck, QuestionId, Rules, Standing,
    evidence::Form,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// How the cases were answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// How many cases there were.
    pub count: usize,
    /// How many were answered as expected.
    pub passed: usize,
    /// Those that were not.
    pub failures: Vec<Failure>,
}

/// A case that was not answered as it should be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Failure {
    /// The case.
    pub id: String,
    /// What should have come out, as in the file.
    pub expected: Value,
    /// What came out, in the same form.
    pub got: Value,
}

/// A case: the service it is about, what is known, what is in hand, and what should come out.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    #[serde(default)]
    id: String,
    service: String,
    #[serde(default)]
    facts: Map<String, Value>,
    #[serde(default)]
    documents_in_hand: Vec<Paper>,
    expected: Value,
}

/// A document in hand.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Paper {
    doc: EvidenceTypeId,
    expired_years: Option<f64>,
    months_left: Option<f64>,
    issued_days_ago: Option<f64>,
    #[serde(default)]
    no_expiry_date: bool,
    #[serde(default)]
    non_photo: bool,
    #[serde(default)]
    form: Form,
}

/// What should come out, or did: the outcome in the words of the sources, every requirement that is not met whatever
/// the outcome is, and advice that must be among what is given.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Expected {
    outcome: String,
    #[serde(default)]
    missing: BTreeSet<String>,
    #[serde(default)]
    advice_includes: BTreeSet<String>,
}

/// The list alone, or with what is to be known about it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Cases {
    Bare(Vec<Value>),
    Told { cases: Vec<Value> },
}

/// Checks every case and compares.
///
/// # Errors
/// When the file is no list of cases: says which of them can't be read.
pub fn evaluate(content: &Content, cases_json: &str) -> Result<Report, String> {
    let cases = match serde_json::from_str(cases_json).map_err(|e| format!("not a list of cases: {e}"))? {
        Cases::Bare(cases) | Cases::Told { cases } => cases,
    };
    let mut prechecks = Prechecks { content, made: BTreeMap::new() };
    let mut failures = Vec::new();
    for (at, json) in cases.iter().enumerate() {
        let case: Case = serde_json::from_value(json.clone()).map_err(|e| format!("case {at}: {e}"))?;
        let expected: Expected =
            serde_json::from_value(case.expected.clone()).map_err(|e| format!("case {at}: expected: {e}"))?;
        let got = prechecks.answer(&case);
        let as_expected = got.outcome == expected.outcome
            && got.missing == expected.missing
            && got.advice_includes.is_superset(&expected.advice_includes);
        if !as_expected {
            let got = serde_json::to_value(got).map_err(|e| e.to_string())?;
            failures.push(Failure { id: case.id, expected: case.expected, got });
        }
    }
    Ok(Report { count: cases.len(), passed: cases.len() - failures.len(), failures })
}

struct Prechecks<'a> {
    content: &'a Content,
    made: BTreeMap<String, (&'a Rules, Precheck)>,
}

impl Prechecks<'_> {
    fn answer(&mut self, case: &Case) -> Expected {
        let content = self.content;
        if !self.made.contains_key(&case.service) {
            let Some(service) = content.services.iter().find(|s| s.id.as_str() == case.service) else {
                return Expected::alone("unknown-service");
            };
            let made = Precheck::new(&service.rules, &content.identity_sets, &content.documents);
            self.made.insert(case.service.clone(), (&service.rules, made));
        }
        match self.made.get(&case.service) {
            Some((rules, precheck)) => told(&precheck.check(&answers(rules, &case.facts), &hand(case))),
            None => Expected::alone("unknown-service"),
        }
    }
}

/// The facts that the service asks for. The sources have some that no rule reads; they can change nothing.
fn answers(rules: &Rules, facts: &Map<String, Value>) -> Answers {
    let known = facts.iter().map(|(id, fact)| (QuestionId(id.clone()), fact));
    known
        .filter(|(id, fact)| rules.question(id).is_some() && !fact.is_null())
        .map(|(id, fact)| (id, answer(fact)))
        .collect()
}

/// What is no answer at all becomes an option that no question has, so that it is found to be a mistake.
fn answer(fact: &Value) -> Answer {
    let number = || fact.as_f64().map(Answer::Number);
    let fit = fact.as_bool().map(Answer::YesNo).or_else(number);
    fit.unwrap_or_else(|| Answer::Choice(fact.as_str().map_or_else(|| fact.to_string(), str::to_owned)))
}

fn hand(case: &Case) -> Vec<Held> {
    let held = |paper: &Paper| Held {
        form: paper.form,
        expired_years: paper.expired_years,
        months_left: paper.months_left,
        issued_days_ago: paper.issued_days_ago,
        no_expiry_date: paper.no_expiry_date,
        without_photo: paper.non_photo,
        ..Held::new(paper.doc.clone())
    };
    case.documents_in_hand.iter().map(held).collect()
}

/// The outcome from what is known. Where an app would ask on, a case still has one; but not with answers that can't be.
fn told(check: &Check) -> Expected {
    let outcome = match &check.so_far {
        Standing::Redirect(told) => word(told.route.outcome),
        Standing::Missing => "missing".to_owned(),
        Standing::Ready if check.problems.iter().any(precheck::Problem::forbids_ready) => "unsure".to_owned(),
        Standing::Ready => "ready".to_owned(),
    };
    Expected {
        outcome,
        missing: check.unmet().map(|(id, _)| id.0.clone()).collect(),
        advice_includes: check.advice.iter().map(|told| word(told.route.outcome)).collect(),
    }
}

/// The outcome as the sources write it.
fn word(outcome: Outcome) -> String {
    match serde_json::to_value(outcome) {
        Ok(Value::String(word)) => word,
        _ => format!("{outcome:?}"),
    }
}

impl Expected {
    fn alone(outcome: &str) -> Self {
        Expected { outcome: outcome.to_owned(), missing: BTreeSet::new(), advice_includes: BTreeSet::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_may_stand_alone_or_under_a_key() {
        let case = r#"{"id": "a", "service": "s", "facts": {"age": 20, "x": true}, "expected": {"outcome": "ready"}}"#;
        for json in [format!("[{case}]"), format!(r#"{{"meta": {{}}, "cases": [{case}]}}"#)] {
            let report = evaluate(&Content::default(), &json).unwrap();
            assert_eq!((report.count, report.passed), (1, 0));
            let got = serde_json::json!({"outcome": "unknown-service", "missing": [], "adviceIncludes": []});
            assert_eq!(report.failures.first().map(|f| &f.got), Some(&got));
        }
    }

    #[test]
    fn a_file_that_is_no_list_of_cases_is_refused() {
        for (json, told) in [
            ("{}", "not a list of cases"),
            (r#"[{"service": "s"}]"#, "case 0: missing field `expected`"),
            (r#"[{"service": "s", "expected": 3}]"#, "case 0: expected"),
        ] {
            let error = evaluate(&Content::default(), json).unwrap_err();
            assert!(error.contains(told), "{error}");
        }
    }
}
