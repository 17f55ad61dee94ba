//! A question as the engine sees it: its answers, and which of them rules can tell apart.

use crate::{Answer, Question, QuestionKind, short, term::Term, term::Test};

/// An answer that fits its question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    YesNo(bool),
    Number(f64),
    /// The place of the option among the options.
    Option(usize),
}

/// What is known of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum State {
    /// It may still be answered.
    Open,
    /// It is not asked, given the other answers, and stays not known.
    Skipped,
    Is(Value),
}

/// A question and the answers that lead to different results.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    pub question: Question,
    pub ask_when: Option<Term>,
    /// One answer for each way that the rules can go.
    pub cells: Vec<Value>,
    /// Routes and needs that read it.
    pub routes: Vec<usize>,
    pub needs: Vec<usize>,
}

/// Larger counts of people are all taken as one: nobody holds that many papers.
const COUNTED: f64 = 64.0;

/// One answer for each way that `tests` can go. With `counted`, every number makes a difference.
pub(crate) fn cells(kind: &QuestionKind, tests: &[Test], counted: bool) -> Vec<Value> {
    let candidates: Vec<Value> = match kind {
        QuestionKind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
        QuestionKind::Choice { options } => (0..options.len()).map(Value::Option).collect(),
        QuestionKind::Number { min, max, .. } => numbers(*min, *max, tests, counted),
    };
    let mut seen: Vec<Vec<bool>> = Vec::new();
    candidates
        .into_iter()
        .filter(|value| {
            let ways: Vec<bool> = tests.iter().map(|test| test.holds(*value)).collect();
            let new = counted || !seen.contains(&ways);
            seen.push(ways);
            new
        })
        .collect()
}

/// The ends, and each bound with its neighbours: people answer in whole numbers.
fn numbers(min: f64, max: f64, tests: &[Test], counted: bool) -> Vec<Value> {
    let mut numbers = vec![min, max];
    for bound in tests.iter().filter_map(Test::bound) {
        numbers.extend([bound.floor() - 1.0, bound.floor(), bound.ceil(), bound.floor() + 1.0]);
    }
    if counted {
        let mut n = min.ceil();
        while n <= max.min(min + COUNTED) {
            numbers.push(n);
            n += 1.0;
        }
    }
    numbers.retain(|n| (min..=max).contains(n));
    short::sort(&mut numbers, f64::total_cmp);
    numbers.dedup();
    numbers.into_iter().map(Value::Number).collect()
}

impl Column {
    /// Whether its answer may be taken along: it is not sensitive, and the person gave it.
    pub fn is_carried(&self) -> bool {
        !self.question.sensitive && self.question.known_from.is_none()
    }

    /// The answer, if it is one to this question.
    pub fn value(&self, answer: &Answer) -> Result<Value, Misfit> {
        match (&self.question.kind, answer) {
            (QuestionKind::YesNo, Answer::YesNo(b)) => Ok(Value::YesNo(*b)),
            (QuestionKind::Number { min, max, .. }, Answer::Number(n)) if (min..=max).contains(&n) => {
                Ok(Value::Number(*n))
            }
            (QuestionKind::Number { .. }, Answer::Number(_)) => Err(Misfit::OutOfRange),
            (QuestionKind::Choice { options }, Answer::Choice(id)) => {
                options.iter().position(|o| o.id == *id).map(Value::Option).ok_or(Misfit::UnknownOption)
            }
            _ => Err(Misfit::OtherKind),
        }
    }

    /// The answer that a value stands for.
    pub fn answer(&self, value: Value) -> Answer {
        match (value, &self.question.kind) {
            (Value::YesNo(b), _) => Answer::YesNo(b),
            (Value::Number(n), _) => Answer::Number(n),
            (Value::Option(at), QuestionKind::Choice { options }) => {
                Answer::Choice(options.get(at).map(|o| o.id.clone()).unwrap_or_default())
            }
            (Value::Option(_), _) => Answer::Choice(String::new()),
        }
    }
}

/// Why an answer is none to a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Misfit {
    OtherKind,
    OutOfRange,
    UnknownOption,
}
