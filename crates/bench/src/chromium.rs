//! Runs the measurements in a browser: compiles them as the app is compiled, binds them and lets Chromium run them.

use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// An empty folder for what the browser is given.
///
/// # Errors
/// When it cannot be made.
pub fn folder(name: &str) -> io::Result<PathBuf> {
    let folder = target().join("bench-in-browser").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// What was measured with each of these files of the folder, each in a page of its own.
///
/// # Errors
/// Why it was not measured, in a sentence.
pub fn measure<T: DeserializeOwned>(folder: &Path, files: &[String]) -> Result<Vec<T>, String> {
    run(command("cargo")
        .args(["build", "-q", "--release", "-p", "bench", "--bin", "in-browser"])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    let wasm = target().join("wasm32-unknown-unknown/release/in-browser.wasm");
    let bind = ["--target", "web", "--no-typescript", "--out-name", "in-browser", "--out-dir"];
    run(command("wasm-bindgen").args(bind).arg(folder).arg(wasm))?;
    let told = run(command("node").arg(root().join("crates/bench/browser.mjs")).arg(folder).args(files))?;
    told.lines().map(|line| serde_json::from_str(line).map_err(|_| line.to_owned())).collect()
}

/// A program of the checkout's own tools or of the machine. A child cargo must choose its own compiler.
fn command(name: &str) -> Command {
    let own = root().join(".tools/bin").join(name);
    let mut command = Command::new(if own.is_file() { own } else { name.into() });
    command.current_dir(root());
    for (variable, _) in env::vars_os() {
        let text = variable.to_string_lossy();
        if ["CARGO", "LD_LIBRARY_PATH", "RUSTC", "RUSTUP_TOOLCHAIN"].contains(&&*text)
            || text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_MANIFEST_")
        {
            command.env_remove(&variable);
        }
    }
    command
}

/// What the program printed.
fn run(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|why| format!("{name}: {why}."))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().find(|line| line.contains("rror")).unwrap_or("no reason given");
    Err(format!("{name} failed: {last}."))
}

fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
