//! Whether a channel can be reached now.

use crate::{
    browser::intl,
    config::talk::ChannelHours,
    messages::hours as words,
    ui::{State, StatusPill, opening},
};
use catalogue::{
    hours::{OpenSpan, Status, status, usual_week},
    model::{Calendar, office::Weekday},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Whether somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Yes, by its hours or because it has none.
    Yes,
    /// No, by its hours.
    No,
    /// There is no clock yet, or its hours can't be read.
    Unknown,
}

/// Whether a channel is open at an instant.
pub fn is_open(hours: Option<&ChannelHours>, calendar: Option<&Calendar>, now: Option<i64>) -> Open {
    let Some(hours) = hours else { return Open::Yes };
    let (Some(calendar), Some(now)) = (calendar, now) else { return Open::Unknown };
    match status(hours, calendar, now).status {
        Status::Open { .. } => Open::Yes,
        Status::Paused { .. } | Status::Closed { .. } | Status::Gone { .. } => Open::No,
        Status::Unknown => Open::Unknown,
    }
}

/// The state in words, with the time when it opens or closes; nothing without hours or a clock.
pub fn pill(
    hours: Option<ChannelHours>,
    calendar: Signal<Option<Arc<Calendar>>>,
    now: Signal<Option<i64>>,
) -> impl IntoView {
    move || {
        let (hours, calendar, now) = (hours.as_ref()?, calendar.get()?, now.get()?);
        let standing = status(hours, &calendar, now);
        let state: State = opening::state(&standing);
        Some(view! { <p><StatusPill state words=opening::in_words(&standing) /></p> })
    }
}

/// The usual hours in words, days that are alike together: "Monday to Friday: 8:30 am to 4:30 pm".
pub fn usual(hours: &ChannelHours) -> Vec<String> {
    let Some(week) = usual_week(hours) else { return vec![] };
    let mut groups: Vec<(Weekday, Weekday, Vec<OpenSpan>)> = Vec::new();
    for (day, spans) in week {
        match groups.last_mut() {
            Some((_, last, same)) if *same == spans => *last = day,
            _ => groups.push((day, day, spans)),
        }
    }
    let times = |spans: &[OpenSpan]| {
        let span = |span: &OpenSpan| {
            words::span(&opening::clock_time(span.closes), &opening::clock_time(span.opens))
        };
        intl::list(&spans.iter().map(span).collect::<Vec<_>>())
    };
    let group = |(first, last, spans): &(Weekday, Weekday, Vec<OpenSpan>)| {
        let days = match first == last {
            true => opening::weekday(*first).to_owned(),
            false => words::days(opening::weekday(*first), opening::weekday(*last)),
        };
        words::days_open(&days, &times(spans))
    };
    groups.iter().filter(|(_, _, spans)| !spans.is_empty()).map(group).collect()
}
