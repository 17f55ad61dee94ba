//! How well search answers a list of queries with graded answers.

use catalogue::model::{Index, Words};
use catalogue::search::Searcher;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Services ranked below this place do not count.
const RANKS: usize = 5;

/// How well the queries were answered. All figures are shares from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// How many queries there were, those that fit nothing included.
    pub count: usize,
    /// Share of queries whose first hit has the best grade.
    pub success_at_1: f64,
    /// Share of queries with a best-graded service among the first three hits.
    pub success_at_3: f64,
    /// Normalised discounted cumulative gain of the first five hits: gain 2^grade - 1, discount log2(rank + 1), the
    /// ideal taken from the judged services.
    pub ndcg_at_5: f64,
    /// Share of the queries that fit nothing for which nothing was found. They count in no other figure.
    pub none_correct: f64,
    /// Queries whose first hit is not a best-graded one, and queries that fit nothing but found something.
    pub misses: Vec<Miss>,
    /// The same for the queries of each language, where there are several: each is asked on a page in its language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub languages: BTreeMap<String, Report>,
}

/// A query that was not answered as it should be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Miss {
    /// The query.
    pub query: String,
    /// The judged services, best first; empty when nothing should be found.
    pub expected: Vec<String>,
    /// What was found, best first.
    pub got: Vec<String>,
}

/// A query with its judged answers.
#[derive(Debug, Deserialize)]
struct Query {
    query: String,
    lang: String,
    relevant: Vec<Judged>,
}

#[derive(Debug, Deserialize)]
struct Judged {
    service: String,
    grade: u8,
}

/// The list alone, or with what is to be known about it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Queries {
    Bare(Vec<Query>),
    Told { queries: Vec<Query> },
}

/// The best grade there is.
const BEST: u8 = 2;

/// Asks every query and compares.
///
/// # Errors
/// When the file is no list of queries, or judges a service that is not in the index: says which.
pub fn evaluate(index: &Index, words: &[Words], queries_json: &str) -> Result<Report, String> {
    let queries =
        match serde_json::from_str(queries_json).map_err(|e| format!("not a list of queries: {e}"))? {
            Queries::Bare(queries) | Queries::Told { queries } => queries,
        };
    let known: BTreeSet<_> = index.services.iter().map(|s| s.id.as_str()).collect();
    for query in &queries {
        if let Some(judged) = query.relevant.iter().find(|j| !known.contains(j.service.as_str())) {
            return Err(format!("query «{}» judges «{}», which is no service", query.query, judged.service));
        }
    }
    let plain = Searcher::new(index);
    let own: BTreeMap<&str, Searcher> =
        words.iter().map(|words| (words.language.as_str(), Searcher::with_words(index, words))).collect();
    let answer = |query: &Query| {
        let searcher = own.get(query.lang.as_str()).unwrap_or(&plain);
        searcher.search(&query.query, &query.lang, RANKS).into_iter().map(|hit| hit.id.0).collect()
    };
    let mut whole = report(queries.iter(), answer);
    let languages: BTreeSet<&str> = queries.iter().map(|q| q.lang.as_str()).collect();
    if languages.len() > 1 {
        let of = |lang: &str| report(queries.iter().filter(|q| q.lang == lang), answer);
        whole.languages = languages.into_iter().map(|lang| (lang.to_owned(), of(lang))).collect();
    }
    Ok(whole)
}

