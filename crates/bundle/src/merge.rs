//! Very small shared pieces become part of the main one.
//!
//! Splitting makes a piece for every set of lazy functions that share some code. Most of them hold a function or two: each
//! costs a request and some hundred bytes around its code, and every new lazy function makes more of them. In the main
//! piece they cost less than that, even on pages that need none of them.

use crate::{
    chunks::route_name,
    command::{node_tool, run_quietly},
    loader::{Gone, relinked},
    optimise::FEATURES,
    sections::code_size,
};
use anyhow::{Context, Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The pages that the limits on sizes are about: the lazy functions that each begins with, and how much a byte of it
/// counts: most on those that are near their limit, least on those that are far from it. A service's page needs less
/// than an office's.
pub const PAGES: [(&[&str], usize); 5] = [
    (&["home_page", "read_index"], 32),
    (&["list_page", "read_index"], 3),
    (&["plain_page"], 3),
    (&["rest_page", "live_parts"], 12),
    (&["rest_page", "live_talk"], 1),
];

/// What a piece costs apart from its code, in bytes of brotli: its types, its imports, and its place in the loader.
const PIECE: usize = 450;
/// How many bytes of brotli a thousand bytes of code become within the main piece…
const WITHIN: usize = 245;
/// …and in a piece of their own, which compresses less well.
const ALONE: usize = 300;

/// Pieces with at most so many bytes of code are merged if any page begins with them: each is a request.
const TINY: usize = 60;

/// How the pieces call the main one.
pub const MAIN: &str = "__wasm_split";

/// What splitting made, before the main piece is bound to its JavaScript.
pub struct Pieces<'a> {
    /// The main piece.
    pub main: &'a Path,
    /// The script that loads the others.
    pub loader: &'a Path,
    /// The others.
    pub lazy: &'a mut Vec<PathBuf>,
    /// For each lazy function, the file stems that it needs.
    pub needs: &'a mut BTreeMap<String, Vec<String>>,
}

/// Merges the small ones.
///
/// # Errors
/// When a piece can't be read or merged, or the loader is not as expected.
pub fn small_pieces(root: &Path, pieces: Pieces<'_>) -> Result<()> {
    let named: BTreeSet<&str> = pieces.needs.keys().map(|symbol| route_name(symbol)).collect();
    if let Some(name) = PAGES.iter().flat_map(|(names, _)| *names).find(|name| !named.contains(**name)) {
        bail!("there is no lazy function {name}");
    }
    let mut sizes: BTreeMap<String, (PathBuf, usize, BTreeSet<&str>)> = BTreeMap::new();
    for piece in pieces.lazy.iter() {
        let stem = piece.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let module = fs::read(piece).with_context(|| format!("reading {}", piece.display()))?;
        let size = code_size(&module).with_context(|| format!("{} is no WebAssembly", piece.display()))?;
        let wants = pieces
            .needs
            .iter()
            .filter(|(_, stems)| stems.contains(&stem))
            .map(|(symbol, _)| route_name(symbol))
            .filter(|name| PAGES.iter().any(|(names, _)| names.contains(name)))
            .collect();
        // A lazy function's own piece is loaded by its name.
        if stem.starts_with("chunk_") {
            sizes.insert(stem, (piece.clone(), size, wants));
        }
    }
    // Those that the same pages begin with would be one piece: see [`crate::group`].
    let mut together: BTreeMap<&BTreeSet<&str>, usize> = BTreeMap::new();
    for (_, size, wants) in sizes.values() {
        *together.entry(wants).or_default() += size;
    }
    let small: BTreeMap<&String, &PathBuf> = sizes
        .iter()
        .filter(|(_, (_, _, wants))| pays(together.get(wants).copied().unwrap_or_default(), wants))
        .map(|(stem, (piece, _, _))| (stem, piece))
        .collect();
    if small.is_empty() {
        return Ok(());
    }
    let mut merge = node_tool(root, "wasm-merge");
    merge.arg(pieces.main).arg(MAIN);
    for (stem, piece) in &small {
        merge.arg(piece).arg(stem);
    }
    run_quietly(merge.args(FEATURES).args(["--debuginfo", "--output"]).arg(pieces.main))?;

    let gone: Gone = small.keys().map(|stem| ((*stem).clone(), None)).collect();
    let script = fs::read_to_string(pieces.loader).context("reading the loader")?;
    fs::write(pieces.loader, relinked(&script, &gone)?).context("writing the loader")?;
    for piece in small.values() {
        fs::remove_file(piece).with_context(|| format!("removing {}", piece.display()))?;
    }
    pieces.lazy.retain(|piece| !small.values().any(|gone| *gone == piece));
    for stems in pieces.needs.values_mut() {
        stems.retain(|stem| !gone.contains_key(stem));
    }
    Ok(())
}

/// Whether pages save more by having a piece of so many bytes of code within the main one than others pay for it.
fn pays(size: usize, wants: &BTreeSet<&str>) -> bool {
    let (with, without): (Vec<_>, Vec<_>) =
        PAGES.iter().partition(|(names, _)| names.iter().any(|name| wants.contains(name)));
    let weight = |pages: Vec<&(&[&str], usize)>| pages.iter().map(|(_, weight)| weight).sum::<usize>();
    let (with, without) = (weight(with), weight(without));
    let saved = with * (PIECE * 1_000 + size * (ALONE - WITHIN));
    with > 0 && (size <= TINY || saved > without * size * WITHIN)
}

#[cfg(test)]
mod tests {
    use super::pays;

    #[test]
    fn a_piece_is_merged_if_that_pays() {
        let pays = |size, wants: &[&str]| pays(size, &wants.iter().copied().collect());
        assert!(!pays(10, &["check_page"]), "no page begins with it");
        assert!(pays(1_000, &["home_page"]));
        assert!(pays(500, &["rest_page", "live_parts"]));
        assert!(!pays(1_000, &["list_page"]), "it is far from its limit");
        assert!(!pays(20_000, &["live_parts"]));
        assert!(!pays(20_000, &["home_page"]));
        assert!(pays(20_000, &["home_page", "list_page", "rest_page", "plain_page"]), "every page has it");
    }
}
