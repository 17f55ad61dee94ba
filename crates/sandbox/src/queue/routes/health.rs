//! Whether the API is there.

use crate::queue::wire::json;
use axum::{http::StatusCode, response::Response};

pub async fn healthz() -> Response {
    json(StatusCode::OK, &serde_json::json!({"message": "api is healthy"}))
}

pub async fn readyz() -> Response {
    json(StatusCode::OK, &serde_json::json!({"message": "api is ready"}))
}
