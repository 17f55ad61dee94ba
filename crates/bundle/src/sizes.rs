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
    /// The same where the address names a ticket, on the page that shows one.
    #[serde(skip_serializing_if = "Option::is_none")]
    followed: Option<u64>,
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

/// What a page fetches only where its address names a ticket stands behind it.
const FOLLOWED: &str = "<template data-followed>";

/// A page's first load is what its attributes name: preloads and scripts alike.
fn page(path: &str, html: &str, files: &BTreeMap<String, Weight>) -> Page {
    let all = named(html);
    let without = html.split_once(FOLLOWED).and_then(|(before, rest)| {
        let (_, after) = rest.split_once("</template>")?;
        Some(&named(before) | &named(after))
    });
    let weight = |named: &BTreeSet<&str>, endings: &[&str]| -> u64 {
        let wanted = named.iter().filter(|name| endings.iter().any(|ending| name.ends_with(ending)));
        wanted.filter_map(|name| files.get(*name)).map(|w| w.br).sum()
    };
    let code = |named: &BTreeSet<&str>| weight(named, &[".wasm", ".js"]);
    Page {
        path: path.into(),
        document: files.get(path).map_or(0, |w| w.br) + weight(&all, &[".woff2"]),
        code: code(without.as_ref().unwrap_or(&all)),
        followed: without.is_some().then(|| code(&all)),
    }
}

fn named(html: &str) -> BTreeSet<&str> {
    html.split('"').filter_map(|text| text.strip_prefix('/')).collect()
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
    if let Some((page, code)) = report.pages.iter().find_map(|page| Some((page, page.followed?))) {
        println!("{:>10} {code:>10}  {} (a ticket that is followed)", page.document, page.path);
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
        assert_eq!((page.document, page.code, page.followed), (40, 105, None));
    }

    #[test]
    fn what_a_followed_ticket_takes_is_counted_for_itself() {
        let weight = |br| Weight { raw: br, br, gz: br };
        let files = [("a.wasm", 100), ("b.wasm", 30)].map(|(name, br)| (name.to_string(), weight(br))).into();
        let html = r#"<i href="/a.wasm"><template data-followed><i href="/b.wasm"></template>"#;
        let page = page("ticket/index.html", html, &files);
        assert_eq!((page.code, page.followed), (100, Some(130)));
    }
}
