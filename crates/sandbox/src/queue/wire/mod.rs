//! Records and failures as they look on the wire: snake_case, indented by four, flags as 0 and 1.

mod appointment;
mod board;
mod failure;
mod office;
mod service;

pub use appointment::{Appointment, OfficeInShort};
pub use board::{ActivePeriod, Booked, FreeSlot, InFront, InLine, OnBoard, PeriodState, Smartboard};
pub use failure::Failure;
pub use office::{Board, BoardKind, Counter, Office, Slot, Zone};
pub use service::{Parent, Service};

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};

/// A JSON answer with the indentation and the final line break that The Q sends.
pub fn json(status: StatusCode, body: &impl Serialize) -> Response {
    let mut out = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut out, PrettyFormatter::with_indent(b"    "));
    if let Err(why) = body.serialize(&mut serializer) {
        return (StatusCode::INTERNAL_SERVER_ERROR, why.to_string()).into_response();
    }
    out.push(b'\n');
    (status, [(header::CONTENT_TYPE, "application/json")], out).into_response()
}
