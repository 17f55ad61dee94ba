//! A ticket that is followed: where it stands, what to do, how well the page hears from the queue.

mod alerts;
mod at;
mod calling;
mod connection;
mod driver;
mod following;
mod kept;
mod picture;
mod ready;
mod standing;
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
    ui::{About, Action, Disclosure, Icon, PhoneLink, Picture, TalkAbout, opening},
};
use catalogue::model::OfficeNumber;
use driver::{Driver, Which};
use following::Following;
use leptos::prelude::*;
use queue::Ticket;
use the_q::{TicketId, join::Memory};

/// The ticket of the address, or the one that was typed.
#[component]
pub fn Follow(
    /// The ticket that was typed, if one was.
    typed: RwSignal<Option<Typed>>,
) -> impl IntoView {
    let visit = session();
    let id = TicketId::from_fragment(&navigation().fragment().get_untracked()).or_else(session::link);
    let by_link = id.is_some();
    let which = id.map_or(Which::Number, Which::Link);
    let (memory, office) = remembered(&which, typed.get_untracked());
    let following = Following::new(by_link, office, stood(&which, typed.get_untracked()));
    if let Some(queue) = TheQ::of(&store().config()) {
        // Nothing is asked while a page is rendered on the host.
        Effect::new(move |_| Driver::begin(queue.clone(), which.clone(), following, memory.clone()));
    }
    let now = opening::now();
    let connection = Memo::new(move |_| following.connection(now.get()));
    // Nothing more is asked then.
    let over = Memo::new(move |_| matches!(*following.ticket.read(), Some(Ticket::Gone)));
    let stop = move |()| {
        kept::forget();
        typed.set(None);
        visit.follow(None);
        navigation().replace_part("");
    };
    // Nothing that is there already may move when the first answer comes.
    let answered = Memo::new(move |_| following.unheard.get() || following.ticket.read().is_some());
    let lasts = move || !over.get();
    turns::begin();
    // It is made while the queue is asked, and seen when it has answered.
    let shown = view! {
        <div class=move || if connection.get().since().is_none() { "followed" } else { "followed old" } hidden=move || !answered.get()>
            {move || answered.get().then(|| stands(following))}
            {in_turn(move || view! { <wait::Estimate following now /> }.into_any())}
            {in_turn(move || lasts().then(|| view! { <connection::Heard following now connection /> }).into_any())}
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

/// The first sentence, the line as a picture, and what to do.
fn stands(following: Following) -> AnyView {
    let Some(ticket) = following.ticket.get() else { return unheard().into_any() };
    let standing::Standing { title, more, class, icon } = standing::standing(&ticket, following.by_link);
    let number = following.number.get().map(|number| said::your_number(number.as_str()));
    let picture = match &ticket {
        Ticket::Waiting(place) => Some(picture::picture(*place)),
        _ => None,
    };
    let more = more.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    view! {
        <div class=class>
            <Picture icon />
            <div>
                {number.map(|number| view! { <p class="caption number">{number}</p> })}
                <h2 id="standing" tabindex="-1">{title}</h2>
                {more}
            </div>
        </div>
        {picture}
    }
    .into_any()
}

/// The queue does not answer, and nothing is known yet.
fn unheard() -> impl IntoView {
    let number = store().config().phone.number.clone();
    view! {
        <div class="verdict missing" role="status">
            <Picture icon=Icon::Warning />
            <div>
                <h2 id="standing" tabindex="-1">{said::unheard()}</h2>
                <p>{said::unheard_text()}</p>
                <p><PhoneLink number /></p>
            </div>
        </div>
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
