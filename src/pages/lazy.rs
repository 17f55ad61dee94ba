//! Which page an address shows, and the pages whose code is a piece of its own.
//!
//! A piece arrives when one of its pages is opened. Splitting pays for large parts, the map, the opening hours, the lists
//! of papers and the search, and costs a request for every set of pages that share code. So there are few pieces.

use super::{
    NotHere, about, board, category, chat, check, code, home, kiosk, nearest, office, offices, service,
    services, talk, ticket,
};
use crate::{messages, route::Route};
use catalogue::place::Point;
use futures_util::FutureExt;
use leptos::{lazy, prelude::*};
use std::cell::Cell;

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

/// Ways to reach a person, with their hours.
#[lazy]
fn talk_page(private: bool) -> AnyView {
    if private { view! { <talk::Private /> }.into_any() } else { view! { <talk::Talk /> }.into_any() }
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

/// Pages of words.
enum Plain {
    Ticket,
    Code,
    About,
}

#[lazy]
fn plain_page(page: Plain) -> AnyView {
    match page {
        Plain::Ticket => view! { <ticket::Ticket /> }.into_any(),
        Plain::Code => view! { <code::Code /> }.into_any(),
        Plain::About => view! { <about::About /> }.into_any(),
    }
}

/// The page of an address.
pub fn page(route: Option<Route>) -> AnyView {
    let Some(route) = route else { return nothing() };
    match route {
        Route::Home if crate::browser::kiosk::is_one() => now(kiosk_part(Door::Greeting)),
        Route::Home => now(home_page()),
        Route::Services => now(list_page(List::All)),
        Route::Category(id) => now(list_page(List::Category(id))),
        Route::Service(id) if crate::browser::kiosk::is_one() => now(place_page(Place::Here(id))),
        Route::Service(id) => service(id),
        Route::Check(id) => now(check_page(id)),
        Route::Offices | Route::OfficesFor(_) => now(place_page(Place::Offices)),
        Route::Office(id) => now(place_page(Place::Office(id))),
        Route::Talk => now(talk_page(false)),
        Route::Private => now(talk_page(true)),
        Route::Ticket => now(plain_page(Plain::Ticket)),
        Route::Code => now(plain_page(Plain::Code)),
        Route::About => now(plain_page(Plain::About)),
    }
}

/// The offices around a point, once [`preload_places`] is done.
pub fn around(point: Point) -> AnyView {
    now(place_page(Place::Around(point)))
}

/// The offices that do the service of a pre-check, once [`preload_places`] is done.
pub fn doing(course: check::Course) -> AnyView {
    now(place_page(Place::Doing(course)))
}

/// What can be taken along, once [`preload_take_along`] is done.
pub fn along(course: check::Course) -> AnyView {
    now(take_along(course))
}

/// The board of an office or its free appointments, once [`preload_at_office`] is done.
pub fn at_office(part: board::Part) -> AnyView {
    now(office_part(part))
}

/// A piece whose code is here. Pages are shown only then, so the other case is never seen; it is no reason to stop.
fn now(piece: impl Future<Output = AnyView>) -> AnyView {
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

/// The keys in `chunks.json` of what a served page needs at once beside the main piece: its view, or its live parts.
pub fn chunks(route: &Route) -> &'static [&'static str] {
    match route {
        Route::Home => &["home_page"],
        Route::Service(_) | Route::Check(_) => &["rest_page"],
        Route::Talk | Route::Private => &["rest_page", "live_talk"],
        Route::Offices | Route::Office(_) => &["rest_page", "live_parts"],
        Route::OfficesFor(_) => &["place_page", "read_offices"],
        Route::Services | Route::Category(_) => &["list_page"],
        Route::Ticket | Route::Code | Route::About => &["plain_page"],
    }
}

/// Fetches the code of a page, so that showing it takes no waiting any more.
pub async fn preload(route: &Route) {
    #[cfg(target_arch = "wasm32")]
    match route {
        // A device at the door has its own.
        Route::Home if crate::browser::kiosk::is_one() => {}
        Route::Home => __preload_home_page().await,
        Route::Service(_) => __preload_service_page().await,
        Route::Check(_) => __preload_check_page().await,
        Route::Offices | Route::OfficesFor(_) | Route::Office(_) => preload_places().await,
        Route::Services | Route::Category(_) => __preload_list_page().await,
        Route::Talk | Route::Private => __preload_talk_page().await,
        Route::Ticket | Route::Code | Route::About => __preload_plain_page().await,
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = route;
}

/// Fetches the code for taking a pre-check along.
pub async fn preload_take_along() {
    #[cfg(target_arch = "wasm32")]
    __preload_take_along().await;
}

/// A ticket that is followed, once [`preload_follow`] is done.
pub fn follow(typed: RwSignal<Option<ticket::Typed>>) -> AnyView {
    now(follow_ticket(typed))
}

/// Fetches the code for following a ticket.
pub async fn preload_follow() {
    #[cfg(target_arch = "wasm32")]
    __preload_follow_ticket().await;
}

/// Reading a ticket's code, once [`preload_scan`] is done.
pub fn scan(on_end: Callback<()>) -> AnyView {
    now(scan_ticket(on_end))
}

/// Fetches the code for reading a ticket's code.
pub async fn preload_scan() {
    #[cfg(target_arch = "wasm32")]
    __preload_scan_ticket().await;
}

/// The conversation that somebody wished for, once [`preload_chat`] is done.
pub fn chat() -> AnyView {
    now(chat_panel())
}

/// Fetches the code for conversations.
pub async fn preload_chat() {
    #[cfg(target_arch = "wasm32")]
    __preload_chat_panel().await;
}

/// Everything about a service, once its page's code is here.
pub fn service(id: String) -> AnyView {
    now(service_page(id))
}

/// What to do after a pre-check at a device at the door, once [`preload_kiosk`] is done.
pub fn kiosk_end(course: check::Course) -> AnyView {
    now(place_page(Place::End(course)))
}

/// The line of the office where a device stands, once [`preload_kiosk`] is done.
pub fn kiosk_line() -> AnyView {
    now(place_page(Place::Line))
}

/// What stands around every page of a device at the door, once [`preload_kiosk`] is done.
pub fn kiosk_frame() -> AnyView {
    now(kiosk_part(Door::Frame))
}

/// Takes to heart what the settings say of devices at the door, once [`preload_kiosk`] is done.
pub fn be_kiosk(settings: json::Raw) {
    drop(now(kiosk_part(Door::Settings(settings))));
}

/// Fetches the code for devices at the door, and what they say of places.
pub async fn preload_kiosk() {
    #[cfg(target_arch = "wasm32")]
    __preload_kiosk_part().await;
    preload_places().await;
}

thread_local! {
    static HAS_AT_OFFICE: Cell<bool> = const { Cell::new(false) };
}

/// Whether [`preload_at_office`] is done.
pub fn has_at_office() -> bool {
    HAS_AT_OFFICE.get()
}

/// Fetches the code for what the queue tells about an office.
pub async fn preload_at_office() {
    #[cfg(target_arch = "wasm32")]
    __preload_office_part().await;
    HAS_AT_OFFICE.set(true);
}

/// Fetches the code for everything about places.
pub async fn preload_places() {
    #[cfg(target_arch = "wasm32")]
    __preload_place_page().await;
}
