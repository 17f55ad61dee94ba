//! What a pre-check says.

use crate::{EvidenceTypeId, Problem, QuestionId, Reason, Refusal, RequirementId, Route};
use language::Text;

/// Everything that a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What to tell the person.
    pub verdict: Verdict,
    /// What would be said if nothing more could be asked: unknown is neither yes nor no.
    pub so_far: Standing,
    /// Good to know on the way; never the verdict. In the order of the content.
    pub advice: Vec<Told>,
    /// Every requirement, in the order of the content.
    pub requirements: Vec<RequirementCheck>,
    /// The questions that can still change the verdict, those that decide most first. Questions that do not arise yet
    /// follow after the ones they hang on.
    pub questions: Vec<QuestionId>,
    /// The questions that can't change the verdict, only the advice, or the papers to have ready for who goes online.
    pub tips: Vec<QuestionId>,
    /// What could not be believed.
    pub problems: Vec<Problem>,
}

/// The verdict, with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Go: everything is there.
    Ready {
        /// The answers that decided what was asked for.
        because: Vec<Reason>,
    },
    /// Papers are missing; [`Check::requirements`] has the alternatives, cheapest first.
    Missing {
        /// The requirements that are not met, in the order of the content.
        unmet: Vec<RequirementId>,
        /// The answers that made them apply.
        because: Vec<Reason>,
    },
    /// Another way than this visit, with why and a next step.
    Redirect(Told),
    /// An answer can still change the verdict.
    Unsure(Next),
}

/// What has to be known next.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// The question that decides most.
    Ask(QuestionId),
    /// An answer that does not fit, and has to be taken back or given again.
    Correct(Problem),
}

/// The outcome as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Nothing speaks against it.
    Ready,
    /// Some requirements are not met.
    Missing,
    /// A route applies.
    Redirect(Told),
}

/// A route that applies.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The route, with why and the next step.
    pub route: Route,
    /// The answers that made it apply.
    pub because: Vec<Reason>,
}

/// One requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct RequirementCheck {
    /// Which one.
    pub id: RequirementId,
    /// How it stands.
    pub status: Status,
    /// The answers that made it apply or not; empty where it always applies.
    pub because: Vec<Reason>,
}

/// How a requirement stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// It does not apply.
    NotNeeded,
    /// These documents meet it.
    Met(Vec<EvidenceTypeId>),
    /// Something is missing.
    Unmet(Shortfall),
    /// Whether it applies hangs on these questions.
    NotKnown(Vec<QuestionId>),
}

/// What is missing for a requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortfall {
    /// The ways to meet it, cheapest first.
    pub alternatives: Vec<Alternative>,
    /// The documents in hand that do not count for it, and why.
    pub turned_down: Vec<TurnedDown>,
}

/// One way to meet a requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The documents in hand that count.
    pub in_hand: Vec<EvidenceTypeId>,
    /// What is still missing; all of it is needed.
    pub gaps: Vec<Gap>,
}

/// A place that nothing in hand fills.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What the place is for.
    pub name: Option<Text>,
    /// How many more documents.
    pub number: u32,
    /// Where points count: how many more.
    pub points: Option<u32>,
    /// The documents that would fill it, cheapest first.
    pub options: Vec<Choice>,
}

/// A document that would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The document.
    pub doc: EvidenceTypeId,
    /// How easily it is had.
    pub ease: Ease,
}

/// How easily a document is had, the easiest first. No cost or time is known for most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ease {
    /// The person has it, and only has to bring it in another form.
    InHandInAnotherForm,
    /// Many people carry it.
    OftenCarried,
    /// It must be ordered, made or renewed.
    ToOrder,
}

/// A document in hand that does not count.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnedDown {
    /// The document.
    pub doc: EvidenceTypeId,
    /// Why.
    pub why: Refusal,
}

impl Check {
    /// The requirements that are not met so far, whatever the verdict is.
    pub fn unmet(&self) -> impl Iterator<Item = (&RequirementId, &Shortfall)> {
        self.requirements.iter().filter_map(|r| match &r.status {
            Status::Unmet(shortfall) => Some((&r.id, shortfall)),
            _ => None,
        })
    }

    /// The question to ask next; `None` when the verdict stands.
    pub fn next_question(&self) -> Option<&QuestionId> {
        match &self.verdict {
            Verdict::Unsure(Next::Ask(question)) => Some(question),
            Verdict::Unsure(Next::Correct(problem)) => problem.question(),
            _ => None,
        }
    }
}
