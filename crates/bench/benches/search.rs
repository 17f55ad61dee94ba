//! Prints how long the search takes for each letter, on this machine and in Chromium.

use bench::{generate, quality, speed};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

/// Services, and the bar for each letter in milliseconds.
const SIZES: [(usize, f64); 2] = [(1_000, 4.0), (20_000, 16.0)];

/// Bar for reading and laying out the index of the smaller catalogue, in milliseconds.
const READY: f64 = 50.0;

/// Every so many of the project's own queries are typed.
const EVERY: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let content = content::load(&root.join("public/content")).map_err(|p| format!("{p:?}"))?;
    let real = content::index(&content);
    let all = quality::read(&fs::read_to_string(root.join("public/content/evaluation/search.json"))?)?;
    let queries: Vec<String> = all.into_iter().step_by(EVERY).map(|q| q.query).collect();
    let folder = target(&root).join("bench-in-browser");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("queries.json"), serde_json::to_string(&queries)?)?;

    println!("On this machine, in milliseconds");
    head();
    let start = Instant::now();
    for (services, bar) in SIZES {
        let json = serde_json::to_string(&generate::catalogue(&real, services))?;
        fs::write(folder.join(format!("catalogue-{services}.json")), &json)?;
        row(&speed::measure(&json, &queries, || start.elapsed().as_secs_f64() * 1000.0)?, bar);
    }
    println!();
    match in_browser(&root, &folder) {
        Ok(rows) => {
            println!("In Chromium, in milliseconds");
            head();
            for (speed, (_, bar)) in rows.iter().zip(SIZES) {
                row(speed, bar);
            }
        }
        Err(why) => {
            println!("Not measured in a browser: {why} `cargo xtask setup` installs what is missing.")
        }
    }
    Ok(())
}

fn head() {
    println!("services  index KB   read  lay out  letters  median    p95    max  bar  slowest at");
}

fn row(speed: &speed::Speed, bar: f64) {
    println!(
        "{:>8}  {:>8}  {:>5.1}  {:>7.1}  {:>7}  {:>6.2} {:>6.2} {:>6.2}  {:>3}  «{}»{}{}",
        speed.services,
        speed.bytes / 1000,
        speed.read,
        speed.lay_out,
        speed.letters,
        speed.median,
        speed.p95,
        speed.max,
        bar,
        speed.slowest,
        if speed.max > bar { "  OVER THE BAR" } else { "" },
        if speed.services == 1_000 && speed.read + speed.lay_out > READY { "  READY TOO LATE" } else { "" },
    );
}

/// Compiles the search as the app does, binds it and lets Chromium run it.
fn in_browser(root: &Path, folder: &Path) -> Result<Vec<speed::Speed>, String> {
    run(command(root, "cargo")
        .args(["build", "-q", "--release", "-p", "bench", "--bin", "in-browser"])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    let wasm = target(root).join("wasm32-unknown-unknown/release/in-browser.wasm");
    let bind = ["--target", "web", "--no-typescript", "--out-name", "in-browser", "--out-dir"];
    run(command(root, "wasm-bindgen").args(bind).arg(folder).arg(wasm))?;
    let told = run(command(root, "node").arg(root.join("crates/bench/browser.mjs")).arg(folder))?;
    told.lines().map(|line| serde_json::from_str(line).map_err(|_| line.to_owned())).collect()
}

/// A program of the checkout's own tools or of the machine. A child cargo must choose its own compiler.
fn command(root: &Path, name: &str) -> Command {
    let own = root.join(".tools/bin").join(name);
    let mut command = Command::new(if own.is_file() { own } else { name.into() });
    command.current_dir(root);
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

fn target(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}
