//! Whether an office is open, in words.

use super::{
    notice::{Kind, Notice},
    status::{State, StatusPill},
};
use crate::{
    browser::{
        clock,
        intl::{self, Day, DayStyle},
        wait,
    },
    messages::{self, hours as words},
};
use catalogue::{
    hours::{Because, Certainty, Date, Doubt, Opening, Pause, Standing, Status, Time, status},
    model::{
        Calendar, OfficeId,
        office::{Keeps, Weekday},
    },
};
use leptos::prelude::*;

/// How often a page looks at the clock, in milliseconds.
const TICK: i32 = 20_000;

/// The time, kept up to date while the page is shown; `None` while prerendering.
pub fn now() -> Signal<Option<i64>> {
    let now = RwSignal::new(clock::now());
    Effect::new(move |_| {
        leptos::task::spawn_local(async move {
            loop {
                wait::sleep(TICK).await;
                // the page has been left
                if now.try_set(clock::now()).is_some() {
                    return;
                }
            }
        });
    });
    now.into()
}

/// What an office is doing now, as a pill in an element that can be found by the office's id.
pub fn pill(id: &OfficeId, office: &dyn Keeps, calendar: &Calendar, now: Option<i64>) -> AnyView {
    let id = id.to_string();
    view! { <span class="pill" data-office=id>{bare_pill(office, calendar, now)}</span> }.into_any()
}

/// The pill alone. Without a clock, the room for it: nothing may move when the clock comes.
pub fn bare_pill(office: &dyn Keeps, calendar: &Calendar, now: Option<i64>) -> AnyView {
    let Some(now) = now else {
        return view! { <span class="status later" aria-hidden="true"></span> }.into_any();
    };
    let standing = status(office, calendar, now);
    let (state, words) = (state(&standing), in_words(&standing));
    view! { <StatusPill state words /> }.into_any()
}

/// Colour and picture of a state.
pub fn state(standing: &Standing<'_>) -> State {
    match standing.status {
        Status::Open { .. } => State::Open,
        Status::Paused { .. } => State::Lunch,
        _ => State::Closed,
    }
}

/// A state in one short sentence, without a full stop at its end.
pub fn in_words(standing: &Standing<'_>) -> String {
    match standing.status {
        Status::Open { until, back: None } => words::open(&clock_time(until)),
        Status::Open { until, back: Some(back) } => words::open_back(&clock_time(back), &clock_time(until)),
        Status::Paused { pause: Pause::Lunch, reopens } => words::lunch(&clock_time(reopens)),
        Status::Paused { pause: Pause::Short, reopens } => words::pause(&clock_time(reopens)),
        Status::Closed { because: Because::Holiday(name), opens } => {
            let name = name.words(messages::lang());
            match opens.map(|o| (o, clock_time(o.time))) {
                None => words::holiday(name),
                Some((o, time)) if o.in_days == 1 => words::holiday_tomorrow(name, &time),
                Some((o, time)) => words::holiday_day(&day_ahead(&o), name, &time),
            }
        }
        Status::Closed { opens, .. } => match opens.map(|o| (o, clock_time(o.time))) {
            None => words::closed().to_owned(),
            Some((o, time)) if o.in_days == 0 => words::opens_today(&time),
            Some((o, time)) if o.in_days == 1 => words::opens_tomorrow(&time),
            Some((o, time)) => words::opens_day(&day_ahead(&o), &time),
        },
        Status::Gone { since } => words::gone(&written(since.plus(1), DayStyle::Date)),
        Status::Unknown => words::unknown().to_owned(),
    }
}

/// What makes today's hours, or those of the next opening, doubtful.
pub fn doubt(standing: &Standing<'_>) -> Option<AnyView> {
    let next = match standing.status {
        Status::Closed { opens: Some(opens), .. } => opens.certainty,
        _ => standing.certainty,
    };
    let Certainty::MayDiffer(doubt) = next else { return None };
    let why = why(doubt);
    Some(
        view! { <Notice kind=Kind::Warning title=words::may_differ().into_any()><p>{why}</p></Notice> }
            .into_any(),
    )
}

/// Why hours may differ, as a sentence.
pub fn why(doubt: Doubt<'_>) -> String {
    match doubt {
        Doubt::BeyondCalendar => words::beyond().to_owned(),
        Doubt::InLieu(holiday) => words::in_lieu(holiday.words(messages::lang())),
    }
}

/// A time of the day as people write it.
pub fn clock_time(time: Time) -> String {
    // the end of a day is midnight
    let text = intl::time(time.hour % 24, time.minute).unwrap_or_else(|| time.to_string());
    // A time stays on one line: "12 h" and "00" apart are no time.
    text.replace(' ', "\u{a0}")
}

/// A day as people write it.
pub fn written(date: Date, style: DayStyle) -> String {
    let day = Day { year: date.year, month: date.month, day: date.day };
    intl::day(day, style).unwrap_or_else(|| date.to_string())
}

/// A day of the week as people write it.
pub fn weekday(day: Weekday) -> &'static str {
    intl::weekdays()[day as usize]
}

/// The weekday while that is clear, then the date with it.
fn day_ahead(opening: &Opening<'_>) -> String {
    match opening.in_days {
        ..7 => weekday(opening.date.weekday()).to_owned(),
        _ => written(opening.date, DayStyle::WeekdayAndDate),
    }
}
