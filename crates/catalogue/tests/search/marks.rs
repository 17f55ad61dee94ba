//! Which words of a shown text the page may mark.

use crate::catalogues::{REAL, SEARCHER};

fn marked(query: &str, text: &str) -> Vec<String> {
    let hits = SEARCHER.search(query, "en", 1);
    let hit = hits.first().expect("a hit");
    SEARCHER.marks(text, hit).into_iter().map(|at| text[at].to_owned()).collect()
}

#[test]
fn the_words_asked_for_are_marked_in_all_their_forms() {
    assert_eq!(marked("fishing licence", "Licences for fishing and more"), ["Licences", "fishing"]);
    assert_eq!(marked("peche", "Permis de pêche en eau douce"), ["pêche"]);
    assert_eq!(marked("passp", "Your passport"), ["passport"]);
}

#[test]
fn synonyms_are_marked_as_whole_phrases() {
    assert_eq!(marked("died", "After someone passed away"), ["passed", "away"]);
}

#[test]
fn words_that_say_nothing_stay_unmarked() {
    assert_eq!(
        marked("the death certificate of my father", "The certificate of a death"),
        ["certificate", "death"]
    );
}

#[test]
fn marks_stand_inside_the_text_in_order() {
    for query in ["licence", "carte santé", "my baby was born", "a"] {
        let Some(hit) = SEARCHER.search(query, "fr", 1).into_iter().next() else { continue };
        for service in &REAL.services {
            for text in service.name.0.values().chain(service.summary.0.values()) {
                let mut end = 0;
                for mark in SEARCHER.marks(text, &hit) {
                    assert!(end <= mark.start && mark.start < mark.end);
                    assert!(text.get(mark.clone()).is_some(), "{mark:?} cuts a letter of «{text}»");
                    end = mark.end;
                }
            }
        }
    }
}
