//! What is missing for a requirement, and the cheapest ways to get it.

use crate::column::State;
use crate::filling::Filling;
use crate::need::{List, Need, Piece, SlotRule};
use crate::short;
use crate::suit::{Reading, Refusal};
use crate::verdict::{Alternative, Choice, Ease, Gap, Shortfall, TurnedDown};
use crate::{EvidenceTypeId, Held, Precheck};

/// A list beside the list of another requirement that can't share its documents.
struct Part<'a> {
    list: &'a List,
    filling: Filling,
    /// How many slots the other list has; its own begin after them.
    offset: usize,
    times: u32,
}

impl Precheck {
    /// The documents that meet a requirement.
    pub(crate) fn used(&self, need: &Need, pieces: &[Piece<'_>], states: &[State]) -> Vec<EvidenceTypeId> {
        let parts = self.parts(need, pieces, states);
        let complete = parts.iter().find(|part| part.filling.complete());
        complete.map(|part| self.counting(part, pieces)).unwrap_or_default()
    }

    /// What is missing, the cheapest way first.
    pub(crate) fn shortfall(&self, need: &Need, pieces: &[Piece<'_>], states: &[State]) -> Shortfall {
        let parts = self.parts(need, pieces, states);
        let mut alternatives: Vec<Alternative> = parts
            .iter()
            .map(|part| Alternative {
                in_hand: self.counting(part, pieces),
                gaps: self.gaps(part, pieces, states),
            })
            .collect();
        short::sort(&mut alternatives, |a, b| effort(a).cmp(&effort(b)));
        let turned_down = self.turned_down(need, &parts, pieces, states);
        Shortfall { alternatives, turned_down }
    }

    fn parts<'a>(&self, need: &'a Need, pieces: &[Piece<'_>], states: &[State]) -> Vec<Part<'a>> {
        let reading = Reading::AsKnown;
        let times = need.for_each.times(states, reading);
        let rival = need.rival(&self.needs, states, reading);
        let rivals: Vec<(&List, u32)> = rival
            .into_iter()
            .flat_map(|r| r.lists(states, reading).map(|list| (list, r.for_each.times(states, reading))))
            .filter(|part| Filling::of(&[*part], pieces, states, reading).complete())
            .collect();
        let mut parts = Vec::new();
        for list in need.lists(states, reading) {
            let beside = |rival: &(&List, u32)| {
                let filling = Filling::of(&[*rival, (list, times)], pieces, states, reading);
                Part { list, filling, offset: rival.0.slots.len(), times }
            };
            let mut both: Vec<Part<'_>> = rivals.iter().map(beside).collect();
            let free = |part: &Part<'_>| part.filling.taken.iter().filter(|taken| taken.is_none()).count();
            short::sort(&mut both, |a, b| free(a).cmp(&free(b)));
            let alone = || Part {
                list,
                filling: Filling::of(&[(list, times)], pieces, states, reading),
                offset: 0,
                times,
            };
            parts.push(both.into_iter().next().unwrap_or_else(alone));
        }
        parts
    }

    fn counting(&self, part: &Part<'_>, pieces: &[Piece<'_>]) -> Vec<EvidenceTypeId> {
        let slots = part.offset..part.offset + part.list.slots.len();
        let used = slots.flat_map(|slot| part.filling.counting(slot));
        used.filter_map(|piece| pieces.get(piece)).map(|piece| piece.held.doc.clone()).collect()
    }

    fn gaps(&self, part: &Part<'_>, pieces: &[Piece<'_>], states: &[State]) -> Vec<Gap> {
        let mut gaps = Vec::new();
        for (at, slot) in part.list.slots.iter().enumerate() {
            let at = at + part.offset;
            if let Some(points) = part.filling.points.iter().find(|p| p.slot == at) {
                let short = points.needed.saturating_sub(points.there);
                if short > 0 {
                    let options = self.options(part, &[at], pieces, states);
                    gaps.push(Gap { name: slot.name.clone(), number: 1, points: Some(short), options });
                }
                continue;
            }
            let seats = || part.filling.seats.iter().zip(&part.filling.taken).enumerate();
            let own = || seats().filter(|(_, (seat, _))| seat.slot == at);
            let filled = own().filter(|(_, (_, taken))| taken.is_some()).count() as u32;
            let number = slot.count.saturating_mul(part.times).saturating_sub(filled);
            let free = own().find(|(_, (_, taken))| taken.is_none()).map(|(seat, _)| seat);
            if let Some(free) = free.filter(|_| number > 0) {
                let options = self.options(part, &part.filling.helping(free), pieces, states);
                gaps.push(Gap { name: slot.name.clone(), number, points: None, options });
            }
        }
        gaps
    }

    /// The documents that fill one of these slots and are not used yet, cheapest first.
    fn options(
        &self,
        part: &Part<'_>,
        slots: &[usize],
        pieces: &[Piece<'_>],
        states: &[State],
    ) -> Vec<Choice> {
        let used: Vec<usize> = part
            .filling
            .candidates
            .iter()
            .enumerate()
            .filter(|(c, _)| {
                part.filling.taken.contains(&Some(*c)) || part.filling.points.iter().any(|p| p.by.contains(c))
            })
            .filter_map(|(_, held)| Some(pieces.get(*held.first()?)?.doc))
            .collect();
        let own = |slot: &usize| slot.checked_sub(part.offset).and_then(|at| part.list.slots.get(at));
        let mut options: Vec<Choice> = Vec::new();
        for rule in slots.iter().filter_map(own).flat_map(|slot: &SlotRule| &slot.accepts) {
            let doc = &rule.accepted.doc;
            let perfect = Held::new(doc.clone());
            let again = part.list.distinct && part.times == 1 && used.contains(&rule.doc);
            let known = options.iter().any(|o| o.doc == *doc);
            if again || known || rule.refusal(&perfect, states, Reading::AsKnown).is_some() {
                continue;
            }
            let mut refused = pieces
                .iter()
                .filter(|p| p.doc == rule.doc)
                .filter_map(|p| rule.refusal(p.held, states, Reading::AsKnown));
            let ease = match refused.next() {
                Some(Refusal::WrongForm { .. }) => Ease::InHandInAnotherForm,
                Some(_) => Ease::ToOrder,
                None if self.often_carried.contains(doc) => Ease::OftenCarried,
                None => Ease::ToOrder,
            };
            options.push(Choice { doc: doc.clone(), ease });
        }
        short::sort(&mut options, |a, b| a.ease.cmp(&b.ease));
        options
    }

    fn turned_down(
        &self,
        need: &Need,
        parts: &[Part<'_>],
        pieces: &[Piece<'_>],
        states: &[State],
    ) -> Vec<TurnedDown> {
        let mut told: Vec<TurnedDown> = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let doc = &piece.held.doc;
            let counts = |part: &Part<'_>| {
                let slots = part.offset..part.offset + part.list.slots.len();
                slots.into_iter().any(|slot| part.filling.counting(slot).contains(&at))
            };
            if parts.iter().any(counts) {
                continue;
            }
            let rules = need.lists(states, Reading::AsKnown).flat_map(|l| &l.slots).flat_map(|s| &s.accepts);
            let mut rules = rules.filter(|rule| rule.doc == piece.doc).peekable();
            let why = if need.not_accepted.contains(doc) {
                Refusal::NotAccepted
            } else if rules.peek().is_none() {
                continue;
            } else {
                let refusals: Vec<_> =
                    rules.map(|rule| rule.refusal(piece.held, states, Reading::AsKnown)).collect();
                match refusals.into_iter().collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().next())
                {
                    Some(refusal) => refusal,
                    None => self.in_use(need, states),
                }
            };
            let entry = TurnedDown { doc: doc.clone(), why };
            if !told.contains(&entry) {
                told.push(entry);
            }
        }
        told
    }

    /// It would count, but already does: here, or for the requirement that can't share it.
    fn in_use(&self, need: &Need, states: &[State]) -> Refusal {
        match need.rival(&self.needs, states, Reading::AsKnown) {
            Some(rival) => Refusal::UsedFor(rival.requirement.id.clone()),
            None => Refusal::CountsOnce,
        }
    }
}

/// How much an alternative takes: how many documents, and how hard the hardest of the easiest is.
fn effort(alternative: &Alternative) -> (u32, Option<Ease>) {
    let number = alternative.gaps.iter().map(|gap| gap.number).fold(0, u32::saturating_add);
    let hardest =
        alternative.gaps.iter().map(|gap| gap.options.first().map_or(Ease::ToOrder, |o| o.ease)).max();
    (number, hardest)
}
