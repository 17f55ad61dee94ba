//! What the queue tells the public about an office: its board, how busy it is, and the next free appointments.
//!
//! On the page of an office all of this is a piece of code of its own. The page stands without it, so it comes when
//! somebody is there to read it: the board when a person first moves on the page or presses its button, the free times when
//! their line is opened ([`wake`] for a page that rests). Reading a page costs the queue nothing.
//!
//! Layout: this file the room for it on the page, `wake` how it comes to life there, `room` the board, `glance` the same in
//! short for a device at the door, `asking` when it is
//! asked for, `heard` what has been heard, `said` in words, `level` how busy, `free` the appointments.

mod asking;
mod free;
mod glance;
pub mod heard;
mod level;
mod room;
mod said;
pub mod wake;

pub use level::level;
pub use said::{as_of, waiting};

use super::{lazy, office::Hours};
use crate::{
    browser::wait::sleep,
    config::Config,
    gateways::the_q::TheQ,
    messages::board as words,
    store::store,
    ui::{Icon, Picture},
};
use catalogue::{
    hours::{Status, status},
    model::{Calendar, Office, OfficeNumber, office::Keeps},
};
use leptos::prelude::*;
use queue::board::pace::Doors;
use std::sync::Arc;

/// Milliseconds until code that did not arrive is asked for again.
const PAUSE: i32 = 10_000;

/// What a part needs to know of the page it is on.
#[derive(Clone)]
pub struct Seat {
    /// The settings.
    pub config: Arc<Config>,
    /// The office in the queue.
    pub number: OfficeNumber,
    /// The number to call.
    pub phone: String,
    /// The office's hours.
    pub hours: Hours,
    /// Days off and clocks.
    pub calendar: Arc<Calendar>,
    /// The time.
    pub now: Signal<Option<i64>>,
}

impl Seat {
    /// That of an office; `None` where there is no queue.
    pub fn of(office: &Office, calendar: Arc<Calendar>, now: Signal<Option<i64>>) -> Option<Self> {
        let config = store().config();
        let number = office.queue_number?;
        config.queue.as_ref()?;
        let phone = office.phone.clone().unwrap_or_else(|| config.phone.number.clone());
        Some(Self { config, number, phone, hours: Arc::new(office.clone()), calendar, now })
    }
}

/// Whether a person asked for a board, or it came by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// They pressed: it is asked for even while the office is closed.
    Pressed,
    /// It came with the page.
    None,
}

/// One of the parts whose code comes when it is needed.
pub enum Part {
    /// The board.
    Board(Seat, Wish),
    /// The free appointments.
    Free(Seat),
    /// The board in short, which is asked for only while somebody is there.
    Glance(Seat, Signal<bool>),
}

/// A part, in the piece of code that both share; nothing without a queue.
pub fn part(part: Part) -> AnyView {
    let (Part::Board(seat, _) | Part::Free(seat) | Part::Glance(seat, _)) = &part;
    let Some(queue) = TheQ::of(&seat.config) else { return ().into_any() };
    match part {
        Part::Board(seat, wish) => room::room(seat, queue, wish),
        Part::Free(seat) => free::free(seat, queue),
        Part::Glance(seat, attended) => glance::glance(seat, queue, attended),
    }
}

/// Whether people can be in line there, by the hours of the office. For hours that nobody knows, they can.
pub fn doors(office: &dyn Keeps, calendar: &Calendar, now: i64) -> Doors {
    match status(office, calendar, now).status {
        Status::Open { .. } | Status::Unknown => Doors::Open,
        Status::Paused { .. } | Status::Closed { .. } | Status::Gone { .. } => Doors::Closed,
    }
}

/// The site where people book, if the settings name one.
fn booking(config: &Config) -> Option<String> {
    Some(config.queue.as_ref()?.booking.as_ref()?.url.clone())
}

/// The room for the board and the free appointments on the page of an office; nothing where there is no queue.
pub fn at_office(
    office: &Office,
    hours: Hours,
    calendar: Arc<Calendar>,
    now: Signal<Option<i64>>,
) -> Option<impl IntoView + use<>> {
    let config = store().config();
    let number = office.queue_number?;
    config.queue.as_ref()?;
    let phone = office.phone.clone().unwrap_or_else(|| config.phone.number.clone());
    let code = RwSignal::new(lazy::has_at_office());
    Effect::new(move |_| {
        leptos::task::spawn_local(async move {
            while lazy::preload_at_office().await.is_err() {
                sleep(PAUSE).await;
            }
            _ = code.try_set(true);
        });
    });
    let seat = Seat { config, number, phone: phone.clone(), hours, calendar, now };
    let free = match office.can.appointments {
        true => free_times(seat.clone(), code).into_any(),
        false => view! { <p class="soft">{words::free_not_taken()}</p> }.into_any(),
    };
    let pressed = RwSignal::new(Wish::None);
    let board = move || match code.get() {
        true => lazy::at_office(Part::Board(seat.clone(), pressed.get_untracked())),
        false => view! {
            <p>{words::unasked()}</p>
            <p>
                <button type="button" class="button quiet" on:click=move |_| pressed.set(Wish::Pressed)>
                    {words::show()}
                </button>
            </p>
        }
        .into_any(),
    };
    Some(view! {
        <section class="board card" aria-labelledby="board">
            <h2 id="board">{words::title()}</h2>
            <div class="board-now" data-live="board" data-queue=number.0 data-phone=phone>{board}</div>
            {free}
        </section>
    })
}

/// A line that opens; before the program runs it holds what always helps.
fn free_times(seat: Seat, code: RwSignal<bool>) -> impl IntoView {
    let opened = RwSignal::new(false);
    let (number, phone) = (seat.number.0, seat.phone.clone());
    let inside = move || match opened.get() && code.get() {
        true => lazy::at_office(Part::Free(seat.clone())),
        false => free::ways(booking(&seat.config), seat.phone.clone()).into_any(),
    };
    view! {
        <details on:toggle=move |_| opened.set(true)>
            <summary><Picture icon=Icon::Down /><span>{words::free()}</span></summary>
            <div class="flow" data-live="free" data-queue=number data-phone=phone>{inside}</div>
        </details>
    }
}