fn report<'a>(queries: impl Iterator<Item = &'a Query>, answer: impl Fn(&Query) -> Vec<String>) -> Report {
    let (mut first, mut third, mut gained) = (0, 0, 0.0);
    let (mut count, mut fitting, mut nothing, mut nothing_found) = (0, 0, 0, 0);
    let mut misses = Vec::new();
    for query in queries {
        count += 1;
        let got = answer(query);
        let correct = if query.relevant.iter().all(|j| j.grade == 0) {
            nothing += 1;
            nothing_found += usize::from(got.is_empty());
            got.is_empty()
        } else {
            fitting += 1;
            let best_at = got.iter().position(|id| grade(query, id) == BEST);
            first += usize::from(best_at == Some(0));
            third += usize::from(best_at.is_some_and(|at| at < 3));
            gained += ndcg(query, &got);
            best_at == Some(0)
        };
        if !correct {
            let mut judged: Vec<_> = query.relevant.iter().filter(|j| j.grade > 0).collect();
            judged.sort_by_key(|j| std::cmp::Reverse(j.grade));
            let expected = judged.into_iter().map(|j| j.service.clone()).collect();
            misses.push(Miss { query: query.query.clone(), expected, got });
        }
    }
    Report {
        count,
        success_at_1: share(first as f64, fitting),
        success_at_3: share(third as f64, fitting),
        ndcg_at_5: share(gained, fitting),
        none_correct: share(nothing_found as f64, nothing),
        misses,
        languages: BTreeMap::new(),
    }
}

/// A share of nothing is whole: nothing went wrong.
fn share(of: f64, all: usize) -> f64 {
    if all == 0 { 1.0 } else { of / all as f64 }
}

fn grade(query: &Query, id: &str) -> u8 {
    query.relevant.iter().find(|j| j.service == id).map_or(0, |j| j.grade)
}

fn ndcg(query: &Query, got: &[String]) -> f64 {
    let mut ideal: Vec<u8> = query.relevant.iter().map(|j| j.grade).collect();
    ideal.sort_by_key(|grade| std::cmp::Reverse(*grade));
    gain(got.iter().map(|id| grade(query, id))) / gain(ideal.into_iter())
}

fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    let gains = grades.take(RANKS).enumerate();
    gains.map(|(at, grade)| (f64::from(grade).exp2() - 1.0) / (at as f64 + 2.0).log2()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queries() -> Vec<Query> {
        let json = r#"[
            {"query": "a", "lang": "en", "relevant": [{"service": "x", "grade": 2}, {"service": "y", "grade": 1}]},
            {"query": "b", "lang": "fr", "relevant": [{"service": "y", "grade": 2}]},
            {"query": "c", "lang": "en", "relevant": []},
            {"query": "d", "lang": "en", "relevant": []}
        ]"#;
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn the_figures_follow_their_formulas() {
        let report = report(queries().iter(), |query| {
            let ids: &[&str] = match query.query.as_str() {
                "a" => &["y", "x"],
                "b" => &["y"],
                "c" => &[],
                _ => &["x"],
            };
            ids.iter().map(|id| (*id).to_owned()).collect()
        });
        let log3 = 3f64.log2();
        let ndcg_of_a = (1.0 + 3.0 / log3) / (3.0 + 1.0 / log3);
        assert_eq!(report.count, 4);
        assert_eq!((report.success_at_1, report.success_at_3, report.none_correct), (0.5, 1.0, 0.5));
        assert!((report.ndcg_at_5 - (ndcg_of_a + 1.0) / 2.0).abs() < 1e-12);
        let missed: Vec<_> =
            report.misses.iter().map(|m| (m.query.as_str(), m.expected.len(), m.got.len())).collect();
        assert_eq!(missed, [("a", 2, 2), ("d", 0, 1)]);
    }

    #[test]
    fn a_list_may_stand_alone_or_under_a_key() {
        for json in [r#"[]"#, r#"{"meta": {"split": "any"}, "queries": []}"#] {
            let report = evaluate(&Index::default(), &[], json).unwrap();
            assert_eq!((report.count, report.none_correct), (0, 1.0));
        }
    }

    #[test]
    fn a_judged_service_that_does_not_exist_is_named() {
        let json = r#"[{"query": "q", "lang": "en", "relevant": [{"service": "gone", "grade": 2}]}]"#;
        let error = evaluate(&Index::default(), &[], json).unwrap_err();
        assert!(error.contains("gone") && error.contains("q"), "{error}");
        assert!(evaluate(&Index::default(), &[], "{").unwrap_err().contains("not a list of queries"));
    }
}
