//! Files that go into the site as they are.

use anyhow::{Context, Result};
use std::{fs, path::Path};

/// Made by [`crate::inputs`], each with its address in the site.
const GENERATED: [(&str, &str); 5] = [
    ("generated/content", "content"),
    ("generated/fonts", "fonts"),
    ("generated/icons", "icons"),
    ("generated/map", "map"),
    ("generated/record", "record"),
];

/// Copies everything in `public/` but the content's source, and the generated folders.
///
/// # Errors
/// When a folder is missing or a file can't be written.
pub fn copy(root: &Path, site: &Path) -> Result<()> {
    for entry in fs::read_dir(root.join("public")).context("reading public/")? {
        let entry = entry?;
        // People edit public/content; browsers get what `content export` makes of it.
        if entry.file_name() != "content" {
            copy_tree(&entry.path(), &site.join(entry.file_name()))?;
        }
    }
    for (from, to) in GENERATED {
        copy_tree(&root.join(from), &site.join(to))?;
    }
    Ok(())
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(drop).with_context(|| format!("copying {}", from.display()));
    }
    fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        copy_tree(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
