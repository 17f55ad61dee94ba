//! The pieces themselves: what each of them holds.
//!
//! Splitting pays for large parts, the map, the opening hours, the lists of papers and the search, and costs a request for
//! every set of pages that share code. So there are few pieces.

use crate::{
    app::App,
    navigation::Address,
    pages::{
        board, call, category, chat, check, code, home, kiosk, nearest, office, offices, service, services,
        talk, ticket, words,
    },
    route::Words,
    store::Start,
};
use catalogue::place::Point;
use leptos::{lazy, prelude::*};

/// What is around every page, and the way from one to the next: a page that rests does without.
#[lazy]
pub(super) fn app_frame(start: Start, address: Address) -> AnyView {
    view! { <App start address /> }.into_any()
}

/// What is about places: all in one piece, with the map and the opening hours.
pub(super) enum Place {
    Offices,
    Office(String),
    /// The offices around a point, for the home page.
    Around(Point),
    /// The offices that do a service, for the end of a pre-check.
    Doing(check::Course),
    /// Whether the office of a device at the door does a service.
    Here(String),
    /// What to do after a pre-check there.
    End(check::Course),
    /// The line there.
    Line,
}

#[lazy]
pub(super) fn place_page(place: Place) -> AnyView {
    match place {
        Place::Offices => view! { <offices::Offices /> }.into_any(),
        Place::Office(id) => view! { <office::Office id /> }.into_any(),
        Place::Around(point) => view! { <nearest::Around point /> }.into_any(),
        Place::Doing(course) => view! { <offices::Doing course /> }.into_any(),
        Place::Here(id) => view! { <kiosk::Here id /> }.into_any(),
        Place::End(course) => view! { <kiosk::End course /> }.into_any(),
        Place::Line => view! { <kiosk::HereLine /> }.into_any(),
    }
}

#[lazy]
pub(super) fn service_page(id: String) -> AnyView {
    view! { <service::Service id /> }.into_any()
}

#[lazy]
pub(super) fn home_page() -> AnyView {
    view! { <home::Home /> }.into_any()
}

/// Lists of services, with the search.
pub(super) enum List {
    All,
    Category(String),
}

#[lazy]
pub(super) fn list_page(list: List) -> AnyView {
    match list {
        List::All => view! { <services::Services /> }.into_any(),
        List::Category(id) => view! { <category::Category id /> }.into_any(),
    }
}

/// The pre-check, with the rules behind it.
#[lazy]
pub(super) fn check_page(id: String) -> AnyView {
    view! { <check::Check id /> }.into_any()
}

/// What a person takes along from a pre-check: only who comes to its end needs the code.
#[lazy]
pub(super) fn take_along(course: check::Course) -> AnyView {
    view! { <check::TakeAlong course /> }.into_any()
}

/// A ticket that is followed: the codec of the queue, the socket, and what is made of them.
#[lazy]
pub(super) fn follow_ticket(typed: RwSignal<Option<ticket::Typed>>) -> AnyView {
    view! { <ticket::Follow typed /> }.into_any()
}

/// Reading a ticket's code with the camera.
#[lazy]
pub(super) fn scan_ticket(on_end: Callback<()>) -> AnyView {
    view! { <ticket::Scan on_end /> }.into_any()
}

/// Whom to turn to: ways to reach a person, with their hours, and the pages of words.
pub(super) enum Whom {
    Talk,
    Private,
    Words(Words),
}

#[lazy]
pub(super) fn talk_page(page: Whom) -> AnyView {
    match page {
        Whom::Talk => view! { <talk::Talk /> }.into_any(),
        Whom::Private => view! { <talk::Private /> }.into_any(),
        Whom::Words(page) => view! { <words::Page page /> }.into_any(),
    }
}

/// A conversation: nothing of it is fetched before somebody wants one.
#[lazy]
pub(super) fn chat_panel() -> AnyView {
    view! { <chat::Panel /> }.into_any()
}

/// What a device at the door shows: its greeting, and what stands around every page.
#[lazy]
pub(super) fn kiosk_part(part: Door) -> AnyView {
    match part {
        Door::Greeting => view! { <kiosk::Greeting /> }.into_any(),
        Door::Frame => view! { <kiosk::Frame /> }.into_any(),
        Door::Settings(raw) => {
            kiosk::settle(&raw);
            ().into_any()
        }
    }
}

/// The parts of a device at the door.
pub(super) enum Door {
    Greeting,
    Frame,
    /// What the settings say of it.
    Settings(json::Raw),
}

/// What the queue tells about an office: the codec of its answers, and what is made of them.
#[lazy]
pub(super) fn office_part(part: board::Part) -> AnyView {
    board::part(part)
}

/// A call with the agent of a conversation: few conversations have one.
#[lazy]
pub(super) fn call_panel(line: chat::Line, kind: chat::Kind) -> AnyView {
    view! { <call::Panel line kind /> }.into_any()
}

/// Pages that ask for one thing.
pub(super) enum Plain {
    Ticket,
    Code,
}

#[lazy]
pub(super) fn plain_page(page: Plain) -> AnyView {
    match page {
        Plain::Ticket => view! { <ticket::Ticket /> }.into_any(),
        Plain::Code => view! { <code::Code /> }.into_any(),
    }
}
