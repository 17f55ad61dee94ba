//! From an address to a file: each page has exactly one address.

use axum::http::StatusCode;
use std::path::Path;

/// What pages of the app begin with that may depend on the visit: those that are not prerendered get the shell.
const APP_PAGES: &[&str] = &["/ticket", "/walk-in-Q", "/talk"];

/// What the queue's own links to a ticket begin with.
const TICKET_LINK: &str = "/walk-in-q/";

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file, as a path below the site's folder with a leading slash.
    File(String),
    /// The one true address of the page.
    Moved(String),
    /// The shell in which the app shows its own page.
    Shell {
        /// The shell, as a path below the site's folder with a leading slash.
        file: &'static str,
        /// 200 for a page the app may know, else 404.
        status: StatusCode,
    },
    /// Nothing at all.
    Nothing,
}

/// Looks an address up below `root`. Addresses that could lead out of it are nothing.
pub fn find(root: &Path, path: &str) -> Found {
    let Some(inside) = path.strip_prefix('/') else { return Found::Nothing };
    if !inside
        .split('/')
        .enumerate()
        .all(|(i, part)| is_plain(part) || (part.is_empty() && is_last(inside, i)))
    {
        return Found::Nothing;
    }
    if inside.is_empty() {
        return page_or_shell(root, "/");
    }
    if let Some(page) = path.strip_suffix("/index.html").or_else(|| path.strip_suffix('/')) {
        return Found::Moved(if page.is_empty() { "/".to_owned() } else { page.to_owned() });
    }
    if root.join(inside).is_file() {
        return Found::File(path.to_owned());
    }
    page_or_shell(root, path)
}

/// Whether an address is the queue's own link to a ticket.
pub fn is_ticket_link(path: &str) -> bool {
    let path = without_language(path);
    let begins = path.get(..TICKET_LINK.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(TICKET_LINK));
    begins && path.len() > TICKET_LINK.len()
}

/// The page that an address shows: the queue's links show the page of tickets, in their language.
fn page_of(path: &str) -> String {
    if is_ticket_link(path) {
        let tag = &path[..path.len() - without_language(path).len()];
        return format!("{tag}/ticket");
    }
    path.trim_end_matches('/').to_owned()
}

fn page_or_shell(root: &Path, path: &str) -> Found {
    let page = format!("{}/index.html", page_of(path));
    if root.join(&page[1..]).is_file() {
        return Found::File(page);
    }
    if path.rsplit('/').next().is_some_and(|name| name.contains('.')) {
        return Found::Nothing;
    }
    if root.join("200.html").is_file() {
        let status = if is_app_page(path) { StatusCode::OK } else { StatusCode::NOT_FOUND };
        return Found::Shell { file: "/200.html", status };
    }
    // A development build prerenders nothing: the app alone knows its pages.
    match root.join("index.html").is_file() {
        true => Found::Shell { file: "/index.html", status: StatusCode::OK },
        false => Found::Nothing,
    }
}

fn is_app_page(path: &str) -> bool {
    let path = without_language(path);
    APP_PAGES
        .iter()
        .any(|page| path.strip_prefix(page).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// A path without the tag of a language that it may begin with. Every tag counts, as in `deploy/nginx.conf`, so that a new
/// language needs nothing here.
pub fn without_language(path: &str) -> &str {
    let rest = path.strip_prefix('/').and_then(|inside| {
        let (tag, _) = inside.split_once('/')?;
        is_tag(tag).then(|| &path[1 + tag.len()..])
    });
    rest.unwrap_or(path)
}

/// Two or three small letters, and perhaps the script: `fr`, `zh-Hant`.
fn is_tag(part: &str) -> bool {
    let (language, script) = part.split_once('-').unwrap_or((part, "Latn"));
    matches!(language.len(), 2 | 3)
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && !script.is_empty()
        && script.bytes().all(|letter| letter.is_ascii_alphabetic())
}

/// Content and pages use plain names only, so an escaped character never names a file.
fn is_plain(part: &str) -> bool {
    !part.is_empty() && part != "." && part != ".." && !part.contains(['%', '\\', '\0'])
}

fn is_last(inside: &str, index: usize) -> bool {
    inside.split('/').count() == index + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn site(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        dir
    }

    fn shell(status: u16) -> Found {
        Found::Shell { file: "/200.html", status: StatusCode::from_u16(status).unwrap() }
    }

    #[test]
    fn each_page_has_one_address() {
        let dir = site(&[
            "index.html",
            "200.html",
            "services/index.html",
            "services/bcid/index.html",
            "config.json",
        ]);
        for (path, found) in [
            ("/", Found::File("/index.html".into())),
            ("/services", Found::File("/services/index.html".into())),
            ("/services/bcid", Found::File("/services/bcid/index.html".into())),
            ("/services/", Found::Moved("/services".into())),
            ("/services/index.html", Found::Moved("/services".into())),
            ("/index.html", Found::Moved("/".into())),
            ("/config.json", Found::File("/config.json".into())),
            ("/ticket", shell(200)),
            ("/fr/talk", shell(200)),
            ("/zh-Hant/walk-in-Q/0b6f", shell(200)),
            ("/services/ticket", shell(404)),
            ("/fr/fr/ticket", shell(404)),
            ("/walk-in-Q/0b6f", shell(200)),
            ("/tickets", shell(404)),
            ("/services/none", shell(404)),
            ("/missing.json", Found::Nothing),
        ] {
            assert_eq!(find(dir.path(), path), found, "{path}");
        }
    }

    #[test]
    fn a_link_of_the_queue_shows_the_page_of_tickets_in_its_language() {
        let dir = site(&["200.html", "ticket/index.html", "zh-Hant/ticket/index.html"]);
        for (path, found) in [
            ("/walk-in-Q/0b6f", Found::File("/ticket/index.html".into())),
            ("/walk-in-q/0b6f", Found::File("/ticket/index.html".into())),
            ("/zh-Hant/walk-in-Q/0b6f", Found::File("/zh-Hant/ticket/index.html".into())),
            // A language that the site does not have.
            ("/de/walk-in-Q/0b6f", shell(200)),
            ("/walk-in-Q", shell(200)),
            ("/services/walk-in-Q/0b6f", shell(404)),
        ] {
            assert_eq!(find(dir.path(), path), found, "{path}");
        }
    }

    #[test]
    fn every_language_has_the_pages_of_the_app() {
        let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../messages");
        let mut count = 0;
        for file in fs::read_dir(words).unwrap() {
            let tag = file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
            for page in APP_PAGES {
                assert!(is_app_page(&format!("/{tag}{page}/0b6f")), "{tag} {page}");
            }
            count += 1;
        }
        assert!(count > 2);
    }

    #[test]
    fn no_address_leads_out_of_the_site_or_to_another_host() {
        let dir = site(&["site/index.html", "site/200.html", "secret.txt"]);
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/a/../../secret.txt",
            "//example.org/",
            "/..\\secret.txt",
        ] {
            assert_eq!(find(&dir.path().join("site"), path), Found::Nothing, "{path}");
        }
    }

    #[test]
    fn a_development_build_shows_every_page_in_its_only_shell() {
        let dir = site(&["index.html"]);
        let shell = Found::Shell { file: "/index.html", status: StatusCode::OK };
        assert_eq!(find(dir.path(), "/services/bcid"), shell);
        assert_eq!(find(dir.path(), "/missing.js"), Found::Nothing);
    }
}
