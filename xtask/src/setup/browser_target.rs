//! The compiler's target for browsers, with the standard library for it.

use super::{debian, telling};
use crate::{
    Outcome,
    checkout::Checkout,
    program::{Program, find},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's own Rust for browser software: newer than the release's `rustc`, with the library's source. `rust-lld`
/// inside is a link to lld-22, which its packages do not ask for.
const PACKAGES: [&str; 7] =
    ["cargo-web", "lld-22", "rust-web-clippy", "rust-web-llvm", "rust-web-src", "rustc-web", "rustfmt-web"];
/// rustup's name for the compiler in Debian's packages.
const TOOLCHAIN: &str = "debian-web";
const COMPILER: &str = "/usr/bin/rustc";
const LIBRARY: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
/// In [`LIBRARY`]: the version that built it, since no other compiler can read it.
const BUILT_WITH: &str = ".built-with";

pub fn make_ready(checkout: &Checkout) -> Outcome {
    if is_ready(checkout) {
        return Ok(());
    }
    let rustup = find(checkout, "rustup").is_some();
    if rustup && env::var("RUSTUP_AUTO_INSTALL").as_deref() != Ok("0") {
        let done = telling("adding the compiler's browser target", || {
            Program::new(checkout, "rustup").args(["target", "add", TARGET]).run()?;
            Program::new(checkout, "rustup").args(["component", "add", "clippy", "rustfmt"]).run()
        });
        return done.map_err(|why| format!("{why}\nTry it by hand:\n\n    rustup target add {TARGET}\n"));
    }
    if !debian::is_here(checkout) {
        return Err(format!(
            "The compiler has no browser target, and this machine has neither apt nor a rustup that may install one \
             (RUSTUP_AUTO_INSTALL=0). Install rustup from https://rustup.rs, or the standard library for {TARGET} \
             with your system's packages."
        ));
    }
    debian::install(checkout, &PACKAGES)?;
    if !library_fits(checkout) {
        telling("building the standard library for browsers", || build_library(checkout))?;
    }
    if rustup {
        Program::new(checkout, "rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]).run()?;
        // For this checkout only; it goes before rust-toolchain.toml.
        Program::new(checkout, "rustup").args(["override", "set", TOOLCHAIN]).quiet_output()?;
    }
    if is_ready(checkout) { Ok(()) } else { Err(format!("the compiler still has no library for {TARGET}")) }
}

/// Whether the checkout's compiler has a library for browsers that it can read.
fn is_ready(checkout: &Checkout) -> bool {
    let rustc = Program::new(checkout, "rustc");
    let Ok(folder) = rustc.args(["--print", "target-libdir", "--target", TARGET]).quiet_output() else {
        return false;
    };
    let folder = PathBuf::from(folder.trim());
    let has_library = fs::read_dir(&folder).is_ok_and(|files| {
        files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
    });
    // Only what this module built can be too old: rustup replaces a compiler and its libraries together.
    has_library && (!is_ours(&folder) || library_fits(checkout))
}

fn is_ours(folder: &Path) -> bool {
    fs::canonicalize(folder).is_ok_and(|folder| folder == Path::new(LIBRARY))
}

fn library_fits(checkout: &Checkout) -> bool {
    let built_with = fs::read_to_string(Path::new(LIBRARY).join(BUILT_WITH));
    built_with.is_ok_and(|version| compiler_version(checkout).is_ok_and(|now| now == version))
}

fn compiler_version(checkout: &Checkout) -> Outcome<String> {
    Program::new(checkout, COMPILER).args(["-vV"]).quiet_output()
}

/// Cargo builds the standard library for an empty crate; its parts then move to where the compiler looks for them.
fn build_library(checkout: &Checkout) -> Outcome {
    let folder = checkout.path("target/browser-library");
    fs::create_dir_all(folder.join("src")).map_err(failed("making a folder for the library"))?;
    // A workspace of its own, and one codegen unit: this library ends up in what people download.
    let manifest = "[package]\nname = \"empty\"\nedition = \"2024\"\n[workspace]\n[profile.release]\ncodegen-units = 1\n";
    fs::write(folder.join("Cargo.toml"), manifest).map_err(failed("writing Cargo.toml"))?;
    fs::write(folder.join("src/lib.rs"), "").map_err(failed("writing lib.rs"))?;
    let built = folder.join("built");
    Program::new(checkout, "/usr/bin/cargo")
        .args(["build", "--quiet", "--release", "--target", TARGET, "--target-dir", &built.to_string_lossy()])
        .args(["-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test"])
        .env("RUSTC", COMPILER)
        .env("RUSTC_BOOTSTRAP", "1") // building the library is not a stable feature of cargo yet
        .env("RUSTFLAGS", "-Cembed-bitcode=yes") // for link-time optimisation across it
        .within(&folder)
        .run()?;
    install_library(&built.join(TARGET).join("release/deps"), &compiler_version(checkout)?)?;
    fs::remove_dir_all(&folder).map_err(failed("cleaning up"))
}

/// Puts the library in its place in one go, since another build may be reading the old one.
fn install_library(parts: &Path, version: &str) -> Outcome {
    let (new, old) = (PathBuf::from(format!("{LIBRARY}.new")), PathBuf::from(format!("{LIBRARY}.old")));
    for leftover in [&new, &old] {
        if leftover.exists() {
            fs::remove_dir_all(leftover).map_err(failed("removing an unfinished library"))?;
        }
    }
    fs::create_dir_all(&new).map_err(failed(LIBRARY))?;
    for file in fs::read_dir(parts).map_err(failed("reading the library's parts"))?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(file.path(), new.join(&name)).map_err(failed("copying the library"))?;
        }
    }
    fs::write(new.join(BUILT_WITH), version).map_err(failed(BUILT_WITH))?;
    if Path::new(LIBRARY).exists() {
        fs::rename(LIBRARY, &old).map_err(failed("moving the old library away"))?;
    }
    fs::rename(&new, LIBRARY).map_err(failed("installing the library"))?;
    if old.exists() { fs::remove_dir_all(&old).map_err(failed("removing the old library")) } else { Ok(()) }
}

fn failed(what: &str) -> impl Fn(std::io::Error) -> String {
    move |why| format!("{what}: {why}")
}
