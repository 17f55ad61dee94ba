//! What the site weighs: a table for the developer, `sizes.json` for the budgets.

use anyhow::{Context, Result};
use compress::beside;
use serde::Serialize;
use std::{collections::BTreeMap, collections::BTreeSet, fs, path::Path};

/// One file's bytes: as it is, and as browsers receive it.
#[derive(Clone, Serialize)]
struct Weight {
    raw: u64,
    br: u64,
    gz: u64,
}

/// What a browser fetches before a page is complete, in bytes after brotli.
#[derive(Clone, Serialize)]
struct Page {
    path: String,
    /// HTML with its styles, and the fonts it preloads: enough to read and to follow links.
    document: u64,
    /// The program that the page names: WebAssembly and its JavaScript.
    code: u64,
}

#[derive(Serialize)]
struct Report {
    files: BTreeMap<String, Weight>,
    pages: Vec<Page>,
    /// Bytes of each crate in the program as it was compiled, before it is split and shrunk.
    crates: BTreeMap<String, u64>,
}

/// Prints the table and writes `sizes.json`.
///
/// # Errors
/// When a file can't be read or the report can't be written.
pub fn report(site: &Path, crates: BTreeMap<String, u64>, json: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    weigh(site, site, &mut files)?;
    let mut pages = vec![];
    for path in files.keys().filter(|path| path.ends_with(".html")) {
        let html = fs::read_to_string(site.join(path)).with_context(|| format!("reading {path}"))?;
        pages.push(page(path, &html, &files));
    }
    let report = Report { files, pages, crates };
    print(&report);
    fs::write(json, serde_json::to_vec_pretty(&report)?)
        .with_context(|| format!("writing {}", json.display()))
}

fn weigh(site: &Path, folder: &Path, files: &mut BTreeMap<String, Weight>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            weigh(site, &path, files)?;
        } else if !matches!(path.extension().and_then(|e| e.to_str()), Some("br" | "gz")) {
            let raw = fs::metadata(&path)?.len();
            let size = |ending| fs::metadata(beside(&path, ending)).map_or(raw, |m| m.len());
            let weight = Weight { raw, br: size("br"), gz: size("gz") };
            files.insert(path.strip_prefix(site)?.to_string_lossy().into_owned(), weight);
        }
    }
    Ok(())
}

/// A page's first load is what its attributes name: preloads and scripts alike.
fn page(path: &str, html: &str, files: &BTreeMap<String, Weight>) -> Page {
    let named: BTreeSet<&str> = html.split('"').filter_map(|text| text.strip_prefix('/')).collect();
    let weight = |ending: &str| -> u64 {
        named
            .iter()
            .filter(|name| name.ends_with(ending))
            .filter_map(|name| files.get(*name))
            .map(|w| w.br)
            .sum()
    };
    let html = files.get(path).map_or(0, |w| w.br);
    Page { path: path.into(), document: html + weight(".woff2"), code: weight(".wasm") + weight(".js") }
}

fn print(report: &Report) {
    println!("{:>10} {:>10} {:>10}  file", "raw", "br", "gz");
    let row = |weight: &Weight, what: &str| {
        println!("{:>10} {:>10} {:>10}  {what}", weight.raw, weight.br, weight.gz)
    };
    let mut groups: BTreeMap<&str, Vec<&Weight>> = BTreeMap::new();
    for (path, weight) in &report.files {
        match group(path) {
            Some(group) => groups.entry(group).or_default().push(weight),
            None => row(weight, path),
        }
    }
    for (group, members) in groups {
        let sum = |part: fn(&Weight) -> u64| members.iter().map(|w| part(w)).sum();
        let total = Weight { raw: sum(|w| w.raw), br: sum(|w| w.br), gz: sum(|w| w.gz) };
        row(&total, &format!("{group} ({} files)", members.len()));
    }
    println!("\n{:>10} {:>10}  first load, brotli", "document", "code");
    let largest = |part: fn(&Page) -> u64| report.pages.iter().max_by_key(|page| part(page));
    let home = report.pages.iter().find(|page| page.path == "index.html");
    let shown = [
        ("home", home),
        ("largest document", largest(|p| p.document)),
        ("largest code", largest(|p| p.code)),
    ];
    for (what, page) in shown {
        if let Some(page) = page {
            println!("{:>10} {:>10}  {} ({what})", page.document, page.code, page.path);
        }
    }
}

/// Hundreds of similar files are one row.
fn group(path: &str) -> Option<&'static str> {
    let groups = [
        ("content/services/", "content/services/*"),
        ("content/pages/", "content/pages/*"),
        ("fonts/", "fonts/*"),
    ];
    let found = groups.iter().find(|(start, _)| path.starts_with(start)).map(|(_, name)| *name);
    found.or((path.ends_with("/index.html")).then_some("*/index.html"))
}

#[cfg(test)]
mod tests {
    use super::{Weight, page};

    #[test]
    fn a_page_weighs_itself_its_fonts_and_the_code_it_names_once() {
        let weight = |br| Weight { raw: br * 4, br, gz: br * 2 };
        let names =
            [("index.html", 10), ("fonts/a.woff2", 30), ("assets/1/app.js", 5), ("assets/1/app.wasm", 100)];
        let files = names.iter().map(|(name, br)| (name.to_string(), weight(*br))).collect();
        let html = r#"<link href="/fonts/a.woff2"><link href="/assets/1/app.wasm"><script src="/assets/1/app.js"
            data-wasm="/assets/1/app.wasm"></script><a href="/offices">"#;
        let page = page("index.html", html, &files);
        assert_eq!((page.document, page.code), (40, 105));
    }
}
