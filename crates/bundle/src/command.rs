//! Other programs, run to their end.

use anyhow::{Context, Result, bail};
use std::{env, path::Path, process::Command};

/// A tool among the checkout's Node packages, at the version the lock file names.
pub fn node_tool(root: &Path, name: &str) -> Command {
    Command::new(root.join("node_modules/.bin").join(name))
}

/// One of the workspace's own commands, compiled first.
///
/// # Errors
/// When it does not compile.
pub fn workspace_tool(root: &Path, name: &str, arguments: &[&str]) -> Result<Command> {
    // All members at once: asked for one alone, cargo would compile the libraries again with other features.
    run(Command::new("cargo").current_dir(root).args(["build", "-q", "--workspace", "--bin", name]))?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let mut command =
        Command::new(env::current_exe().context("finding the bundle command itself")?.with_file_name(file));
    command.current_dir(root).args(arguments);
    Ok(command)
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
