//! The result in one sentence.

use super::super::{course::Course, words};
use crate::{messages::check as said, ui::Icon};
use leptos::prelude::*;
use precheck::{Check, Next, Outcome, RouteKind, Standing, Verdict};

/// The heading of the result.
pub fn title(course: Course, check: &Check) -> String {
    match &check.verdict {
        // Whatever else is open: help comes first.
        _ if needs_help_now(check) => words::route(RouteKind::CallNow).to_owned(),
        Verdict::Ready { .. } if warns(check) => said::ready_but().to_owned(),
        Verdict::Ready { .. } if asks_for_nothing(check) => said::ready_nothing().to_owned(),
        Verdict::Ready { .. } => said::ready().to_owned(),
        Verdict::Missing { unmet, .. } => {
            let count = u32::try_from(unmet.len()).unwrap_or(u32::MAX);
            // Who has not ticked anything yet wants to know what to bring.
            if course.visit.read().hand.is_empty() { said::bring(count) } else { said::missing(count) }
        }
        Verdict::Redirect(told) => words::route(told.route.kind).to_owned(),
        Verdict::Unsure(Next::Ask(_)) => said::not_sure_yet().to_owned(),
        Verdict::Unsure(Next::Correct(_)) => said::does_not_fit().to_owned(),
    }
}

/// Class and picture of a result, which say the same as its words.
pub fn look(check: &Check) -> (&'static str, Icon) {
    match &check.verdict {
        _ if needs_help_now(check) => ("verdict missing", Icon::Phone),
        Verdict::Ready { .. } if warns(check) => ("verdict missing", Icon::Warning),
        Verdict::Ready { .. } => ("verdict ready", Icon::Yes),
        Verdict::Missing { .. } => ("verdict missing", Icon::Document),
        Verdict::Redirect(_) => ("verdict redirect", Icon::Forward),
        Verdict::Unsure(_) => ("verdict unsure", Icon::Info),
    }
}

/// Whether the person has to call before anything else.
pub fn needs_help_now(check: &Check) -> bool {
    matches!(&check.so_far, Standing::Redirect(told) if told.route.kind == RouteKind::CallNow)
}

/// Whether something may go wrong though every paper is there.
fn warns(check: &Check) -> bool {
    check.advice.iter().any(|told| matches!(told.route.outcome, Outcome::Warn | Outcome::CheckFirst))
}

fn asks_for_nothing(check: &Check) -> bool {
    check.requirements.iter().all(|r| r.status == precheck::Status::NotNeeded)
}
