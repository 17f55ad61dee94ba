//! Which pieces of the program pages begin with, and which a device keeps: for whoever writes preload links and the service
//! worker. The names are those of the functions in [`lazy`](super::lazy), which are the keys in `chunks.json`.

use crate::route::Route;

/// The keys in `chunks.json` of what a served page needs at once beside the main piece: what it rests with.
pub fn chunks(route: &Route) -> &'static [&'static str] {
    match route {
        Route::Home
        | Route::Services
        | Route::Category(_)
        | Route::Service(_)
        | Route::Check(_)
        | Route::Code
        | Route::Ticket
        | Route::Words(_) => &["rest_page"],
        Route::Talk | Route::Private => &["rest_page", "live_talk"],
        Route::Offices | Route::OfficesFor(_) | Route::Office(_) => &["rest_page", "live_parts"],
    }
}

/// What the page of a ticket needs beside that, where the address names one.
pub const FOLLOWED: &[&str] = &["live_ticket"];

/// The keys in `chunks.json` of what works without a network, and so is kept for it: all but what needs a person or a
/// counter at the other end, or is large and seldom used.
pub const WITHOUT_NETWORK: &[&str] = &[
    "app_frame",
    "home_page",
    "read_index",
    "lay_out",
    "list_page",
    "service_page",
    "read_service",
    "check_page",
    "take_along",
    "place_page",
    "read_offices",
    "live_parts",
    "live_notices",
    "office_part",
    "rest_page",
    "plain_page",
    "talk_page",
    "live_ticket",
    "follow_ticket",
];

/// The same for devices at the door, which must start in the morning whatever the network does.
pub const AT_THE_DOOR: &[&str] = &["kiosk_part"];
