//! The rules of one service, prepared for checking.

use crate::column::{self, Column};
use crate::need::{Each, List, Need, SlotRule};
use crate::short;
use crate::suit::{LimitRule, Rule};
use crate::term::{Term, Test};
use crate::{
    Accepted, Effect, EvidenceType, EvidenceTypeId, EvidenceTypeList, Form, IdentitySet, OneForEach,
    Question, QuestionId, QuestionKind, Requirement, Route, Rules, Slot,
};

/// The pre-check of one service. Make it once; [`Precheck::check`] is fast enough for every change on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Precheck {
    pub(crate) columns: Vec<Column>,
    pub(crate) ways: Vec<Way>,
    pub(crate) needs: Vec<Need>,
    /// The columns in the order in which they are explored: first those that routes read, each after those that decide
    /// whether it is asked.
    pub(crate) order: Vec<usize>,
    /// The documents that its rules name, sorted.
    pub(crate) documents: Vec<EvidenceTypeId>,
    /// Those of them that many people carry.
    pub(crate) often_carried: Vec<EvidenceTypeId>,
    /// True: papers of others count for others only.
    pub(crate) apart: bool,
    /// Documents that exist and that no rule of it names.
    pub(crate) others: Vec<EvidenceTypeId>,
}

/// A route, prepared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Way {
    pub route: Route,
    pub term: Term,
    pub effect: Effect,
}

impl Precheck {
    /// Prepares the rules of a service. `sets` are the identity sets that it names, or more; `documents` are all kinds
    /// of document that are known. An identity set that is not there leaves a requirement that nothing meets.
    pub fn new(rules: &Rules, sets: &[IdentitySet], documents: &[EvidenceType]) -> Self {
        let questions = &rules.questions;
        let term = |cond: &crate::Cond| Term::of(cond, questions);
        let ways: Vec<Way> = rules
            .routes
            .iter()
            .map(|route| Way {
                term: term(&route.applies_when),
                effect: route.outcome.kind().effect(),
                route: route.clone(),
            })
            .collect();
        let named = named(rules, sets);
        let mut needs: Vec<Need> =
            rules.requirements.iter().map(|r| Preparing { rules, sets, named: &named }.need(r)).collect();
        let own: Vec<Vec<usize>> = needs.iter().map(|need| need.columns.clone()).collect();
        for need in &mut needs {
            let rival = need.distinct_from.and_then(|at| own.get(at));
            need.columns.extend(rival.into_iter().flatten());
        }
        let mut precheck = Precheck {
            columns: Vec::new(),
            order: Vec::new(),
            apart: false,
            often_carried: documents.iter().filter(|d| d.often_carried).map(|d| d.id.clone()).collect(),
            others: documents
                .iter()
                .map(|d| d.id.clone())
                .filter(|d| named.binary_search(d).is_err())
                .collect(),
            documents: named,
            ways,
            needs,
        };
        precheck.columns =
            questions.iter().enumerate().map(|(at, q)| precheck.column(at, q, questions)).collect();
        precheck.order = precheck.exploring_order();
        precheck
    }

    /// Keeps the papers of others apart ([`Held::for_others`](crate::Held::for_others)): those of the children count for
    /// them and for nobody else, and one passport is never the parent's and the child's at once. Lists of documents that
    /// do not say whose they are count for everyone.
    #[must_use]
    pub fn apart(mut self) -> Self {
        self.apart = true;
        // A paper of someone else is another document as far as rules are concerned.
        let others = self.documents.len();
        let for_others = self.needs.iter_mut().filter(|need| need.is_for_others());
        let slots = for_others.flat_map(|need| &mut need.lists).flat_map(|list| &mut list.slots);
        for rule in slots.flat_map(|slot| &mut slot.accepts) {
            rule.doc += others;
        }
        self
    }

    /// The questions of the service, in the order of the content.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.columns.iter().map(|c| &c.question)
    }

    /// One answer for each way in which the answer to a question can matter; empty for a question that does not exist.
    pub fn telling_answers(&self, question: &QuestionId) -> Vec<crate::Answer> {
        let column = self.columns.iter().find(|c| c.question.id == *question);
        column.map(|c| c.cells.iter().map(|v| c.answer(*v)).collect()).unwrap_or_default()
    }

    /// The documents that its rules name, sorted by id.
    pub fn documents(&self) -> &[EvidenceTypeId] {
        &self.documents
    }

    fn column(&self, at: usize, question: &Question, questions: &[Question]) -> Column {
        let mut tests: Vec<Test> = Vec::new();
        let mut gather = |column: usize, test: Test| {
            if column == at && !tests.contains(&test) {
                tests.push(test);
            }
        };
        self.ways.iter().for_each(|way| way.term.each_test(&mut gather));
        self.needs.iter().flat_map(Need::terms).for_each(|term| term.each_test(&mut gather));
        let asked = questions.iter().filter_map(|q| q.ask_when.as_ref());
        asked.for_each(|cond| Term::of(cond, questions).each_test(&mut gather));
        let months = self.needs.iter().flat_map(Need::limits).filter(|l| l.months_left_from == Some(at));
        months.filter_map(|l| l.months_left_at_least).for_each(|months| gather(at, Test::Lt(months)));
        let counted = |need: &Need| matches!(need.for_each, Each::Column { column, .. } if column == at);
        let reads = |columns: Vec<usize>| columns.contains(&at);
        let routes = self.ways.iter().enumerate().filter(|(_, way)| reads(way.term.columns()));
        let needs = self.needs.iter().enumerate().filter(|(_, need)| need.columns.contains(&at));
        Column {
            ask_when: question.ask_when.as_ref().map(|cond| Term::of(cond, questions)),
            cells: column::cells(&question.kind, &tests, self.needs.iter().any(counted)),
            routes: routes.map(|(i, _)| i).collect(),
            needs: needs.map(|(i, _)| i).collect(),
            question: question.clone(),
        }
    }

    fn exploring_order(&self) -> Vec<usize> {
        let mut order = Vec::new();
        let deciding = |effect: Effect| self.ways.iter().filter(move |way| way.effect == effect);
        let routes =
            deciding(Effect::Blocks).chain(deciding(Effect::Redirects)).flat_map(|way| way.term.columns());
        let needs = self.needs.iter().flat_map(|need| need.columns.iter().copied());
        for column in routes.chain(needs).chain(0..self.columns.len()) {
            self.add_to(&mut order, column, self.columns.len());
        }
        order
    }

    /// `depth` ends what content could make circular: two questions that hang on each other.
    fn add_to(&self, order: &mut Vec<usize>, column: usize, depth: usize) {
        if order.contains(&column) || depth == 0 {
            return;
        }
        let asked = self.columns.get(column).and_then(|c| c.ask_when.as_ref()).map(Term::columns);
        for first in asked.into_iter().flatten() {
            self.add_to(order, first, depth - 1);
        }
        if !order.contains(&column) {
            order.push(column);
        }
    }
}

