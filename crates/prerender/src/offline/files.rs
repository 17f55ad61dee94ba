//! Which files are kept on a device, and under which names.

use crate::site::Site;
use anyhow::{Context, Result};
use guichet::pages::pieces::{AT_THE_DOOR, WITHOUT_NETWORK};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

/// A file that is kept.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// Its address.
    pub path: String,
    /// Its name among what is kept: the address, with the hash of what is in it where the address does not tell.
    pub name: String,
    /// Whether the site needs it for anything at all; else it comes when the device has nothing else to do.
    pub at_once: bool,
    /// Who needs it, if not everybody: those who read a language, by its tag, or [`KIOSK`].
    pub whose: Option<String>,
}

/// Devices at the door of an office.
pub const KIOSK: &str = "kiosk";

/// Every file, sorted.
///
/// # Errors
/// When one can't be read.
pub fn kept(site: &Site) -> Result<Vec<Kept>> {
    let mut files = BTreeSet::new();
    for path in ["/200.html", "/config.json", "/icon.svg"] {
        files.insert(file(site, path, true)?);
    }
    for font in &site.fonts {
        files.insert(file(site, font, true)?);
    }
    for path in below(site, "/content/")?.into_iter().chain(below(site, "/map/")?) {
        let whose = reader(&path).map(str::to_owned);
        files.insert(Kept { whose, ..file(site, &path, path == "/content/index.json")? });
    }
    // What the main piece starts with; the other pieces are those of the pages that need no network.
    for path in below(site, &site.program)?.iter().filter(|path| is_start(&site.program, path)) {
        files.insert(file(site, path, true)?);
    }
    let pieces = WITHOUT_NETWORK.iter().filter_map(|key| site.chunks.get(*key)).flatten();
    for piece in pieces {
        files.insert(file(site, piece, false)?);
    }
    for path in below(site, &format!("{}messages/", site.program))? {
        let language = path.rsplit('/').next().and_then(|name| name.strip_suffix(".json")).map(str::to_owned);
        files.insert(Kept { whose: language, ..file(site, &path, false)? });
    }
    for piece in AT_THE_DOOR.iter().filter_map(|key| site.chunks.get(*key)).flatten() {
        let kept = Kept { whose: Some(KIOSK.to_owned()), ..file(site, piece, false)? };
        if !files.iter().any(|file| file.path == kept.path) {
            files.insert(kept);
        }
    }
    Ok(files.into_iter().collect())
}

/// The language of a file of the content that is in one alone: words of the search, pages of words.
fn reader(path: &str) -> Option<&str> {
    if let Some(page) = path.strip_prefix("/content/pages/") {
        return page.split_once('/').map(|(tag, _)| tag);
    }
    path.strip_prefix("/content/words/")?.strip_suffix(".json")
}

/// The scripts and the main piece.
fn is_start(program: &str, path: &str) -> bool {
    let Some(name) = path.strip_prefix(program) else { return false };
    name == "guichet_bg.wasm"
        || name.starts_with("snippets/")
        || name.ends_with(".js") && !name.contains('/')
        // A development build has its styles beside the page.
        || name == "site.css"
}

fn file(site: &Site, path: &str, at_once: bool) -> Result<Kept> {
    // Named by the build after what is in them.
    let tells = ["/assets/", "/fonts/"].iter().any(|folder| path.starts_with(folder));
    let name = if tells {
        path.to_owned()
    } else {
        let bytes = fs::read(site.folder.join(path.trim_start_matches('/')))
            .with_context(|| format!("reading {path}"))?;
        format!("{path}?{}", hash(&bytes))
    };
    Ok(Kept { path: path.to_owned(), name, at_once, whose: None })
}

/// The first 64 bits of the SHA-256, as the worker computes it.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut hash, byte| {
        // Writing to a text does not fail.
        _ = write!(hash, "{byte:02x}");
        hash
    })
}

