//! Smaller code for release builds.

use crate::command::{node_tool, run, run_quietly};
use anyhow::Result;
use compress::parallel;
use std::{
    cmp::Reverse,
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

/// The features that today's Rust compiler uses for this target. `-all` would allow what browsers do not have yet.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises each piece in place, and drops names and debug information. Each core has one optimiser, which takes piece
/// after piece: starting it takes longer than most pieces do.
///
/// # Errors
/// When it fails on one, which it names.
pub fn wasm(root: &Path, pieces: &[PathBuf]) -> Result<()> {
    let size = |piece: &PathBuf| fs::metadata(piece).map_or(0, |data| data.len());
    let mut largest_first: Vec<&PathBuf> = pieces.iter().collect();
    largest_first.sort_by_key(|piece| Reverse(size(piece)));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut shares: Vec<(u64, Vec<&PathBuf>)> = vec![(0, Vec::new()); cores];
    for piece in largest_first {
        if let Some((sum, share)) = shares.iter_mut().min_by_key(|(sum, _)| *sum) {
            *sum += size(piece);
            share.push(piece);
        }
    }
    parallel::for_each(&shares, |(_, share)| {
        let mut command = Command::new("node");
        run_quietly(command.arg(root.join("crates/bundle/src/optimise.mjs")).args(share))
    })
}

/// Minifies each script in place. They stay separate modules, since they import each other by name.
///
/// # Errors
/// When esbuild fails.
pub fn javascript(root: &Path, scripts: &[PathBuf]) -> Result<()> {
    parallel::for_each(scripts, |script| {
        let mut command = node_tool(root, "esbuild");
        let outfile = format!("--outfile={}", script.display());
        run(command.arg(script).args([
            "--minify",
            "--format=esm",
            "--allow-overwrite",
            "--log-level=warning",
            // wasm-bindgen lists a module once for each name that it imports.
            "--log-override:duplicate-object-key=silent",
            &outfile,
        ]))
    })
}
