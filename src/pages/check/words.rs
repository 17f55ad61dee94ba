//! What the rules say, in words.

use super::course;
use crate::{
    browser::intl,
    messages::{self, check as said},
    ui::{Said, Words},
};
use catalogue::model::ServicePage;
use language::Text;
use leptos::prelude::*;
use precheck::{Answer, Flaw, Form, Question, QuestionKind, Reason, Refusal, RouteKind, Unit};

/// An answer as the person gave it; `None`: they left it open.
pub fn answer(question: &Question, answer: Option<&Answer>) -> AnyView {
    match (answer, &question.kind) {
        (None, _) => said::unsure().into_any(),
        (Some(Answer::YesNo(true)), _) => said::yes().into_any(),
        (Some(Answer::YesNo(false)), _) => said::no().into_any(),
        (Some(Answer::Number(number)), QuestionKind::Number { unit, .. }) => {
            counted(*number, *unit).into_any()
        }
        (Some(Answer::Choice(option)), QuestionKind::Choice { options }) => {
            let text = options.iter().find(|o| o.id == *option).map(|o| o.text.clone());
            text.map(|text| view! { <Words text /> }).into_any()
        }
        (Some(Answer::Number(_) | Answer::Choice(_)), _) => ().into_any(),
    }
}

/// A number with what it counts.
pub fn counted(number: f64, unit: Unit) -> String {
    if number.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&number) {
        return format!("{} {}", intl::number(number), self::unit(unit));
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    let count = number as u32;
    match unit {
        Unit::Days => said::days(count),
        Unit::Weeks => said::weeks(count),
        Unit::Months => said::months(count),
        Unit::Years => said::years(count),
        Unit::People => said::people(count),
    }
}

/// The name of a unit, beside the field for the number.
pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Days => said::unit_days(),
        Unit::Weeks => said::unit_weeks(),
        Unit::Months => said::unit_months(),
        Unit::Years => said::unit_years(),
        Unit::People => said::unit_people(),
    }
}

/// Something that may be wrong with a document, as the person would say it.
pub fn flaw(flaw: Flaw) -> String {
    match flaw {
        Flaw::Expired { more_than, at_most: Some(at_most) } if more_than <= 0.0 => {
            said::flaw_expired_less(&years(at_most))
        }
        Flaw::Expired { more_than, .. } if more_than <= 0.0 => said::flaw_expired().to_owned(),
        Flaw::Expired { more_than, .. } => said::flaw_expired_more(&years(more_than)),
        Flaw::NoExpiryDate => said::flaw_no_date().to_owned(),
        Flaw::NoPhoto => said::flaw_no_photo().to_owned(),
        Flaw::OnlyCopy => said::flaw_copy().to_owned(),
        Flaw::OnlyDigital => said::flaw_digital().to_owned(),
        Flaw::OlderThan { days } => said::flaw_old(&said::days(days)),
        Flaw::EndsWithin { months } => said::flaw_ends(&counted(months, Unit::Months)),
    }
}

fn years(years: f64) -> String {
    counted(years, Unit::Years)
}

/// Why a document in hand does not count, as the end of a sentence.
pub fn refusal(page: &ServicePage, refusal: &Refusal) -> AnyView {
    match refusal {
        Refusal::Expired { accepted_years } if *accepted_years <= 0.0 => said::no_expired().into_any(),
        Refusal::Expired { accepted_years } => said::no_expired_more(&years(*accepted_years)).into_any(),
        Refusal::NoExpiryDate => said::no_date().into_any(),
        Refusal::NoPhoto => said::no_photo().into_any(),
        Refusal::WrongForm { needs: Form::Original } => said::no_copy().into_any(),
        Refusal::WrongForm { needs: Form::Certified } => said::no_plain_copy().into_any(),
        Refusal::WrongForm { .. } => said::no_digital().into_any(),
        Refusal::TooOld { accepted_days } => said::no_old(&said::days(*accepted_days)).into_any(),
        Refusal::Limited { why } => view! { <Said text=why.clone() /> }.into_any(),
        Refusal::NotAccepted => said::no_not_here().into_any(),
        Refusal::CountsOnce => said::no_twice().into_any(),
        Refusal::UsedFor(other) => {
            let name = course::requirement(page, other).map(|r| r.name.clone()).unwrap_or_default();
            said::no_used(name.words(messages::lang())).into_any()
        }
    }
}

/// What a route means for the visit, as a heading.
pub fn route(kind: RouteKind) -> &'static str {
    match kind {
        RouteKind::WrongService => said::route_wrong_service(),
        RouteKind::WrongOffice => said::route_wrong_office(),
        RouteKind::OnlineInstead => said::route_online(),
        RouteKind::OtherChannel => said::route_other_channel(),
        RouteKind::NotEligible => said::route_not_eligible(),
        RouteKind::Wait => said::route_wait(),
        RouteKind::NotNeeded => said::route_not_needed(),
        RouteKind::NotAvailable => said::route_not_available(),
        RouteKind::OnlineFirst => said::route_online_first(),
        RouteKind::FixDocument => said::route_fix_document(),
        RouteKind::CallNow => said::route_call_now(),
        RouteKind::Info => said::good_to_know(),
    }
}

/// "Because you said": the answers that decided. Those of private questions are left out of print, and of what an agent sees.
pub fn because(page: &ServicePage, reasons: &[Reason]) -> Option<AnyView> {
    let all_private = reasons.iter().all(|r| is_private(page, std::slice::from_ref(r)));
    let group = if all_private { "because no-print" } else { "because" };
    let lines: Vec<AnyView> = reasons
        .iter()
        .filter_map(|reason| {
            let question = page.service.rules.question(&reason.question)?;
            // What an office answers, the person never said.
            if question.known_from.is_some() {
                return None;
            }
            let class = if question.sensitive { "no-print" } else { "" };
            let text: Text = question.text.clone();
            let said = answer(question, Some(&reason.answer));
            let private = question.sensitive.then_some("");
            Some(
                view! { <li class=class data-private=private><Words text />" "<strong>{said}</strong></li> }
                    .into_any(),
            )
        })
        .collect();
    (!lines.is_empty())
        .then(|| view! { <div class=group><p>{said::because()}</p><ul>{lines}</ul></div> }.into_any())
}

/// Whether any of the reasons is an answer to a private question.
pub fn is_private(page: &ServicePage, reasons: &[Reason]) -> bool {
    reasons.iter().any(|r| page.service.rules.question(&r.question).is_some_and(|q| q.sensitive))
}
