//! One person's way through a pre-check: what they said, what they left open, and which page comes next.
//!
//! Each page asks one question; then come the papers, then the result. Answers can be changed at any time: what no longer
//! arises is forgotten, and only what the change brings up is asked anew.

use crate::carry::Carried;
use crate::{
    Answer, Answers, Check, EvidenceTypeId, Held, Next, Precheck, Question, QuestionId, Status, Verdict,
};
use crate::{Effect, Standing};
use std::collections::BTreeSet;

/// What a person has told so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// What they answered.
    pub answers: Answers,
    /// The questions they could not or would not answer.
    pub left_open: BTreeSet<QuestionId>,
    /// The questions that were shown, in that order: each has a page of its own.
    pub asked: Vec<QuestionId>,
    /// The papers they have.
    pub hand: Vec<Held>,
    /// Whether they went through the list of papers.
    pub papers_done: bool,
    /// Whether they want to be asked what only changes the advice.
    pub wants_tips: bool,
}

/// A page of a pre-check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The question at this place of [`Visit::asked`].
    Question(usize),
    /// The list of papers.
    Papers,
    /// The result.
    Result,
}

impl Visit {
    /// A visit that goes on from what was taken along. What a code never holds is asked again.
    pub fn of(carried: Carried, precheck: &Precheck) -> Self {
        let answered = |q: &&Question| carried.answers.contains_key(&q.id);
        Visit {
            asked: precheck.questions().filter(answered).map(|q| q.id.clone()).collect(),
            // Papers that are in no code have to be ticked again.
            papers_done: !carried.hand.is_empty() && !precheck.has_private_papers(),
            answers: carried.answers,
            hand: carried.hand,
            ..Visit::default()
        }
    }

    /// What the rules say to it.
    pub fn check(&self, precheck: &Precheck) -> Check {
        precheck.check(&self.answers, &self.hand)
    }

    /// The page that comes next. A question that is new takes its place among those that were asked.
    pub fn next(&mut self, precheck: &Precheck) -> Step {
        let check = self.check(precheck);
        let open = |id: &&QuestionId| !self.left_open.contains(*id);
        let wrong = match &check.verdict {
            Verdict::Unsure(Next::Correct(problem)) => problem.question().filter(open),
            _ => None,
        };
        let wanted = |id: &&QuestionId| self.wants_tips || precheck.warns(id);
        let tip = check.tips.iter().filter(open).find(wanted);
        let question = check.questions.iter().find(open).or(wrong).cloned();
        let wants_papers = !self.papers_done && wants_papers(&check);
        match question.or_else(|| tip.cloned().filter(|_| !wants_papers)) {
            Some(question) => Step::Question(self.place(question)),
            None if wants_papers => Step::Papers,
            None => Step::Result,
        }
    }

    /// Takes an answer; `None`: the person can't say. Answers to questions that no longer arise are forgotten, so that a
    /// changed mind leaves no contradiction behind.
    pub fn answer(&mut self, precheck: &Precheck, question: &QuestionId, answer: Option<Answer>) {
        match answer {
            Some(answer) => {
                self.answers.insert(question.clone(), answer);
                self.left_open.remove(question);
            }
            None => {
                self.answers.remove(question);
                self.left_open.insert(question.clone());
            }
        }
        // Each round may take away what another question hangs on.
        while let Some(gone) = self.no_longer_arises(precheck) {
            self.answers.remove(&gone);
            self.left_open.remove(&gone);
            self.asked.retain(|id| *id != gone);
        }
    }

    fn no_longer_arises(&self, precheck: &Precheck) -> Option<QuestionId> {
        let mut told = self.answers.keys().chain(&self.left_open);
        told.find(|id| !precheck.arises(id, &self.answers)).cloned()
    }

    /// Ticks a paper, or takes the tick away. `for_others`: that of someone else, see [`Held::for_others`].
    pub fn hold(&mut self, doc: &EvidenceTypeId, for_others: bool, has: bool) {
        let there = self.held(doc, for_others).is_some();
        if has && !there {
            self.hand.push(Held { for_others, ..Held::new(doc.clone()) });
        } else if !has {
            self.hand.retain(|held| held.doc != *doc || held.for_others != for_others);
        }
    }

    /// The paper, if it is ticked.
    pub fn held(&self, doc: &EvidenceTypeId, for_others: bool) -> Option<&Held> {
        self.hand.iter().find(|held| held.doc == *doc && held.for_others == for_others)
    }

    /// The same, to say more about it.
    pub fn held_mut(&mut self, doc: &EvidenceTypeId, for_others: bool) -> Option<&mut Held> {
        self.hand.iter_mut().find(|held| held.doc == *doc && held.for_others == for_others)
    }

    /// Whether a link to this visit lacks something: an answer, or a paper, that is in no link.
    pub fn is_private(&self, precheck: &Precheck) -> bool {
        let answer = precheck.questions().any(|q| q.sensitive && self.answers.contains_key(&q.id));
        answer || precheck.shareable_hand(&self.hand).len() < self.hand.len()
    }

    fn place(&mut self, question: QuestionId) -> usize {
        let known = self.asked.iter().position(|id| *id == question);
        known.unwrap_or_else(|| {
            self.asked.push(question);
            self.asked.len() - 1
        })
    }
}

/// Whether going through the papers can tell a person anything: some may be asked for, and nothing keeps them from the
/// visit. Who is sent online still needs them at hand.
fn wants_papers(check: &Check) -> bool {
    let blocked =
        matches!(&check.so_far, Standing::Redirect(told) if told.route.kind.effect() == Effect::Blocks);
    !blocked && check.requirements.iter().any(|r| r.status != Status::NotNeeded)
}
