//! What is made before compiling: styles, fonts and map by Node scripts, the browser's form of the content by ours.

use crate::command::{run, workspace_tool};
use anyhow::Result;
use std::{path::Path, process::Command};

/// Brings `generated/` up to date.
///
/// # Errors
/// When a script fails or Node is missing. Problems in the content are printed with file, id and JSON path.
pub fn make(root: &Path) -> Result<()> {
    // The same as `npm run assets`, without waiting for npm to start.
    run(Command::new("node").arg("assets/build.mjs").current_dir(root))?;
    run(&mut workspace_tool(root, "content", &["export", "--out", "generated/content"])?)
}
