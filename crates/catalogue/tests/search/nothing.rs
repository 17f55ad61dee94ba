//! A query that fits nothing finds nothing: a wild guess would send someone to the wrong counter.

use crate::catalogues::{found, ids, small};
use catalogue::search::Searcher;

#[test]
fn other_worlds_find_nothing() {
    for query in [
        "pizza delivery",
        "hockey tickets",
        "weather tomorrow",
        "wifi password",
        "cheap flights",
        "haircut",
        "recette de gâteau",
        "météo demain",
        "chaussures de course",
        "billet de concert",
        "guitar lessons",
        "bitcoin price",
        "lkjhgf qwrtz",
    ] {
        assert_eq!(found(query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn a_word_of_another_world_is_no_slip_for_one_of_ours() {
    let index = small(&[("fight", "Fight a ticket", &[], &[])], &[]);
    let searcher = Searcher::new(&index);
    assert_eq!(ids(&searcher, "fighd"), ["fight"]);
    assert!(ids(&searcher, "flight ").is_empty());
}

#[test]
fn a_catalogue_that_uses_such_a_word_finds_it() {
    let index = small(&[("pool", "Swimming pool inspection", &[], &[])], &[]);
    assert_eq!(ids(&Searcher::new(&index), "swimming pool"), ["pool"]);
}

#[test]
fn silence_is_no_question() {
    for query in ["", "   ", "?!", "the of and", "je vous en", "\u{200d}"] {
        assert!(found(query).is_empty(), "{query:?}");
    }
}

#[test]
fn an_empty_catalogue_has_no_answers() {
    let searcher = Searcher::new(&small(&[], &[]));
    assert!(ids(&searcher, "licence").is_empty());
}
