//! A requirement prepared for evaluation, and whether the papers in hand meet it.

use crate::column::{State, Value};
use crate::seats::{Seat, Seating, reach};
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

/// Whether papers fill one list. Most lists have one slot, and there it is enough to count.
fn fills((list, times): (&List, u32), pieces: &[Piece<'_>], states: &[State], reading: Reading) -> bool {
    match list.slots.as_slice() {
        [slot] if slot.points.is_none() && !list.distinct => {
            let fitting = pieces.iter().filter(|piece| slot.worth(piece, states, reading).is_some());
            let needed = slot.count.saturating_mul(times) as usize;
            fitting.take(needed).count() == needed
        }
        _ => Filling::of(&[(list, times)], pieces, states, reading).complete(),
    }
}

impl SlotRule {
    /// The points that a piece is worth here; `None` when it does not count.
    fn worth(&self, piece: &Piece<'_>, states: &[State], reading: Reading) -> Option<u32> {
        let rules = self.accepts.iter().filter(|rule| rule.doc == piece.doc);
        let accepting = rules.filter(|rule| rule.refusal(piece.held, states, reading).is_none());
        accepting.map(|rule| rule.accepted.points).max()
    }
}

/// How far papers fill one list, or several that can't share them.
pub(crate) struct Filling {
    pub seats: Vec<Seat>,
    /// For each seat: the place of its list, and of its slot in the list.
    pub taken: Vec<Option<usize>>,
    /// For each slot that counts points: its place, what is needed, what there is, and which candidates it takes.
    pub points: Vec<Points>,
    /// For each candidate its pieces.
    pub candidates: Vec<Vec<usize>>,
}

/// How far papers fill a slot that counts points.
pub(crate) struct Points {
    pub slot: usize,
    pub needed: u32,
    pub there: u32,
    pub by: Vec<usize>,
}

impl Filling {
    /// Fills the slots of `parts`, numbered through, each so many times over.
    pub fn of(parts: &[(&List, u32)], pieces: &[Piece<'_>], states: &[State], reading: Reading) -> Self {
        let slots: Vec<(&SlotRule, u32)> =
            parts.iter().flat_map(|(list, times)| list.slots.iter().map(|slot| (slot, *times))).collect();
        let table: Vec<Vec<Option<u32>>> = slots
            .iter()
            .map(|(slot, _)| pieces.iter().map(|piece| slot.worth(piece, states, reading)).collect())
            .collect();
        let times = parts.iter().map(|(_, times)| *times).max().unwrap_or(1);
        let distinct = parts.iter().any(|(list, _)| list.distinct);
        let candidates = candidates(pieces, &table, distinct.then_some(times));
        let value = |slot: usize, candidate: usize| -> Option<u32> {
            let row = table.get(slot)?;
            let worth = |piece: &usize| row.get(*piece).copied().flatten();
            candidates.get(candidate)?.iter().filter_map(worth).max()
        };
        let all = 0..candidates.len();
        let mut seats = Vec::new();
        // More seats than candidates are never filled; one too many says as much.
        let enough = candidates.len() as u32 + 1;
        for (at, (slot, times)) in slots.iter().enumerate().filter(|(_, (slot, _))| slot.points.is_none()) {
            let fits: Vec<usize> = all.clone().filter(|c| value(at, *c).is_some()).collect();
            let number = slot.count.saturating_mul(*times).min(enough);
            seats.extend((0..number).map(|_| Seat { slot: at, fits: fits.clone() }));
        }
        // Whoever sits down stays seated, so those worth the fewest points go first, and the most are left over.
        let pointed = slots.iter().position(|(slot, _)| slot.points.is_some());
        let mut order: Vec<usize> = all.clone().collect();
        order.sort_by_key(|c| pointed.and_then(|slot| value(slot, *c)).unwrap_or(0));
        let seating = Seating::of(&seats, order);
        let mut points: Vec<Points> = Vec::new();
        for (at, (slot, times)) in slots.iter().enumerate() {
            let Some(wanted) = slot.points else { continue };
            let unused = |c: &usize| !seating.seated(*c) && !points.iter().any(|p| p.by.contains(c));
            let by: Vec<usize> = all.clone().filter(unused).filter(|c| value(at, *c).is_some()).collect();
            let there = by.iter().filter_map(|c| value(at, *c)).fold(0, u32::saturating_add);
            points.push(Points { slot: at, needed: wanted.saturating_mul(*times), there, by });
        }
        let taken: Vec<Option<usize>> = (0..seats.len()).map(|seat| seating.taker(seat)).collect();
        Filling { taken, points, seats, candidates }
    }

    /// True when nothing is missing.
    pub fn complete(&self) -> bool {
        self.taken.iter().all(Option::is_some) && self.points.iter().all(|p| p.there >= p.needed)
    }

    /// The slots whose documents would help to fill a free seat.
    pub fn helping(&self, seat: usize) -> Vec<usize> {
        let seats = reach(&self.seats, &self.taken, seat);
        let mut slots: Vec<usize> =
            seats.into_iter().filter_map(|at| self.seats.get(at)).map(|s| s.slot).collect();
        slots.dedup();
        slots
    }

    /// The pieces that count for a slot.
    pub fn counting(&self, slot: usize) -> Vec<usize> {
        let seated = self.seats.iter().zip(&self.taken).filter(|(seat, _)| seat.slot == slot);
        let pointed = self.points.iter().filter(|p| p.slot == slot).flat_map(|p| &p.by);
        let candidates = seated.filter_map(|(_, taker)| taker.as_ref()).chain(pointed);
        candidates.filter_map(|c| self.candidates.get(*c)?.first().copied()).collect()
    }
}

/// What may be seated: each piece by itself; or, where kinds must differ, each kind as often as people need one. Of a
/// kind that is held more often, those that fit the most places are taken.
fn candidates(pieces: &[Piece<'_>], table: &[Vec<Option<u32>>], kinds: Option<u32>) -> Vec<Vec<usize>> {
    let fits = |piece: usize| table.iter().filter(|row| row.get(piece).copied().flatten().is_some()).count();
    let useful = (0..pieces.len()).filter(|piece| fits(*piece) > 0);
    let Some(times) = kinds else { return useful.map(|piece| vec![piece]).collect() };
    let mut by_kind: Vec<(usize, Vec<usize>)> = Vec::new();
    for piece in useful {
        let Some(doc) = pieces.get(piece).map(|p| p.doc) else { continue };
        match by_kind.iter_mut().find(|(kind, _)| *kind == doc) {
            Some((_, held)) => held.push(piece),
            None => by_kind.push((doc, vec![piece])),
        }
    }
    let mut candidates = Vec::new();
    for (_, mut held) in by_kind {
        if times == 1 {
            candidates.push(held);
        } else {
            held.sort_by_key(|piece| std::cmp::Reverse(fits(*piece)));
            candidates.extend(held.into_iter().take(times as usize).map(|piece| vec![piece]));
        }
    }
    candidates
}
