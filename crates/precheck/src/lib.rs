//! Which papers a counter asks for, and when: the rules as data.
//!
//! The shape is CCCEV 2.1: an evidence type list is AND inside, requirements have OR between lists. Conditions are
//! three-valued: yes, no, not known. This crate does no I/O, holds no clock, and never turns *not known* into *no*.
//!
//! Layout: [`cond`] conditions and their evaluation, [`question`] what may be asked, [`route`] where a person may be
//! sent instead, [`requirement`] papers needed, [`evidence`] the documents, [`list`] how documents add up,
//! [`identity`] rule sets that services share, [`basis`] how well a single rule is backed, [`rules`] all of one
//! service together.

pub mod basis;
pub mod cond;
pub mod evidence;
pub mod identity;
pub mod list;
pub mod question;
pub mod requirement;
pub mod route;
pub mod rules;

pub use basis::Basis;
pub use cond::{Answer, Answers, Cond, Truth};
pub use evidence::{Accepted, EvidenceType, EvidenceTypeId};
pub use identity::{IdentitySet, IdentitySetId};
pub use list::{EvidenceTypeList, Slot};
pub use question::{ChoiceOption, KnownFrom, Question, QuestionId, QuestionKind, Unit};
pub use requirement::{Limit, OneForEach, Requirement, RequirementId};
pub use route::{Effect, NextStep, Outcome, Route, RouteKind, Target};
pub use rules::Rules;
