//! Pages of records that are no more: an earlier run wrote them, and this one did not.
//!
//! A page is known as the prerenderer's by its address, which the app would read as one of its own, and by the app's element
//! in it. So whatever else somebody keeps in the site's folder stays, even a page of their own that leads on from an old
//! address.

use crate::document::APP;
use anyhow::{Context, Result};
use guichet::route::Route;
use std::{collections::BTreeSet, fs, path::Path, path::PathBuf};

/// The name of every page's file.
pub const PAGE: &str = "index.html";

/// Removes every page below the site's folder that is not in `written`, with its compressed forms, and then its folder when
/// nothing else is in it.
///
/// # Errors
/// When a folder can't be read, or a file can't be removed.
pub fn remove(site: &Path, written: &BTreeSet<PathBuf>) -> Result<()> {
    remove_below(site, "", written)
}

fn remove_below(folder: &Path, address: &str, written: &BTreeSet<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let address = format!("{address}/{}", entry.file_name().to_string_lossy());
            remove_below(&entry.path(), &address, written)?;
        }
    }
    let page = folder.join(PAGE);
    if !written.contains(&page) && Route::parse(address).1.is_some() && is_ours(&page) {
        compress::remove(&page)?;
        // It fails where something else is kept there.
        _ = fs::remove_dir(folder);
    }
    Ok(())
}

/// What can't be read as text was not written here.
fn is_ours(page: &Path) -> bool {
    fs::read_to_string(page).is_ok_and(|html| html.contains(APP))
}

#[cfg(test)]
mod tests {
    use super::remove;
    use std::{collections::BTreeSet, fs};

    #[test]
    fn pages_of_records_that_are_no_more_go_with_their_compressed_forms_and_nothing_else_does() {
        let site = tempfile::tempdir().unwrap();
        let ours = r#"<body><div id="app">words</div>"#;
        for (file, text) in [
            ("index.html", ours),
            ("offices/index.html", ours),
            ("offices/here/index.html", ours),
            ("offices/gone/index.html", ours),
            ("offices/gone/index.html.br", "b"),
            ("offices/gone/index.html.gz", "g"),
            ("fr/services/gone/index.html", ours),
            ("fr/services/gone/check/index.html", ours),
            ("services/noted/index.html", ours),
            ("services/noted/notes.txt", "somebody's own"),
            ("offices/moved/index.html", "a page of somebody's own that leads on"),
            ("help/desk/index.html", ours),
            ("content/services/gone.json", "{}"),
        ] {
            let path = site.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let written: BTreeSet<_> = ["index.html", "offices/index.html", "offices/here/index.html"]
            .map(|file| site.path().join(file))
            .into();
        remove(site.path(), &written).unwrap();
        let is_here = |file: &str| site.path().join(file).exists();
        for gone in ["offices/gone", "fr/services/gone", "services/noted/index.html"] {
            assert!(!is_here(gone), "{gone}");
        }
        for stays in [
            "index.html",
            "offices/index.html",
            "offices/here/index.html",
            "services/noted/notes.txt",
            "offices/moved/index.html",
            "help/desk/index.html",
            "content/services/gone.json",
        ] {
            assert!(is_here(stays), "{stays}");
        }
    }
}
