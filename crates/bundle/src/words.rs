//! The words of the interface: one table for each language, in the order that the program was compiled with.

use anyhow::{Context, Result, anyhow};
use std::{fs, path::Path};

/// The tables' folder in the site. It moves with the code, whose version they must have.
pub const FOLDER: &str = "messages";

/// Writes `messages/<language>.json` into the site.
///
/// # Errors
/// Every gap in a language, named by file and key; or when a file can't be written.
pub fn write(root: &Path, site: &Path) -> Result<()> {
    let all = messages::load(&root.join(FOLDER)).map_err(|problems| anyhow!(problems.join("\n")))?;
    let english = all.get("en").context("messages/en.json is missing")?;
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder).context("making messages/")?;
    for (lang, catalogue) in &all {
        let file = folder.join(format!("{lang}.json"));
        let table = messages::table(english, catalogue);
        fs::write(&file, table).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}
