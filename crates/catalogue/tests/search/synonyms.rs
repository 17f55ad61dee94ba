//! Words of the same meaning, from the thesaurus.

use crate::catalogues::{first, ids, small};
use catalogue::search::Searcher;

const SERVICES: [(&str, &str, &[&str], &[&str]); 2] =
    [("car", "Car permit", &[], &[]), ("boat", "Boat permit", &[], &[])];

#[test]
fn a_word_finds_what_its_synonyms_call() {
    let without = Searcher::new(&small(&SERVICES, &[]));
    assert!(ids(&without, "automobile").is_empty());
    let with = Searcher::new(&small(&SERVICES, &[&["car", "automobile", "set of wheels"]]));
    assert_eq!(ids(&with, "automobile"), ["car"]);
    assert_eq!(ids(&with, "a set of wheels"), ["car"]);
}

#[test]
fn the_very_word_beats_its_synonym() {
    let index = small(
        &[("other", "Automobile permit", &[], &[]), ("same", "Car permit", &[], &[])],
        &[&["car", "automobile"]],
    );
    let searcher = Searcher::new(&index);
    assert_eq!(ids(&searcher, "car permit"), ["same", "other"]);
    assert_eq!(ids(&searcher, "automobile permit"), ["other", "same"]);
}

#[test]
fn a_synonym_may_have_a_slip_of_the_finger() {
    let searcher = Searcher::new(&small(&SERVICES, &[&["car", "automobile"]]));
    assert_eq!(ids(&searcher, "automobole"), ["car"]);
}

#[test]
fn half_of_a_phrase_is_not_its_meaning() {
    let searcher = Searcher::new(&small(&SERVICES, &[&["car", "set of wheels"]]));
    assert!(ids(&searcher, "wheels barrow").is_empty());
}

#[test]
fn everyday_words_lead_to_official_ones() {
    for (query, service) in [
        ("care card", "bc-services-card"),
        ("welfare", "income-assistance"),
        ("dl renewal", "drivers-licence-renewal"),
        ("hog", "home-owner-grant"),
        ("stat dec", "commissioner-affidavit"),
        ("pogey", "employment-insurance"),
        ("automobile insurance", "car-insurance"),
        ("hitched", "marriage-licence"),
    ] {
        assert_eq!(first(query), service, "{query}");
    }
}
