//! Shared pieces that the same pages begin with become one.
//!
//! Splitting makes a piece for every set of lazy functions that share some code. What matters to the person who waits is
//! which pages begin with a piece: two pieces that the same pages begin with are always fetched together there, whatever
//! else needs one of them later. As one piece they are one request and compress better. Who needs only one of them later
//! gets both.

use crate::{
    chunks::route_name,
    command::{node_tool, run_quietly},
    from_main::{Imports, by_true_name},
    merge::{MAIN, PAGES, Pieces},
    optimise::FEATURES,
};
use anyhow::{Context, Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

/// Groups them.
///
/// # Errors
/// When a piece can't be merged, or the loader is not as expected.
pub fn same_pages(root: &std::path::Path, pieces: Pieces<'_>) -> Result<()> {
    let script = fs::read_to_string(pieces.loader).context("reading the loader")?;
    // In the loader's order, since a piece must be defined before it is named.
    let mut order: Vec<String> = script.lines().filter_map(defined).map(str::to_owned).collect();
    let files: BTreeMap<String, PathBuf> = pieces
        .lazy
        .iter()
        .map(|piece| (piece.file_stem().unwrap_or_default().to_string_lossy().into_owned(), piece.clone()))
        .collect();
    order.retain(|stem| files.contains_key(stem));
    let mut groups: BTreeMap<Vec<&'static str>, Vec<String>> = BTreeMap::new();
    for stem in order {
        let pages = pages_of(&stem, pieces.needs);
        if !pages.is_empty() {
            groups.entry(pages).or_default().push(stem);
        }
    }
    let mut into: BTreeMap<String, String> = BTreeMap::new();
    for group in groups.values() {
        let [first, others @ ..] = group.as_slice() else { continue };
        if others.is_empty() {
            continue;
        }
        let file = |stem: &String| files.get(stem).with_context(|| format!("there is no piece {stem}"));
        let first_file = file(first)?;
        let stand_in = first_file.with_extension("wat");
        let module = fs::read(first_file).with_context(|| format!("reading {first}"))?;
        let imports =
            Imports::read(&module).with_context(|| format!("{first} has other imports than pieces have"))?;
        fs::write(&stand_in, imports.stand_in()).context("writing the stand-in for the main piece")?;
        let mut merge = node_tool(root, "wasm-merge");
        merge.arg(&stand_in).arg(MAIN);
        for stem in group {
            merge.arg(file(stem)?).arg(stem);
        }
        run_quietly(merge.args(FEATURES).args(["--debuginfo", "--output"]).arg(first_file))?;
        fs::remove_file(&stand_in).context("removing the stand-in for the main piece")?;
        let merged = fs::read(first_file).with_context(|| format!("reading {first}"))?;
        fs::write(first_file, by_true_name(&merged).context("a merged piece is no module")?)?;
        for stem in others {
            fs::remove_file(file(stem)?).with_context(|| format!("removing {stem}"))?;
            into.insert(stem.clone(), first.clone());
        }
    }
    fs::write(pieces.loader, regrouped(&script, &into)?).context("writing the loader")?;
    pieces.lazy.retain(|piece| piece.is_file());
    for stems in pieces.needs.values_mut() {
        let mut seen = BTreeSet::new();
        let all = std::mem::take(stems).into_iter().map(|stem| into.get(&stem).cloned().unwrap_or(stem));
        *stems = all.filter(|stem| seen.insert(stem.clone())).collect();
    }
    Ok(())
}

/// The lazy functions in [`PAGES`] that begin with a piece.
fn pages_of(stem: &str, needs: &BTreeMap<String, Vec<String>>) -> Vec<&'static str> {
    let wants = |name: &&str| {
        needs.iter().any(|(symbol, stems)| route_name(symbol) == *name && stems.iter().any(|one| one == stem))
    };
    PAGES.iter().flat_map(|(names, _)| *names).copied().filter(|name| wants(name)).collect()
}

/// The piece that a line of the loader defines.
fn defined(line: &str) -> Option<&str> {
    line.strip_prefix("const __")
        .and_then(|rest| rest.split(' ').next())
        .filter(|name| name.starts_with("chunk_"))
}

/// The loader without the pieces that went into others, which stand in their place in every list.
fn regrouped(loader: &str, into: &BTreeMap<String, String>) -> Result<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen = 0;
    let mut lines = loader.lines();
    while let Some(line) = lines.next() {
        if defined(line).is_some_and(|name| into.contains_key(name)) {
            seen += 1;
            // The line before says who needs it; the last line of it has what it needs itself.
            if out.last().is_some_and(|line| line.starts_with("/*")) {
                out.pop();
            }
            if lines.find(|line| line.starts_with(", [")).is_some_and(|line| !line.starts_with(", []")) {
                bail!("a piece needs another, so that its place in the loader matters");
            }
            continue;
        }
        match line.strip_prefix(", [").and_then(|rest| rest.split_once(']')) {
            Some((list, end)) => {
                let mut names: Vec<String> = Vec::new();
                for name in list.split(", ").filter(|name| !name.is_empty()) {
                    let stem = name.trim_start_matches('_');
                    let name = into.get(stem).map_or_else(|| name.to_owned(), |stem| format!("__{stem}"));
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                out.push(format!(", [{}]{end}", names.join(", ")));
            }
            None => out.push(line.to_owned()),
        }
    }
    if seen != into.len() {
        bail!("the loader defines {seen} of the {} pieces that went into others", into.len());
    }
    Ok(out.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::{pages_of, regrouped};
    use std::collections::BTreeMap;

    const LOADER: &str = "\
/* home, office */
const __chunk_1 = makeLoad(() => {
    return fetch(\"./chunk_1.wasm\");
}
, []);
/* home */
const __chunk_10 = makeLoad(() => {
    return fetch(\"./chunk_10.wasm\");
}
, []);
export const home = wrap(makeLoad(() => {
    return fetch(\"./split_home.wasm\");
}
, [__chunk_1, __chunk_10]));
export const other = wrap(makeLoad(() => {
    return fetch(\"./split_other.wasm\");
}
, [__chunk_10]));
";

    #[test]
    fn a_piece_that_went_into_another_is_fetched_with_it() {
        let into: BTreeMap<_, _> = [("chunk_10".to_owned(), "chunk_1".to_owned())].into();
        let loader = regrouped(LOADER, &into).unwrap();
        assert!(!loader.contains("chunk_10"), "{loader}");
        assert_eq!(loader.matches(", [__chunk_1]));").count(), 2, "{loader}");
        assert!(regrouped(LOADER, &[("chunk_7".to_owned(), "chunk_1".to_owned())].into()).is_err());
        assert_eq!(regrouped(LOADER, &BTreeMap::new()).unwrap(), LOADER);
    }

    #[test]
    fn pieces_are_alike_if_the_same_pages_begin_with_them() {
        let needs: BTreeMap<String, Vec<String>> = [
            ("home_page_1", vec!["chunk_1", "chunk_2"]),
            ("live_parts_2", vec!["chunk_2"]),
            ("chat_panel_3", vec!["chunk_1", "chunk_3"]),
        ]
        .into_iter()
        .map(|(symbol, stems)| (symbol.to_owned(), stems.into_iter().map(str::to_owned).collect()))
        .collect();
        assert_eq!(pages_of("chunk_1", &needs).len(), 1);
        assert_eq!(pages_of("chunk_2", &needs).len(), 2);
        assert!(pages_of("chunk_3", &needs).is_empty(), "no page begins with it");
    }
}
