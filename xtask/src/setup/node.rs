//! Node, and the packages that package-lock.json names.

use super::{debian, telling};
use crate::{Outcome, checkout::Checkout, program::Program};
use std::{fs, path::Path, time::SystemTime};

/// The oldest major version that all packages support.
const OLDEST: u32 = 20;

pub fn make_ready(checkout: &Checkout) -> Outcome {
    // npm writes the second file after installing what the first one says.
    let locked = changed(&checkout.path("package-lock.json"));
    let installed = changed(&checkout.path("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    if version(checkout).is_none() && debian::is_here(checkout) {
        debian::install(checkout, &["nodejs", "npm"])?;
    }
    match version(checkout) {
        Some(major) if major >= OLDEST => {}
        Some(major) => return Err(format!("Node {major} is too old. {ADVICE}")),
        None => return Err(format!("Node is missing. {ADVICE}")),
    }
    telling("installing Node packages", || Program::new(checkout, "npm").args(["ci"]).run())
}

const ADVICE: &str =
    "Install version 20 or newer with npm, from your system's packages or https://nodejs.org";

fn version(checkout: &Checkout) -> Option<u32> {
    let answer = Program::new(checkout, "node").args(["--version"]).quiet_output().ok()?;
    answer.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}
