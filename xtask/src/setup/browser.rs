//! Chromium, or Chrome where that is what people have.

use super::debian;
use crate::{Outcome, checkout::Checkout, program::find};
use std::{env, path::PathBuf};

/// Names that Linux distributions give it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
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

fn look(checkout: &Checkout) -> Option<PathBuf> {
    let places = PLACES.iter().map(PathBuf::from).filter(|place| place.is_file());
    NAMES.iter().filter_map(|name| find(checkout, name)).chain(places).next()
}
