//! What to say at the counter, and how busy it is there.

use crate::{
    browser::intl,
    messages::{self, hours, kiosk as said},
    pages::{
        board::{Part, Seat},
        lazy,
    },
    session::session,
    ui::{Icon, Picture, opening},
};
use catalogue::{
    hours::{OpenSpan, week},
    model::{Calendar, Office, Offices, ServicePage},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Both, with the way to a place in line.
pub fn counter(page: &ServicePage, office: &Office, all: &Offices, now: Signal<Option<i64>>) -> AnyView {
    view! {
        <section class="card flow say">
            <h2>{said::say()}</h2>
            {words(page)}
            <p class="row"><Picture icon=Icon::Ticket /><span>{said::say_then()}</span></p>
        </section>
        <section class="card flow">
            <h2>{said::busy()}</h2>
            <Line office=office.clone() calendar=all.calendar.clone() now />
        </section>
    }
    .into_any()
}

/// The name of the service as a person says it; in English too, which every counter understands.
fn words(page: &ServicePage) -> AnyView {
    let name = &page.service.name;
    let own = name.words(messages::lang()).to_owned();
    let english = name.words("en").to_owned();
    let in_english = (messages::lang() != "en").then(|| {
        view! { <p>{said::say_english()}" "<strong lang="en" dir="ltr">{english}</strong></p> }
    });
    // A name in letters of the other direction stays one piece within its quotation marks.
    let own = format!("\u{2068}{own}\u{2069}");
    view! { <p class="quote">{said::say_words(&own)}</p>{in_english} }.into_any()
}

/// Whether the office is open, its hours of today, and its line in short.
#[component]
pub fn Line(
    /// The office.
    office: Office,
    /// Days off and clocks.
    calendar: Calendar,
    /// The time.
    now: Signal<Option<i64>>,
) -> impl IntoView {
    let (office, calendar) = (Arc::new(office), Arc::new(calendar));
    let seat = Seat::of(&office, calendar.clone(), now);
    let code = RwSignal::new(lazy::has_at_office());
    Effect::new(move |_| {
        leptos::task::spawn_local(async move {
            // Without it the page says all but how busy it is.
            if lazy::preload_at_office().await.is_err() {
                return;
            }
            // Setting it again would make the line anew, and ask for it twice.
            if code.try_get_untracked() == Some(false) {
                code.set(true);
            }
        });
    });
    let attended = session().attended;
    let glance = move || {
        code.get().then(|| seat.clone().map(|seat| lazy::at_office(Part::Glance(seat, attended.into()))))
    };
    let open = {
        let (office, calendar) = (office.clone(), calendar.clone());
        move || {
            let now = now.get();
            let pill = opening::bare_pill(&*office, &calendar, now);
            let today = now.and_then(|now| today(&office, &calendar, now));
            view! { <p class="row">{pill}{today.map(|words| view! { <span>{words}</span> })}</p> }
        }
    };
    view! { <div class="door-line">{open}{glance}</div> }
}

/// The hours of today, in words.
fn today(office: &Office, calendar: &Calendar, now: i64) -> Option<String> {
    let days = week(office, calendar, now);
    let day = days.first()?;
    let name = opening::weekday(day.date.weekday());
    let span =
        |span: &OpenSpan| hours::span(&opening::clock_time(span.closes), &opening::clock_time(span.opens));
    let spans: Vec<_> = day.spans.iter().map(span).collect();
    let words = if spans.is_empty() { hours::day_closed().to_owned() } else { intl::list(&spans) };
    Some(said::today(name, &words))
}
