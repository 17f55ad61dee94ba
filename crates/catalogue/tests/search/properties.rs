//! What holds for anything a person may type.

use crate::catalogues::{REAL, SEARCHER, small};
use catalogue::search::{Searcher, fold, tokens};
use proptest::prelude::*;

/// Anything, and things that look like queries.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zé' .-]{0,40}",
        "(licence|permis|card|baby|lost|perdu|msp|l'|bc | |e\u{301}|中|ਪੰ){0,12}",
        Just("a".repeat(5_000)),
        Just("carte ".repeat(500)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_can_be_typed(query in typed(), lang in "(en|fr|zh-Hans|)", limit in 0usize..9) {
        let hits = SEARCHER.search(&query, &lang, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.iter().all(|h| h.score.is_finite() && h.score > 0.0));
        prop_assert!(hits.windows(2).all(|w| w[0].score >= w[1].score));
        let mut ids: Vec<_> = hits.iter().map(|h| h.id.clone()).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), hits.len());
        for hit in &hits {
            prop_assert_eq!(&REAL.services[hit.index].id, &hit.id);
        }
    }

    #[test]
    fn the_same_query_always_has_the_same_answer(query in typed()) {
        let once: Vec<_> = SEARCHER.search(&query, "en", 8).into_iter().map(|h| (h.id, h.score)).collect();
        let again: Vec<_> = SEARCHER.search(&query, "en", 8).into_iter().map(|h| (h.id, h.score)).collect();
        prop_assert_eq!(once, again);
    }

    #[test]
    fn marks_fit_any_text(query in typed(), text in any::<String>()) {
        for hit in SEARCHER.search(&query, "en", 1) {
            let mut end = 0;
            for mark in SEARCHER.marks(&text, &hit) {
                prop_assert!(end <= mark.start && mark.start < mark.end);
                prop_assert!(text.get(mark.clone()).is_some());
                end = mark.end;
            }
        }
    }

    #[test]
    fn tokens_stand_inside_the_text_and_are_folded(text in any::<String>()) {
        for token in tokens(&text) {
            prop_assert!(text.get(token.at.clone()).is_some());
            prop_assert_eq!(fold(&token.word), token.word);
        }
    }

    #[test]
    fn any_catalogue_can_be_searched(
        name in any::<String>(), called in any::<String>(), same in any::<String>(), query in any::<String>(),
    ) {
        let index = small(&[("a", &name, &[&called], &[]), ("b", &called, &[&same], &[])], &[&[&same, &name]]);
        Searcher::new(&index).search(&query, "en", 5);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_order_of_the_services_does_not_matter(seed in any::<u64>(), query in typed()) {
        let mut index = REAL.clone();
        let count = index.services.len();
        for at in 0..count {
            index.services.swap(at, (seed as usize).wrapping_mul(at + 1) % count);
        }
        let searcher = Searcher::new(&index);
        for query in [query.as_str(), "licence", "baby card", "permis perdu"] {
            let ids = |s: &Searcher| s.search(query, "en", 8).into_iter().map(|h| h.id).collect::<Vec<_>>();
            prop_assert_eq!(ids(&searcher), ids(&SEARCHER));
        }
    }
}
