//! What may be wrong with a document in hand, as far as the rules of a service care: so that a person is asked only that.

use crate::need::{List, Need};
use crate::suit::Rule;
use crate::{EvidenceTypeId, Form, Held, Precheck};

/// Something about a document that makes a rule turn it down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Flaw {
    /// It expired longer ago than `more_than` years (0: it has expired), and at most `at_most` years ago where another
    /// rule goes further.
    Expired {
        /// Years after expiry at which the stricter rule still accepts it.
        more_than: f64,
        /// Years after expiry at which the next rule still accepts it; `None`: no rule accepts it any more.
        at_most: Option<f64>,
    },
    /// It bears no expiry date.
    NoExpiryDate,
    /// It bears no photo of its holder.
    NoPhoto,
    /// The person has a copy of it at best.
    OnlyCopy,
    /// The person has it on a screen only.
    OnlyDigital,
    /// It was issued longer ago than this.
    OlderThan {
        /// Days after its issue at which it still counts.
        days: u32,
    },
    /// It expires before this.
    EndsWithin {
        /// Months it has to last at least.
        months: f64,
    },
}

impl Flaw {
    /// Whether a document has it.
    pub fn is_in(self, held: &Held) -> bool {
        match self {
            Flaw::Expired { more_than, at_most } => held
                .expired_years
                .is_some_and(|years| years > more_than && at_most.is_none_or(|at_most| years <= at_most)),
            Flaw::NoExpiryDate => held.no_expiry_date,
            Flaw::NoPhoto => held.without_photo,
            Flaw::OnlyCopy => held.form == Form::Copy,
            Flaw::OnlyDigital => held.form == Form::Digital,
            Flaw::OlderThan { days } => held.issued_days_ago.is_some_and(|ago| ago > f64::from(days)),
            Flaw::EndsWithin { months } => held.months_left.is_some_and(|left| left < months),
        }
    }

    /// Gives it to a document, or takes it away. What can't be true at once with it goes away.
    pub fn set(self, held: &mut Held, there: bool) {
        match self {
            Flaw::Expired { more_than, at_most } => {
                held.expired_years = there.then_some(at_most.unwrap_or(more_than + 1.0));
                if there {
                    (held.no_expiry_date, held.months_left) = (false, None);
                }
            }
            Flaw::NoExpiryDate => {
                held.no_expiry_date = there;
                if there {
                    (held.expired_years, held.months_left) = (None, None);
                }
            }
            Flaw::NoPhoto => held.without_photo = there,
            Flaw::OnlyCopy => held.form = if there { Form::Copy } else { Form::Original },
            Flaw::OnlyDigital => held.form = if there { Form::Digital } else { Form::Original },
            Flaw::OlderThan { days } => held.issued_days_ago = there.then_some(f64::from(days) + 1.0),
            Flaw::EndsWithin { .. } => {
                held.months_left = there.then_some(0.0);
                if there {
                    (held.expired_years, held.no_expiry_date) = (None, false);
                }
            }
        }
    }
}

impl Precheck {
    /// What may be wrong with a document: every flaw makes at least one rule of this service turn it down.
    pub fn flaws(&self, doc: &EvidenceTypeId) -> Vec<Flaw> {
        let rules: Vec<&Rule> = self
            .needs
            .iter()
            .flat_map(|need| &need.lists)
            .flat_map(|list| &list.slots)
            .flat_map(|slot| &slot.accepts)
            .filter(|rule| rule.accepted.doc == *doc)
            .collect();
        let mut flaws = expiries(&rules);
        let any = |wanted: fn(&Rule) -> bool| rules.iter().any(|rule| wanted(rule));
        if any(|rule| rule.accepted.needs_expiry_date) {
            flaws.push(Flaw::NoExpiryDate);
        }
        if any(|rule| rule.accepted.needs_photo) {
            flaws.push(Flaw::NoPhoto);
        }
        if any(|rule| rule.form >= Form::Certified) {
            flaws.push(Flaw::OnlyCopy);
        } else if any(|rule| rule.form == Form::Copy) {
            flaws.push(Flaw::OnlyDigital);
        }
        // With several such rules the strictest is asked for: whoever passes it passes all.
        let days = rules.iter().filter_map(|rule| rule.accepted.issued_within_days).min();
        flaws.extend(days.map(|days| Flaw::OlderThan { days }));
        let limits = rules.iter().flat_map(|rule| &rule.limits);
        let own = limits.filter(|limit| limit.months_left_from.is_none());
        let months = own.filter_map(|limit| limit.months_left_at_least).max_by(f64::total_cmp);
        flaws.extend(months.map(|months| Flaw::EndsWithin { months }));
        flaws
    }

    /// How many of a document could count at most, as far as answers are known: one birth certificate for each child.
    /// `for_others`: the papers of others, as in [`Held::for_others`].
    pub fn most_pieces(&self, doc: &EvidenceTypeId, for_others: bool, answers: &crate::Answers) -> u32 {
        let states = self.sort_out(answers, &[]).states;
        let wanted = |need: &Need| {
            let times = need.for_each.times(&states, crate::suit::Reading::AsKnown);
            let in_list = |list: &List| {
                let slots =
                    list.slots.iter().filter(|slot| slot.accepts.iter().any(|r| r.accepted.doc == *doc));
                let count: u32 = slots.map(|slot| slot.count).sum();
                if list.distinct { count.min(1) } else { count }
            };
            need.lists.iter().map(in_list).max().unwrap_or(0).saturating_mul(times)
        };
        let needs = self.needs.iter().filter(|need| !self.apart || need.is_for_others() == for_others);
        needs.map(wanted).max().unwrap_or(0).clamp(1, crate::need::MOST)
    }
}

/// One flaw for each step at which fewer rules accept the document.
fn expiries(rules: &[&Rule]) -> Vec<Flaw> {
    let mut steps: Vec<f64> = rules.iter().filter_map(|rule| rule.accepted.expired_years_at_most).collect();
    crate::short::sort(&mut steps, f64::total_cmp);
    steps.dedup();
    let next = |at: usize| steps.get(at + 1).copied();
    steps.iter().enumerate().map(|(at, step)| Flaw::Expired { more_than: *step, at_most: next(at) }).collect()
}
