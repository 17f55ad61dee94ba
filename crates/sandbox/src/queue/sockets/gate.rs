//! Who may open a socket, and in which version of the protocol.

use crate::queue::cors;
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

const UNSUPPORTED: &str =
    "\"The client is using an unsupported version of the Socket.IO or Engine.IO protocols\"";

/// Refuses other origins and other versions, and lets browsers read what is answered to the right ones.
///
/// A client without an origin is no browser, and is let in.
pub async fn check(request: Request, next: Next) -> Response {
    let origin = request.headers().get(header::ORIGIN).cloned();
    if origin.as_ref().is_some_and(|origin| !is_accepted(origin, request.headers())) {
        return refused("\"Not an accepted origin.\"");
    }
    let query = request.uri().query().unwrap_or_default();
    let (mut session, mut version) = (None, None);
    for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match key {
            "sid" => session = Some(value),
            "EIO" => version = Some(value),
            _ => {}
        }
    }
    let mut response = if request.method() == Method::OPTIONS {
        StatusCode::OK.into_response()
    } else if session.is_none() && version != Some("4") {
        return refused(UNSUPPORTED);
    } else {
        next.run(request).await
    };
    if let Some(origin) = origin {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    }
    response
}

/// On the list, or the site that this server serves itself: browsers name the origin of every socket.
fn is_accepted(origin: &HeaderValue, headers: &HeaderMap) -> bool {
    let own = headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(|h| format!("http://{h}"));
    cors::ALLOWED_ORIGINS.iter().any(|allowed| origin == *allowed) || own.is_some_and(|own| origin == &own)
}

fn refused(message: &'static str) -> Response {
    (StatusCode::BAD_REQUEST, [(header::CONTENT_TYPE, "text/plain")], message).into_response()
}
