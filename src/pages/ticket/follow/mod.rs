//! A ticket that is followed: where it stands, what to do, how well the page hears from the queue.
//!
//! Layout: `driver` asks the queue and hears its socket, `following` is what is known, and `asking` when to ask next; `stands`
//! and `connection` are seen first. They are seen on the page that the server sent as well, where [`live`] follows the ticket
//! until the app is there, with what `first` knows.

mod alerts;
mod asking;
mod at;
mod calling;
mod connection;
mod driver;
mod first;
mod following;
mod kept;
pub mod live;
mod picture;
mod ready;
mod standing;
mod stands;
mod wait;

use super::{Typed, awaited::Awaited};
use crate::{
    browser::clock,
    gateways::the_q::TheQ,
    messages::line as said,
    navigation::navigation,
    session::{self, session},
    store::store,
    turns::{self, in_turn},
    ui::{About, Action, Disclosure, Icon, TalkAbout, opening},
};
use catalogue::model::OfficeNumber;
use connection::Heard;
use driver::Driver;
pub use driver::Which;
use following::{Following, Known};
use leptos::prelude::*;
use queue::{
    Ticket,
    wait::{Counted, Estimator, Observation},
};
use stands::stands;
use the_q::{TicketId, join::Memory};

/// The ticket of the address, or the one that was typed.
#[component]
pub fn Follow(
    /// The ticket that was typed, if one was.
    typed: RwSignal<Option<Typed>>,
) -> impl IntoView {
    let visit = session();
    let id = TicketId::from_fragment(&navigation().fragment().get_untracked()).or_else(session::link);
    let following = begin(id.map_or(Which::Number, Which::Link), typed.get_untracked());
    let now = opening::now();
    let connection = Memo::new(move |_| following.connection(now.get()));
    let over = Memo::new(move |_| following.is_over());
    let stop = move |()| {
        kept::forget();
        typed.set(None);
        visit.follow(None);
        navigation().replace_part("");
    };
    // Nothing that is there already may move when the first answer comes.
    let answered = Memo::new(move |_| following.unheard.get() || following.ticket.read().is_some());
    // Silence is nobody's event: the clock tells of it.
    Effect::new(move |_| {
        connection.track();
        untrack(|| following.say());
    });
    let phone = store().config().phone.number.clone();
    let place = move || {
        let (ticket, number) = (following.ticket.read(), following.number.read());
        stands(ticket.as_ref(), number.as_ref(), following.by_link, &phone)
    };
    let heard = move || (connection.get(), now.get().unwrap_or_default());
    let lasts = move || !over.get();
    turns::begin();
    // It is made while the queue is asked, and seen when it has answered.
    let shown = view! {
        <div class=move || if connection.get().since().is_none() { "followed" } else { "followed old" } hidden=move || !answered.get()>
            {move || answered.get().then(&place)}
            {in_turn(move || lasts().then(|| view! { <Heard connection=heard ask=move || following.ask() /> }).into_any())}
            {in_turn(move || view! { <wait::Estimate following now /> }.into_any())}
            {in_turn(move || lasts().then(|| view! { <at::At following /> }).into_any())}
            {in_turn(move || lasts().then(|| view! { <alerts::Alerts following /> }).into_any())}
            {in_turn(move || rest(stop).into_any())}
        </div>
    };
    leptos::task::spawn_local(turns::take());
    view! {
        <calling::Calling following />
        <p class="sr-only" role="status">{following.said}</p>
        {move || (!answered.get()).then(|| view! { <Awaited /> })}
        {shown}
    }
}

/// Begins to follow a ticket, with what is known of it: from the page that rested, from this tab, or from what was typed.
fn begin(which: Which, typed: Option<Typed>) -> Following {
    let by_link = which != Which::Number;
    let (following, memory) = match live::take(&which) {
        Some(mut first) => {
            if first.asks {
                // That answer will never be heard.
                first.known.asking.press();
            }
            let following = Following::new(by_link, None, first.known);
            following.pace.set(pace_of(&following, first.heard));
            (following, first.memory)
        }
        None => {
            let (memory, office) = remembered(&which, typed.clone());
            (Following::new(by_link, office, Known::new(stood(&which, typed))), memory)
        }
    };
    if let Some(queue) = TheQ::of(&store().config()) {
        // Nothing is asked while a page is rendered on the host.
        Effect::new(move |_| Driver::begin(queue.clone(), which.clone(), following, memory.clone()));
    }
    following
}

/// What the place in line that was heard at a time, in seconds since 1970 UTC, tells of the line's pace.
fn pace_of(following: &Following, at: i64) -> Estimator {
    let place = match &*following.ticket.read_untracked() {
        Some(Ticket::Waiting(place)) => Some(*place),
        _ => None,
    };
    let mut pace = Estimator::default();
    pace.observe(&Observation { at, place, counted: Counted::WithCalled, hall: None });
    pace
}

/// What does not depend on where the ticket stands.
fn rest(stop: impl Fn(()) + Copy + Send + Sync + 'static) -> impl IntoView {
    view! {
        <Disclosure summary=said::why().into_any()><p>{said::why_text()}</p></Disclosure>
        <ready::Ready />
        <p class="no-print"><TalkAbout about=About::Ticket /></p>
        <p class="no-print"><Action on_press=stop icon=Icon::Closed>{said::stop()}</Action></p>
    }
}

/// What this tab kept of the ticket, or what was typed.
fn remembered(which: &Which, typed: Option<Typed>) -> (Memory, Option<OfficeNumber>) {
    match (which, typed) {
        (Which::Number, Some(typed)) => {
            let mut memory = Memory::default();
            memory.tell(typed.number, clock::now().unwrap_or_default());
            (memory, Some(typed.office))
        }
        _ => kept::recall(which),
    }
}

/// Where this tab knows the ticket to have stood; a number that was just typed is another ticket.
fn stood(which: &Which, typed: Option<Typed>) -> Option<(Ticket, i64)> {
    match typed {
        Some(_) => None,
        None => kept::stood(which, clock::now()?),
    }
}

/// How long ago something was, in words.
pub(super) fn ago(then: i64, now: i64) -> String {
    let minutes = u32::try_from(now.saturating_sub(then).max(0) / 60).unwrap_or(u32::MAX);
    match minutes {
        0 => said::ago_moment().to_owned(),
        1..=89 => said::ago_minutes(minutes),
        _ => said::ago_hours((minutes + 30) / 60),
    }
}

/// Seconds since 1970 UTC.
fn time() -> i64 {
    clock::now().unwrap_or_default()
}
