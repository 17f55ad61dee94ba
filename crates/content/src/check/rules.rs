//! Questions, routes and requirements of one service.

use super::known::{Known, refer};
use super::{conditions, identity, links};
use crate::problem::{Problem, Record};
use precheck::{
    Cond, IdentitySet, OneForEach, Question, QuestionId, QuestionKind, Requirement, Rules, Target,
};
use std::collections::BTreeSet;

/// Checks the rules of one service.
pub fn check(rules: &Rules, known: &Known<'_>, record: &mut Record<'_>) {
    let mut ids = BTreeSet::new();
    for (i, q) in rules.questions.iter().enumerate() {
        if !ids.insert(q.id.as_str()) {
            record.problem(format!("$.questions[{i}].id"), format!("'{}' stands twice", q.id));
        }
        question(q, rules, &format!("$.questions[{i}]"), record);
    }
    unread_questions(rules, known, record);
    for (i, route) in rules.routes.iter().enumerate() {
        let path = format!("$.routes[{i}]");
        conditions::check(&route.applies_when, rules, &format!("{path}.applies_when"), record);
        if route.kind != route.outcome.kind() {
            record.problem(format!("{path}.kind"), "is not what 'outcome' means");
        }
        if let Some(target) = &route.next_step.to {
            next_step(target, known, &format!("{path}.next_step.to"), record);
        }
    }
    let mut ids = BTreeSet::new();
    for (i, r) in rules.requirements.iter().enumerate() {
        if !ids.insert(r.id.as_str()) {
            record.problem(format!("$.requirements[{i}].id"), format!("'{}' stands twice", r.id));
        }
        requirement(r, rules, known, &format!("$.requirements[{i}]"), record);
    }
}

fn question(question: &Question, rules: &Rules, path: &str, record: &mut Record<'_>) {
    match &question.kind {
        QuestionKind::Number { min, max, .. } if min >= max => {
            record.problem(format!("{path}.max"), format!("{max} is not above the minimum, {min}"));
        }
        QuestionKind::Choice { options } => {
            let different: BTreeSet<_> = options.iter().map(|o| o.id.as_str()).collect();
            if different.len() < 2 || different.len() != options.len() {
                record.problem(format!("{path}.options"), "needs two or more options, each with its own id");
            }
        }
        _ => {}
    }
    if let Some(cond) = &question.ask_when {
        conditions::check(cond, rules, &format!("{path}.ask_when"), record);
        if cond.facts().contains(&&question.id) {
            record.problem(format!("{path}.ask_when"), "depends on its own answer");
        }
    }
}

/// A question whose answer changes nothing wastes a person's time.
fn unread_questions(rules: &Rules, known: &Known<'_>, record: &mut Record<'_>) {
    let sets = rules.requirements.iter().filter_map(|r| set_of(r, known));
    let mut read: BTreeSet<&QuestionId> =
        rules.facts().into_iter().chain(sets.flat_map(IdentitySet::facts)).collect();
    read.extend(rules.questions.iter().filter_map(|q| q.ask_when.as_ref()).flat_map(Cond::facts));
    for (i, question) in rules.questions.iter().enumerate().filter(|(_, q)| !read.contains(&q.id)) {
        record.problem(format!("$.questions[{i}]"), format!("nothing reads the answer to '{}'", question.id));
    }
}

fn set_of<'a>(requirement: &Requirement, known: &Known<'a>) -> Option<&'a IdentitySet> {
    requirement.identity_set.as_ref().and_then(|id| known.identity_sets.get(id.as_str()).copied())
}

fn next_step(target: &Target, known: &Known<'_>, path: &str, record: &mut Record<'_>) {
    match target {
        Target::Service(id) => refer(record, &known.services, "service", id, format!("{path}.service")),
        Target::Contact(id) => refer(record, &known.contacts, "contact", id, format!("{path}.contact")),
        Target::Phone(number) => links::phone(record, number, &format!("{path}.phone")),
        Target::Url(url) => links::url(record, url, &format!("{path}.url")),
        Target::Offices => {}
    }
}

fn requirement(r: &Requirement, rules: &Rules, known: &Known<'_>, path: &str, record: &mut Record<'_>) {
    if let Some(cond) = &r.applies_when {
        conditions::check(cond, rules, &format!("{path}.applies_when"), record);
    }
    match (&r.identity_set, r.satisfied_by.is_empty()) {
        (Some(id), true) => match set_of(r, known) {
            Some(set) => identity_set(set, rules, &format!("{path}.identity_set"), record),
            None => record.problem(format!("{path}.identity_set"), format!("no identity set '{id}'")),
        },
        (None, false) => {
            let at = format!("{path}.satisfied_by");
            identity::lists(&r.satisfied_by, &at, &BTreeSet::new(), known, record);
            for (i, list) in r.satisfied_by.iter().enumerate() {
                if let Some(cond) = &list.applies_when {
                    conditions::check(cond, rules, &format!("{at}[{i}].applies_when"), record);
                }
            }
        }
        _ => record.problem(path, "needs either 'identity_set' or 'satisfied_by'"),
    }
    for (i, limit) in r.limits.iter().enumerate() {
        let at = |field: &str| format!("{path}.limits[{i}].{field}");
        refer(record, &known.documents, "document", limit.doc.as_str(), at("doc"));
        if let Some(cond) = &limit.refused_when {
            conditions::check(cond, rules, &at("refused_when"), record);
        }
        if let Some(question) = &limit.months_left_from {
            number_question(question, rules, at("months_left_from"), record);
        }
    }
    if let Some(OneForEach::Answer(question)) = &r.one_for_each {
        number_question(question, rules, format!("{path}.one_for_each.answer"), record);
    }
    if let Some(other) = &r.distinct_from
        && (*other == r.id || !rules.requirements.iter().any(|r| r.id == *other))
    {
        record.problem(format!("{path}.distinct_from"), format!("no other requirement '{other}'"));
    }
    for (i, doc) in r.not_accepted.iter().enumerate() {
        refer(record, &known.documents, "document", doc.as_str(), format!("{path}.not_accepted[{i}]"));
    }
}

/// The conditions of a shared set, with the questions of the service that uses it.
fn identity_set(set: &IdentitySet, rules: &Rules, path: &str, record: &mut Record<'_>) {
    for (i, cond) in
        set.satisfied_by.iter().enumerate().filter_map(|(i, l)| Some((i, l.applies_when.as_ref()?)))
    {
        let mut found: Vec<Problem> = Vec::new();
        let inside = format!("satisfied_by[{i}].applies_when");
        conditions::check(cond, rules, &inside, &mut Record::new("", "", &mut found));
        for problem in found {
            record.problem(path, format!("in set '{}', {}: {}", set.id, problem.path, problem.message));
        }
    }
}

fn number_question(id: &QuestionId, rules: &Rules, path: String, record: &mut Record<'_>) {
    match rules.question(id) {
        Some(Question { kind: QuestionKind::Number { .. }, .. }) => {}
        Some(_) => record.problem(path, format!("question '{id}' is not answered by a number")),
        None => record.problem(path, format!("no question '{id}'")),
    }
}
