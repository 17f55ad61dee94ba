//! Days at a counter that were made up, and how good the bands are that a phone shows on them.
//!
//! A day goes from event to event: people come, are called in turn, walk, are served, or are put aside; counters open
//! late and one may close. Every minute a phone looks at what anyone can look at, and shows a band. In the end it is
//! known when the person was called.
//!
//! Layout: [`office`] offices and kinds of day, [`people`] who comes, [`day`] what happens, [`phone`] what is shown,
//! [`score`] how good that was, beside its bars;
//! inside, `agenda` events to come.

mod agenda;
pub mod day;
pub mod office;
pub mod people;
pub mod phone;
pub mod score;
