//! Shared pieces that the same pages begin with become one.
//!
//! Splitting makes a piece for every set of lazy functions that share some code. What matters to the person who waits is
//! which pages begin with a piece: two pieces that the same pages begin with are always fetched together there, whatever
//! else needs one of them later. As one piece they are one request and compress better. Who needs only one of them later
//! gets both.
//!
//! Where it pays, pieces that some of these pages begin with become one with those of others ([`saved`]).
//!
//! Pieces that no page begins with are put together as well ([`later`](super::later)).

use crate::{
    command::{node_tool, run_quietly},
    from_main::{Imports, by_true_name},
    later::{Later, wanted},
    loader::{Gone, defined, relinked},
    merge::{Begun, MAIN, Pieces, begun, saved},
    optimise::FEATURES,
    sections::code_size,
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
    let mut groups: BTreeMap<Begun, Group> = BTreeMap::new();
    let mut later = Vec::new();
    for (place, stem) in order.into_iter().enumerate() {
        let pages = begun(&stem, pieces.needs);
        let Some(file) = files.get(&stem) else { continue };
        if pages.is_empty() {
            let bytes = fs::metadata(file).map_or(0, |file| file.len());
            later.push(Later { bytes, wanted: wanted(&stem, pieces.needs), stems: vec![stem] });
        } else {
            let module = fs::read(file).with_context(|| format!("reading {stem}"))?;
            let group = groups.entry(pages).or_default();
            group.bytes += code_size(&module).with_context(|| format!("{stem} is no WebAssembly"))?;
            group.stems.push((place, stem));
        }
    }
    let mut gone = Gone::new();
    let later = Later::together(later).into_iter().map(|later| later.stems);
    for group in together(groups).chain(later) {
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

/// Shared pieces that the same pages begin with.
#[derive(Default)]
struct Group {
    /// Their code.
    bytes: usize,
    /// Their places in the loader, and their names.
    stems: Vec<(usize, String)>,
}

/// The names of those that become one, in the loader's order, those first where it pays most.
fn together(groups: BTreeMap<Begun, Group>) -> impl Iterator<Item = Vec<String>> {
    let mut groups: Vec<(Begun, Group)> = groups.into_iter().collect();
    while let Some((first, second)) = best(&groups) {
        let (begun, other) = groups.remove(second);
        if let Some((all, into)) = groups.get_mut(first) {
            all.extend(begun);
            into.bytes += other.bytes;
            into.stems.extend(other.stems);
        }
    }
    groups.into_iter().map(|(_, mut group)| {
        group.stems.sort();
        group.stems.into_iter().map(|(_, stem)| stem).collect()
    })
}

/// The two that it pays most to put together, the one that is named first in front.
fn best(groups: &[(Begun, Group)]) -> Option<(usize, usize)> {
    let pairs = groups.iter().enumerate().flat_map(|(at, (begun, group))| {
        let rest = groups.iter().enumerate().skip(at + 1);
        rest.map(move |(place, (others, other))| {
            (saved((group.bytes, begun), (other.bytes, others)), at, place)
        })
    });
    let best = pairs.max_by_key(|(saved, ..)| *saved).filter(|(saved, ..)| *saved > 0);
    best.map(|(_, one, other)| (one, other))
}

#[cfg(test)]
mod tests {
    use super::{Begun, Group, together};

    fn group(pages: &[usize], bytes: usize, place: usize) -> (Begun, Group) {
        let stems = vec![(place, format!("chunk_{place}"))];
        (pages.iter().copied().collect(), Group { bytes, stems })
    }

    #[test]
    fn small_ones_of_nearly_the_same_pages_become_one_in_the_loaders_order() {
        let groups = [group(&[0, 1], 5_000, 7), group(&[0], 1_000, 2), group(&[4], 1_000, 1)];
        let made: Vec<_> = together(groups.into()).collect();
        assert_eq!(made, [vec!["chunk_2", "chunk_7"], vec!["chunk_1"]]);
    }
}
