//! How well search answers queries with graded answers, with any weights: to choose them and to learn their worth.

use catalogue::model::Index;
use catalogue::search::{Searcher, Weights};
use serde::Deserialize;

/// The best grade there is.
const BEST: u8 = 2;

/// A query with its judged answers.
#[derive(Clone, Debug, Deserialize)]
pub struct Query {
    /// What is typed.
    pub query: String,
    /// The language of the page.
    pub lang: String,
    /// The services that answer it; none when nothing should be found.
    pub relevant: Vec<Judged>,
    /// What part the query plays; see the `meta` of its file.
    #[serde(default)]
    pub split: String,
}

/// A service with its grade: 2 exact, 1 acceptable.
#[derive(Clone, Debug, Deserialize)]
pub struct Judged {
    /// Its id.
    pub service: String,
    /// Its grade.
    pub grade: u8,
}

#[derive(Deserialize)]
struct Queries {
    queries: Vec<Query>,
}

/// Sums over some queries; [`Figures::shares`] makes shares of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    fitting: f64,
    first: f64,
    third: f64,
    gained: f64,
    nothing: f64,
    nothing_found: f64,
}

impl Figures {
    /// Success at 1 and at 3, nDCG at 5, and the share of queries that fit nothing for which nothing was found.
    pub fn shares(&self) -> [f64; 4] {
        let of = |part: f64, all: f64| if all > 0.0 { part / all } else { 1.0 };
        [
            of(self.first, self.fitting),
            of(self.third, self.fitting),
            of(self.gained, self.fitting),
            of(self.nothing_found, self.nothing),
        ]
    }

    /// One number to choose weights by: a wild guess is as bad as a miss, and one query in six fits nothing.
    pub fn good(&self) -> f64 {
        let [first, third, gained, none] = self.shares();
        (5.0 * (0.5 * first + 0.25 * third + 0.25 * gained) + none) / 6.0
    }

    /// Counts one query.
    fn count(&mut self, query: &Query, got: &[String]) {
        let grade = |id: &str| query.relevant.iter().find(|j| j.service == id).map_or(0, |j| j.grade);
        if query.relevant.is_empty() {
            self.nothing += 1.0;
            self.nothing_found += f64::from(u8::from(got.is_empty()));
            return;
        }
        let best_at = got.iter().position(|id| grade(id) == BEST);
        self.fitting += 1.0;
        self.first += f64::from(u8::from(best_at == Some(0)));
        self.third += f64::from(u8::from(best_at.is_some_and(|at| at < 3)));
        let mut ideal: Vec<u8> = query.relevant.iter().map(|j| j.grade).collect();
        ideal.sort_unstable_by(|a, b| b.cmp(a));
        self.gained += gain(got.iter().map(|id| grade(id))) / gain(ideal.into_iter());
    }
}

impl std::ops::AddAssign for Figures {
    fn add_assign(&mut self, more: Self) {
        self.fitting += more.fitting;
        self.first += more.first;
        self.third += more.third;
        self.gained += more.gained;
        self.nothing += more.nothing;
        self.nothing_found += more.nothing_found;
    }
}

fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    grades.take(5).enumerate().map(|(at, g)| (f64::from(g).exp2() - 1.0) / (at as f64 + 2.0).log2()).sum()
}

/// Reads a file of queries.
///
/// # Errors
/// When it is no such file.
pub fn read(json: &str) -> Result<Vec<Query>, serde_json::Error> {
    serde_json::from_str::<Queries>(json).map(|file| file.queries)
}

/// Asks every query.
pub fn measure<'a>(index: &Index, weights: Weights, queries: impl IntoIterator<Item = &'a Query>) -> Figures {
    let searcher = Searcher::with_weights(index, weights);
    let mut figures = Figures::default();
    for query in queries {
        let got: Vec<String> =
            searcher.search(&query.query, &query.lang, 5).into_iter().map(|hit| hit.id.0).collect();
        figures.count(query, &got);
    }
    figures
}
