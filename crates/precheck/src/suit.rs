//! Whether a document in hand counts for a place, and if not, why.

use crate::column::{State, Value};
use crate::term::Term;
use crate::{Accepted, Form, Held, RequirementId, Truth};
use language::Text;

/// Why a document in hand does not count.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It is accepted only so many years after its expiry date (0: it must be valid).
    Expired {
        /// Years after expiry at which it still counts.
        accepted_years: f64,
    },
    /// A card without an expiry date does not count here.
    NoExpiryDate,
    /// It needs its holder's photo.
    NoPhoto,
    /// It must be brought in another form.
    WrongForm {
        /// The least form that counts.
        needs: Form,
    },
    /// It was issued too long ago.
    TooOld {
        /// Days after its issue at which it still counts.
        accepted_days: u32,
    },
    /// A rule of this service alone.
    Limited {
        /// The rule in words.
        why: Text,
    },
    /// Counters turn it down here.
    NotAccepted,
    /// It already counts; one card never counts twice.
    CountsOnce,
    /// It already counts for another requirement, and can't count for both.
    UsedFor(RequirementId),
}

/// How conditions that are not known are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As content says: a list is not counted on, a limit does not refuse.
    AsKnown,
    /// Whatever is not known turns out badly.
    AtWorst,
    /// Whatever is not known turns out well.
    AtBest,
}

/// A document that fills a slot, with all that is asked of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    /// Its number among the documents of the service.
    pub doc: usize,
    pub accepted: Accepted,
    pub form: Form,
    pub limits: Vec<LimitRule>,
}

/// A limit with its conditions prepared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LimitRule {
    pub months_left_at_least: Option<f64>,
    pub months_left_from: Option<usize>,
    pub refused_when: Option<Term>,
    pub why: Text,
}

impl Rule {
    /// Why `held` does not count; `None` when it does.
    pub fn refusal(&self, held: &Held, states: &[State], reading: Reading) -> Option<Refusal> {
        let rule = &self.accepted;
        if held.form < self.form {
            return Some(Refusal::WrongForm { needs: self.form });
        }
        if let (Some(accepted_years), Some(years)) = (rule.expired_years_at_most, held.expired_years)
            && years > accepted_years
        {
            return Some(Refusal::Expired { accepted_years });
        }
        if rule.needs_expiry_date && held.no_expiry_date {
            return Some(Refusal::NoExpiryDate);
        }
        if rule.needs_photo && held.without_photo {
            return Some(Refusal::NoPhoto);
        }
        if let (Some(accepted_days), Some(days)) = (rule.issued_within_days, held.issued_days_ago)
            && days > f64::from(accepted_days)
        {
            return Some(Refusal::TooOld { accepted_days });
        }
        let refusing = self.limits.iter().find(|limit| limit.refuses(held, states, reading));
        refusing.map(|limit| Refusal::Limited { why: limit.why.clone() })
    }
}

impl LimitRule {
    fn refuses(&self, held: &Held, states: &[State], reading: Reading) -> bool {
        let by_condition = match self.refused_when.as_ref().map(|term| term.eval(states)) {
            Some(Truth::Yes) => true,
            Some(Truth::Unknown) => reading == Reading::AtWorst,
            Some(Truth::No) | None => false,
        };
        by_condition
            || self.months_left_at_least.is_some_and(|least| self.too_short(least, held, states, reading))
    }

    fn too_short(&self, least: f64, held: &Held, states: &[State], reading: Reading) -> bool {
        let asked = self.months_left_from.and_then(|column| states.get(column));
        match (held.months_left, asked) {
            (Some(months), _) => months < least,
            (None, Some(State::Is(Value::Number(months)))) => *months < least,
            (None, Some(State::Open)) => reading == Reading::AtWorst,
            (None, _) => false,
        }
    }
}
