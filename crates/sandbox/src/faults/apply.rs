//! The layer that puts a fault in place of an answer.

use super::{Answer, Faults};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use futures_util::stream;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::{io, time::Duration};

/// Size of the `huge` answer in bytes, roughly.
pub const HUGE: usize = 50 * MEGABYTE;
const MEGABYTE: usize = 1024 * 1024;
const PIECE: usize = 64 * 1024;

/// Applies the first fault that concerns the request.
pub async fn apply(State(faults): State<Faults>, request: Request, next: Next) -> Response {
    let Some(fault) = faults.hit(request.uri().path()) else {
        return next.run(request).await;
    };
    tokio::time::sleep(Duration::from_millis(fault.latency_ms)).await;
    match fault.answer {
        None => next.run(request).await,
        Some(Answer::Status(code)) => json(code, json!({"message": "Broken on purpose."})),
        Some(Answer::Json { status, body }) => json(status, body),
        Some(Answer::Missing) => StatusCode::NOT_FOUND.into_response(),
        Some(Answer::Html) => {
            Html("<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>").into_response()
        }
        Some(Answer::WrongType) => axum::Json("a text where something else belongs").into_response(),
        Some(Answer::Huge) => huge(),
        Some(Answer::Padded(megabytes)) => changed(request, next, |body| padded(body, megabytes)).await,
        Some(Answer::CutShort) => changed(request, next, |body| Body::from(first_half(&body))).await,
        Some(Answer::CutOff) => changed(request, next, broken_off).await,
        Some(Answer::Garble) => changed(request, next, |body| Body::from(garbled(&body))).await,
    }
}

fn json(code: u16, body: Value) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, axum::Json(body)).into_response()
}

/// The real answer with another body. It is asked for uncompressed and whole, else the change would hit the packing.
async fn changed(mut request: Request, next: Next, change: impl FnOnce(Bytes) -> Body) -> Response {
    for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE, header::RANGE] {
        request.headers_mut().remove(name);
    }
    let (mut parts, body) = next.run(request).await.into_parts();
    let Ok(body) = body.collect().await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    for name in [header::CONTENT_LENGTH, header::ETAG, header::LAST_MODIFIED] {
        parts.headers.remove(name);
    }
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, change(body.to_bytes()))
}

fn first_half(body: &Bytes) -> Bytes {
    body.slice(..body.len() / 2)
}

fn broken_off(body: Bytes) -> Body {
    let broken = Err(io::Error::new(io::ErrorKind::ConnectionAborted, "broken on purpose"));
    Body::from_stream(stream::iter([Ok(first_half(&body)), broken]))
}

/// Bytes that are never part of UTF-8, evenly spread.
fn garbled(body: &Bytes) -> Vec<u8> {
    body.iter().enumerate().map(|(i, byte)| if i % 7 == 3 { 0xff } else { *byte }).collect()
}

fn padded(body: Bytes, megabytes: usize) -> Body {
    let pieces = std::iter::once(body).chain(std::iter::repeat_n(blanks(), megabytes * MEGABYTE / PIECE));
    Body::from_stream(stream::iter(pieces.map(Ok::<_, io::Error>)))
}

fn blanks() -> Bytes {
    Bytes::from(vec![b' '; PIECE])
}

/// Streamed, so that the server itself needs no such memory.
fn huge() -> Response {
    let filling = blanks();
    let pieces = std::iter::once(Bytes::from_static(b"{\"filling\": \""))
        .chain(std::iter::repeat_n(filling, HUGE / PIECE))
        .chain(std::iter::once(Bytes::from_static(b"\"}")));
    let body = Body::from_stream(stream::iter(pieces.map(Ok::<_, io::Error>)));
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
