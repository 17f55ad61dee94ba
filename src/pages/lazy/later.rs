//! Parts of pages that come when somebody wants them: their code on its way, and what is shown once it is here.

#[cfg(not(target_arch = "wasm32"))]
use super::nothing_to_fetch;
#[cfg(target_arch = "wasm32")]
use super::pieces::{
    __preload_call_panel, __preload_chat_panel, __preload_follow_ticket, __preload_kiosk_part,
    __preload_office_part, __preload_place_page, __preload_scan_ticket, __preload_take_along,
};
use super::{
    now,
    pieces::{
        Door, Place, call_panel, chat_panel, follow_ticket, kiosk_part, office_part, place_page, scan_ticket,
        take_along,
    },
};
#[cfg(target_arch = "wasm32")]
use crate::browser::piece::arrived;
use crate::{
    browser::piece::Load,
    failure::Failure,
    pages::{board, chat, check, ticket},
};
use catalogue::place::Point;
use leptos::prelude::*;
use std::cell::Cell;

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
