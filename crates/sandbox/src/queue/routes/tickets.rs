//! The place of one ticket. To an unknown secret, and to one whose holder is done, the answer is an empty object.

use crate::queue::{
    Queue, view,
    wire::{Failure, json},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

pub async fn all_walkin(State(queue): State<Queue>, Path(unique_id): Path<String>) -> Response {
    if unique_id.is_empty() {
        return Failure::NoSuchAddress.into_response();
    }
    match view::all_walkin(&queue.world(), &unique_id) {
        Some(walkin) => json(StatusCode::OK, &walkin),
        None => json(StatusCode::OK, &serde_json::json!({})),
    }
}
