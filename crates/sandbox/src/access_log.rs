//! One line per request: method, kind of address, status. Never an id of a ticket, never a query.

use crate::site::without_language;
use axum::{extract::Request, middleware::Next, response::Response};

/// Addresses whose last part is a secret or says nothing: everything after the prefix is left out.
const SHORTENED: &[&str] =
    &["/api/v1/citizen/all-walkin/", "/assets/", "/_matrix/", "/desk/_matrix/", "/sandbox/homeserver/users/"];

/// The queue's links to tickets, in whichever language.
const TICKETS: &str = "/walk-in-q/";

/// Writes the line after the answer is known.
pub async fn write(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let class = path_class(request.uri().path()).to_owned();
    let response = next.run(request).await;
    println!("{method} {class} {}", response.status().as_u16());
    response
}

/// The part of a path that may be written down.
///
/// A path with an escape in it may be one of the above in disguise, and a long last part may be a secret at an address
/// that was mistyped: neither is written.
pub fn path_class(path: &str) -> &str {
    let lower = path.to_ascii_lowercase();
    let page = without_language(path);
    if page.get(..TICKETS.len()).is_some_and(|start| start.eq_ignore_ascii_case(TICKETS)) {
        return &path[..path.len() - page.len() + TICKETS.len()];
    }
    if let Some(prefix) = SHORTENED.iter().find(|prefix| lower.starts_with(&prefix.to_ascii_lowercase())) {
        return prefix;
    }
    if path.contains(['%', '\\']) || path.split('/').any(looks_like_a_secret) {
        return "(left out)";
    }
    path
}

/// As a UUID does, with or without its hyphens.
fn looks_like_a_secret(part: &str) -> bool {
    let hex = part.bytes().filter(u8::is_ascii_hexdigit).count();
    let other = part.bytes().filter(|byte| *byte != b'-' && !byte.is_ascii_hexdigit()).count();
    hex >= 24 && other <= 4
}

#[cfg(test)]
mod tests {
    use super::path_class;

    #[test]
    fn a_tickets_id_is_never_written_down() {
        for (path, class) in [
            ("/walk-in-Q/0b6f", "/walk-in-Q/"),
            ("/Walk-In-q/0b6f", "/Walk-In-q/"),
            ("/fr/walk-in-Q/0b6f/", "/fr/walk-in-Q/"),
            ("/zh-Hant/walk-in-q/0b6f", "/zh-Hant/walk-in-q/"),
            ("/api/v1/citizen/all-walkin/0b6f/", "/api/v1/citizen/all-walkin/"),
            ("/assets/1f2e/app.wasm", "/assets/"),
            ("/_matrix/client/v3/rooms/!4f/messages", "/_matrix/"),
            ("/desk/_matrix/client/v3/profile/@cz-1:localhost", "/desk/_matrix/"),
            ("/sandbox/homeserver/users/@cz-1:localhost", "/sandbox/homeserver/users/"),
            ("/services/bcid", "/services/bcid"),
            ("/services/hazardous-waste-transport-licence", "/services/hazardous-waste-transport-licence"),
            ("/walk%2Din-Q/0b6f", "(left out)"),
            ("//walk-in-Q/d2c22ccb-f1da-4720-985a-73e324cdb0b4", "(left out)"),
            ("/ticket/d2c22ccbf1da4720985a73e324cdb0b4/", "(left out)"),
        ] {
            assert_eq!(path_class(path), class);
        }
    }
}
