//! English and French, apart and mixed.

use crate::catalogues::{SEARCHER, first, small};
use catalogue::search::Searcher;

#[test]
fn french_finds_the_same_services_on_a_page_in_any_language() {
    for (query, service) in [
        ("renouveler mon permis de conduire", "drivers-licence-renewal"),
        ("j'ai perdu mon permis de conduire", "drivers-licence-replace"),
        ("certificat de naissance", "birth-certificate"),
        ("changer de nom", "legal-name-change"),
        ("je viens d'avoir un bébé", "birth-registration"),
        ("payer la garderie", "child-care-benefit"),
        ("contester une contravention", "traffic-ticket"),
        ("petites créances", "civil-resolution-tribunal"),
        ("permis de chasse", "hunting-licence"),
        ("chômage", "employment-insurance"),
    ] {
        for lang in ["en", "fr", "pa"] {
            let hits = SEARCHER.search(query, lang, 1);
            assert_eq!(hits.first().map(|h| h.id.as_str()), Some(service), "{query} on a page in {lang}");
        }
    }
}

#[test]
fn the_two_languages_may_be_mixed_in_one_query() {
    assert_eq!(first("renouveler driver licence"), "drivers-licence-renewal");
    assert_eq!(first("birth certificat"), "birth-certificate");
}

#[test]
fn the_language_of_the_page_decides_between_equals() {
    let index = small(&[("english", "One", &["pension"], &[]), ("french", "Two", &[], &["pension"])], &[]);
    let searcher = Searcher::new(&index);
    for (lang, first) in [("en", "english"), ("fr", "french")] {
        let hits = searcher.search("pension", lang, 5);
        assert_eq!(hits.first().map(|h| h.id.as_str()), Some(first));
        assert_eq!(hits.len(), 2);
    }
}