/// The addresses of all files in a folder of the site and in its folders, without compressed forms and pages; for the
/// site's own folder, without its folders other than the program's.
fn below(site: &Site, folder: &str) -> Result<Vec<String>> {
    let mut found = vec![];
    collect(&site.folder.join(folder.trim_start_matches('/')), folder, &mut found)?;
    Ok(found)
}

fn collect(folder: &Path, address: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {address}"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_program = |name: &str| matches!(name, "messages" | "snippets");
        if entry.path().is_dir() {
            if address != "/" || is_program(&name) {
                collect(&entry.path(), &format!("{address}{name}/"), found)?;
            }
        } else if !(name.ends_with(".br") || name.ends_with(".gz") || name == "sw.js") {
            found.push(format!("{address}{name}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{KIOSK, hash, is_start, kept};
    use crate::site::Site;
    use guichet::config::Config;
    use std::fs;

    #[test]
    fn a_name_changes_with_what_is_in_the_file_unless_the_address_does() {
        let folder = tempfile::tempdir().unwrap();
        let put = |file: &str, text: &str| {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        for file in [
            "200.html",
            "config.json",
            "icon.svg",
            "map/bc.svg",
            "content/index.json",
            "content/services/a.json",
            "content/words/ko.json",
            "content/pages/fr/privacy.json",
        ] {
            put(file, file);
        }
        for file in [
            "app.js",
            "guichet_bg.wasm",
            "chunk_1.wasm",
            "chunk_2.wasm",
            "chunk_3.wasm",
            "messages/en.json",
            "app.js.br",
        ] {
            put(&format!("assets/1/{file}"), file);
        }
        let mut site = Site::of(Config::default());
        site.folder = folder.path().to_owned();
        site.program = "/assets/1/".to_owned();
        site.chunks = [
            ("home_page".to_owned(), vec!["/assets/1/chunk_1.wasm".to_owned()]),
            ("chat_panel".to_owned(), vec!["/assets/1/chunk_2.wasm".to_owned()]),
            (
                "kiosk_part".to_owned(),
                vec!["/assets/1/chunk_1.wasm".to_owned(), "/assets/1/chunk_3.wasm".to_owned()],
            ),
        ]
        .into();
        let before = kept(&site).unwrap();
        let of = |path: &str| before.iter().find(|file| file.path == path);
        assert_eq!(of("/assets/1/chunk_1.wasm").unwrap().name, "/assets/1/chunk_1.wasm");
        assert!(of("/assets/1/chunk_2.wasm").is_none(), "a talk needs a network");
        assert!(of("/assets/1/app.js.br").is_none());
        for (path, whose) in [
            ("/assets/1/messages/en.json", Some("en")),
            ("/content/words/ko.json", Some("ko")),
            ("/content/pages/fr/privacy.json", Some("fr")),
            ("/content/services/a.json", None),
        ] {
            assert_eq!(of(path).unwrap().whose.as_deref(), whose, "{path}");
        }
        assert_eq!(of("/assets/1/chunk_3.wasm").unwrap().whose.as_deref(), Some(KIOSK));
        assert!(
            of("/content/index.json").unwrap().at_once && !of("/content/services/a.json").unwrap().at_once
        );
        // printf '200.html' | sha256sum
        assert_eq!(of("/200.html").unwrap().name, format!("/200.html?{}", hash(b"200.html")));
        put("content/index.json", "changed");
        let after = kept(&site).unwrap();
        let changed: Vec<&str> = before
            .iter()
            .zip(&after)
            .filter(|(a, b)| a.name != b.name)
            .map(|(a, _)| a.path.as_str())
            .collect();
        assert_eq!(changed, ["/content/index.json"]);
    }

    #[test]
    fn what_the_program_starts_with_is_told_from_its_other_pieces() {
        assert!(is_start("/", "/guichet_bg.wasm") && !is_start("/assets/1/", "/assets/1/messages/en.json"));
        assert!(is_start("/", "/boot.js") && !is_start("/", "/content/x.js"));
        assert!(!is_start("/assets/1/", "/assets/1/split_chat.wasm"));
    }
}
