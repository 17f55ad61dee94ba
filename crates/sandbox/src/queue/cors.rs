//! Who may call from another origin: The Q echoes an origin on its list and says nothing to others.

use axum::{
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The list. The first one is also what a request without an origin hears; the last is where `trunk serve` is, which
/// passes the browser's origin on.
pub const ALLOWED_ORIGINS: &[&str] =
    &["http://127.0.0.1:3000", "http://localhost:8081", "http://127.0.0.1:8080"];
const METHODS: HeaderValue = HeaderValue::from_static("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
/// Every answer names the machine it comes from.
const NODE: (&str, HeaderValue) = ("x-node-hostname", HeaderValue::from_static("sandbox"));

/// Answers preflights and marks the other answers.
pub async fn mark(request: Request, next: Next) -> Response {
    let origin = match request.headers().get(header::ORIGIN) {
        None => ALLOWED_ORIGINS.first().copied(),
        Some(given) => ALLOWED_ORIGINS.iter().find(|allowed| given == **allowed).copied(),
    };
    let asked_for = request.headers().get(header::ACCESS_CONTROL_REQUEST_HEADERS).cloned();
    let preflight = request.method() == Method::OPTIONS;
    let mut response = if preflight {
        ([(header::ALLOW, "GET, OPTIONS, HEAD"), (header::CONTENT_TYPE, "text/html; charset=utf-8")])
            .into_response()
    } else {
        next.run(request).await
    };

    let uncaught = is_uncaught(&response);
    let headers = response.headers_mut();
    headers.insert(NODE.0, NODE.1);
    if let (Some(origin), false) = (origin, uncaught) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static(origin));
        headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
        headers.insert(header::VARY, HeaderValue::from_static("Origin"));
        if preflight {
            headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            if let Some(asked_for) = asked_for {
                headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, asked_for);
            }
        }
    }
    response
}

/// The page of an uncaught exception bypasses the part of The Q that adds these headers, so a browser on another
/// origin sees a network error.
fn is_uncaught(response: &Response) -> bool {
    response.status() == StatusCode::INTERNAL_SERVER_ERROR
        && response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/html")
}
