//! What comes first.

use crate::catalogues::{REAL, first, ids, small};
use catalogue::search::Searcher;

#[test]
fn every_service_is_found_first_by_its_name_in_both_languages() {
    let searcher = Searcher::new(&REAL);
    for service in &REAL.services {
        for (lang, name) in &service.name.0 {
            let hits = searcher.search(name, lang, 1);
            assert_eq!(hits.first().map(|h| &h.id), Some(&service.id), "{name}");
        }
    }
}

#[test]
fn nearly_everything_people_call_a_service_leads_to_it() {
    let searcher = Searcher::new(&REAL);
    for service in &REAL.services {
        for (lang, names) in &service.also_called {
            for name in names {
                let hits = searcher.search(name, lang, 8);
                assert!(hits.iter().any(|h| h.id == service.id), "«{name}» does not find {}", service.id);
            }
        }
    }
}

#[test]
fn more_words_that_fit_make_the_difference() {
    assert_eq!(first("birth certificate"), "birth-certificate");
    assert_eq!(first("death certificate"), "death-certificate");
    assert_eq!(first("marriage certificate"), "marriage-certificate");
    assert_eq!(first("marriage licence"), "marriage-licence");
    assert_eq!(first("fishing licence"), "fishing-licence");
}

#[test]
fn words_in_one_phrase_beat_words_in_several() {
    let index = small(
        &[
            ("apart", "Apart", &["blue ticket", "green whale"], &[]),
            ("together", "Together", &["blue whale"], &[]),
        ],
        &[],
    );
    assert_eq!(ids(&Searcher::new(&index), "blue whale"), ["together", "apart"]);
}

#[test]
fn a_name_that_says_no_more_than_was_asked_comes_first() {
    let index =
        small(&[("long", "Blue whale watching tour", &[], &[]), ("short", "Blue whale", &[], &[])], &[]);
    assert_eq!(ids(&Searcher::new(&index), "blue whale"), ["short", "long"]);
}

#[test]
fn a_situation_leads_to_the_service_that_helps() {
    for (situation, service) in [
        ("i just had a baby", "birth-registration"),
        ("my husband died", "death-certificate"),
        ("the police took my car", "driving-prohibition-review"),
        ("my landlord is kicking me out", "rtb-dispute"),
        ("my boss did not pay me", "employment-standards"),
        ("we are getting married", "marriage-licence"),
        ("i can't pay for my medication", "fair-pharmacare"),
    ] {
        assert_eq!(first(situation), service, "{situation}");
    }
}

#[test]
fn what_most_people_come_for_wins_between_equals() {
    let mut index = small(&[("a", "Blue card", &[], &[]), ("b", "Blue card", &[], &[])], &[]);
    assert_eq!(ids(&Searcher::new(&index), "blue card"), ["a", "b"]);
    index.popular = index.services.iter().skip(1).map(|s| s.id.clone()).collect();
    assert_eq!(ids(&Searcher::new(&index), "blue card"), ["b", "a"]);
}
