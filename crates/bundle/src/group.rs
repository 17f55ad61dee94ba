//! Shared pieces that the same pages begin with become one.
//!
//! Splitting makes a piece for every set of lazy functions that share some code. What matters to the person who waits is
//! which pages begin with a piece: two pieces that the same pages begin with are always fetched together there, whatever
//! else needs one of them later. As one piece they are one request and compress better. Who needs only one of them later
//! gets both.
//!
//! Pieces that no page begins with are put together as well ([`later`](super::later)).

use crate::{
    chunks::route_name,
    command::{node_tool, run_quietly},
    from_main::{Imports, by_true_name},
    later::{Later, wanted},
    loader::{Gone, defined, relinked},
    merge::{MAIN, PAGES, Pieces},
    optimise::FEATURES,
};
use anyhow::{Context, Result};
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
    let mut later = Vec::new();
    for stem in order {
        let pages = pages_of(&stem, pieces.needs);
        if pages.is_empty() {
            let bytes =
                files.get(&stem).and_then(|file| fs::metadata(file).ok()).map_or(0, |file| file.len());
            later.push(Later { bytes, wanted: wanted(&stem, pieces.needs), stems: vec![stem] });
        } else {
            groups.entry(pages).or_default().push(stem);
        }
    }
    let mut gone = Gone::new();
    let later = Later::together(later).into_iter().map(|later| later.stems);
    for group in groups.into_values().chain(later) {
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
        for stem in &group {
            merge.arg(file(stem)?).arg(stem);
        }
        run_quietly(merge.args(FEATURES).args(["--debuginfo", "--output"]).arg(first_file))?;
        fs::remove_file(&stand_in).context("removing the stand-in for the main piece")?;
        let merged = fs::read(first_file).with_context(|| format!("reading {first}"))?;
        fs::write(first_file, by_true_name(&merged).context("a merged piece is no module")?)?;
        for stem in others {
            fs::remove_file(file(stem)?).with_context(|| format!("removing {stem}"))?;
            gone.insert(stem.clone(), Some(first.clone()));
        }
    }
    fs::write(pieces.loader, relinked(&script, &gone)?).context("writing the loader")?;
    pieces.lazy.retain(|piece| piece.is_file());
    for stems in pieces.needs.values_mut() {
        let mut seen = BTreeSet::new();
        let now = |stem: String| gone.get(&stem).cloned().flatten().unwrap_or(stem);
        let all = std::mem::take(stems).into_iter().map(now);
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

#[cfg(test)]
mod tests {
    use super::pages_of;
    use std::collections::BTreeMap;

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
