//! Conditions prepared for being evaluated often: questions by number instead of by name.

use crate::column::{State, Value};
use crate::{Answer, Cond, Question, QuestionId, QuestionKind, Truth};

/// A condition whose questions are numbered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Term {
    All(Vec<Term>),
    Any(Vec<Term>),
    Not(Box<Term>),
    Test {
        column: usize,
        test: Test,
    },
    /// Reads what no question answers; never known.
    Unreadable,
}

/// A comparison with an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Test {
    Is(Value),
    Lt(f64),
    Lte(f64),
    Gt(f64),
    Gte(f64),
}

impl Test {
    pub fn holds(&self, value: Value) -> bool {
        match (self, value) {
            (Test::Is(wanted), value) => *wanted == value,
            (Test::Lt(bound), Value::Number(n)) => n < *bound,
            (Test::Lte(bound), Value::Number(n)) => n <= *bound,
            (Test::Gt(bound), Value::Number(n)) => n > *bound,
            (Test::Gte(bound), Value::Number(n)) => n >= *bound,
            _ => false,
        }
    }

    /// The number it compares with.
    pub fn bound(&self) -> Option<f64> {
        match self {
            Test::Lt(n) | Test::Lte(n) | Test::Gt(n) | Test::Gte(n) | Test::Is(Value::Number(n)) => Some(*n),
            Test::Is(_) => None,
        }
    }
}

impl Term {
    pub fn of(cond: &Cond, questions: &[Question]) -> Self {
        let parts = |parts: &[Cond]| parts.iter().map(|p| Term::of(p, questions)).collect();
        match cond {
            Cond::All { all } => Term::All(parts(all)),
            Cond::Any { any } => Term::Any(parts(any)),
            Cond::Not { not } => Term::Not(Box::new(Term::of(not, questions))),
            Cond::Is { fact, is } => test(fact, questions, |kind| same_kind(kind, is)),
            Cond::Lt { fact, lt } => test(fact, questions, |kind| number(kind, Test::Lt(*lt))),
            Cond::Lte { fact, lte } => test(fact, questions, |kind| number(kind, Test::Lte(*lte))),
            Cond::Gt { fact, gt } => test(fact, questions, |kind| number(kind, Test::Gt(*gt))),
            Cond::Gte { fact, gte } => test(fact, questions, |kind| number(kind, Test::Gte(*gte))),
        }
    }

    /// Kleene's strong logic, as in [`Cond::eval`].
    pub fn eval(&self, states: &[State]) -> Truth {
        match self {
            Term::All(parts) => fold(parts, states, Truth::No, Truth::Yes),
            Term::Any(parts) => fold(parts, states, Truth::Yes, Truth::No),
            Term::Not(part) => match part.eval(states) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                Truth::Unknown => Truth::Unknown,
            },
            Term::Test { column, test } => match states.get(*column) {
                Some(State::Is(value)) => Truth::from(test.holds(*value)),
                _ => Truth::Unknown,
            },
            Term::Unreadable => Truth::Unknown,
        }
    }

    /// Hands every comparison to `visit`.
    pub fn each_test(&self, visit: &mut impl FnMut(usize, Test)) {
        match self {
            Term::All(parts) | Term::Any(parts) => parts.iter().for_each(|p| p.each_test(visit)),
            Term::Not(part) => part.each_test(visit),
            Term::Test { column, test } => visit(*column, *test),
            Term::Unreadable => {}
        }
    }

    /// The columns it reads, in order of appearance.
    pub fn columns(&self) -> Vec<usize> {
        let mut columns = Vec::new();
        self.each_test(&mut |column, _| {
            if !columns.contains(&column) {
                columns.push(column);
            }
        });
        columns
    }
}

fn fold(parts: &[Term], states: &[State], deciding: Truth, otherwise: Truth) -> Truth {
    let mut result = otherwise;
    for part in parts {
        match part.eval(states) {
            t if t == deciding => return deciding,
            Truth::Unknown => result = Truth::Unknown,
            _ => {}
        }
    }
    result
}

fn test(fact: &QuestionId, questions: &[Question], make: impl Fn(&QuestionKind) -> Option<Test>) -> Term {
    let column = questions.iter().position(|q| q.id == *fact);
    let made = column.and_then(|at| Some((at, make(&questions.get(at)?.kind)?)));
    made.map_or(Term::Unreadable, |(column, test)| Term::Test { column, test })
}

fn number(kind: &QuestionKind, test: Test) -> Option<Test> {
    matches!(kind, QuestionKind::Number { .. }).then_some(test)
}

fn same_kind(kind: &QuestionKind, is: &Answer) -> Option<Test> {
    let value = match (kind, is) {
        (QuestionKind::YesNo, Answer::YesNo(b)) => Value::YesNo(*b),
        (QuestionKind::Number { .. }, Answer::Number(n)) => Value::Number(*n),
        (QuestionKind::Choice { options }, Answer::Choice(id)) => {
            Value::Option(options.iter().position(|o| o.id == *id)?)
        }
        _ => return None,
    };
    Some(Test::Is(value))
}
