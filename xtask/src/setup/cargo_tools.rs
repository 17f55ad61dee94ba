//! Trunk, and the wasm-bindgen command that it and the bundler call.

use super::telling;
use crate::{Outcome, checkout::Checkout, program::Program};

struct Tool {
    /// The program, and the words before its version when it is asked for it.
    program: &'static str,
    package: &'static str,
    version: &'static str,
    /// Further words for `cargo install`.
    options: &'static [&'static str],
    /// The `opt-level` that it is compiled with: more costs time that nobody gets back.
    effort: &'static str,
}

const TOOLS: [Tool; 2] = [
    Tool {
        program: "trunk",
        package: "trunk",
        version: "0.22.1",
        options: &["--locked", "--ignore-rust-version"],
        // It starts other programs and packs a few small files; not optimised it is compiled in half the time.
        effort: "0",
    },
    // Must be the version of the crate in Cargo.toml. Its own lock file names a crate that was withdrawn. Only its runner of
    // tests speaks to servers.
    Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: "0.2.130",
        options: &["--no-default-features", "--bin", "wasm-bindgen"],
        effort: "1",
    },
];

/// The tools' own profiles spend more time on speed that nobody would notice.
const QUICK: [(&str, &str); 2] =
    [("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")];

pub fn make_ready(checkout: &Checkout) -> Outcome {
    TOOLS.iter().filter(|tool| !tool.is_here(checkout)).try_for_each(|tool| tool.install(checkout))
}

impl Tool {
    fn is_here(&self, checkout: &Checkout) -> bool {
        let answer = Program::new(checkout, self.program).args(["--version"]).quiet_output();
        answer.is_ok_and(|answer| answer.trim() == format!("{} {}", self.program, self.version))
    }

    /// Compiles the tool into the checkout, where it disturbs no other project.
    fn install(&self, checkout: &Checkout) -> Outcome {
        let root = checkout.tools().to_string_lossy().into_owned();
        let Self { package, version, .. } = self;
        telling(&format!("compiling {package} {version}, some minutes, once"), || {
            let mut cargo = Program::new(checkout, "cargo")
                .args(["install", package, "--version", version, "--root", &root, "--force"])
                .args(self.options.iter().copied())
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.effort);
            for (name, value) in QUICK {
                cargo = cargo.env(name, value);
            }
            cargo.run()
        })
        .map_err(|why| format!("{why}\nTry it by hand:\n\n    cargo install {package} --version {version}\n"))
    }
}
