//! Holding a time before booking it. No time is held here: each one is taken already.

use crate::queue::{
    Queue,
    wire::{Failure, json},
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

pub async fn create(State(queue): State<Queue>, body: Bytes) -> Failure {
    let Ok(draft) = serde_json::from_slice::<Value>(&body) else {
        return Failure::NOT_JSON;
    };
    let office = draft["office_id"].as_u64().and_then(|id| u32::try_from(id).ok());
    let is_known = office.is_some_and(|id| queue.world().directory.by_id(id).is_some());
    let has_times = draft["start_time"].is_string() && draft["end_time"].is_string();
    if !is_known || !has_times {
        return Failure::Exception;
    }
    Failure::Refused(
        "CONFLICT_APPOINTMENT",
        "Cannot create appointment due to scheduling conflict.  Please pick another time.",
    )
}

/// Whatever the id, it is gone afterwards.
pub async fn delete(Path(id): Path<String>) -> Response {
    match id.parse::<u32>() {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(_) => Failure::NoSuchAddress.into_response(),
    }
}

pub async fn flush() -> Response {
    json(StatusCode::OK, &json!({"deleted_draft_ids": []}))
}
