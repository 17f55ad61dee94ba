//! Which page an address shows, and the pages whose code is a piece of its own.
//!
//! A piece arrives when one of its pages is opened. Splitting pays for large parts, the map, the opening hours, the lists
//! of papers and the search, and costs a request for every set of pages that share code. So there are few pieces.

use super::{
    NotHere, board, call, category, chat, check, code, home, kiosk, nearest, office, offices, service,
    services, talk, ticket, words,
};
use crate::{
    browser::piece::{Load, arrived},
    failure::Failure,
    messages,
    navigation::Address,
    route::{Route, Words},
};
use catalogue::place::Point;
use futures_util::FutureExt;
use leptos::{lazy, prelude::*};
use std::{cell::Cell, pin::Pin};

/// What is about places: all in one piece, with the map and the opening hours.
enum Place {
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
fn place_page(place: Place) -> AnyView {
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
fn service_page(id: String) -> AnyView {
    view! { <service::Service id /> }.into_any()
}

#[lazy]
fn home_page() -> AnyView {
    view! { <home::Home /> }.into_any()
}

/// Lists of services, with the search.
enum List {
    All,
    Category(String),
}

#[lazy]
fn list_page(list: List) -> AnyView {
    match list {
        List::All => view! { <services::Services /> }.into_any(),
        List::Category(id) => view! { <category::Category id /> }.into_any(),
    }
}

/// The pre-check, with the rules behind it.
#[lazy]
fn check_page(id: String) -> AnyView {
    view! { <check::Check id /> }.into_any()
}

/// What a person takes along from a pre-check: only who comes to its end needs the code.
#[lazy]
fn take_along(course: check::Course) -> AnyView {
    view! { <check::TakeAlong course /> }.into_any()
}

/// A ticket that is followed: the codec of the queue, the socket, and what is made of them.
#[lazy]
fn follow_ticket(typed: RwSignal<Option<ticket::Typed>>) -> AnyView {
    view! { <ticket::Follow typed /> }.into_any()
}

/// Reading a ticket's code with the camera.
#[lazy]
fn scan_ticket(on_end: Callback<()>) -> AnyView {
    view! { <ticket::Scan on_end /> }.into_any()
}

/// Whom to turn to: ways to reach a person, with their hours, and the pages of words.
enum Whom {
    Talk,
    Private,
    Words(Words),
}

#[lazy]
fn talk_page(page: Whom) -> AnyView {
    match page {
        Whom::Talk => view! { <talk::Talk /> }.into_any(),
        Whom::Private => view! { <talk::Private /> }.into_any(),
        Whom::Words(page) => view! { <words::Page page /> }.into_any(),
    }
}

/// A conversation: nothing of it is fetched before somebody wants one.
#[lazy]
fn chat_panel() -> AnyView {
    view! { <chat::Panel /> }.into_any()
}

/// What a device at the door shows: its greeting, and what stands around every page.
#[lazy]
fn kiosk_part(part: Door) -> AnyView {
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
enum Door {
    Greeting,
    Frame,
    /// What the settings say of it.
    Settings(json::Raw),
}

/// What the queue tells about an office: the codec of its answers, and what is made of them.
#[lazy]
fn office_part(part: board::Part) -> AnyView {
    board::part(part)
}

/// A call with the agent of a conversation: few conversations have one.
#[lazy]
fn call_panel(line: chat::Line, kind: chat::Kind) -> AnyView {
    view! { <call::Panel line kind /> }.into_any()
}

/// Pages of words.
enum Plain {
    Ticket,
    Code,
}

#[lazy]
fn plain_page(page: Plain) -> AnyView {
    match page {
        Plain::Ticket => view! { <ticket::Ticket /> }.into_any(),
        Plain::Code => view! { <code::Code /> }.into_any(),
    }
}

/// The page of an address.
pub fn page(route: Option<Route>) -> AnyView {
    let Some(route) = route else { return nothing() };
    match route {
        Route::Home if crate::browser::kiosk::is_one() => now(Box::pin(kiosk_part(Door::Greeting))),
        Route::Home => now(Box::pin(home_page())),
        Route::Services => now(Box::pin(list_page(List::All))),
        Route::Category(id) => now(Box::pin(list_page(List::Category(id)))),
        Route::Service(id) if crate::browser::kiosk::is_one() => now(Box::pin(place_page(Place::Here(id)))),
        Route::Service(id) => service(id),
        Route::Check(id) => now(Box::pin(check_page(id))),
        Route::Offices | Route::OfficesFor(_) => now(Box::pin(place_page(Place::Offices))),
        Route::Office(id) => now(Box::pin(place_page(Place::Office(id)))),
        Route::Talk => now(Box::pin(talk_page(Whom::Talk))),
        Route::Private => now(Box::pin(talk_page(Whom::Private))),
        Route::Ticket => now(Box::pin(plain_page(Plain::Ticket))),
        Route::Code => now(Box::pin(plain_page(Plain::Code))),
        Route::Words(page) => now(Box::pin(talk_page(Whom::Words(page)))),
    }
}

/// The offices around a point, once [`places_code`] is here.
pub fn around(point: Point) -> AnyView {
    now(Box::pin(place_page(Place::Around(point))))
}

/// The offices that do the service of a pre-check, once [`places_code`] is here.
pub fn doing(course: check::Course) -> AnyView {
    now(Box::pin(place_page(Place::Doing(course))))
}

/// What can be taken along, once [`take_along_code`] is here.
pub fn along(course: check::Course) -> AnyView {
    now(Box::pin(take_along(course)))
}

/// The board of an office or its free appointments, once [`preload_at_office`] is done.
pub fn at_office(part: board::Part) -> AnyView {
    now(Box::pin(office_part(part)))
}

/// A piece whose code is here. Pages are shown only then, so the other case is never seen; it is no reason to stop.
///
/// Boxed, so that this is the same code for all.
fn now(piece: Pin<Box<dyn Future<Output = AnyView>>>) -> AnyView {
    let waiting =
        || view! { <p class="wrap page" role="status">{messages::loading::waiting()}</p> }.into_any();
    piece.now_or_never().unwrap_or_else(waiting)
}

fn nothing() -> AnyView {
    #[cfg(debug_assertions)]
    if crate::navigation::navigation().path().get_untracked() == "/components" {
        return view! { <super::components::Components /> }.into_any();
    }
    view! { <div class="wrap page"><NotHere title=messages::not_here::page() /></div> }.into_any()
}

/// Fetches the code of a page, so that showing it takes no waiting any more.
///
/// # Errors
/// When it does not arrive: see [`arrived`].
pub async fn preload(route: &Route) -> Result<(), Failure> {
    #[cfg(target_arch = "wasm32")]
    let load: Load = match route {
        // A device at the door has its own.
        Route::Home if crate::browser::kiosk::is_one() => return Ok(()),
        Route::Home => Box::pin(__preload_home_page()),
        Route::Service(_) => Box::pin(__preload_service_page()),
        Route::Check(_) => Box::pin(__preload_check_page()),
        Route::Offices | Route::OfficesFor(_) | Route::Office(_) => Box::pin(__preload_place_page()),
        Route::Services | Route::Category(_) => Box::pin(__preload_list_page()),
        Route::Talk | Route::Private | Route::Words(_) => Box::pin(__preload_talk_page()),
        Route::Ticket | Route::Code => Box::pin(__preload_plain_page()),
    };
    #[cfg(not(target_arch = "wasm32"))]
    let load = {
        _ = route;
        nothing_to_fetch()
    };
    arrived(load).await
}

/// Fetches the code of the page that a link leads to, before anybody follows it. Nobody hears of it when it fails.
pub fn prefetch(href: &str) {
    if let Some(route) = Route::parse(&Address::parse(href).path).1 {
        leptos::task::spawn_local(async move {
            _ = preload(&route).await;
        });
    }
}

/// On the host all code is there.
#[cfg(not(target_arch = "wasm32"))]
fn nothing_to_fetch() -> Load {
    Box::pin(std::future::ready(()))
}

/// A piece on its way, for whoever waits for it; on the host all code is there.
macro_rules! on_their_way {
    ($($(#[$doc:meta])* $name:ident: $preload:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name() -> Load {
            #[cfg(target_arch = "wasm32")]
            return Box::pin($preload());
            #[cfg(not(target_arch = "wasm32"))]
            nothing_to_fetch()
        }
    )*};
}

on_their_way! {
    /// The code for taking a pre-check along, on its way.
    take_along_code: __preload_take_along;
    /// The code for following a ticket, on its way.
    follow_code: __preload_follow_ticket;
    /// The code for reading a ticket's code, on its way.
    scan_code: __preload_scan_ticket;
    /// The code for conversations, on its way.
    chat_code: __preload_chat_panel;
    /// The code for calls, on its way.
    call_code: __preload_call_panel;
    /// The code for everything about places, on its way.
    places_code: __preload_place_page;
}

/// A ticket that is followed, once [`follow_code`] is here.
pub fn follow(typed: RwSignal<Option<ticket::Typed>>) -> AnyView {
    now(Box::pin(follow_ticket(typed)))
}

/// Reading a ticket's code, once [`scan_code`] is here.
pub fn scan(on_end: Callback<()>) -> AnyView {
    now(Box::pin(scan_ticket(on_end)))
}

/// The conversation that somebody wished for, once [`chat_code`] is here.
pub fn chat() -> AnyView {
    now(Box::pin(chat_panel()))
}

/// Everything about a service, once its page's code is here.
pub fn service(id: String) -> AnyView {
    now(Box::pin(service_page(id)))
}

/// What to do after a pre-check at a device at the door, once [`kiosk_code`] is here.
pub fn kiosk_end(course: check::Course) -> AnyView {
    now(Box::pin(place_page(Place::End(course))))
}

/// The line of the office where a device stands, once [`kiosk_code`] is here.
pub fn kiosk_line() -> AnyView {
    now(Box::pin(place_page(Place::Line)))
}

/// A call, once [`call_code`] is here.
pub fn call(line: chat::Line, kind: chat::Kind) -> AnyView {
    now(Box::pin(call_panel(line, kind)))
}

/// What stands around every page of a device at the door, once [`kiosk_code`] is here.
pub fn kiosk_frame() -> AnyView {
    now(Box::pin(kiosk_part(Door::Frame)))
}

/// Takes to heart what the settings say of devices at the door, once [`kiosk_code`] is here.
pub fn be_kiosk(settings: json::Raw) {
    drop(now(Box::pin(kiosk_part(Door::Settings(settings)))));
}

/// The code for devices at the door, and for what they say of places, on its way.
pub fn kiosk_code() -> Load {
    #[cfg(target_arch = "wasm32")]
    return Box::pin(async {
        futures_util::future::join(__preload_kiosk_part(), __preload_place_page()).await;
    });
    #[cfg(not(target_arch = "wasm32"))]
    nothing_to_fetch()
}

thread_local! {
    static HAS_AT_OFFICE: Cell<bool> = const { Cell::new(false) };
}

/// Whether [`preload_at_office`] is done.
pub fn has_at_office() -> bool {
    HAS_AT_OFFICE.get()
}

/// Fetches the code for what the queue tells about an office.
///
/// # Errors
/// When it does not arrive: see [`arrived`].
pub async fn preload_at_office() -> Result<(), Failure> {
    #[cfg(target_arch = "wasm32")]
    arrived(Box::pin(__preload_office_part())).await?;
    HAS_AT_OFFICE.set(true);
    Ok(())
}
