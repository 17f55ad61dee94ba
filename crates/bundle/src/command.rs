//! Other programs, run to their end.

use anyhow::{Context, Result, bail};
use std::{path::Path, process::Command};

/// A tool among the checkout's Node packages, at the version the lock file names.
pub fn node_tool(root: &Path, name: &str) -> Command {
    Command::new(root.join("node_modules/.bin").join(name))
}

/// One of the workspace's own commands, built quickly and kept for the next time.
pub fn workspace_tool(root: &Path, package: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["run", "-q", "--profile", "tools", "-p", package, "--"]).args(arguments);
    command
}

/// Runs a command to its end.
///
/// # Errors
/// When it is missing or fails; its own output has said why by then.
pub fn run(command: &mut Command) -> Result<()> {
    let line = format!("{command:?}").replace('"', "");
    let status = command.status().with_context(|| format!("starting `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs a command to its end, and shows its words only when it fails.
///
/// # Errors
/// When it is missing or fails.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    let line = format!("{command:?}").replace('"', "");
    let output = command.output().with_context(|| format!("starting `{line}`"))?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        bail!("`{line}` failed ({})\n{words}", output.status);
    }
    Ok(())
}