/// The documents that the rules of a service name, sorted.
fn named(rules: &Rules, sets: &[IdentitySet]) -> Vec<EvidenceTypeId> {
    let mut named: Vec<EvidenceTypeId> = Vec::new();
    for requirement in &rules.requirements {
        named.extend(requirement.documents().cloned());
        let set = sets.iter().find(|s| Some(&s.id) == requirement.identity_set.as_ref());
        named.extend(set.into_iter().flat_map(IdentitySet::documents).cloned());
    }
    short::sort(&mut named, Ord::cmp);
    named.dedup();
    named
}

struct Preparing<'a> {
    rules: &'a Rules,
    sets: &'a [IdentitySet],
    named: &'a [EvidenceTypeId],
}

impl Preparing<'_> {
    fn need(&self, requirement: &Requirement) -> Need {
        let set = self.sets.iter().find(|s| Some(&s.id) == requirement.identity_set.as_ref());
        let lists = set.map_or(&requirement.satisfied_by, |set| &set.satisfied_by);
        let lists: Vec<List> = lists.iter().map(|list| self.list(list, set, requirement)).collect();
        let for_each = match &requirement.one_for_each {
            None => Each::Times(1),
            Some(OneForEach::People(n)) => Each::Times(*n),
            Some(OneForEach::Answer(question)) => self.each(question),
        };
        let refused =
            requirement.not_accepted.iter().chain(set.into_iter().flat_map(|set| &set.not_accepted));
        let distinct_from = requirement.distinct_from.as_ref();
        let mut need = Need {
            applies: requirement.applies_when.as_ref().map(|cond| Term::of(cond, &self.rules.questions)),
            lists,
            for_each,
            distinct_from: distinct_from
                .and_then(|other| self.rules.requirements.iter().position(|r| r.id == *other)),
            not_accepted: refused.cloned().collect(),
            columns: Vec::new(),
            fixed: false,
            requirement: requirement.clone(),
        };
        let met_by = need.meeting_columns();
        need.fixed = met_by.is_empty() && need.distinct_from.is_none();
        let mut columns = need.applies.as_ref().map(Term::columns).unwrap_or_default();
        columns.extend(met_by);
        short::sort(&mut columns, Ord::cmp);
        columns.dedup();
        need.columns = columns;
        need
    }

    fn each(&self, question: &QuestionId) -> Each {
        let column = self.rules.questions.iter().position(|q| q.id == *question);
        let most = match self.rules.question(question).map(|q| &q.kind) {
            Some(QuestionKind::Number { max, .. }) => max.ceil().clamp(0.0, f64::from(u32::MAX)) as u32,
            _ => 1,
        };
        column.map_or(Each::Times(1), |column| Each::Column { column, most })
    }

    fn list(&self, list: &EvidenceTypeList, set: Option<&IdentitySet>, requirement: &Requirement) -> List {
        let slot = |slot: &Slot| {
            let accepted: Vec<&Accepted> = match set {
                Some(set) => set.accepted(slot).collect(),
                None => slot.any_of.iter().collect(),
            };
            let least =
                if set.is_some_and(|set| set.originals_only) { Form::Original } else { Form::Digital };
            SlotRule {
                name: slot.name.clone(),
                count: slot.count,
                points: slot.points,
                accepts: accepted.into_iter().filter_map(|a| self.rule(a, least, requirement)).collect(),
            }
        };
        List {
            open: list.applies_when.as_ref().map(|cond| Term::of(cond, &self.rules.questions)),
            distinct: list.distinct,
            slots: list.all_of.iter().map(slot).collect(),
        }
    }

    fn rule(&self, accepted: &Accepted, least: Form, requirement: &Requirement) -> Option<Rule> {
        let limits = requirement.limits.iter().filter(|l| l.doc == accepted.doc).map(|limit| LimitRule {
            months_left_at_least: limit.months_left_at_least,
            months_left_from: limit
                .months_left_from
                .as_ref()
                .and_then(|id| self.rules.questions.iter().position(|q| q.id == *id)),
            refused_when: limit.refused_when.as_ref().map(|cond| Term::of(cond, &self.rules.questions)),
            why: limit.why.clone(),
        });
        Some(Rule {
            doc: self.named.binary_search(&accepted.doc).ok()?,
            form: accepted.form.unwrap_or(Form::Digital).max(least),
            limits: limits.collect(),
            accepted: accepted.clone(),
        })
    }
}
