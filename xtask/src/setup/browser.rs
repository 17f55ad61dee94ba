//! Chromium, or Chrome where that is what people have.

use super::debian;
use crate::{Outcome, checkout::Checkout, program::find};
use std::{env, path::PathBuf};

/// Names that Linux distributions give it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/// Debian's package of it without a window, and the program in it.
const SHELL: &str = "chromium-headless-shell";
/// Where other systems put it.
const PLACES: [&str; 3] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// The variable `CHROMIUM` goes before anything found.
pub fn find_or_install(checkout: &Checkout) -> Outcome<PathBuf> {
    if let Some(chosen) = env::var_os("CHROMIUM").map(PathBuf::from) {
        let missing = || format!("CHROMIUM names {}, which is not there", chosen.display());
        return chosen.is_file().then_some(chosen.clone()).ok_or_else(missing);
    }
    if let Some(found) = look(checkout) {
        return Ok(found);
    }
    if debian::is_here(checkout) {
        // The fonts stand in for the signs that the site's own fonts do not have.
        debian::install(checkout, &["chromium", "fonts-liberation"])?;
    }
    look(checkout).ok_or_else(|| {
        "Chromium is missing. Install it with your system's packages (`brew install --cask chromium` on a Mac), or set \
         CHROMIUM to the program."
            .into()
    })
}

/// Chromium without what is around a page, as Debian has it. Most tests need no more, and it opens a page in half the time;
/// where there is none, they run in the whole one. The variable `CHROMIUM_SHELL` goes before it.
pub fn shell(checkout: &Checkout) -> Option<PathBuf> {
    let chosen = env::var_os("CHROMIUM_SHELL").map(PathBuf::from);
    if chosen.is_some() || env::var_os("CHROMIUM").is_some() {
        return chosen;
    }
    if find(checkout, SHELL).is_none()
        && debian::is_here(checkout)
        && let Err(why) = debian::install(checkout, &[SHELL])
    {
        eprintln!("{why}\nThe tests do without it.");
    }
    find(checkout, SHELL)
}

fn look(checkout: &Checkout) -> Option<PathBuf> {
    let places = PLACES.iter().map(PathBuf::from).filter(|place| place.is_file());
    NAMES.iter().filter_map(|name| find(checkout, name)).chain(places).next()
}
