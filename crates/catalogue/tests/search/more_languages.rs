//! Words of other languages than English and French, beside them.

use crate::catalogues::{REAL, SEARCHER};
use catalogue::model::Words;
use catalogue::search::{Searcher, fold};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

/// The real words of each language, ready to be searched.
static THERE: LazyLock<BTreeMap<String, Searcher>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content/words");
    let files = std::fs::read_dir(folder).expect("the words");
    let read = |path: &Path| -> Words {
        serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("words")
    };
    let all = files.map(|file| read(&file.expect("an entry").path()));
    all.map(|words| (words.language.clone(), Searcher::with_words(&REAL, &words))).collect()
});

fn first(lang: &str, query: &str) -> String {
    let hits = THERE[lang].search(query, lang, 1);
    hits.first().map(|hit| hit.id.to_string()).unwrap_or_default()
}

#[test]
fn people_find_the_licence_in_their_own_words() {
    for (lang, query) in [
        ("ko", "운전면허증"),
        ("pa", "ਲਾਇਸੈਂਸ"),
        ("zh-Hant", "駕照"),
        ("zh-Hans", "驾照"),
        ("fa", "گواهینامه"),
        ("ar", "رخصة القيادة"),
        ("tl", "lisensya"),
        ("es", "licencia de conducir"),
        ("vi", "bằng lái xe"),
        ("uk", "водійські права"),
    ] {
        assert_eq!(first(lang, query), "drivers-licence-renewal", "{query}");
    }
    assert_eq!(first("zh-Hant", "護照"), "passport");
    assert_eq!(first("zh-Hans", "护照"), "passport");
}

#[test]
fn marks_letters_and_joints_may_be_written_as_people_do() {
    for (lang, one, other) in [
        ("vi", "bằng lái xe hết hạn", "bang lai xe het han"),
        ("vi", "bằng lái", "banglai"),
        ("es", "acta de defunción", "acta de defuncion"),
        ("fa", "گواهی‌نامه رانندگی", "گواهي نامه رانندگي"),
        ("ar", "شهادة الميلاد", "شهاده ميلاد"),
        ("ar", "إجازة أُمومة", "اجازة امومة"),
        ("pa", "ਜਨਮ ਸਰਟੀਫ਼ਿਕੇਟ", "ਜਨਮ ਸਰਟੀਫਿਕੇਟ"),
        ("uk", "змінити ім’я", "змінити імя"),
        ("uk", "водійські права", "водійських прав"),
        ("ko", "운전면허증", "운전 면허증을"),
        ("tl", "magparehistro para bumoto", "mag-parehistro bumoto"),
    ] {
        assert!(!first(lang, one).is_empty(), "{one}");
        assert_eq!(first(lang, one), first(lang, other), "{one}, {other}");
    }
}

#[test]
fn answers_come_while_a_person_types() {
    for (lang, query, service) in [
        ("ko", "운전면", "drivers-licence-renewal"),
        ("zh-Hant", "出生證", "birth-certificate"),
        ("uk", "водійс", "drivers-licence-renewal"),
        ("ar", "جواز الس", "passport"),
        ("es", "pasapor", "passport"),
    ] {
        assert_eq!(first(lang, query), service, "{query}");
    }
}

#[test]
fn english_and_french_words_are_still_found() {
    for lang in THERE.keys() {
        for (query, service) in [
            ("birth certificate", "birth-certificate"),
            ("lost my driver's licence", "drivers-licence-replace"),
            ("certificat de naissance", "birth-certificate"),
            ("msp", "msp-enrolment"),
        ] {
            assert_eq!(first(lang, query), service, "{query} on a page in {lang}");
        }
    }
}

#[test]
fn what_no_counter_does_finds_nothing() {
    for (lang, query) in [
        ("ko", "비행기표 예약"),
        ("zh-Hant", "買機票回台灣"),
        ("zh-Hans", "怎么做饺子"),
        ("pa", "ਫਿਲਮ ਦੀ ਟਿਕਟ"),
        ("fa", "بلیط هواپیما"),
        ("ar", "مطعم عربي"),
        ("vi", "vé máy bay"),
        ("es", "receta de empanadas"),
        ("uk", "рецепт борщу"),
    ] {
        assert_eq!(first(lang, query), "", "{query}");
    }
}

#[test]
fn a_page_in_english_offers_nothing_for_words_it_does_not_know() {
    for query in ["운전면허증", "駕照", "ਲਾਇਸੈਂਸ", "گواهینامه", "رخصة القيادة", "водійські права"]
    {
        assert!(SEARCHER.search(query, "en", 5).is_empty(), "{query}");
    }
}

/// Anything, and things that look like queries.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\\u{600}-\\u{6FF}\\u{200C} ]{0,30}",
        "[\\u{A00}-\\u{A7F} ]{0,30}",
        "[가-힣一-龥 ]{0,60}",
        "[Ѐ-ӿ’' ]{0,30}",
        "(운전|면허|를|駕照|护照|的|bằng |lái |licencia | )\
         {0,20}",
        Just("면허".repeat(5_000)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_text_can_be_typed_in_any_language(query in typed()) {
        for (lang, searcher) in THERE.iter() {
            let hits = searcher.search(&query, lang, 5);
            prop_assert!(hits.iter().all(|h| h.score.is_finite() && h.score > 0.0));
            prop_assert!(hits.windows(2).all(|w| w[0].score >= w[1].score));
        }
    }

    #[test]
    fn any_words_can_be_laid_out(name in any::<String>(), phrase in typed(), query in typed(), syllables: bool) {
        let mut words = Words { language: "ko".into(), syllables, ..Words::default() };
        for list in [&mut words.silent, &mut words.elsewhere, &mut words.beginnings, &mut words.endings] {
            list.extend([name.clone(), phrase.clone()]);
        }
        let called = catalogue::model::words::Called { name, phrases: vec![phrase] };
        words.services.insert("passport".into(), called);
        Searcher::with_words(&REAL, &words).search(&query, "ko", 5);
    }

    #[test]
    fn folding_happens_once(text in typed()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }
}
