//! What unanswered questions can still change, found by going through all the ways in which they can be answered.
//!
//! The ways form a tree: each branch is a question, each leaf a verdict. A branch whose arms are all equal is none. So
//! a question that is left in the tree can change the verdict, and one that is not can't.

use crate::column::State;
use crate::need::{Need, Piece};
use crate::term::Term;
use crate::{Effect, Precheck, Truth};

/// The ways in which a verdict can still go.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    /// This route, by its number.
    Route(usize),
    /// No route decides; what becomes of each requirement.
    Papers(Vec<Tree>),
    /// The requirement is not met.
    Unmet,
    /// The requirement is met or does not apply.
    Fine,
    /// There are too many ways to go through; whatever may matter is taken to matter.
    TooMany,
    /// One arm for each answer that may matter.
    Branch { column: usize, arms: Vec<Tree> },
}

/// More branches than this are not gone through; the largest of the content in 2026 needs about forty.
const BRANCHES: usize = 5_000;

/// Goes through the ways, given what is known and in hand.
pub(crate) struct Explorer<'a> {
    precheck: &'a Precheck,
    pieces: &'a [Piece<'a>],
    /// For each requirement whether papers meet it, where no answer matters for that.
    met: &'a [Option<bool>],
    states: Vec<State>,
    matters: Vec<bool>,
    branches: usize,
}

impl<'a> Explorer<'a> {
    /// For each column whether an answer to it can still change the verdict.
    pub fn matters(
        precheck: &'a Precheck,
        pieces: &'a [Piece<'a>],
        met: &'a [Option<bool>],
        states: &[State],
    ) -> Vec<bool> {
        let matters = vec![false; states.len()];
        let mut explorer = Explorer { precheck, pieces, met, states: states.to_vec(), matters, branches: 0 };
        explorer.routes();
        explorer.matters
    }

    /// Routes come first: papers matter only where no route decides.
    fn routes(&mut self) -> Tree {
        let mut open = Vec::new();
        let ways = || self.precheck.ways.iter().enumerate();
        let by_effect = |effect: Effect| ways().filter(move |(_, way)| way.effect == effect);
        let mut decided = None;
        for (at, way) in by_effect(Effect::Blocks).chain(by_effect(Effect::Redirects)) {
            match way.term.eval(&self.states) {
                Truth::Yes => {
                    decided = Some(at);
                    break;
                }
                Truth::Unknown => open.extend(way.term.columns().into_iter().filter(|c| self.is_open(*c))),
                Truth::No => {}
            }
        }
        if let Some(tree) = self.branch(&open, Self::routes) {
            return tree;
        }
        if let Some(route) = decided {
            return Tree::Route(route);
        }
        let needs = &self.precheck.needs;
        Tree::Papers(needs.iter().zip(self.met).map(|(need, met)| self.papers(need, *met)).collect())
    }

    fn papers(&mut self, need: &'a Need, met: Option<bool>) -> Tree {
        match need.unmet(&self.precheck.needs, self.pieces, &self.states, met) {
            Some(true) => Tree::Unmet,
            Some(false) => Tree::Fine,
            None => {
                let open: Vec<usize> = need.columns.iter().copied().filter(|c| self.is_open(*c)).collect();
                self.branch(&open, |explorer| explorer.papers(need, met)).unwrap_or(Tree::Fine)
            }
        }
    }

    /// Branches on the first of the open columns that is asked. `None` when none of them is open any more.
    fn branch(&mut self, open: &[usize], mut then: impl FnMut(&mut Self) -> Tree) -> Option<Tree> {
        let first = self.precheck.order.iter().copied().find(|c| open.contains(c))?;
        let column = match self.asked(first) {
            Asked::Yes => first,
            Asked::No => {
                let before = self.set(first, State::Skipped);
                let tree = then(self);
                self.set(first, before);
                return Some(tree);
            }
            Asked::After(earlier) => earlier,
        };
        self.branches += 1;
        if self.branches > BRANCHES {
            open.iter().chain([&column]).for_each(|c| self.mark(*c));
            return Some(Tree::TooMany);
        }
        let cells = self.precheck.columns.get(column).map(|c| c.cells.as_slice()).unwrap_or_default();
        let mut arms: Vec<Tree> = Vec::with_capacity(cells.len());
        for cell in cells {
            let before = self.set(column, State::Is(*cell));
            arms.push(then(self));
            self.set(column, before);
        }
        let equal = arms.windows(2).all(|pair| matches!(pair, [a, b] if a == b && *a != Tree::TooMany));
        if equal && let Some(arm) = arms.pop() {
            return Some(arm);
        }
        self.mark(column);
        Some(Tree::Branch { column, arms })
    }

    fn is_open(&self, column: usize) -> bool {
        self.states.get(column) == Some(&State::Open)
    }

    fn asked(&self, column: usize) -> Asked {
        self.precheck.asked(column, &self.states)
    }

    fn set(&mut self, column: usize, state: State) -> State {
        self.states.get_mut(column).map_or(State::Open, |old| std::mem::replace(old, state))
    }

    fn mark(&mut self, column: usize) {
        if let Some(matters) = self.matters.get_mut(column) {
            *matters = true;
        }
    }
}

/// Whether a question arises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    Yes,
    No,
    /// It hangs on this question, which has to be asked before.
    After(usize),
}

impl Precheck {
    /// Whether a question can arise with these answers; false for one that does not exist.
    pub fn arises(&self, question: &crate::QuestionId, answers: &crate::Answers) -> bool {
        let column = self.columns.iter().position(|c| c.question.id == *question);
        let states = self.sort_out(answers, &[]).states;
        column.is_some_and(|column| self.asked(column, &states) != Asked::No)
    }

    /// Whether an answer could bring up a warning: what may go wrong though everything is there.
    pub fn warns(&self, question: &crate::QuestionId) -> bool {
        let column = self.columns.iter().position(|c| c.question.id == *question);
        let warning = |way: &crate::precheck::Way| {
            matches!(way.route.outcome, crate::Outcome::Warn | crate::Outcome::CheckFirst)
        };
        let mut warnings = self.ways.iter().filter(|way| warning(way));
        column.is_some_and(|column| warnings.any(|way| way.term.columns().contains(&column)))
    }

    /// Whether a question arises, given what is known.
    pub(crate) fn asked(&self, column: usize, states: &[State]) -> Asked {
        let mut column = column;
        // As deep as questions hang on each other; content that makes a circle ends here too.
        for depth in 0..=self.columns.len() {
            let condition = self.columns.get(column).and_then(|c| c.ask_when.as_ref());
            let settled = if depth == 0 { Asked::Yes } else { Asked::After(column) };
            let Some(condition) = condition else { return settled };
            match condition.eval(states) {
                Truth::Yes => return settled,
                Truth::No if depth == 0 => return Asked::No,
                Truth::No => return settled,
                Truth::Unknown => match self.first_open(condition, states) {
                    Some(earlier) => column = earlier,
                    None => return settled,
                },
            }
        }
        Asked::Yes
    }

    fn first_open(&self, condition: &Term, states: &[State]) -> Option<usize> {
        let columns = condition.columns();
        let open = |c: &usize| columns.contains(c) && states.get(*c) == Some(&State::Open);
        self.order.iter().copied().find(open)
    }
}
