//! Reasons: which answers decided a condition, so that a page can say "because you said ...".

use crate::{Answer, Answers, Cond, QuestionId, Truth};

/// An answer that decided something.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The question.
    pub question: QuestionId,
    /// What was answered.
    pub answer: Answer,
}

impl Cond {
    /// The answers that make this condition what it is: of an `all` that holds every part speaks, of one that fails
    /// the first part that fails; of an `any` the other way round. Empty when it is not known.
    pub fn because(&self, answers: &Answers) -> Vec<Reason> {
        let mut reasons = Vec::new();
        self.tell(answers, &mut reasons);
        reasons
    }

    fn tell(&self, answers: &Answers, reasons: &mut Vec<Reason>) {
        let truth = self.eval(answers);
        let (parts, one_decides) = match self {
            _ if truth == Truth::Unknown => return,
            Cond::All { all } => (all, truth == Truth::No),
            Cond::Any { any } => (any, truth == Truth::Yes),
            Cond::Not { not } => return not.tell(answers, reasons),
            Cond::Is { fact, .. }
            | Cond::Lt { fact, .. }
            | Cond::Lte { fact, .. }
            | Cond::Gt { fact, .. }
            | Cond::Gte { fact, .. } => {
                let answer = answers.get(fact).cloned();
                let reason = answer.map(|answer| Reason { question: fact.clone(), answer });
                return add(reasons, reason);
            }
        };
        let mut deciding = parts.iter().filter(|part| part.eval(answers) == truth);
        if one_decides {
            if let Some(part) = deciding.next() {
                part.tell(answers, reasons);
            }
        } else {
            deciding.for_each(|part| part.tell(answers, reasons));
        }
    }
}

/// Adds reasons that are not among them yet.
pub(crate) fn add(reasons: &mut Vec<Reason>, more: impl IntoIterator<Item = Reason>) {
    for reason in more {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(list: &[(&str, bool)]) -> Answers {
        list.iter().map(|(q, a)| ((*q).into(), Answer::YesNo(*a))).collect()
    }

    fn yes(fact: &str) -> Cond {
        Cond::Is { fact: fact.into(), is: Answer::YesNo(true) }
    }

    fn because(cond: &Cond, answers: &Answers) -> Vec<String> {
        cond.because(answers).into_iter().map(|r| r.question.0).collect()
    }

    #[test]
    fn only_the_answers_that_decide_are_told() {
        let all = Cond::All { all: vec![yes("a"), yes("b"), yes("c")] };
        assert_eq!(because(&all, &said(&[("a", true), ("b", true), ("c", true)])), ["a", "b", "c"]);
        assert_eq!(because(&all, &said(&[("a", true), ("b", false), ("c", false)])), ["b"]);
        let any = Cond::Any { any: vec![yes("a"), yes("b")] };
        assert_eq!(because(&any, &said(&[("a", false), ("b", true)])), ["b"]);
        assert_eq!(because(&any, &said(&[("a", false), ("b", false)])), ["a", "b"]);
        assert_eq!(because(&Cond::Not { not: Box::new(yes("a")) }, &said(&[("a", false)])), ["a"]);
    }

    #[test]
    fn what_is_not_known_has_no_reason() {
        assert!(because(&Cond::All { all: vec![yes("a"), yes("b")] }, &said(&[("a", true)])).is_empty());
    }
}
