//! The security headers, on every answer.

use super::Site;
use crate::homeserver::desk;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use std::collections::BTreeMap;

/// What a release build sends; the build writes it, because the policy holds the hash of the inline style.
const FILE: &str = "headers.json";

/// For a development build, which has no inline style either.
const DEVELOPMENT: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; \
         frame-ancestors 'none'; form-action 'self'; img-src 'self' data: blob:; trusted-types default; \
         require-trusted-types-for 'script'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "geolocation=(self), camera=(self), microphone=(self), display-capture=(self), payment=(), usb=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
];

/// For the agent's desk, which shows pages of the site with the styles they carry. It runs no code of theirs.
const DESK: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
    object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/// Adds the site's headers to an answer; what the answer already says is overruled.
pub async fn send_security_headers(State(site): State<Site>, request: Request, next: Next) -> Response {
    let is_desk = request.uri().path() == desk::BASE;
    let mut response = next.run(request).await;
    let mut headers = match tokio::fs::read(site.root.join(FILE)).await {
        Ok(json) => parse(&json).unwrap_or_else(|why| {
            eprintln!("{FILE}: {why}; sending the policy for development builds");
            development()
        }),
        Err(_) => development(),
    };
    if is_desk {
        headers.insert("content-security-policy", HeaderValue::from_static(DESK));
    }
    for (name, value) in &headers {
        response.headers_mut().insert(name, value.clone());
    }
    response
}

fn development() -> HeaderMap {
    DEVELOPMENT
        .iter()
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
        .collect()
}

fn parse(json: &[u8]) -> anyhow::Result<HeaderMap> {
    let map: BTreeMap<String, String> = serde_json::from_slice(json)?;
    map.into_iter()
        .map(|(name, value)| Ok((name.parse::<HeaderName>()?, value.parse::<HeaderValue>()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_a_release_build_are_read_and_wrong_ones_are_named() {
        let headers = parse(br#"{"Content-Security-Policy": "default-src 'self'"}"#).unwrap();
        assert_eq!(headers["content-security-policy"], "default-src 'self'");
        assert!(parse(br#"{"bad header": "x"}"#).is_err());
        assert!(parse(b"<!doctype html>").is_err());
    }

    #[test]
    fn the_development_policy_allows_no_inline_code_or_style() {
        let policy = &development()["content-security-policy"];
        assert!(!policy.to_str().unwrap().contains("unsafe-inline"));
    }
}
