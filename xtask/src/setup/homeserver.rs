//! The homeserver for text chat: Synapse in a Python environment of the checkout, where it disturbs nothing else. Only
//! tests and `demo --talk` need it.

use super::{debian, telling};
use crate::{Outcome, checkout::Checkout, program::Program};
use std::{fs, path::PathBuf};

/// What is installed there. The second one reads the signed statements (JWT) with which citizens may get in.
const PACKAGES: [(&str, &str); 2] = [("matrix-synapse", "1.163.2"), ("authlib", "1.9.10")];

/// Finds or installs it, and gives the folder of its environment.
pub fn make_ready(checkout: &Checkout) -> Outcome<PathBuf> {
    let folder = checkout.tools().join("homeserver");
    // Written last, so an installation that broke off counts as none.
    let stamp = folder.join("installed");
    let wanted = PACKAGES.map(|(package, version)| format!("{package}=={version}")).join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(folder);
    }
    let python = find_python(checkout)?;
    telling("installing a homeserver, half a minute, once", || {
        let environment = folder.to_string_lossy();
        Program::new(checkout, &python).args(["-m", "venv", "--clear", &environment]).run()?;
        let pip = folder.join(if cfg!(windows) { "Scripts/pip.exe" } else { "bin/pip" });
        Program::new(checkout, &pip.to_string_lossy())
            .args(["install", "--quiet", "--disable-pip-version-check"])
            .args(wanted.lines())
            .run()?;
        fs::write(&stamp, &wanted).map_err(|why| format!("{}: {why}", stamp.display()))
    })?;
    Ok(folder)
}

/// A Python that can make environments.
fn find_python(checkout: &Checkout) -> Outcome<String> {
    if let Some(python) = working_python(checkout) {
        return Ok(python);
    }
    if debian::is_here(checkout) {
        debian::install(checkout, &["python3", "python3-venv"])?;
    }
    working_python(checkout).ok_or_else(|| {
        "Text chat needs a homeserver, and that needs Python 3.10 or newer with its `venv` module. Install it from your \
         system's packages (`brew install python` on a Mac) or https://python.org"
            .into()
    })
}

/// The first name under which a Python is here that is new enough. Debian ships `venv` without its heart, so that is
/// asked for by name.
fn working_python(checkout: &Checkout) -> Option<String> {
    const TRY: &str = "import sys, venv, ensurepip; assert sys.version_info >= (3, 10)";
    let works = |name: &&str| Program::new(checkout, name).args(["-c", TRY]).quiet_output().is_ok();
    ["python3", "python"].iter().find(|name| works(name)).map(|name| (*name).to_owned())
}
