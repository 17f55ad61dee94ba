//! With these facts a device can keep the site like an app, one file for each language.

use crate::site::Site;
use anyhow::{Context, Result};
use guichet::{messages, route::Route};
use serde_json::{Value, json};
use std::fs;

/// The colour of the site's head, and of an empty page.
const COLOURS: [&str; 2] = ["#013366", "#ffffff"];

/// The address of the file of a language.
pub fn address(lang: &str) -> String {
    format!("{}/manifest.webmanifest", guichet::route::prefix(lang))
}

/// Writes the file of the language that [`messages`] has.
///
/// # Errors
/// When that fails.
pub fn write(site: &Site, lang: &str) -> Result<()> {
    let file = site.folder.join(address(lang).trim_start_matches('/'));
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    fs::write(&file, manifest(site, lang).to_string()).with_context(|| format!("writing {}", file.display()))
}

fn manifest(site: &Site, lang: &str) -> Value {
    let name = site.config.name.words(lang);
    let icon = |size: u32, purpose: &str, file: &str| json!({ "src": format!("/icons/{file}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose });
    let shortcut = |(name, route): (&str, Route)| json!({ "name": name, "url": route.href_in(lang) });
    let [theme, ground] = COLOURS;
    json!({
        "id": "/",
        "name": name,
        "short_name": name,
        "lang": lang,
        "dir": messages::direction(lang),
        "start_url": Route::Home.href_in(lang),
        "scope": "/",
        "display": "standalone",
        "theme_color": theme,
        "background_color": ground,
        "icons": [icon(192, "any", "icon-192"), icon(512, "any", "icon-512"), icon(512, "maskable", "icon-maskable-512")],
        "shortcuts": messages::shortcuts().map(shortcut),
    })
}
