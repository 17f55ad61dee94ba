//! The prerendered pages.

use crate::command::{run, workspace_tool};
use anyhow::{Context, Result};
use std::path::Path;

/// Writes every public page, with its words, its preload links and the site's security headers, from `200.html`,
/// `chunks.json`, `config.json` and `content/` in the site.
///
/// # Errors
/// When the components do not render on the host.
pub fn prerender(root: &Path, site: &Path) -> Result<()> {
    let folder = site.to_str().context("the site's path is not Unicode")?;
    run(&mut workspace_tool(root, "prerender", &["--site", folder])?)
}
