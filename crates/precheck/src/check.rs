//! Answers and papers in, verdict out.

use crate::column::State;
use crate::explore::{Asked, Explorer};
use crate::need::{Need, Piece};
use crate::problem::Sorted;
use crate::suit::Reading;
use crate::verdict::{Check, Next, RequirementCheck, Standing, Status, Told, Verdict};
use crate::{Answers, Cond, Effect, Held, Precheck, QuestionId, Reason, RequirementId, Truth, because};

impl Precheck {
    /// What to tell a person who gave these answers and has these documents. Whatever does not fit is set aside and
    /// named among the problems; nothing makes it panic, and nothing that is not known makes anybody ready.
    pub fn check(&self, answers: &Answers, hand: &[Held]) -> Check {
        let Sorted { states, answers, problems } = self.sort_out(answers, hand);
        let pieces = self.pieces(hand);
        let met: Vec<Option<bool>> =
            self.needs.iter().map(|need| need.fixed.then(|| self.met(need, &pieces, &states))).collect();
        let matters = Explorer::matters(self, &pieces, &met, &states);
        let questions = self.ordered(&matters, &states, &pieces, &met);
        let requirements: Vec<RequirementCheck> =
            self.needs.iter().map(|need| self.requirement(need, &pieces, &states, &answers)).collect();
        let so_far = self.standing(&states, &answers, &requirements);
        let verdict = verdict(&so_far, &questions, &requirements, &problems);
        let tips = self.tips(
            &matters,
            &states,
            &so_far,
            |need, met| need.unmet(&self.needs, &pieces, &states, met),
            &met,
        );
        let advice = self.applying(Effect::Advises, &states, &answers).collect();
        Check { verdict, so_far, advice, requirements, questions, tips, problems }
    }

    /// Each document once for each piece, without those that count for nothing.
    fn pieces<'a>(&self, hand: &'a [Held]) -> Vec<Piece<'a>> {
        let sound = hand.iter().filter(|held| held.makes_sense());
        let others = if self.apart { self.documents.len() } else { 0 };
        let number = |held: &Held| {
            let doc = self.documents.binary_search(&held.doc).ok()?;
            Some(if held.for_others { doc + others } else { doc })
        };
        let known = sound.filter_map(|held| Some((number(held)?, held)));
        known
            .flat_map(|(doc, held)| (0..held.pieces.min(crate::need::MOST)).map(move |_| Piece { doc, held }))
            .collect()
    }

    fn met(&self, need: &Need, pieces: &[Piece<'_>], states: &[State]) -> bool {
        need.met(&self.needs, pieces, states, Reading::AsKnown)
    }

    fn applying<'a>(
        &'a self,
        effect: Effect,
        states: &'a [State],
        answers: &'a Answers,
    ) -> impl Iterator<Item = Told> + 'a {
        let ways = self.ways.iter().filter(move |way| way.effect == effect);
        ways.filter(|way| way.term.eval(states) == Truth::Yes)
            .map(|way| Told { route: way.route.clone(), because: way.route.applies_when.because(answers) })
    }

    fn standing(&self, states: &[State], answers: &Answers, requirements: &[RequirementCheck]) -> Standing {
        let mut routes = self.applying(Effect::Blocks, states, answers).chain(self.applying(
            Effect::Redirects,
            states,
            answers,
        ));
        match routes.next() {
            Some(told) => Standing::Redirect(told),
            None if requirements.iter().any(is_unmet) => Standing::Missing,
            None => Standing::Ready,
        }
    }

    fn requirement(
        &self,
        need: &Need,
        pieces: &[Piece<'_>],
        states: &[State],
        answers: &Answers,
    ) -> RequirementCheck {
        let condition = need.requirement.applies_when.as_ref();
        let status = match need.applies(states) {
            Truth::No => Status::NotNeeded,
            _ if self.met(need, pieces, states) => Status::Met(self.used(need, pieces, states)),
            Truth::Yes => Status::Unmet(self.shortfall(need, pieces, states)),
            Truth::Unknown => Status::NotKnown(self.open_questions(need, states)),
        };
        let because = condition.map(|cond| cond.because(answers)).unwrap_or_default();
        RequirementCheck { id: need.requirement.id.clone(), status, because }
    }

    fn open_questions(&self, need: &Need, states: &[State]) -> Vec<QuestionId> {
        let read = need.requirement.applies_when.as_ref().map(Cond::facts).unwrap_or_default();
        let open = self.columns.iter().zip(states).filter(|(_, state)| **state == State::Open);
        open.map(|(column, _)| column.question.id.clone()).filter(|id| read.contains(&id)).collect()
    }

    /// Questions that can't change the verdict but the advice, or the papers to have ready for whoever goes online;
    /// none once the person is sent elsewhere.
    fn tips(
        &self,
        matters: &[bool],
        states: &[State],
        so_far: &Standing,
        unmet: impl Fn(&Need, Option<bool>) -> Option<bool>,
        met: &[Option<bool>],
    ) -> Vec<QuestionId> {
        let effect = match so_far {
            Standing::Redirect(told) => Some(told.route.kind.effect()),
            Standing::Ready | Standing::Missing => None,
        };
        if effect == Some(Effect::Blocks) {
            return Vec::new();
        }
        let open_advice =
            self.ways.iter().filter(|w| w.effect == Effect::Advises && w.term.eval(states) == Truth::Unknown);
        let mut read: Vec<usize> = open_advice.flat_map(|way| way.term.columns()).collect();
        if effect == Some(Effect::Redirects) {
            let open_needs = self.needs.iter().zip(met).filter(|(need, met)| unmet(need, **met).is_none());
            read.extend(open_needs.flat_map(|(need, _)| need.columns.iter().copied()));
        }
        let open = self.columns.iter().zip(states).zip(matters).enumerate();
        open.filter(|(at, ((_, state), matters))| **state == State::Open && !**matters && read.contains(at))
            .filter(|(at, _)| self.asked(*at, states) == Asked::Yes)
            .map(|(_, ((column, _), _))| column.question.id.clone())
            .collect()
    }
}

fn is_unmet(requirement: &RequirementCheck) -> bool {
    matches!(requirement.status, Status::Unmet(_))
}

fn verdict(
    so_far: &Standing,
    questions: &[QuestionId],
    requirements: &[RequirementCheck],
    problems: &[crate::Problem],
) -> Verdict {
    if let Some(next) = questions.first() {
        return Verdict::Unsure(Next::Ask(next.clone()));
    }
    let reasons = |which: fn(&RequirementCheck) -> bool| {
        let mut reasons: Vec<Reason> = Vec::new();
        for requirement in requirements.iter().filter(|r| which(r)) {
            because::add(&mut reasons, requirement.because.iter().cloned());
        }
        reasons
    };
    match so_far {
        Standing::Redirect(told) => Verdict::Redirect(told.clone()),
        Standing::Missing => {
            let unmet: Vec<RequirementId> =
                requirements.iter().filter(|r| is_unmet(r)).map(|r| r.id.clone()).collect();
            Verdict::Missing { unmet, because: reasons(is_unmet) }
        }
        Standing::Ready => match problems.iter().find(|p| p.forbids_ready()) {
            Some(problem) => Verdict::Unsure(Next::Correct(problem.clone())),
            None => Verdict::Ready { because: reasons(|_| true) },
        },
    }
}
