//! How long a person waits for what a pre-check says after an answer.

use catalogue::model::ServicePage;
use precheck::{Answer, Answers, Held, Precheck, QuestionId, Rules};
use serde::{Deserialize, Serialize};

/// One measurement is so many checks: a browser's clock is too coarse for a single one.
const ROUNDS: u32 = 20;

/// Each state is measured so many times and the median counts: other programs on the machine are not the pre-check's
/// fault.
const TIMES: usize = 5;

/// The times of one service, in milliseconds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Speed {
    /// Its id.
    pub service: String,
    /// How many questions it has.
    pub questions: usize,
    /// How many requirements it has.
    pub requirements: usize,
    /// How many kinds of document its rules name.
    pub documents: usize,
    /// To prepare its rules, once.
    pub prepare: f64,
    /// A full check in several states.
    pub states: Vec<State>,
}

/// What is known in a check, and how long it takes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    /// How many questions are answered.
    pub answered: usize,
    /// How many documents are in hand.
    pub papers: usize,
    /// For one full check, in milliseconds.
    pub time: f64,
}

impl Speed {
    /// How much there is to go through.
    pub fn depth(&self) -> usize {
        self.questions * self.requirements
    }

    /// The state that takes longest.
    pub fn slowest(&self) -> Option<&State> {
        self.states.iter().max_by(|a, b| a.time.total_cmp(&b.time))
    }
}

/// Checks every service that has rules, in several states; `now` tells the time in milliseconds.
///
/// # Errors
/// When `text` is no list of service pages.
pub fn measure(text: &str, now: impl Fn() -> f64) -> Result<Vec<Speed>, json::Problem> {
    let pages: Vec<ServicePage> = json::from_str(text)?;
    let with_rules = pages.iter().filter(|page| page.service.rules != Rules::default());
    Ok(with_rules.map(|page| of_page(page, &now)).collect())
}

fn of_page(page: &ServicePage, now: &impl Fn() -> f64) -> Speed {
    let rules = &page.service.rules;
    let prepare = || Precheck::new(rules, &page.identity_sets, &page.documents);
    let precheck = prepare();
    let states = answers(&precheck).into_iter().flat_map(|answers| {
        hands(&precheck).map(|hand| State {
            answered: answers.len(),
            papers: hand.iter().map(|held| held.pieces as usize).sum(),
            time: time(now, || precheck.check(&answers, &hand)),
        })
    });
    Speed {
        service: page.service.id.0.clone(),
        questions: rules.questions.len(),
        requirements: rules.requirements.len(),
        documents: precheck.documents().len(),
        states: states.collect(),
        prepare: time(now, prepare),
    }
}

/// Nothing, half and all answered; once with the first and once with the last answer that tells something.
fn answers(precheck: &Precheck) -> Vec<Answers> {
    let first = |answers: Vec<Answer>| answers.into_iter().next();
    let last = |answers: Vec<Answer>| answers.into_iter().next_back();
    let mut states = vec![Answers::new()];
    for choose in [first, last] {
        for every in [2, 1] {
            let asked = precheck.questions().step_by(every);
            let answer = |id| Some((QuestionId::clone(id), choose(precheck.telling_answers(id))?));
            states.push(asked.filter_map(|question| answer(&question.id)).collect());
        }
    }
    states
}

/// No papers, a quarter of all kinds, and every kind twice.
fn hands(precheck: &Precheck) -> [Vec<Held>; 3] {
    let held = |pieces, every| {
        let kinds = precheck.documents().iter().step_by(every);
        kinds.map(|doc| Held { pieces, ..Held::new(doc.clone()) }).collect()
    };
    [Vec::new(), held(1, 4), held(2, 1)]
}

/// How long one call takes.
fn time<T>(now: &impl Fn() -> f64, call: impl Fn() -> T) -> f64 {
    let mut times = [0.0; TIMES];
    for time in &mut times {
        let start = now();
        for _ in 0..ROUNDS {
            std::hint::black_box(call());
        }
        *time = (now() - start) / f64::from(ROUNDS);
    }
    times.sort_by(f64::total_cmp);
    times.get(TIMES / 2).copied().unwrap_or_default()
}
