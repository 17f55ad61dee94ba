//! A ticket that is followed on the page that the server sent, before the app is there: where it stands, with a fraction of
//! the code that all of following takes. The app goes on with what is known ([`take`]).

use super::{Which, connection::Heard, driver::report, first::First, kept, stands::stands, time};
use crate::{
    browser::{
        lifecycle,
        presence::first_sign,
        takeover::Place,
        wait::{Alarm, sleep},
    },
    config::Config,
    gateways::the_q::TheQ,
    pages::lazy,
    start::PAUSE,
};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc, sync::Arc};
use the_q::TicketId;

/// Marks a part whose buttons are its own.
const OWN: &str = "data-own";

thread_local! {
    /// What the resting page knows.
    static FIRST: RefCell<Option<First>> = const { RefCell::new(None) };
}

/// What the resting page knows of this ticket, for the app to go on with; once. The page asks no more then: what is pressed on
/// it from now on is pressed in the app.
pub fn take(which: &Which) -> Option<First> {
    let first = FIRST.with_borrow_mut(|first| first.take_if(|first| is_of(first, which)))?;
    first.part.unset(OWN);
    Some(first)
}

/// Whether the page asks the queue.
pub fn is_live() -> bool {
    FIRST.with_borrow(Option::is_some)
}

/// Whether [`take`] gives something.
pub fn is_there(which: &Which) -> bool {
    FIRST.with_borrow(|first| first.as_ref().is_some_and(|first| is_of(first, which)))
}

fn is_of(first: &First, which: &Which) -> bool {
    matches!(which, Which::Link(id) if *id == first.id)
}

/// Ends with the page that was sent: a ticket that the app did not go on with is asked for no longer.
struct End;

impl Drop for End {
    fn drop(&mut self) {
        drop(FIRST.take());
        lazy::follows(false);
    }
}

/// Does something with what is known, while the page is there.
fn with<T>(does: impl FnOnce(&mut First) -> T) -> Option<T> {
    FIRST.with_borrow_mut(|first| first.as_mut().map(does))
}

/// How long the page leaves the line and the device to others when it has said what it can, in milliseconds.
const QUIET: i32 = 3_000;

/// Lets the app come, and says whether it is not there yet.
pub type Come = Rc<dyn Fn() -> bool>;

/// The code for it, on its way.
#[cfg(target_arch = "wasm32")]
pub async fn code() {
    __preload_live_ticket().await;
}

/// Follows the ticket of the address, which has it in its `fragment`. Lets the app `come` when the page has said what it can.
/// [`code`] must be here.
#[leptos::lazy]
pub fn live_ticket(place: Place, fragment: String, config: Option<Arc<Config>>, come: Come) {
    let mut parts = place.parts("data-live").into_iter().map(|(_, part)| part);
    let (Some(said), Some(part), Some(awaited)) = (parts.next(), parts.next(), parts.next()) else { return };
    place.keep(End);
    // A tab that has followed the ticket before knows more than a link says, which is for the app; so is what is missing.
    let known =
        config.and_then(|config| Some((TicketId::from_fragment(&fragment)?, TheQ::of(&config)?, config)));
    lazy::follows(known.is_some());
    let known = known.filter(|(id, ..)| !kept::is_there(&Which::Link(id.clone())));
    let Some((id, queue, config)) = known else { return keep_coming(0, come) };
    FIRST.set(Some(First::new(id.clone(), Alarm::default(), part.clone())));
    part.set(OWN, "");
    let phone = config.phone.number.clone();
    let changes = ArcRwSignal::new(0_u32);
    let seen = changes.clone();
    // Made in a task of its own, while the question is on its way.
    leptos::task::spawn_local(async move {
        sleep(0).await;
        // The app may have gone on with the ticket meanwhile.
        if is_live() {
            part.fill(move || page(seen, phone));
        }
    });
    leptos::task::spawn_local(ask(id, queue, come, move |words| {
        if let Some(words) = words {
            said.say(&words);
        }
        let (changes, awaited) = (changes.clone(), awaited.clone());
        // What was heard took its time already: a touch is heard before the page changes.
        leptos::task::spawn_local(async move {
            sleep(0).await;
            // The app may have gone on with the ticket meanwhile: the page stays as it is until that takes its place.
            if !is_live() {
                return;
            }
            changes.update(|changes| *changes += 1);
            awaited.set("hidden", "");
        });
    }));
}

/// Asks again and again, and calls `changed` with what to say aloud.
async fn ask(id: TicketId, queue: TheQ, come: Come, changed: impl Fn(Option<String>) + Clone + 'static) {
    let noticed = changed.clone();
    // They are listened to as long as it is asked.
    let _signs = lifecycle::watch(move |sign| {
        if let Some(words) = with(|first| first.notices(sign))
            && with(|first| first.is_answered()) == Some(true)
        {
            noticed(words);
        }
    });
    let mut comes = false;
    while with(First::begins).is_some() {
        let answer = queue.line(&id).await;
        // Reading it took its time already: a touch is heard before it is shown.
        sleep(0).await;
        if let Err(failure) = &answer {
            report(failure);
        }
        let heard = answer.is_ok();
        let Some(words) = with(|first| first.hears(answer)) else { break };
        if heard {
            _ = with(|first| first.keep());
        }
        changed(words);
        // An office's board may say more.
        let more = with(|first| !first.is_in_line()) == Some(true);
        if !std::mem::replace(&mut comes, true) {
            keep_coming(if more { 0 } else { QUIET }, come.clone());
        } else if more {
            _ = come();
        }
        while let Some((Some(pause), alarm)) = with(|first| (first.next(), first.alarm.clone())) {
            if pause == 0 || !alarm.sleep(pause).await {
                break;
            }
        }
        if with(|first| first.next()).flatten().is_none() {
            break;
        }
    }
}

/// Lets the app come at the first sign of a person, or after a while; when it does not, again and again.
fn keep_coming(after: i32, come: Come) {
    let seen = come.clone();
    first_sign(move || _ = seen());
    leptos::task::spawn_local(async move {
        sleep(after).await;
        while come() {
            sleep(PAUSE).await;
        }
    });
}

/// Where it stands, and how well the queue is heard, made anew when something `changes`.
fn page(changes: ArcRwSignal<u32>, phone: String) -> AnyView {
    let changes = RwSignal::from(changes);
    let connection = move || {
        changes.track();
        (with(|first| first.connection()).unwrap_or(queue::Connection::Polling), time())
    };
    let shown = move || {
        changes.track();
        with(|first| {
            let known = &first.known;
            stands(known.ticket.as_ref(), known.number.as_ref(), true, &phone)
        })
    };
    let is_answered = move || {
        changes.track();
        with(|first| first.is_answered()) == Some(true)
    };
    let ask = || {
        _ = with(|first| {
            first.known.asking.press();
            first.alarm.ring();
        });
    };
    view! {
        <div
            class=move || if connection().0.since().is_none() { "followed" } else { "followed old" }
            hidden=move || !is_answered()
        >
            {move || is_answered().then(&shown)}
            <Heard connection ask />
        </div>
    }
    .into_any()
}
