//! The next free appointments of an office, read when a person opens their line.

use super::{Seat, booking, heard::report, said};
use crate::{
    browser::{clock, intl::DayStyle},
    failure::{Failure, Load},
    gateways::the_q::TheQ,
    messages::board as words,
    ui::{Action, ExternalLink, Icon, PhoneLink, Weight, opening, what_happened},
};
use catalogue::{hours::local, model::OfficeNumber};
use leptos::prelude::*;
use the_q::{
    office::Visibility,
    slots::{self, Day},
};

/// So many days are shown…
const DAYS: usize = 3;
/// …with so many times each.
const TIMES: usize = 6;

/// What an office says about appointments.
#[derive(Clone, Debug, PartialEq)]
enum Free {
    /// It takes none.
    NotTaken,
    /// It takes some, but not online.
    NotOnline,
    /// These days, free or not.
    Days(Vec<Day>),
}

/// The next free times.
pub fn free(seat: Seat, queue: TheQ) -> AnyView {
    let load = RwSignal::new(Load::Waiting);
    let fetch = {
        let office = seat.number;
        move || {
            load.set(Load::Waiting);
            let queue = queue.clone();
            leptos::task::spawn_local(async move {
                let answer = ask(&queue, office).await.map(|free| (free, clock::now().unwrap_or_default()));
                if let Err(failure) = &answer {
                    report(failure);
                }
                _ = load.try_set(answer.into());
            });
        }
    };
    let begin = fetch.clone();
    Effect::new(move |_| begin());
    let said = move || match &*load.read() {
        Load::Waiting => words::free_asking(),
        Load::Failed(_) => words::free_lost(),
        Load::Ready((free, _)) => match free {
            Free::NotTaken => words::free_not_taken(),
            Free::NotOnline => words::free_not_online(),
            Free::Days(_) => words::free_next(),
        },
    };
    let shown = move || {
        let load = load.read();
        let (free, at) = match &*load {
            Load::Waiting => return ().into_any(),
            Load::Failed(failure) => {
                return view! { <p>{what_happened(failure)}</p>{ways(None, seat.phone.clone())} }.into_any();
            }
            Load::Ready((free, at)) => (free, *at),
        };
        let age = view! { <p class="small soft">{said::as_of(at, seat.now.get().unwrap_or(at))}</p> };
        match free {
            Free::NotTaken => ().into_any(),
            Free::NotOnline => ways(None, seat.phone.clone()).into_any(),
            Free::Days(days) => {
                let local = seat.now.get().and_then(|now| local(&seat.calendar, seat.hours.zone(), now));
                let next = slots::next(days, local, DAYS);
                let ways = ways(booking(&seat.config), seat.phone.clone());
                view! { {times(&next, days.len())}{age}{ways} }.into_any()
            }
        }
    };
    let again = move |()| fetch();
    view! {
        <p role="status"><strong>{said}</strong></p>
        {shown}
        <p class="no-print"><Action on_press=again icon=Icon::Again>{words::again()}</Action></p>
    }
    .into_any()
}

/// The office's record says whether and how it takes appointments, and has the key that asks for them.
async fn ask(queue: &TheQ, office: OfficeNumber) -> Result<Free, Failure> {
    let record = queue.office(office).await?;
    Ok(match (record.takes_appointments, record.visibility) {
        (false, _) => Free::NotTaken,
        (true, Visibility::Shown) => Free::Days(queue.slots(record.key).await?),
        (true, _) => Free::NotOnline,
    })
}

fn times(next: &[Day], days: usize) -> AnyView {
    if next.is_empty() {
        let days = u32::try_from(days).unwrap_or(u32::MAX);
        return view! { <p>{words::free_none(days)}</p><p>{words::free_none_text()}</p> }.into_any();
    }
    let day = |day: &Day| {
        let name = opening::written(day.date, DayStyle::WeekdayAndDate);
        let date = day.date.to_string();
        let times = day.slots.iter().take(TIMES);
        let times = times.map(|slot| view! { <li class="number">{opening::clock_time(slot.from)}</li> });
        let more = day.slots.len().checked_sub(TIMES).filter(|more| *more > 0);
        let more = more.map(|more| {
            view! { <li class="more">{words::free_more(u32::try_from(more).unwrap_or(u32::MAX))}</li> }
        });
        view! {
            <dt><time datetime=date>{name}</time></dt>
            <dd><ul class="numbers">{times.collect_view()}{more}</ul></dd>
        }
    };
    view! {
        <dl class="free">{next.iter().map(day).collect_view()}</dl>
        <p class="small">{words::free_own_clock()}</p>
    }
    .into_any()
}

/// The site where people book, and the number to call.
pub fn ways(booking: Option<String>, phone: String) -> impl IntoView {
    let site = booking.map(|href| {
        view! { <p><ExternalLink href weight=Weight::Quiet>{words::free_book()}</ExternalLink></p> }
    });
    let call =
        (!phone.is_empty()).then(|| view! { <p>{words::free_call()}" "<PhoneLink number=phone /></p> });
    view! { {site}{call} }
}
