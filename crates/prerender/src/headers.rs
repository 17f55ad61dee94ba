//! The security headers of this very site: the policy holds the hash of its styles and the hosts of its settings.
//!
//! `headers.json` is for the sandbox, `headers.nginx.conf` for nginx. Both say the same.

use crate::site::Site;
use anyhow::{Context, Result, anyhow, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::fs;

/// Writes both files.
///
/// # Errors
/// When a file can't be written, or a value has a character that would end it early.
pub fn write(site: &Site) -> Result<()> {
    let headers = headers(&site.shell, &site.config.origins().map_err(|why| anyhow!("config.json: {why}"))?);
    let json: Map<String, Value> =
        headers.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    fs::write(site.folder.join("headers.json"), serde_json::to_vec_pretty(&json)?)
        .context("writing headers.json")?;
    let mut nginx = String::new();
    for (name, value) in &headers {
        ensure!(!value.contains(['"', '\\', '$', '\n']), "{name} has a character that nginx would read");
        nginx.push_str(&format!("add_header {name} \"{value}\" always;\n"));
    }
    fs::write(site.folder.join("headers.nginx.conf"), nginx).context("writing headers.nginx.conf")
}

/// Name and value of each header.
pub fn headers(shell: &str, origins: &[String]) -> Vec<(String, String)> {
    let connect: String = origins.iter().map(|origin| format!(" {origin}")).collect();
    let hash =
        |element: &str| hash(shell, element).map(|hash| format!(" 'sha256-{hash}'")).unwrap_or_default();
    let policy = [
        "default-src 'self'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{}", hash("script")),
        format!("style-src 'self'{}", hash("style")),
        format!("connect-src 'self'{connect}"),
        "img-src 'self' data: blob:".to_owned(), // pictures of a chat come with a token, so they are fetched and shown from memory
        "object-src 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'self'".to_owned(),
        "frame-ancestors 'none'".to_owned(),
        "trusted-types default".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
    ];
    let all = [
        ("Content-Security-Policy", policy.join("; ")),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        (
            "Permissions-Policy",
            "geolocation=(self), camera=(self), microphone=(self), display-capture=(self), payment=(), usb=()".to_owned(),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ];
    all.map(|(name, value)| (name.to_owned(), value)).into()
}

/// The hash of what the page's first element of that name without attributes holds: its styles, which are a file in
/// development builds, and the script that must run before anything is painted.
fn hash(shell: &str, element: &str) -> Option<String> {
    let (_, after) = shell.split_once(&format!("<{element}>"))?;
    let (text, _) = after.split_once(&format!("</{element}>"))?;
    Some(STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::headers;

    fn policy(shell: &str, origins: &[String]) -> String {
        let found = headers(shell, origins).into_iter().find(|(name, _)| name == "Content-Security-Policy");
        found.map(|(_, value)| value).unwrap_or_default()
    }

    #[test]
    fn the_policy_names_the_styles_by_hash_and_the_hosts_of_the_settings() {
        let policy = policy("<head><style>a{}</style>", &["https://geo.example".to_owned()]);
        // printf 'a{}' | openssl dgst -sha256 -binary | base64
        assert!(
            policy.contains("style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"),
            "{policy}"
        );
        assert!(policy.contains("connect-src 'self' https://geo.example;"));
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"));
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn the_policy_names_the_one_script_of_a_page_by_hash() {
        let policy = policy("<head><script>a{}</script><script src=\"b.js\"></script>", &[]);
        assert!(
            policy.contains("'wasm-unsafe-eval' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"),
            "{policy}"
        );
    }

    #[test]
    fn styles_in_a_file_need_no_hash() {
        assert!(policy("<link rel=stylesheet>", &[]).contains("style-src 'self';"));
    }
}
