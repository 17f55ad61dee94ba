//! The table of opening hours.

use super::Hours;
use crate::{
    browser::intl::DayStyle,
    messages::hours as words,
    ui::{Said, Words, opening},
};
use catalogue::{
    hours::{Certainty, OpenSpan, holidays_ahead, usual_week, week},
    model::{
        Calendar,
        office::{Keeps, Weekday},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many holidays are named.
const HOLIDAYS: usize = 4;

/// The zone that most people in the province compare clocks with.
const COMMON_ZONE: &str = "America/Vancouver";

/// The next seven days where there is a clock; an ordinary week on a prerendered page.
pub fn hours(office: Hours, calendar: Arc<Calendar>, now: Signal<Option<i64>>) -> impl IntoView {
    let Some(usual) = usual_week(&*office) else {
        return view! {
            <section class="section">
                <h2>{words::title()}</h2>
                <p>{words::not_known()}</p>
                {office.hours().note.clone().map(|text| view! { <p><Said text /></p> })}
            </section>
        }
        .into_any();
    };
    let note = office.hours().note.clone().map(|text| view! { <p><strong><Said text /></strong></p> });
    let rule = office.hours().closed_on_holidays.then(words::holidays_rule);
    let clocks = clocks(&calendar, office.zone());
    let ordinary = now.get_untracked().is_none().then(|| ordinary(&usual));
    view! {
        <section class="section flow">
            <h2>{words::title()}</h2>
            {note}
            <div class="flow" data-live="days">{ordinary}{this_week(office, calendar, now)}</div>
            <p class="soft">{rule}" "{words::own_clock()}" "{clocks}</p>
        </section>
    }
    .into_any()
}

fn ordinary(usual: &[(Weekday, Vec<OpenSpan>)]) -> AnyView {
    let row = |(day, spans): &(Weekday, Vec<OpenSpan>)| {
        view! { <tr><th scope="row">{opening::weekday(*day)}</th><td>{times(spans)}</td></tr> }
    };
    table(words::usual(), usual.iter().map(row).collect_view().into_any())
}

/// The next seven days with the holidays after them; nothing without a clock.
pub fn this_week(office: Hours, calendar: Arc<Calendar>, now: Signal<Option<i64>>) -> impl IntoView {
    // A page that stays open past midnight gets the new day with a later tick of the clock.
    let today = Memo::new(move |_| now.get().map(|now| now - now.rem_euclid(1_800)));
    move || today.get().map(|now| days(&*office, &calendar, now))
}

fn days(office: &dyn Keeps, calendar: &Calendar, now: i64) -> AnyView {
    let row = |(at, day): (usize, catalogue::hours::Day<'_>)| {
        let (class, name) = match at {
            0 => (
                "today",
                format!("{} ({})", opening::written(day.date, DayStyle::WeekdayAndDate), words::today()),
            ),
            _ => ("", opening::written(day.date, DayStyle::WeekdayAndDate)),
        };
        let holiday = day.holiday.cloned().map(|text| view! { <br /><Words text /> });
        let doubt = match day.certainty {
            Certainty::MayDiffer(doubt) if !day.spans.is_empty() => {
                Some(view! { <br /><span class="small">{opening::why(doubt)}</span> })
            }
            _ => None,
        };
        view! {
            <tr class=class>
                <th scope="row"><time datetime=day.date.to_string()>{name}</time></th>
                <td>{times(&day.spans)}{holiday}{doubt}</td>
            </tr>
        }
    };
    let days = week(office, calendar, now);
    if days.is_empty() {
        return ().into_any();
    }
    let rows = days.into_iter().enumerate().map(row).collect_view().into_any();
    let holidays = holidays_ahead(office, calendar, now).into_iter().take(HOLIDAYS).map(|(date, name)| {
        let name = name.clone();
        view! {
            <li>
                <time datetime=date.to_string()>{opening::written(date, DayStyle::Date)}</time>": "
                <Words text=name />
            </li>
        }
    });
    let holidays = holidays.collect_view();
    view! {
        {table(words::this_week(), rows)}
        {(!holidays.is_empty()).then(|| view! { <h3>{words::holidays()}</h3><ul>{holidays}</ul> })}
    }
    .into_any()
}

fn table(caption: &'static str, rows: AnyView) -> AnyView {
    view! {
        <div class="scroll-x">
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr><th scope="col">{words::day()}</th><th scope="col">{words::times()}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn times(spans: &[OpenSpan]) -> AnyView {
    if spans.is_empty() {
        return words::day_closed().into_any();
    }
    let span = |span: &OpenSpan| {
        let (opens, closes) = (opening::clock_time(span.opens), opening::clock_time(span.closes));
        view! { <div>{words::span(&closes, &opens)}</div> }
    };
    spans.iter().map(span).collect_view().into_any()
}

/// What to know about the clocks there, by the newest offsets of the calendar.
fn clocks(calendar: &Calendar, zone: &str) -> Option<&'static str> {
    let newest = |zone: &str| calendar.zones.get(zone)?.last().map(|o| o.minutes);
    match newest(zone)? - newest(COMMON_ZONE)? {
        60 => Some(words::ahead()),
        -60 => Some(words::behind()),
        _ => None,
    }
}
