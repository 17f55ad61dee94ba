//! My ticket: where a person stands in line, or how to find that out, and how tickets work.

mod awaited;
mod entry;
mod follow;
mod how;
mod scan;

pub use entry::Typed;
use follow::Which;
pub use follow::{Follow, live};
pub use scan::Scan;

use super::{
    later::{later, later_behind},
    lazy,
};
use crate::{
    browser::{document, kiosk},
    messages::{self, line as said, ticket_page as words},
    navigation::navigation,
    session::{self, session},
    store::store,
    ui::{Breadcrumb, Button, Icon, PageHeading, Weight},
};
use leptos::prelude::*;
use the_q::TicketId;

/// The ticket that the address names by its fragment, or that was typed; else a way to name one.
#[component]
pub fn Ticket() -> impl IntoView {
    let queue = store().config().queue.is_some();
    let fragment = navigation().fragment();
    let typed = entry::typed();
    let visit = session();
    if kiosk::is_one() {
        // There the id stands in no address, which the next person could see.
        Effect::new(move |_| {
            if let Some(id) = fragment.with(|fragment| TicketId::from_fragment(fragment)) {
                visit.follow(Some(id));
                navigation().replace_part("");
            }
        });
    }
    // Another link is another ticket.
    let wanted = Memo::new(move |_| {
        let named = fragment.with(|fragment| TicketId::from_fragment(fragment));
        let linked = named.or_else(|| visit.linked.get().then(session::link).flatten());
        let wanted = linked.map(Which::Link).or_else(|| typed.read().as_ref().map(|_| Which::Number));
        wanted.filter(|_| queue)
    });
    // The title names what is shown.
    let site = store().config().name.words(messages::lang()).to_owned();
    Effect::new(move |before: Option<bool>| {
        let now = wanted.with(Option::is_some);
        if now || before == Some(true) {
            let page = if now { said::title() } else { words::title() };
            document::set_title(&messages::site::title(page, &site));
        }
        now
    });
    let shown = move || {
        if let Some(which) = wanted.get() {
            let here = match live::is_there(&which) {
                // The page followed it before the app was there, so the code is here.
                true => lazy::follow(typed),
                false => later_behind(
                    lazy::follow_code,
                    || view! { <awaited::Awaited /> }.into_any(),
                    move || lazy::follow(typed),
                )
                .into_any(),
            };
            return view! { <PageHeading title=said::title().into_any() />{here} }.into_any();
        }
        let entry = queue.then(|| view! { <entry::Entry typed /><Camera /> });
        view! { <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>{entry}<how::How alone=true /> }
            .into_any()
    };
    // On the host nobody knows yet whether an address will name a ticket.
    #[cfg(not(target_arch = "wasm32"))]
    let shown = view! {
        {queue.then(|| view! { <awaited::Served /> })}
        <div class="without-link">{shown}</div>
    };
    view! { <div class="wrap page"><Breadcrumb />{shown}</div> }
}

/// Scanning a code. It is offered before anybody knows of a camera, so that nothing moves, and says it where there is none.
#[component]
fn Camera() -> impl IntoView {
    let wanted = RwSignal::new(false);
    let on_press = move |()| wanted.set(true);
    let on_end = Callback::new(move |()| {
        wanted.set(false);
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus("scan-open");
        });
    });
    move || {
        if wanted.get() {
            return later(lazy::scan_code, move || lazy::scan(on_end)).into_any();
        }
        view! {
            <p id="scan-open" tabindex="-1">
                <Button on_press weight=Weight::Quiet icon=Icon::Camera>{said::scan()}</Button>
            </p>
        }
        .into_any()
    }
}
