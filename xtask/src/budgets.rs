//! What the project promises about size and search, and whether a build keeps it.

use crate::Outcome;
use serde_json::Value;

/// WebAssembly and its JavaScript at first load, in bytes after brotli.
const CODE: u64 = 160_000;
/// HTML, styles and one font file: enough to read a page and follow its links, in bytes after brotli.
const DOCUMENT: u64 = 60_000;
/// Share of the project's own queries whose best answer comes first.
const SUCCESS_AT_1: f64 = 0.95;
/// Share of them whose best answer is among the first three.
const SUCCESS_AT_3: f64 = 1.0;

/// School grade (Flesch and Kincaid) after which a person can read every English page.
pub const READING_GRADE: &str = "8";

/// Compares the bundler's size report with the limits, page by page.
pub fn sizes(report: &str) -> Outcome {
    let report: Value = serde_json::from_str(report).map_err(|why| format!("sizes.json: {why}"))?;
    let pages =
        report["pages"].as_array().filter(|pages| !pages.is_empty()).ok_or("sizes.json names no page")?;
    let mut over = vec![];
    for (part, limit) in [("document", DOCUMENT), ("code", CODE)] {
        let mut worst = (0, "");
        for page in pages {
            let path = page["path"].as_str().unwrap_or_default();
            let bytes = page[part].as_u64().ok_or_else(|| format!("sizes.json: {path} has no {part}"))?;
            worst = worst.max((bytes, path));
            if bytes > limit {
                over.push(format!("{path}: {part} {bytes} bytes, limit {limit}"));
            }
        }
        println!("{part:<9} {:>7} of {limit} bytes on the heaviest page, {}", worst.0, worst.1);
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}

/// Compares the search evaluation with its bars.
pub fn search(report: &str) -> Outcome {
    let report: Value = serde_json::from_str(report).map_err(|why| format!("search evaluation: {why}"))?;
    let mut under = vec![];
    for (name, bar) in [("success_at_1", SUCCESS_AT_1), ("success_at_3", SUCCESS_AT_3)] {
        let value = report[name].as_f64().ok_or_else(|| format!("the search evaluation has no {name}"))?;
        println!("{name} {value:.3}, at least {bar:.2}");
        if value < bar {
            under.push(format!("{name} is {value:.3}, below {bar:.2}: {}", report["misses"]));
        }
    }
    if under.is_empty() { Ok(()) } else { Err(under.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::{search, sizes};

    #[test]
    fn a_page_over_its_limit_is_named() {
        let report = r#"{"pages": [{"path": "index.html", "document": 50000, "code": 120000},
            {"path": "offices/index.html", "document": 60001, "code": 160000}]}"#;
        assert_eq!(sizes(report).unwrap_err(), "offices/index.html: document 60001 bytes, limit 60000");
    }

    #[test]
    fn pages_within_their_limits_pass() {
        assert!(sizes(r#"{"pages": [{"path": "index.html", "document": 60000, "code": 160000}]}"#).is_ok());
    }

    #[test]
    fn a_report_without_pages_is_a_failure() {
        assert!(sizes(r#"{"pages": []}"#).is_err());
        assert!(sizes("").is_err());
    }

    #[test]
    fn search_below_its_bar_fails_and_shows_what_it_missed() {
        let report = r#"{"success_at_1": 0.96, "success_at_3": 0.99, "misses": ["lost card"]}"#;
        assert!(search(report).unwrap_err().contains("lost card"));
        assert!(search(r#"{"success_at_1": 0.95, "success_at_3": 1.0}"#).is_ok());
    }
}
