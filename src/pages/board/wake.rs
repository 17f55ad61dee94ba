//! The board and the free appointments on a page that rests. The page goes on resting: only these parts come to life.

use super::{Part as What, Seat, Wish, doors};
use crate::{
    browser::{presence::first_sign, takeover::Part, wait::sleep},
    config::Config,
    messages::board as words,
    pages::{lazy, office::Hours},
};
use catalogue::model::{Calendar, OfficeNumber};
use leptos::prelude::*;
use queue::board::pace::Doors;
use std::{cell::Cell, rc::Rc, sync::Arc};

/// How long the code may take, in milliseconds: as long as a file of the site may.
const PATIENCE: i32 = 20_000;

/// The seat of a part of the served page, which says itself which office it is about.
pub fn seat(
    part: &Part,
    config: Arc<Config>,
    hours: Hours,
    calendar: Arc<Calendar>,
    now: Signal<Option<i64>>,
) -> Option<Seat> {
    config.queue.as_ref()?;
    let number = OfficeNumber(part.attribute("data-queue").parse().ok()?);
    // From now on its buttons are its own: pressing one does not wake the page.
    part.set("data-own", "");
    Some(Seat { config, number, phone: part.attribute("data-phone"), hours, calendar, now })
}

/// Lets the board come when somebody is there while the office is open, or presses its button.
pub fn board(part: Part, seat: Seat) {
    let (hours, calendar, now) = (seat.hours.clone(), seat.calendar.clone(), seat.now);
    let (button, told) = (part.inside("button"), part.inside("p"));
    let wish = Rc::new(Cell::new(None));
    let start = move |wished| {
        // Whoever moves the pointer to the button and presses it has pressed.
        if wished == Wish::Pressed || wish.get().is_none() {
            let begun = wish.replace(Some(wished)).is_some();
            if !begun {
                leptos::task::spawn_local(come_as_wished(part.clone(), seat.clone(), wish.clone()));
            }
        }
    };
    let by_itself = start.clone();
    if let (Some(button), Some(told)) = (button, told) {
        button.on("click", move || {
            told.say(words::asking());
            start(Wish::Pressed);
            leptos::task::spawn_local(give_up_later(told.clone()));
        });
    }
    first_sign(move || {
        // The page may have been left meanwhile, and the clock with it.
        let now = now.try_get_untracked().flatten();
        if now.is_some_and(|now| doors(&*hours, &calendar, now) == Doors::Open) {
            by_itself(Wish::None);
        }
    });
}

/// Lets the free appointments come when their line is opened.
pub fn free(part: Part, seat: Seat) {
    let Some(line) = part.around("details") else { return };
    let begun = Rc::new(Cell::new(false));
    let mark = line.clone();
    let open = move || {
        if mark.has("open") && !begun.replace(true) {
            leptos::task::spawn_local(come(part.clone(), What::Free(seat.clone()), begun.clone()));
        }
    };
    // It may have been opened before.
    open();
    line.on("toggle", open);
}

async fn come_as_wished(part: Part, seat: Seat, wish: Rc<Cell<Option<Wish>>>) {
    if lazy::preload_at_office().await.is_err() {
        // The next press asks for it anew.
        wish.set(None);
        return;
    }
    // Who is on its button hears what came in its place, and goes on from there.
    let wish = part.inside(":focus").map(|_| Wish::Pressed).or(wish.get()).unwrap_or(Wish::None);
    part.fill(move || lazy::at_office(What::Board(seat, wish)));
}

async fn come(part: Part, what: What, begun: Rc<Cell<bool>>) {
    if lazy::preload_at_office().await.is_err() {
        // Whoever opens it again asks for it anew.
        begun.set(false);
        return;
    }
    part.fill(move || lazy::at_office(what));
}

/// What a person hears when nothing has come for so long. The number to call is on the page.
async fn give_up_later(told: Part) {
    sleep(PATIENCE).await;
    // Where the board has come it is no part of the page any more, and nobody reads it.
    told.say(words::lost());
}
