//! Commands for tests, as JSON: whatever a counter, a visitor or an administrator would do.
//!
//! Every command is a `POST` below `/sandbox/queue`; what is refused answers 404 or 409 with `{"message": …}`. The
//! sockets have been told when the answer comes. `PERSON` stands for
//! `{"citizen_id": 7, "ticket_number": "A3", "unique_id": "…" or null, "state": "Waiting"}`; the state is null for
//! someone who is done. Fields in brackets may be absent, and have the value shown.
//!
//! | address | body | answer |
//! | --- | --- | --- |
//! | `/reset` | `{["seed": 1]}` | 204; nobody anywhere, offices and clock as at the start |
//! | `/people` | `{"office_number": 999, ["service_id": its first, "priority": 2, "counter": 2, "contact": true, "state": "waiting", "seconds_ago": 0]}`; `"state": "creation"`: not in line yet; without contact there is no `unique_id` | PERSON |
//! | `/crowd` | the same with `"count": 300` | `{"people": [PERSON]}` |
//! | `/people/{citizen_id}/{move}` | none; moves: `queue` (also back into it), `invite`, `begin`, `hold`, `finish`, `leave`, `uncheck` | PERSON |
//! | `/people/{citizen_id}/service` | `{["service_id"]}`: another thing they want, which begins now | PERSON |
//! | `/people/{citizen_id}/priority` | `{"priority": 1}`; 1 high, 2 usual, 3 low | PERSON |
//! | `/next` | `{"office_number": 999, ["counter": 2]}`: a counter calls whoever is next | PERSON |
//! | `/appointments` | `{"office_number": 999, "in_minutes": 10, ["service_id", "minutes": 30]}` | `{"appointment_id": 1}` |
//! | `/appointments/{id}/check-in` | `{["contact": false]}` | PERSON |
//! | `/appointments/{id}/move` | `{"in_minutes": 25}` | 204 |
//! | `/appointments/{id}/cancel` | none | 204 |
//! | `/office` | `{"office_number": 999, ["signage": unchanged, "kind": unchanged]}`; kinds: `callbyname`, `callbyticket`, `nocallonsmartboard` | 204 |
//! | `/clock` | `{"offset_seconds": 86400}`: ahead of this machine's clock | `{"now": "2026-11-23T20:35:14Z"}` |
//! | `/day` | `{"speed": 30, ["seed": 1]}`; speed 0 stops it | 204 |
//! | `/announce` | `{"event": "anything", ["argument": none, "office_number": everyone]}`: any event at all | 204 |
//!
//! `GET /sandbox/queue/offices/{office_number}` tells
//! `{"office_number", "office_name", "kind", "signage", "people": [PERSON], "appointments": [{"appointment_id", "start"}]}`.

mod appointments;
mod operations;
mod people;

use super::{
    Queue,
    hall::{Citizen, CitizenId, Refusal},
};
use axum::{
    Json, Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Serialize;

/// The commands.
pub fn router(queue: Queue) -> Router {
    let commands = Router::new()
        .route("/reset", post(operations::reset))
        .route("/people", post(people::add))
        .route("/crowd", post(people::crowd))
        .route("/people/{citizen_id}/service", post(people::service))
        .route("/people/{citizen_id}/priority", post(people::priority))
        .route("/people/{citizen_id}/{step}", post(people::act))
        .route("/next", post(people::next))
        .route("/appointments", post(appointments::add))
        .route("/appointments/{id}/check-in", post(appointments::check_in))
        .route("/appointments/{id}/move", post(appointments::reschedule))
        .route("/appointments/{id}/cancel", post(appointments::cancel))
        .route("/office", post(operations::office))
        .route("/offices/{office_number}", get(operations::tell))
        .route("/clock", post(operations::clock))
        .route("/day", post(operations::day))
        .route("/announce", post(operations::announce))
        .with_state(queue);
    Router::new().nest("/sandbox/queue", commands)
}

/// A person, as commands answer.
#[derive(Serialize)]
struct Person {
    citizen_id: CitizenId,
    ticket_number: String,
    unique_id: Option<String>,
    state: Option<&'static str>,
}

impl From<&Citizen> for Person {
    fn from(citizen: &Citizen) -> Self {
        Self {
            citizen_id: citizen.id,
            ticket_number: citizen.ticket_number.clone(),
            unique_id: citizen.unique_id.clone(),
            state: citizen.period().map(|period| period.state.name()),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = if self.is_absence() { StatusCode::NOT_FOUND } else { StatusCode::CONFLICT };
        (status, Json(serde_json::json!({"message": self.message()}))).into_response()
    }
}
