//! The board of an office, kept up to date.

use super::{Seat, Wish, asking::Looking, doors, level::level, said};
use crate::{
    browser::document,
    failure::Failure,
    gateways::the_q::TheQ,
    messages::board as words,
    ui::{Icon, Kind, Notice, PhoneLink, Picture, what_happened},
};
use leptos::prelude::*;
use queue::{
    TicketNumber,
    board::{Board, Calls, Shown, pace::Doors},
};

/// Most numbers in a row: as many as fit a board in a hall.
const MOST: usize = 8;

/// The button that asks again.
const BUTTON: &str = "ask-board";

/// The board, what became of asking for it, and a button that asks again.
pub fn room(seat: Seat, queue: TheQ, wish: Wish) -> AnyView {
    let Seat { number, phone, hours, calendar, now, .. } = seat;
    // Without a clock it counts as closed.
    let doors = Memo::new(move |_| now.get().map_or(Doors::Closed, |now| doors(&*hours, &calendar, now)));
    let looking = Looking::new(number, wish);
    let phone = StoredValue::new(phone);
    // Nothing is asked while a page is rendered on the host.
    Effect::new(move |_| {
        if wish == Wish::Pressed {
            // The button that was pressed has made room for this one.
            document::focus_if_lost(BUTTON);
        }
    });
    Effect::new(move |_| looking.begin(queue.clone(), number, doors.into(), Signal::stored(true)));
    let lost = move || looking.offline.get() || looking.failure.read().is_some();
    let unasked = move || looking.heard.read().is_none() && !lost() && !looking.asking.get();
    let state = move || match &*looking.heard.read() {
        Some(heard) => phone.with_value(|phone| board(&heard.board, phone)),
        None if lost() => ().into_any(),
        None if unasked() && doors.get() == Doors::Closed => view! { <p>{words::closed()}</p> }.into_any(),
        None => view! { <p class="soft">{words::asking()}</p> }.into_any(),
    };
    let trouble = move || {
        lost().then(|| {
            let failure = looking.failure.read();
            let failure = failure.as_ref().filter(|_| !looking.offline.get());
            let old = looking.heard.read().is_some();
            phone.with_value(|phone| trouble(failure, old, phone))
        })
    };
    let age = move || {
        let then = looking.heard.read().as_ref().map(|heard| heard.at)?;
        let again = match doors.get() {
            Doors::Open => words::by_itself(),
            Doors::Closed => words::not_by_itself(),
        };
        Some(view! { <p class="small soft">{said::as_of(then, now.get().unwrap_or(then))}" "{again}</p> })
    };
    // One and the same button: the focus stays on it whatever it is called.
    let idle = move || unasked() && doors.get() == Doors::Closed;
    let button = view! {
        <button
            type="button"
            id=BUTTON
            class=move || if idle() { "button quiet" } else { "action" }
            on:click=move |_| looking.ask()
        >
            {move || (!idle()).then(|| view! { <Picture icon=Icon::Again /> })}
            <span>{move || if idle() { words::ask_anyway() } else { words::again() }}</span>
        </button>
    };
    view! {
        {trouble}
        <div class=move || if lost() && looking.heard.read().is_some() { "seen old" } else { "seen" }>{state}</div>
        <div class="row">{age}<div class="end no-print">{button}</div></div>
        <p class="sr-only" role="status">{looking.said}</p>
    }
    .into_any()
}

/// What happened, what stands below, and whom to call.
fn trouble(failure: Option<&Failure>, old: bool, phone: &str) -> AnyView {
    let what = failure.map_or(words::offline(), what_happened);
    let call = call(words::lost_call(), phone);
    view! {
        <Notice kind=Kind::Warning title=words::lost().into_any()>
            <p>{what}" "{old.then(words::lost_old)}</p>
            {call}
        </Notice>
    }
    .into_any()
}

fn call(why: &'static str, phone: &str) -> Option<impl IntoView + use<>> {
    let number = phone.to_owned();
    (!number.is_empty()).then(|| view! { <p>{why}" "<PhoneLink number /></p> })
}

fn board(board: &Board, phone: &str) -> AnyView {
    match board {
        Board::On(shown) => on(shown),
        Board::Off => silent(words::off(), words::off_text(), phone),
        Board::Unsure => silent(words::unsure(), words::unsure_text(), phone),
    }
}

fn silent(title: &'static str, text: &'static str, phone: &str) -> AnyView {
    view! { <p><strong>{title}</strong></p>{call(text, phone)} }.into_any()
}

fn on(shown: &Shown) -> AnyView {
    let (called, by_name) = match &shown.calls {
        Calls::NotShown => (view! { <p>{words::no_calls()}</p> }.into_any(), None),
        Calls::ByNumber(numbers) => (called(numbers), None),
        Calls::ByName(numbers) => (called(numbers), (!numbers.is_empty()).then(words::by_name)),
    };
    let longest = shown.longest.map(|length| {
        view! {
            <dt>{words::longest()}</dt>
            <dd>{said::length(length)}<br /><span class="small soft">{words::longest_basis()}</span></dd>
        }
    });
    let served = (!shown.served.is_empty()).then(|| {
        view! { <dt>{words::served()}</dt><dd>{numbers(&shown.served, "numbers")}</dd> }
    });
    view! {
        <div class="called on-dark">
            <h3>{words::called()}</h3>
            {called}
            {by_name.map(|words| view! { <p class="small">{words}</p> })}
        </div>
        <div class="in-line">
            <p class="row"><strong>{said::waiting(shown.waiting)}</strong>{shown.busy.map(level)}</p>
            <dl>{longest}{served}</dl>
        </div>
    }
    .into_any()
}

fn called(called: &[TicketNumber]) -> AnyView {
    if called.is_empty() {
        return view! { <p>{words::called_nobody()}</p> }.into_any();
    }
    numbers(called, "numbers")
}

fn numbers(all: &[TicketNumber], class: &'static str) -> AnyView {
    let shown = all.iter().take(MOST);
    let shown = shown.map(|number| view! { <li class="number">{number.as_str().to_owned()}</li> });
    let more = all.len().checked_sub(MOST).filter(|more| *more > 0);
    let more = more.map(|more| {
        view! { <li class="more">{words::more(u32::try_from(more).unwrap_or(u32::MAX))}</li> }
    });
    view! { <ul class=class>{shown.collect_view()}{more}</ul> }.into_any()
}
