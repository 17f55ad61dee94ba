//! What only people who are signed in may ask. Nobody can sign in here, so each of them is refused, in the words of the
//! real one.

use crate::queue::wire::Failure;
use axum::http::{HeaderMap, header};

pub async fn only(headers: HeaderMap) -> Failure {
    let Some(given) = headers.get(header::AUTHORIZATION) else {
        return Failure::Unauthorised("authorization_header_missing", "Authorization header is expected");
    };
    let scheme = given.as_bytes().split(|byte| *byte == b' ').next().unwrap_or_default();
    if scheme.eq_ignore_ascii_case(b"bearer") {
        Failure::Unauthorised("invalid_header", "Invalid header. Use an RS256 signed JWT Access Token")
    } else {
        Failure::Unauthorised("invalid_header", "Authorization header must start with Bearer")
    }
}
