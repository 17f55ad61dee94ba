//! Conditions over answers, with three truth values.

mod read;

use crate::QuestionId;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a person answered. Numbers are in the unit that the question states.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Answer {
    /// Answer to a yes/no question.
    YesNo(bool),
    /// Answer to a number question.
    Number(f64),
    /// Id of the chosen option.
    Choice(String),
}

/// The answers known so far; an absent question is *not known*.
pub type Answers = BTreeMap<QuestionId, Answer>;

/// A condition. In JSON: `{"fact": id, "is"|"lt"|"lte"|"gt"|"gte": value}`, `{"all": [..]}`, `{"any": [..]}`,
/// `{"not": ..}`. Anything else beside these keys is an error: a condition half read would be another condition.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum Cond {
    /// True when every part is.
    All {
        /// The parts.
        all: Vec<Cond>,
    },
    /// True when at least one part is.
    Any {
        /// The parts.
        any: Vec<Cond>,
    },
    /// True when the part is false.
    Not {
        /// The part.
        not: Box<Cond>,
    },
    /// The answer equals a value.
    Is {
        /// The question asked.
        fact: QuestionId,
        /// The value it is compared with.
        is: Answer,
    },
    /// The answer is less than a number.
    Lt {
        /// The question asked.
        fact: QuestionId,
        /// Exclusive upper bound.
        lt: f64,
    },
    /// The answer is at most a number.
    Lte {
        /// The question asked.
        fact: QuestionId,
        /// Inclusive upper bound.
        lte: f64,
    },
    /// The answer is more than a number.
    Gt {
        /// The question asked.
        fact: QuestionId,
        /// Exclusive lower bound.
        gt: f64,
    },
    /// The answer is at least a number.
    Gte {
        /// The question asked.
        fact: QuestionId,
        /// Inclusive lower bound.
        gte: f64,
    },
}

/// The value of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// An answer it needs is missing.
    Unknown,
}

impl Cond {
    /// The value under the given answers (Kleene's strong logic: one `no` decides an `all`, one `yes` an `any`).
    /// An answer of another kind than the comparison expects counts as not known.
    pub fn eval(&self, answers: &Answers) -> Truth {
        let number = |fact: &QuestionId, holds: &dyn Fn(f64) -> bool| match answers.get(fact) {
            Some(Answer::Number(n)) => Truth::from(holds(*n)),
            _ => Truth::Unknown,
        };
        match self {
            Cond::All { all } => fold(all, answers, Truth::No, Truth::Yes),
            Cond::Any { any } => fold(any, answers, Truth::Yes, Truth::No),
            Cond::Not { not } => match not.eval(answers) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                Truth::Unknown => Truth::Unknown,
            },
            Cond::Is { fact, is } => match answers.get(fact) {
                Some(a) if std::mem::discriminant(a) == std::mem::discriminant(is) => Truth::from(a == is),
                _ => Truth::Unknown,
            },
            Cond::Lt { fact, lt } => number(fact, &|n| n < *lt),
            Cond::Lte { fact, lte } => number(fact, &|n| n <= *lte),
            Cond::Gt { fact, gt } => number(fact, &|n| n > *gt),
            Cond::Gte { fact, gte } => number(fact, &|n| n >= *gte),
        }
    }

    /// The questions this condition reads, in order of appearance, repeats included.
    pub fn facts(&self) -> Vec<&QuestionId> {
        match self {
            Cond::All { all: parts } | Cond::Any { any: parts } => {
                parts.iter().flat_map(Cond::facts).collect()
            }
            Cond::Not { not } => not.facts(),
            Cond::Is { fact, .. }
            | Cond::Lt { fact, .. }
            | Cond::Lte { fact, .. }
            | Cond::Gt { fact, .. }
            | Cond::Gte { fact, .. } => vec![fact],
        }
    }
}

impl From<bool> for Truth {
    fn from(b: bool) -> Self {
        if b { Truth::Yes } else { Truth::No }
    }
}

fn fold(parts: &[Cond], answers: &Answers, deciding: Truth, otherwise: Truth) -> Truth {
    let mut result = otherwise;
    for part in parts {
        match part.eval(answers) {
            t if t == deciding => return deciding,
            Truth::Unknown => result = Truth::Unknown,
            _ => {}
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yes(fact: &str) -> Cond {
        Cond::Is { fact: fact.into(), is: Answer::YesNo(true) }
    }

    fn answers(list: &[(&str, bool)]) -> Answers {
        list.iter().map(|(q, a)| ((*q).into(), Answer::YesNo(*a))).collect()
    }

    #[test]
    fn one_no_decides_an_all_even_when_the_rest_is_unknown() {
        let c = Cond::All { all: vec![yes("a"), yes("b")] };
        assert_eq!(c.eval(&answers(&[("b", false)])), Truth::No);
        assert_eq!(c.eval(&answers(&[("b", true)])), Truth::Unknown);
    }

    #[test]
    fn one_yes_decides_an_any() {
        let c = Cond::Any { any: vec![yes("a"), yes("b")] };
        assert_eq!(c.eval(&answers(&[("b", true)])), Truth::Yes);
        assert_eq!(c.eval(&answers(&[("b", false)])), Truth::Unknown);
    }

    #[test]
    fn the_opposite_of_unknown_is_unknown() {
        assert_eq!(Cond::Not { not: Box::new(yes("a")) }.eval(&Answers::new()), Truth::Unknown);
    }

    #[test]
    fn a_condition_with_two_comparisons_is_refused_not_half_read() {
        let json = serde_json::json!({"fact": "age", "gte": 16.0, "lt": 19.0});
        assert!(serde_json::from_value::<Cond>(json).is_err());
    }

    #[test]
    fn an_answer_of_another_kind_is_not_a_no() {
        let mut a = Answers::new();
        a.insert("age".into(), Answer::Choice("old".into()));
        assert_eq!(Cond::Lt { fact: "age".into(), lt: 19.0 }.eval(&a), Truth::Unknown);
    }
}
