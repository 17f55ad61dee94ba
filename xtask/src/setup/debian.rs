//! Debian's package manager.

use super::telling;
use crate::{
    Outcome,
    checkout::Checkout,
    program::{Program, find},
};

/// Whether this machine installs programs with apt.
pub fn is_here(checkout: &Checkout) -> bool {
    find(checkout, "apt-get").is_some()
}

/// Installs those packages that are missing. Without the right to do so, the error is the command to run.
pub fn install(checkout: &Checkout, packages: &[&str]) -> Outcome {
    let missing: Vec<&str> =
        packages.iter().copied().filter(|package| !is_installed(checkout, package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let by_hand = format!("sudo apt-get install --no-install-recommends {list}");
    if !is_root(checkout) {
        return Err(format!("Debian packages are missing. Install them with\n\n    {by_hand}\n"));
    }
    telling(&format!("installing Debian packages {list}"), || {
        let apt = |arguments: &[&str]| {
            Program::new(checkout, "apt-get")
                .args(["-qq", "-o", "DPkg::Lock::Timeout=600"])
                .args(arguments.iter().copied())
                .env("DEBIAN_FRONTEND", "noninteractive")
        };
        apt(&["update"]).run()?;
        apt(&["install", "-y", "--no-install-recommends"]).args(missing.iter().copied()).run()
    })
    .map_err(|why| format!("{why}\nTry it by hand:\n\n    {by_hand}\n"))
}

fn is_installed(checkout: &Checkout, package: &str) -> bool {
    let status = Program::new(checkout, "dpkg-query").args(["-W", "-f", "${Status}", package]).quiet_output();
    status.is_ok_and(|status| status == "install ok installed")
}

fn is_root(checkout: &Checkout) -> bool {
    Program::new(checkout, "id").args(["-u"]).quiet_output().is_ok_and(|id| id.trim() == "0")
}
