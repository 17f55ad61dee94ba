//! Names of pieces without the hash that `wasm-split` ends them with. The folder of a release tells one from another, and
//! hashes do not compress.

use crate::chunks::route_name;
use anyhow::{Context, Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Renames the pieces, in the script that loads them and in the lists of who needs them too.
///
/// # Errors
/// When a file can't be renamed, read or written, or two pieces would have one name.
pub fn shorten(loader: &Path, lazy: &mut [PathBuf], needs: &mut BTreeMap<String, Vec<String>>) -> Result<()> {
    let mut text = fs::read_to_string(loader).context("reading the loader")?;
    let mut taken = BTreeSet::new();
    let mut short = BTreeMap::new();
    for piece in lazy.iter_mut() {
        let stem =
            piece.file_stem().and_then(|stem| stem.to_str()).context("a piece without a name")?.to_owned();
        let name = if stem.starts_with("split_") { route_name(&stem) } else { &stem };
        if !taken.insert(name.to_owned()) {
            bail!("two pieces are called {name}");
        }
        if name != stem {
            let renamed = piece.with_file_name(format!("{name}.wasm"));
            fs::rename(&piece, &renamed).with_context(|| format!("renaming {}", piece.display()))?;
            text = text.replace(&format!("\"{stem}\""), &format!("\"{name}\""));
            *piece = renamed;
            short.insert(stem.clone(), name.to_owned());
        }
    }
    for stem in needs.values_mut().flatten() {
        if let Some(name) = short.get(stem) {
            name.clone_into(stem);
        }
    }
    fs::write(loader, text).context("writing the loader")
}
