//! The place of one ticket. Nobody is in line, so every id is unknown, which The Q says with an empty object.

use crate::queue::wire::{Failure, json};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};

pub async fn all_walkin(Path(unique_id): Path<String>) -> Response {
    if unique_id.is_empty() {
        return Failure::NoSuchAddress.into_response();
    }
    json(StatusCode::OK, &serde_json::json!({}))
}
