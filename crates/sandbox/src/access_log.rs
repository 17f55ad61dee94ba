//! One line per request: method, kind of address, status. Never an id of a ticket, never a query.

use axum::{extract::Request, middleware::Next, response::Response};

/// Addresses whose last part is a secret or says nothing: everything after the prefix is left out.
const SHORTENED: &[&str] = &["/walk-in-Q/", "/fr/walk-in-Q/", "/api/v1/citizen/all-walkin/", "/assets/"];

/// Writes the line after the answer is known.
pub async fn write(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let class = path_class(request.uri().path()).to_owned();
    let response = next.run(request).await;
    println!("{method} {class} {}", response.status().as_u16());
    response
}

/// The part of a path that may be written down.
pub fn path_class(path: &str) -> &str {
    let lower = path.to_ascii_lowercase();
    SHORTENED.iter().find(|prefix| lower.starts_with(&prefix.to_ascii_lowercase())).copied().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::path_class;

    #[test]
    fn a_tickets_id_is_never_written_down() {
        for (path, class) in [
            ("/walk-in-Q/0b6f", "/walk-in-Q/"),
            ("/Walk-In-q/0b6f", "/walk-in-Q/"),
            ("/fr/walk-in-Q/0b6f/", "/fr/walk-in-Q/"),
            ("/api/v1/citizen/all-walkin/0b6f/", "/api/v1/citizen/all-walkin/"),
            ("/assets/1f2e/app.wasm", "/assets/"),
            ("/services/bcid", "/services/bcid"),
        ] {
            assert_eq!(path_class(path), class);
        }
    }
}
