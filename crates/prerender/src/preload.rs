//! What a page asks for early: its letters at once, and while it is being read, after it has been painted, the words, the
//! settings, its content and its pieces of the code. These wait in a template, until `boot.js` puts them into the head: on a
//! slow line they would keep the letters from coming.

use crate::site::Site;
use guichet::{pages::pieces, route::Route};
use std::collections::BTreeSet;

/// Addresses that the program will fetch for a page, each exactly once.
pub fn data(site: &Site, lang: &str, route: &Route) -> Vec<String> {
    let mut all = vec![format!("{}messages/{lang}.json", site.program), "/config.json".to_owned()];
    let mut add = |file: &str| all.push(format!("/content/{file}.json"));
    match route {
        Route::Offices | Route::OfficesFor(_) | Route::Office(_) => add("openings"),
        // What they show is fetched when a person is there, or uses them.
        Route::Home
        | Route::Services
        | Route::Category(_)
        | Route::Service(_)
        | Route::Check(_)
        | Route::Code
        | Route::Talk
        | Route::Private
        | Route::Ticket
        | Route::Words(_) => {}
    }
    all
}

/// The links for a page's head. A shell without a page of its own only has the fonts.
pub fn links(site: &Site, page: Option<(&str, &Route)>) -> String {
    let mut links = String::new();
    for font in &site.fonts {
        links.push_str(&format!(
            r#"<link rel="preload" as="font" type="font/woff2" crossorigin href="{font}">"#
        ));
    }
    let Some((lang, route)) = page else { return links };
    let early = files(site, pieces::chunks(route));
    let data = data(site, lang, route);
    let data =
        data.iter().map(|file| format!(r#"<link rel="preload" as="fetch" crossorigin href="{file}">"#));
    let all: String = early.iter().map(|piece| code(piece)).chain(data).collect();
    links.push_str(&format!("<template data-early>{all}</template>"));
    if *route == Route::Ticket && site.config.queue.is_some() {
        let followed = files(site, pieces::FOLLOWED);
        let more: String = followed.difference(&early).map(|piece| code(piece)).collect();
        links.push_str(&format!("<template data-followed>{more}</template>"));
    }
    links
}

/// The files of pieces, each once: two parts of a page may share one.
fn files<'a>(site: &'a Site, keys: &[&str]) -> BTreeSet<&'a String> {
    keys.iter().filter_map(|key| site.chunks.get(*key)).flatten().collect()
}

fn code(piece: &str) -> String {
    format!(r#"<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{piece}">"#)
}

#[cfg(test)]
mod tests {
    use super::links;
    use crate::site::Site;
    use guichet::{config::Config, route::Route};

    fn page(config: &str) -> String {
        let mut site = Site::of(Config::parse(config.as_bytes()).unwrap());
        let piece = |name: &str| (name.to_owned(), vec![format!("/{name}.wasm"), "/shared.wasm".to_owned()]);
        site.chunks = [piece("rest_page"), piece("live_ticket")].into();
        links(&site, Some(("en", &Route::Ticket)))
    }

    /// What a page says within a template.
    fn template<'a>(page: &'a str, name: &str) -> &'a str {
        let (_, after) = page.split_once(&format!("<template {name}>")).unwrap();
        after.split_once("</template>").unwrap().0
    }

    #[test]
    fn what_following_takes_waits_for_itself_where_there_is_a_queue() {
        let config =
            r#"{"name": {"en": "Service BC"}, "phone": {"number": "1"}, "queue": {"url": "/api/v1"}}"#;
        let page = page(config);
        let early = template(&page, "data-early");
        assert!(
            early.contains("/shared.wasm")
                && early.contains("/rest_page.wasm")
                && early.contains("/config.json")
        );
        assert_eq!(template(&page, "data-followed"), super::code("/live_ticket.wasm"));
    }

    #[test]
    fn a_page_without_a_queue_has_one_way_to_begin() {
        let page = page(r#"{"name": {"en": "Service BC"}, "phone": {"number": "1"}}"#);
        assert!(template(&page, "data-early").contains("/rest_page.wasm"));
        assert!(!page.contains("live_ticket") && !page.contains("data-followed"));
    }
}
