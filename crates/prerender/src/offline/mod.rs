//! What makes the site work without a network: the service worker with the list of what it keeps, the words that a page
//! has for it, and the manifest with which a device can keep the site like an app.
//!
//! The worker's text changes whenever a file of the site does, which is how browsers hear of a new release. Where the
//! settings say `"offline": false`, the worker is one that removes itself and all it kept.

mod files;
pub mod manifest;

use crate::{headers, html::escape, site::Site};
use anyhow::{Context, Result, anyhow};
use guichet::messages;
use serde_json::json;
use std::fs;

/// Its address is its reach: the whole site.
const FILE: &str = "sw.js";
const WORKER: &str = include_str!("worker.js");
const REMOVAL: &str = include_str!("removal.js");

/// Whether the settings allow it.
pub fn is_on(site: &Site) -> bool {
    site.config.offline != Some(false)
}

/// Writes the worker; the last step, since it names what all others wrote.
///
/// # Errors
/// When a file of the site can't be read, or the worker can't be written.
pub fn write(site: &Site) -> Result<()> {
    let text = if is_on(site) { worker(site)? } else { REMOVAL.to_owned() };
    fs::write(site.folder.join(FILE), text).context("writing sw.js")
}

fn worker(site: &Site) -> Result<String> {
    let files = files::kept(site)?;
    let shell: Vec<&String> = files.iter().filter(|file| file.at_once).map(|file| &file.path).collect();
    let all: Vec<_> = files.iter().map(|file| (&file.path, &file.name, &file.whose)).collect();
    let origins = site.config.origins().map_err(|why| anyhow!("config.json: {why}"))?;
    let headers: serde_json::Map<_, _> = headers::headers(&site.shell, &origins)
        .into_iter()
        .map(|(name, value)| (name, value.into()))
        .collect();
    let facts = json!({ "program": site.program, "headers": headers, "shell": shell, "files": all });
    Ok(format!("const SITE = {facts};\n{WORKER}"))
}

/// The end of a page: what it says when it is old, and when there is a newer release. Both are hidden; a script without
/// which neither can happen shows them.
pub fn words(site: &Site) -> String {
    if !is_on(site) {
        return String::new();
    }
    let (old, renewed, reload) = messages::kept();
    // Only the gap for the time is markup.
    let old = escape(&old).replace("&lt;time&gt;&lt;/time&gt;", "<time></time>");
    format!(
        r#"<div id="kept" class="kept" role="status"><p hidden>{old}</p><p hidden>{} <button type="button" class="button">{}</button></p></div>"#,
        escape(renewed),
        escape(reload)
    )
}

#[cfg(test)]
mod tests {
    use super::{is_on, words, write};
    use crate::site::Site;
    use guichet::config::Config;

    #[test]
    fn settings_without_it_leave_a_worker_that_removes_itself_and_no_words() {
        let folder = tempfile::tempdir().unwrap();
        let mut site = Site::of(Config { offline: Some(false), ..Config::default() });
        site.folder = folder.path().to_owned();
        write(&site).unwrap();
        let text = std::fs::read_to_string(folder.path().join("sw.js")).unwrap();
        assert!(text.contains("unregister") && !text.contains("\"fetch\""), "{text}");
        assert_eq!(words(&site), "");
        assert!(!is_on(&site) && is_on(&Site::of(Config::default())));
    }
}
