//! Code goes into a folder that is named after what is in it. Its address never changes its meaning, so servers may
//! let browsers keep it for ever, and a new release never mixes with an old one.

use crate::{shell::Shell, words};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// `assets/<hash>/` in the site.
pub struct ImmutableFolder {
    url: String,
    moved: Vec<String>,
}

impl ImmutableFolder {
    /// Moves every script and every piece of the program there, with the scripts of libraries (`snippets/`), the words of
    /// the interface, and what writes down how a page looks (`record/`).
    ///
    /// # Errors
    /// When a file can't be read or moved.
    pub fn fill(site: &Path) -> Result<Self> {
        let mut files = vec![];
        for entry in fs::read_dir(site)? {
            let path = entry?.path();
            if matches!(path.extension().and_then(|e| e.to_str()), Some("js" | "wasm")) {
                files.push(path);
            }
        }
        for folder in ["snippets", words::FOLDER, "record"] {
            let folder = site.join(folder);
            if folder.is_dir() {
                collect(&folder, &mut files)?;
            }
        }
        files.sort();
        let mut names = vec![];
        let mut digest = Sha256::new();
        for file in &files {
            let name = file.strip_prefix(site)?.to_string_lossy().into_owned();
            digest.update(&name);
            digest.update(fs::read(file).with_context(|| format!("reading {name}"))?);
            names.push(name);
        }
        let mut hash = String::new();
        for byte in &digest.finalize()[..8] {
            write!(hash, "{byte:02x}")?;
        }
        let folder = site.join("assets").join(&hash);
        for name in &names {
            let to = folder.join(name);
            fs::create_dir_all(to.parent().unwrap_or(&folder))?;
            fs::rename(site.join(name), &to).with_context(|| format!("moving {name}"))?;
        }
        Ok(Self { url: format!("/assets/{hash}/"), moved: names })
    }

    /// Where browsers find it, with a slash at both ends.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Lets the page point at the new addresses.
    ///
    /// # Errors
    /// When the page does not mention the program at all, so that it could never start.
    pub fn rewrite(&self, shell: &mut Shell) -> Result<()> {
        let mut found = 0;
        for name in &self.moved {
            found += shell.replace(&format!("\"/{name}\""), &format!("\"{}{name}\"", self.url));
        }
        if found == 0 {
            bail!("index.html refers to none of the program's files");
        }
        Ok(())
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}
