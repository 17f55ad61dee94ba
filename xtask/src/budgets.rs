//! What the project promises about size and search, and whether a build keeps it.

use crate::Outcome;
use serde_json::Value;

/// WebAssembly and its JavaScript at first load, in bytes after brotli; for a ticket that is followed, before the first answer
/// of the queue is shown.
const CODE: u64 = 160_000;
/// HTML, styles and one font file: enough to read a page and follow its links, in bytes after brotli.
const DOCUMENT: u64 = 60_000;
/// Share of the project's own queries whose best answer comes first.
const SUCCESS_AT_1: f64 = 0.95;
/// Share of them whose best answer is among the first three.
const SUCCESS_AT_3: f64 = 1.0;
/// The same for each language that is neither English nor French. No speaker has read its words, and few queries stand for many.
const SUCCESS_AT_1_THERE: f64 = 0.85;
const SUCCESS_AT_3_THERE: f64 = 0.88;
/// Share of the queries in such a language that fit nothing, for which nothing is found.
const NOTHING_THERE: f64 = 0.6;

/// School grade (Flesch and Kincaid) after which a person can read every English page.
pub const READING_GRADE: &str = "8";

/// Compares the bundler's size report with the limits, page by page.
pub fn sizes(report: &str) -> Outcome {
    let report: Value = serde_json::from_str(report).map_err(|why| format!("sizes.json: {why}"))?;
    let pages =
        report["pages"].as_array().filter(|pages| !pages.is_empty()).ok_or("sizes.json names no page")?;
    let mut over = vec![];
    for (part, limit) in [("document", DOCUMENT), ("code", CODE), ("followed", CODE)] {
        let mut worst = (0, "");
        let mut measured = false;
        for page in pages {
            let path = page["path"].as_str().unwrap_or_default();
            // Only one kind of page follows a ticket.
            if part == "followed" && page[part].is_null() {
                continue;
            }
            let bytes = page[part].as_u64().ok_or_else(|| format!("sizes.json: {path} has no {part}"))?;
            measured = true;
            worst = worst.max((bytes, path));
            if bytes > limit {
                over.push(format!("{path}: {part} {bytes} bytes, limit {limit}"));
            }
        }
        if !measured {
            return Err(format!("sizes.json has no page with {part}"));
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

/// Compares the search evaluation with the bars of each language.
pub fn search_by_language(report: &str) -> Outcome {
    let report: Value = serde_json::from_str(report).map_err(|why| format!("search evaluation: {why}"))?;
    let languages = report["languages"]
        .as_object()
        .filter(|languages| !languages.is_empty())
        .ok_or("the search evaluation names no language")?;
    let mut under = vec![];
    for (language, report) in languages {
        let mut line = format!("{language:<8}");
        for (name, bar) in [
            ("success_at_1", SUCCESS_AT_1_THERE),
            ("success_at_3", SUCCESS_AT_3_THERE),
            ("none_correct", NOTHING_THERE),
        ] {
            let value = report[name].as_f64().ok_or_else(|| format!("{language} has no {name}"))?;
            line += &format!("  {name} {value:.3}, at least {bar:.2}");
            if value < bar {
                under.push(format!("{language}: {name} is {value:.3}, below {bar:.2}: {}", report["misses"]));
            }
        }
        println!("{line}");
    }
    if under.is_empty() { Ok(()) } else { Err(under.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::{search, search_by_language, sizes};

    #[test]
    fn a_page_over_its_limit_is_named() {
        let report = r#"{"pages": [{"path": "index.html", "document": 50000, "code": 120000, "followed": 1},
            {"path": "offices/index.html", "document": 60001, "code": 160000}]}"#;
        assert_eq!(sizes(report).unwrap_err(), "offices/index.html: document 60001 bytes, limit 60000");
    }

    #[test]
    fn pages_within_their_limits_pass() {
        let page = r#"{"path": "index.html", "document": 60000, "code": 160000"#;
        assert!(sizes(&format!(r#"{{"pages": [{page}, "followed": 1}}]}}"#)).is_ok());
        assert!(sizes(&format!(r#"{{"pages": [{page}}}]}}"#)).unwrap_err().contains("followed"));
    }

    #[test]
    fn a_followed_ticket_has_the_same_limit() {
        let report = |followed: u64| {
            format!(r#"{{"pages": [{{"path": "t", "document": 1, "code": 1, "followed": {followed}}}]}}"#)
        };
        assert!(sizes(&report(160_000)).is_ok());
        assert!(sizes(&report(160_001)).unwrap_err().contains("followed"));
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

    #[test]
    fn a_language_below_its_bar_is_named() {
        let report = |first: f64| {
            let language = format!(
                r#"{{"success_at_1": {first}, "success_at_3": 1.0, "none_correct": 1.0, "misses": ["lost card"]}}"#
            );
            format!(r#"{{"languages": {{"ko": {language}}}}}"#)
        };
        assert!(search_by_language(&report(0.5)).unwrap_err().contains("ko: success_at_1"));
        assert!(search_by_language(&report(0.9)).is_ok());
        assert!(search_by_language(r#"{"languages": {}}"#).is_err());
    }
}
