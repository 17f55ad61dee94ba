//! How far the papers in hand fill a list: counted places, points, and different kinds.

use crate::column::State;
use crate::need::{List, Piece, SlotRule};
use crate::seats::{Seat, Seating, reach};
use crate::short;
use crate::suit::Reading;

/// Whether papers fill one list. Most lists have one slot, and there it is enough to count.
pub(crate) fn fills(
    (list, times): (&List, u32),
    pieces: &[Piece<'_>],
    states: &[State],
    reading: Reading,
) -> bool {
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
    pub fn worth(&self, piece: &Piece<'_>, states: &[State], reading: Reading) -> Option<u32> {
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
        let worth = |c: usize| pointed.and_then(|slot| value(slot, c)).unwrap_or(0);
        short::sort(&mut order, |a, b| worth(*a).cmp(&worth(*b)));
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
            short::sort(&mut held, |a, b| fits(*b).cmp(&fits(*a)));
            candidates.extend(held.into_iter().take(times as usize).map(|piece| vec![piece]));
        }
    }
    candidates
}
