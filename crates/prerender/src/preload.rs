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
        Route::Home | Route::Services | Route::Category(_) | Route::Code => add("index"),
        Route::Offices | Route::Office(_) => add("openings"),
        Route::OfficesFor(_) => {
            add("index");
            add("offices");
        }
        // Its record is fetched when the page is used.
        Route::Service(_)
        | Route::Check(_)
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
    links.push_str("<template data-early>");
    let early = files(site, pieces::chunks(route));
    early.iter().for_each(|piece| links.push_str(&code(piece)));
    for file in data(site, lang, route) {
        links.push_str(&format!(r#"<link rel="preload" as="fetch" crossorigin href="{file}">"#));
    }
    links.push_str("</template>");
    if *route == Route::Ticket && site.config.queue.is_some() {
        links.push_str("<template data-followed>");
        let followed = files(site, pieces::FOLLOWED);
        followed.difference(&early).for_each(|piece| links.push_str(&code(piece)));
        links.push_str("</template>");
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
        let piece = |name: &str| (name.to_owned(), vec![format!("/{name}.wasm")]);
        site.chunks = [piece("plain_page"), piece("follow_ticket")].into();
        links(&site, Some(("en", &Route::Ticket)))
    }

    #[test]
    fn what_following_takes_waits_for_itself_where_there_is_a_queue() {
        let config =
            r#"{"name": {"en": "Service BC"}, "phone": {"number": "1"}, "queue": {"url": "/api/v1"}}"#;
        let (plain, followed) = page(config)
            .split_once("<template data-followed>")
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        assert!(plain.contains("/plain_page.wasm") && !plain.contains("/follow_ticket.wasm"));
        assert!(followed.contains("/follow_ticket.wasm") && !followed.contains("/plain_page.wasm"));
        let without = r#"{"name": {"en": "Service BC"}, "phone": {"number": "1"}}"#;
        assert!(!page(without).contains("follow_ticket"));
    }
}
