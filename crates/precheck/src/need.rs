//! A requirement prepared for evaluation, and whether the papers in hand meet it.

use crate::column::{State, Value};
use crate::filling::{Filling, fills};
use crate::suit::{LimitRule, Reading, Rule};
use crate::term::Term;
use crate::{EvidenceTypeId, Held, Requirement, Truth};
use language::Text;

/// A requirement with its lists, prepared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Need {
    pub requirement: Requirement,
    pub applies: Option<Term>,
    pub lists: Vec<List>,
    pub for_each: Each,
    pub distinct_from: Option<usize>,
    /// Documents that are turned down here.
    pub not_accepted: Vec<EvidenceTypeId>,
    /// Every column it reads, those of `distinct_from` included.
    pub columns: Vec<usize>,
    /// True: answers decide only whether it applies, not whether papers meet it.
    pub fixed: bool,
}

/// Papers that add up: AND between the slots.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct List {
    pub open: Option<Term>,
    pub distinct: bool,
    pub slots: Vec<SlotRule>,
}

/// One place, or several of the same kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SlotRule {
    pub name: Option<Text>,
    pub count: u32,
    pub points: Option<u32>,
    pub accepts: Vec<Rule>,
}

/// How many times over everything is needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Each {
    Times(u32),
    Column { column: usize, most: u32 },
}

/// A document in hand that this service knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    /// Its number among the documents of the service.
    pub doc: usize,
    pub held: &'a Held,
}

/// Nobody holds that many papers; more is not looked at.
pub(crate) const MOST: u32 = 64;

impl Each {
    pub fn times(self, states: &[State], reading: Reading) -> u32 {
        match self {
            Each::Times(n) => n,
            Each::Column { column, most } => match (states.get(column), reading) {
                (Some(State::Is(Value::Number(n))), _) => n.ceil().clamp(0.0, f64::from(MOST)) as u32,
                (_, Reading::AtWorst) => most.min(MOST),
                (_, Reading::AsKnown) => 1,
                (_, Reading::AtBest) => 0,
            },
        }
    }
}

impl Need {
    /// True when it applies and the papers do not meet it, false when it does not apply or they do, `None` when an
    /// answer may still decide that. `met` is whether papers meet it, where no answer matters for that.
    pub fn unmet(
        &self,
        needs: &[Need],
        pieces: &[Piece<'_>],
        states: &[State],
        met: Option<bool>,
    ) -> Option<bool> {
        let applies = self.applies(states);
        if applies == Truth::No || met == Some(true) {
            return Some(false);
        }
        if !self.columns.iter().any(|c| states.get(*c) == Some(&State::Open)) {
            return Some(applies == Truth::Yes && !self.met(needs, pieces, states, Reading::AsKnown));
        }
        if met == Some(false) {
            return (applies == Truth::Yes).then_some(true);
        }
        // What is left over for this one depends on how the other is met, so the bounds below don't hold.
        if self.distinct_from.is_some() {
            return None;
        }
        if self.met(needs, pieces, states, Reading::AtWorst) {
            return Some(false);
        }
        (applies == Truth::Yes && !self.met(needs, pieces, states, Reading::AtBest)).then_some(true)
    }

    /// Whether it asks for papers of others, as many as an answer says.
    pub fn is_for_others(&self) -> bool {
        matches!(self.for_each, Each::Column { .. })
    }

    /// Whether it is asked for.
    pub fn applies(&self, states: &[State]) -> Truth {
        self.applies.as_ref().map_or(Truth::Yes, |term| term.eval(states))
    }

    /// Whether the papers fill one of its lists, beside those that the other requirement needs for itself.
    pub fn met(&self, needs: &[Need], pieces: &[Piece<'_>], states: &[State], reading: Reading) -> bool {
        let own = || self.lists(states, reading).map(|list| (list, self.for_each.times(states, reading)));
        let mut rivals = self.rival(needs, states, reading).into_iter().flat_map(|rival| {
            let times = rival.for_each.times(states, reading);
            rival.lists(states, reading).map(move |list| (list, times))
        });
        let alone = |part| fills(part, pieces, states, reading);
        let rivals: Vec<_> = rivals.by_ref().filter(|part| alone(*part)).collect();
        if rivals.is_empty() {
            return own().any(alone);
        }
        own().any(|part| {
            rivals.iter().any(|rival| Filling::of(&[*rival, part], pieces, states, reading).complete())
        })
    }

    /// The requirement whose documents can't count here too.
    pub fn rival<'a>(&self, needs: &'a [Need], states: &[State], reading: Reading) -> Option<&'a Need> {
        let rival = self.distinct_from.and_then(|at| needs.get(at))?;
        match rival.applies(states) {
            Truth::Yes => Some(rival),
            Truth::Unknown if reading == Reading::AtWorst => Some(rival),
            _ => None,
        }
    }

    /// Every condition it reads.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        let lists = self.lists.iter().filter_map(|list| list.open.as_ref());
        self.applies.iter().chain(lists).chain(self.limits().filter_map(|limit| limit.refused_when.as_ref()))
    }

    /// Every limit, once for each place where it holds.
    pub fn limits(&self) -> impl Iterator<Item = &LimitRule> {
        let slots = self.lists.iter().flat_map(|list| &list.slots);
        slots.flat_map(|slot| &slot.accepts).flat_map(|rule| &rule.limits)
    }

    /// The columns that decide whether papers meet it.
    pub fn meeting_columns(&self) -> Vec<usize> {
        let lists = self.lists.iter().filter_map(|list| list.open.as_ref()).flat_map(Term::columns);
        let limits = self.limits().filter_map(|limit| limit.refused_when.as_ref()).flat_map(Term::columns);
        let mut columns: Vec<usize> =
            lists.chain(limits).chain(self.limits().filter_map(|limit| limit.months_left_from)).collect();
        if let Each::Column { column, .. } = self.for_each {
            columns.push(column);
        }
        columns
    }

    /// The lists that are open to the person. One without a slot would ask for nothing; it is a mistake, and closed.
    pub fn lists(&self, states: &[State], reading: Reading) -> impl Iterator<Item = &List> {
        let lists = self.lists.iter().filter(|list| !list.slots.is_empty());
        lists.filter(move |list| match list.open.as_ref().map(|term| term.eval(states)) {
            None | Some(Truth::Yes) => true,
            Some(Truth::Unknown) => reading == Reading::AtBest,
            Some(Truth::No) => false,
        })
    }
}
