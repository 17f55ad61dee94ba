//! Smaller code for release builds.

use crate::command::{node_tool, run, run_quietly};
use anyhow::Result;
use compress::parallel;
use std::path::{Path, PathBuf};

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

/// Optimises each piece in place, and drops names and debug information.
///
/// # Errors
/// When `wasm-opt` fails on one, which it names.
pub fn wasm(root: &Path, pieces: &[PathBuf]) -> Result<()> {
    parallel::for_each(pieces, |piece| {
        let mut command = node_tool(root, "wasm-opt");
        command.args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"]).args(FEATURES);
        // It warns of a kind of name that it is about to strip.
        run_quietly(command.arg(piece).arg("-o").arg(piece))
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
