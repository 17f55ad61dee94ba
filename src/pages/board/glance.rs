//! The board in short, for a device at the door: how many wait, and who is called.

use super::{Seat, Wish, asking::Looking, doors, level::level, said};
use crate::{gateways::the_q::TheQ, messages::board as words};
use leptos::prelude::*;
use queue::board::{Board, Shown, pace::Doors};

/// Most numbers that are named.
const MOST: usize = 3;

/// What was read longer ago, in seconds, tells nothing of the line now.
const OLD: i64 = 600;

/// Small and calm; while the office is open it has its room, empty where nobody knows. It is asked for only while `attended`.
pub fn glance(seat: Seat, queue: TheQ, attended: Signal<bool>) -> AnyView {
    let Seat { number, hours, calendar, now, .. } = seat;
    let doors = Memo::new(move |_| now.get().map_or(Doors::Closed, |now| doors(&*hours, &calendar, now)));
    let looking = Looking::new(number, Wish::None);
    Effect::new(move |_| looking.begin(queue.clone(), number, doors.into(), attended));
    let shown = move || {
        let heard = looking.heard.read();
        let heard = heard.as_ref().filter(|_| doors.get() == Doors::Open)?;
        let now = now.get().unwrap_or(heard.at);
        match &heard.board {
            _ if now - heard.at > OLD => None,
            Board::On(shown) => Some(line(shown, said::as_of(heard.at, now)).into_any()),
            Board::Off => Some(view! { <p>{words::off()}</p> }.into_any()),
            Board::Unsure => None,
        }
    };
    // So that what comes, or who is called, moves nothing that a finger is about to press.
    let class = move || if doors.get() == Doors::Open { "glance awaited" } else { "glance" };
    view! { <div class=class>{shown}</div> }.into_any()
}

fn line(shown: &Shown, as_of: String) -> impl IntoView + use<> {
    let numbers = shown.calls.numbers();
    let called: Vec<_> = numbers.iter().take(MOST).map(|number| number.as_str().to_owned()).collect();
    let called = called.into_iter().map(|number| view! { <li class="number">{number}</li> }).collect_view();
    let called = (!numbers.is_empty()).then(|| {
        view! { <span>{words::called()}</span><ul class="numbers">{called}</ul> }
    });
    view! {
        <p class="row"><strong>{said::waiting(shown.waiting)}</strong>{shown.busy.map(level)}</p>
        <div class="row">{called}<span class="small">{as_of}</span></div>
    }
}
