//! `robots.txt` and `sitemap.xml`: which pages search engines may list, in which languages.

use crate::{html::escape, site::Site};
use anyhow::{Context, Result};
use guichet::{messages::LANGUAGES, route::Route};
use std::fs;

const SITEMAP: &str = "sitemap.xml";

/// Writes both. A sitemap needs whole addresses, so there is none where the settings do not say what the site is called.
///
/// # Errors
/// When a file can't be written.
pub fn write(site: &Site, routes: &[Route]) -> Result<()> {
    let file = site.folder.join(SITEMAP);
    match sitemap(site, routes) {
        Some(map) => fs::write(file, map).context("writing sitemap.xml")?,
        // That of earlier settings.
        None => compress::remove(&file)?,
    }
    fs::write(site.folder.join("robots.txt"), robots(site)).context("writing robots.txt")
}

/// APIs are no pages. A ticket's page says itself that it is not to be listed: who may not fetch it would never hear that, and
/// could list the bare address.
fn robots(site: &Site) -> String {
    let mut text = "User-agent: *\nDisallow: /api/\n".to_owned();
    if let Some(home) = site.address(guichet::route::BASE_LANG, &Route::Home) {
        text.push_str(&format!("\nSitemap: {home}{SITEMAP}\n"));
    }
    text
}

fn sitemap(site: &Site, routes: &[Route]) -> Option<String> {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in routes.iter().filter(|route| is_listed(route)) {
        for (lang, _) in LANGUAGES {
            map.push_str(&format!("<url><loc>{}</loc>", escape(&site.address(lang, route)?)));
            for (tag, address) in site.alternates(route) {
                let address = escape(&address);
                map.push_str(&format!(r#"<xhtml:link rel="alternate" hreflang="{tag}" href="{address}"/>"#));
            }
            map.push_str("</url>\n");
        }
    }
    map.push_str("</urlset>\n");
    Some(map)
}

/// What somebody brings along, a code or a private matter, is no place to begin.
fn is_listed(route: &Route) -> bool {
    !matches!(route, Route::Code | Route::Private)
}

#[cfg(test)]
mod tests {
    use super::{robots, sitemap, write};
    use crate::site::Site;
    use guichet::{config::Config, messages::LANGUAGES, route::Route};

    fn site(url: Option<&str>) -> Site {
        let config = Config { site_url: url.map(str::to_owned), ..Config::default() };
        Site::of(config)
    }

    const ROUTES: [Route; 3] = [Route::Home, Route::Offices, Route::Private];

    #[test]
    fn every_listed_page_stands_there_in_every_language_and_names_the_others() {
        let map = sitemap(&site(Some("https://counter.example/")), &ROUTES).unwrap();
        let languages = LANGUAGES.len();
        assert_eq!(map.matches("<url>").count(), 2 * languages);
        assert_eq!(map.matches("<xhtml:link").count(), 2 * languages * (languages + 1));
        assert!(map.contains("<loc>https://counter.example/</loc>"));
        assert!(map.contains("<loc>https://counter.example/fr/offices</loc>"));
        assert!(map.contains(r#"hreflang="x-default" href="https://counter.example/offices"/>"#));
        assert!(!map.contains("private"));
    }

    #[test]
    fn a_site_without_an_address_has_no_sitemap_and_loses_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut named = site(Some("https://counter.example"));
        named.folder = folder.path().to_owned();
        write(&named, &ROUTES).unwrap();
        let robots_file = folder.path().join("robots.txt");
        let text = std::fs::read_to_string(&robots_file).unwrap();
        assert!(text.ends_with("\nSitemap: https://counter.example/sitemap.xml\n"), "{text}");
        assert!(folder.path().join("sitemap.xml").exists());

        let mut unnamed = site(None);
        unnamed.folder = folder.path().to_owned();
        write(&unnamed, &ROUTES).unwrap();
        assert!(!folder.path().join("sitemap.xml").exists());
        assert!(!robots(&unnamed).contains("Sitemap"));
    }
}
