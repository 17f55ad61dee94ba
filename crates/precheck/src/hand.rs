//! What a person has in hand.

use crate::{EvidenceTypeId, Form};
use serde::{Deserialize, Serialize};

/// A document in hand. What is left out is not known, and is never held against it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Held {
    /// What it is.
    pub doc: EvidenceTypeId,
    /// How many of it, such as one birth certificate for each child.
    pub pieces: u32,
    /// True: it is the paper of someone else who needs one of their own, such as a child.
    pub for_others: bool,
    /// In which form.
    pub form: Form,
    /// Years since it expired; absent or 0: still valid.
    pub expired_years: Option<f64>,
    /// Months until it expires.
    pub months_left: Option<f64>,
    /// Days since it was issued.
    pub issued_days_ago: Option<f64>,
    /// True: it bears no expiry date, as some old cards do.
    pub no_expiry_date: bool,
    /// True: it bears no photo of its holder.
    pub without_photo: bool,
}

impl Held {
    /// One valid original.
    pub fn new(doc: impl Into<EvidenceTypeId>) -> Self {
        Held { doc: doc.into(), ..Held::default() }
    }

    /// True when nothing is said of it that cannot be: negative or endless times, or an expiry that is past and to come.
    pub fn makes_sense(&self) -> bool {
        let times = [self.expired_years, self.months_left, self.issued_days_ago];
        let possible = times.into_iter().flatten().all(|n| n.is_finite() && n >= 0.0);
        let expired = self.expired_years.is_some_and(|years| years > 0.0);
        let lasts = self.months_left.is_some_and(|months| months > 0.0);
        possible && !(expired && (lasts || self.no_expiry_date)) && !(lasts && self.no_expiry_date)
    }
}

impl Default for Held {
    fn default() -> Self {
        Held {
            doc: EvidenceTypeId(String::new()),
            pieces: 1,
            for_others: false,
            form: Form::Original,
            expired_years: None,
            months_left: None,
            issued_days_ago: None,
            no_expiry_date: false,
            without_photo: false,
        }
    }
}
