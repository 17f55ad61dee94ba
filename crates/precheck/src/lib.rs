//! Which papers a counter asks for, and when: the rules as data, and the pre-check that tells a person what they mean
//! for them.
//!
//! The shape is CCCEV 2.1: an evidence type list is AND inside, requirements have OR between lists. Conditions are
//! three-valued: yes, no, not known. This crate does no I/O, holds no clock, and never turns *not known* into *no*.
//! Input that does not fit never makes it panic, and never makes anybody ready.
//!
//! The rules: [`cond`] conditions and their evaluation, [`question`] what may be asked, [`route`] where a person may be
//! sent instead, [`requirement`] papers needed, [`evidence`] the documents, [`list`] how documents add up,
//! [`identity`] rule sets that services share, [`basis`] how well a single rule is backed, [`rules`] all of one
//! service together.
//!
//! The pre-check: [`precheck`] the rules of one service, prepared; [`hand`] what a person has; [`check`] answers and
//! papers in, [`verdict`] what comes out; [`because`] reasons, [`suit`] why a document does not count, [`problem`]
//! input that cannot be. Inside: `column` questions and the answers that rules can tell apart, `term` conditions
//! prepared, `need` whether papers meet a requirement, `filling` how far they fill a list, `seats` one card never
//! counts twice, `short` sorting, `shortfall` what is missing and the cheapest way to get it, `explore` what can still change the
//! verdict, `order` what to ask first.
//!
//! For pages: [`visit`] one person's way through the questions, [`flaw`] what to ask about a document in hand.
//!
//! To take along: [`carry`] the state as a short code, without sensitive answers.

pub mod basis;
pub mod because;
pub mod carry;
pub mod check;
mod column;
pub mod cond;
pub mod evidence;
mod explore;
mod filling;
pub mod flaw;
pub mod hand;
pub mod identity;
pub mod list;
mod need;
mod order;
pub mod precheck;
pub mod problem;
pub mod question;
pub mod requirement;
pub mod route;
pub mod rules;
mod seats;
mod short;
mod shortfall;
pub mod suit;
mod term;
pub mod verdict;
pub mod visit;

pub use basis::Basis;
pub use because::Reason;
pub use cond::{Answer, Answers, Cond, Truth};
pub use evidence::{Accepted, EvidenceType, EvidenceTypeId, Form};
pub use flaw::Flaw;
pub use hand::Held;
pub use identity::{IdentitySet, IdentitySetId};
pub use list::{EvidenceTypeList, Slot};
pub use precheck::Precheck;
pub use problem::Problem;
pub use question::{ChoiceOption, KnownFrom, Question, QuestionId, QuestionKind, Unit};
pub use requirement::{Limit, OneForEach, Requirement, RequirementId};
pub use route::{Effect, NextStep, Outcome, Route, RouteKind, Target};
pub use rules::Rules;
pub use suit::Refusal;
pub use verdict::{
    Alternative, Check, Choice, Ease, Gap, Next, RequirementCheck, Shortfall, Standing, Status, Told,
    TurnedDown, Verdict,
};
pub use visit::{Step, Visit};
