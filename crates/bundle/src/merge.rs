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

/// What people wait for: the lazy functions that a page begins with, or that the first thing a person does on it takes, which
/// is a beginning of its own here; and how much a byte of it counts: most of what a page begins with.
pub const PAGES: [(&[&str], usize); 12] = [
    (&["rest_page", "live_parts"], 8),
    (&["rest_page", "live_talk"], 4),
    (&["rest_page", "live_ticket"], 8),
    (&["rest_page"], 16),
    (&["app_frame"], 2),
    (&["rest_page", "app_frame", "home_page", "read_index", "lay_out"], 2),
    (&["rest_page", "app_frame", "list_page", "read_index", "lay_out"], 1),
    (&["rest_page", "app_frame", "service_page", "read_service"], 2),
    (&["rest_page", "live_ticket", "app_frame", "plain_page", "follow_ticket"], 2),
    (&["rest_page", "app_frame", "check_page", "read_service"], 1),
    (&["rest_page", "app_frame", "plain_page", "read_offices"], 1),
    (&["rest_page", "live_parts", "app_frame", "place_page", "read_offices"], 1),
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
    let mut sizes: BTreeMap<String, (PathBuf, usize, Begun)> = BTreeMap::new();
    for piece in pieces.lazy.iter() {
        let stem = piece.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let module = fs::read(piece).with_context(|| format!("reading {}", piece.display()))?;
        let size = code_size(&module).with_context(|| format!("{} is no WebAssembly", piece.display()))?;
        let wants = begun(&stem, pieces.needs);
        // A lazy function's own piece is loaded by its name.
        if stem.starts_with("chunk_") {
            sizes.insert(stem, (piece.clone(), size, wants));
        }
    }
    // Those that the same pages begin with would be one piece: see [`crate::group`].
    let mut together: BTreeMap<&Begun, usize> = BTreeMap::new();
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

/// The places in [`PAGES`] of the pages that begin with a piece.
pub type Begun = BTreeSet<usize>;

/// Which pages begin with a piece.
pub fn begun(stem: &str, needs: &BTreeMap<String, Vec<String>>) -> Begun {
    let wants = |name: &&str| {
        needs.iter().any(|(symbol, stems)| route_name(symbol) == *name && stems.iter().any(|one| one == stem))
    };
    let pages = PAGES.iter().enumerate().filter(|(_, (names, _))| names.iter().any(wants));
    pages.map(|(place, _)| place).collect()
}

/// How much a byte counts that all of these pages fetch.
fn weight(pages: impl Iterator<Item = usize>) -> usize {
    pages.filter_map(|place| PAGES.get(place)).map(|(_, weight)| weight).sum()
}

/// How much all pages save, in thousandths of a weighted byte, if two pieces are one, each with its bytes of code and the pages
/// that begin with it: who begins with both saves a piece, and who begins with one of them gets the other too.
pub fn saved(one: (usize, &Begun), other: (usize, &Begun)) -> isize {
    let ((bytes, begun), (more, others)) = (one, other);
    let both = weight(begun.intersection(others).copied());
    let (alone, alone_there) =
        (weight(begun.difference(others).copied()), weight(others.difference(begun).copied()));
    let cost = ALONE * (more * alone + bytes * alone_there);
    (both * PIECE * 1_000).cast_signed() - cost.cast_signed()
}

/// Whether pages save more by having a piece of so many bytes of code within the main one than others pay for it.
fn pays(size: usize, begun: &Begun) -> bool {
    let (with, without) = (0..PAGES.len()).partition::<Vec<_>, _>(|place| begun.contains(place));
    let (with, without) = (weight(with.into_iter()), weight(without.into_iter()));
    let saved = with * (PIECE * 1_000 + size * (ALONE - WITHIN));
    with > 0 && (size <= TINY || saved > without * size * WITHIN)
}

#[cfg(test)]
mod tests {
    use super::{PAGES, begun, pays, saved};
    use std::collections::BTreeMap;

    #[test]
    fn a_page_begins_with_what_any_of_its_functions_needs() {
        let needs: BTreeMap<String, Vec<String>> = [
            ("rest_page_1", vec!["chunk_1"]),
            ("live_parts_2", vec!["chunk_2"]),
            ("chat_panel_3", vec!["chunk_3"]),
        ]
        .into_iter()
        .map(|(symbol, stems)| (symbol.to_owned(), stems.into_iter().map(str::to_owned).collect()))
        .collect();
        let names = |stem| -> Vec<_> { begun(stem, &needs).iter().map(|place| PAGES[*place].0).collect() };
        assert_eq!(names("chunk_1").len(), PAGES.len() - 1, "every page rests but that of no address");
        let offices = PAGES.map(|(names, _)| names).into_iter().filter(|names| names.contains(&"live_parts"));
        assert_eq!(names("chunk_2"), offices.collect::<Vec<_>>());
        assert!(names("chunk_3").is_empty());
    }

    #[test]
    fn a_piece_is_merged_if_that_pays() {
        let place = |name| PAGES.iter().position(|(names, _)| names.contains(&name)).unwrap();
        let pays = |size, pages: &[&'static str]| pays(size, &pages.iter().copied().map(place).collect());
        assert!(!pays(10, &[]), "no page begins with it");
        assert!(pays(300, &["live_parts"]));
        assert!(!pays(300, &["live_talk"]), "it counts less");
        assert!(!pays(20_000, &["live_parts"]));
        assert!(super::pays(20_000, &(0..PAGES.len()).collect()), "every page has it");
    }

    #[test]
    fn two_pieces_become_one_where_who_needs_both_saves_more_than_others_pay() {
        let offices = [0].into();
        let offices_and_talk = [0, 1].into();
        assert!(saved((5_000, &offices_and_talk), (1_000, &offices)) > 0);
        assert!(saved((5_000, &offices_and_talk), (90_000, &offices)) < 0);
        assert!(saved((100, &offices), (100, &[1].into())) < 0, "nobody begins with both");
    }
}
