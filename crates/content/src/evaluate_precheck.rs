//! Reads the cases that the pre-check will be measured with.

use serde::{Deserialize, Serialize};

/// What can be said of the cases today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How many cases were read.
    pub count: usize,
    /// That they were not answered.
    pub status: &'static str,
}

/// A case: the service it is about, what is known, what is in hand, and what should come out.
#[derive(Debug, Deserialize)]
struct Case {
    #[serde(rename = "service")]
    _service: String,
    #[serde(rename = "facts")]
    _facts: precheck::Answers,
    #[serde(rename = "expected")]
    _expected: serde_json::Value,
}

/// The list alone, or with what is to be known about it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Cases {
    Bare(Vec<Case>),
    Told { cases: Vec<Case> },
}

/// Reads the cases; the verdicts they ask for come with the pre-check itself.
///
/// # Errors
/// When the file is no list of cases.
pub fn evaluate(cases_json: &str) -> Result<Report, String> {
    let cases = match serde_json::from_str(cases_json).map_err(|e| format!("not a list of cases: {e}"))? {
        Cases::Bare(cases) | Cases::Told { cases } => cases,
    };
    Ok(Report { count: cases.len(), status: "not built yet" })
}

#[cfg(test)]
mod tests {
    use super::evaluate;

    #[test]
    fn a_list_may_stand_alone_or_under_a_key() {
        let case = r#"{"id": "a", "service": "s", "facts": {"age": 20, "x": true}, "expected": {"outcome": "ready"}}"#;
        for json in [format!("[{case}]"), format!(r#"{{"meta": {{}}, "cases": [{case}]}}"#)] {
            assert_eq!(evaluate(&json).map(|r| r.count), Ok(1));
        }
        assert!(evaluate("{}").is_err());
    }
}
