//! Which papers a counter asks for, and when: the rules as data.
//!
//! The shape is CCCEV 2.1: an evidence type list is AND inside, requirements have OR between lists. Conditions are
//! three-valued: yes, no, not known. This crate does no I/O, holds no clock, and never turns *not known* into *no*.
//!
//! Layout: [`cond`] conditions and their evaluation, [`rules`] questions, routes and requirements, [`evidence`] the
//! documents and identity rule sets.

pub mod cond;
pub mod evidence;
pub mod rules;

pub use cond::{Answer, Answers, Cond, Truth};
pub use evidence::{EvidenceType, EvidenceTypeId, IdentitySet, Slot};
pub use rules::{Question, QuestionId, QuestionKind, Requirement, Route, RouteKind, Rules};
