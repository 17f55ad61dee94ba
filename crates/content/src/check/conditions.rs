//! Conditions: they read questions that exist, compare them with answers that can be given, and can go either way.

use crate::problem::Record;
use precheck::{Answer, Answers, Cond, Question, QuestionId, QuestionKind, Rules, Truth};
use std::collections::BTreeMap;

/// More combinations than this are not tried; a condition that needs them is too large to be understood anyway.
const COMBINATIONS: usize = 500_000;

/// Checks one condition and all its parts. A part that can only go one way is reported itself, not what holds it.
pub fn check(cond: &Cond, rules: &Rules, path: &str, record: &mut Record<'_>) {
    let before = record.reported();
    match cond {
        Cond::All { all } => parts(all, "all", rules, path, record),
        Cond::Any { any } => parts(any, "any", rules, path, record),
        Cond::Not { not } => check(not, rules, &format!("{path}.not"), record),
        Cond::Is { fact, .. }
        | Cond::Lt { fact, .. }
        | Cond::Lte { fact, .. }
        | Cond::Gt { fact, .. }
        | Cond::Gte { fact, .. } => match rules.question(fact) {
            Some(question) => comparison(cond, question, path, record),
            None => record.problem(format!("{path}.fact"), format!("no question '{fact}'")),
        },
    }
    if record.reported() == before {
        either_way(cond, rules, path, record);
    }
}

fn parts(parts: &[Cond], key: &str, rules: &Rules, path: &str, record: &mut Record<'_>) {
    for (i, part) in parts.iter().enumerate() {
        check(part, rules, &format!("{path}.{key}[{i}]"), record);
    }
}

fn comparison(cond: &Cond, question: &Question, path: &str, record: &mut Record<'_>) {
    let Question { id, kind, .. } = question;
    match (cond, kind) {
        (Cond::Is { is: Answer::YesNo(_), .. }, QuestionKind::YesNo)
        | (Cond::Is { is: Answer::Number(_), .. }, QuestionKind::Number { .. }) => {}
        (Cond::Is { is: Answer::Choice(option), .. }, QuestionKind::Choice { options }) => {
            if !options.iter().any(|o| o.id == *option) {
                record.problem(format!("{path}.is"), format!("question '{id}' has no option '{option}'"));
            }
        }
        (Cond::Is { .. }, kind) => {
            record.problem(
                format!("{path}.is"),
                format!("question '{id}' is answered by {}", answered_by(kind)),
            );
        }
        (_, QuestionKind::Number { .. }) => {}
        (_, kind) => {
            let message = format!("question '{id}' is answered by {}, not by a number", answered_by(kind));
            record.problem(format!("{path}.fact"), message);
        }
    }
}

fn answered_by(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::YesNo => "true or false",
        QuestionKind::Number { .. } => "a number",
        QuestionKind::Choice { .. } => "one of its options",
    }
}

fn either_way(cond: &Cond, rules: &Rules, path: &str, record: &mut Record<'_>) {
    let mut wanted: BTreeMap<&QuestionId, Vec<Answer>> = BTreeMap::new();
    for fact in cond.facts() {
        if let Some(question) = rules.question(fact) {
            wanted.entry(fact).or_insert_with(|| telling_answers(question, cond));
        }
    }
    let answers: Vec<(&QuestionId, Vec<Answer>)> = wanted.into_iter().collect();
    let combinations = answers.iter().try_fold(1usize, |n, (_, values)| n.checked_mul(values.len()));
    let Some(combinations) = combinations.filter(|n| *n <= COMBINATIONS) else {
        record.problem(path, "reads so many answers that it can't be checked; split it");
        return;
    };
    let (mut can_be_true, mut can_be_false) = (false, false);
    for nth in 0..combinations {
        match cond.eval(&combination(&answers, nth)) {
            Truth::Yes => can_be_true = true,
            Truth::No => can_be_false = true,
            Truth::Unknown => {}
        }
        if can_be_true && can_be_false {
            return;
        }
    }
    if !can_be_true {
        record.problem(path, "can never be true, whatever is answered");
    }
    if !can_be_false {
        record.problem(path, "is always true, whatever is answered");
    }
}

/// The `nth` way to give each question one of its answers, counting like a number with a digit for each question.
fn combination(answers: &[(&QuestionId, Vec<Answer>)], mut nth: usize) -> Answers {
    let mut given = Answers::new();
    for (question, values) in answers {
        if let Some(value) = values.get(nth % values.len().max(1)) {
            given.insert((*question).clone(), value.clone());
        }
        nth /= values.len().max(1);
    }
    given
}

/// Every answer that can make a difference: all options; of numbers, the ends and each bound with its neighbours.
fn telling_answers(question: &Question, cond: &Cond) -> Vec<Answer> {
    match &question.kind {
        QuestionKind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        QuestionKind::Choice { options } => options.iter().map(|o| Answer::Choice(o.id.clone())).collect(),
        QuestionKind::Number { min, max, .. } => {
            let mut numbers = vec![*min, *max];
            for bound in bounds(cond, &question.id) {
                numbers.extend(
                    [bound - 1.0, bound, bound + 1.0].into_iter().filter(|n| (*min..=*max).contains(n)),
                );
            }
            numbers.sort_by(f64::total_cmp);
            numbers.dedup();
            numbers.into_iter().map(Answer::Number).collect()
        }
    }
}

fn bounds(cond: &Cond, question: &QuestionId) -> Vec<f64> {
    match cond {
        Cond::All { all: parts } | Cond::Any { any: parts } => {
            parts.iter().flat_map(|p| bounds(p, question)).collect()
        }
        Cond::Not { not } => bounds(not, question),
        Cond::Is { fact, is: Answer::Number(n) }
        | Cond::Lt { fact, lt: n }
        | Cond::Lte { fact, lte: n }
        | Cond::Gt { fact, gt: n }
        | Cond::Gte { fact, gte: n }
            if fact == question =>
        {
            vec![*n]
        }
        _ => Vec::new(),
    }
}
