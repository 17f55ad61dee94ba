//! What each piece of the program and each library costs, as tables: shown with the sizes on every run of the tests.

use crate::Outcome;
use serde_json::Value;

/// Smaller ones are one row.
const SHOWN: u64 = 2_000;
const CRATES_SHOWN: usize = 20;

/// The tables of the bundler's size report.
pub fn tables(report: &str) -> Outcome<String> {
    let report: Value = serde_json::from_str(report).map_err(|why| format!("sizes.json: {why}"))?;
    let files = report["files"].as_object().ok_or("sizes.json names no files")?;
    let is_code = |path: &str| path.ends_with(".wasm") || path.ends_with(".js");
    let pieces = files.iter().filter(|(path, _)| is_code(path));
    let pieces = pieces.map(|(path, weight)| (piece_name(path), weight["br"].as_u64().unwrap_or_default()));
    let crates = report["crates"].as_object().ok_or("sizes.json names no crates")?;
    let crates = crates.iter().map(|(name, bytes)| (name.as_str(), bytes.as_u64().unwrap_or_default()));
    Ok(format!(
        "{}\n{}",
        table("pieces of code, bytes after brotli", pieces.collect(), usize::MAX),
        table("crates, bytes as compiled and before shrinking", crates.collect(), CRATES_SHOWN)
    ))
}

/// A file's name without its folder, its ending, and the number that tells functions of one name apart.
fn piece_name(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".wasm").unwrap_or(name);
    match stem.strip_prefix("split_") {
        Some(function) => function.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('_'),
        None => name,
    }
}

fn table(title: &str, mut rows: Vec<(&str, u64)>, most: usize) -> String {
    rows.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let all: u64 = rows.iter().map(|row| row.1).sum();
    let shown = rows.iter().take(most).take_while(|row| row.1 >= SHOWN).count();
    let (large, small) = rows.split_at(shown);
    let mut text = format!("{title}\n");
    for (name, bytes) in large {
        text.push_str(&format!("{bytes:>10}  {name}\n"));
    }
    if !small.is_empty() {
        let sum: u64 = small.iter().map(|row| row.1).sum();
        text.push_str(&format!("{sum:>10}  {} smaller ones\n", small.len()));
    }
    text.push_str(&format!("{all:>10}  together\n"));
    text
}

#[cfg(test)]
mod tests {
    use super::{piece_name, tables};

    #[test]
    fn the_heaviest_come_first_and_the_small_ones_together() {
        let report = r#"{"files": {"assets/1/split_home_page_123.wasm": {"br": 9000}, "assets/1/a.js": {"br": 30},
            "assets/1/b.wasm": {"br": 20}, "index.html": {"br": 99999}},
            "crates": {"leptos": 5000, "core": 70000}}"#;
        let text = tables(report).unwrap();
        assert!(
            text.contains("      9000  home_page\n        50  2 smaller ones\n      9050  together\n"),
            "{text}"
        );
        assert!(text.contains("     70000  core\n      5000  leptos\n"), "{text}");
        assert!(tables("{}").is_err());
    }

    #[test]
    fn a_piece_is_called_after_its_function() {
        assert_eq!(piece_name("assets/1/split_live_parts_10612916242663680925.wasm"), "live_parts");
        assert_eq!(piece_name("assets/1/chunk_17.wasm"), "chunk_17.wasm");
        assert_eq!(piece_name("assets/1/guichet.js"), "guichet.js");
    }
}
