//! Files, addresses, headers and caching of a built site.

mod server;

use axum::http::{HeaderMap, Method, Request};
use axum::{Router, body::Body};
use sandbox::app::{Settings, router};
use server::{ask, get};
use std::fs;
use tempfile::TempDir;

/// A release build in small.
fn release() -> (TempDir, Router) {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("index.html", "home"),
        ("200.html", "shell"),
        ("services/bcid/index.html", "a service"),
        ("config.json", "{}"),
        ("assets/1f2e/app.wasm", "program"),
        ("assets/1f2e/app.wasm.br", "brotli"),
        ("assets/1f2e/app.wasm.gz", "gzip"),
        (
            "headers.json",
            r#"{"Content-Security-Policy": "default-src 'self'", "X-Content-Type-Options": "nosniff"}"#,
        ),
    ] {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let app = router(&Settings { site: dir.path().to_owned(), ..Settings::default() }).unwrap();
    (dir, app)
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn the_smallest_form_that_the_browser_takes_is_sent() {
    let (_dir, app) = release();
    for (accepts, body, encoding) in
        [("gzip, deflate, br", "brotli", "br"), ("gzip", "gzip", "gzip"), ("identity", "program", "")]
    {
        let request = Request::get("/assets/1f2e/app.wasm").header("accept-encoding", accepts);
        let answer = ask(&app, request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.body, body);
        assert_eq!(header(&answer.headers, "content-encoding"), encoding);
        assert_eq!(header(&answer.headers, "content-type"), "application/wasm");
        assert_eq!(header(&answer.headers, "vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn assets_are_kept_for_a_year_and_the_rest_is_asked_for_again() {
    let (_dir, app) = release();
    let asset = ask(&app, get("/assets/1f2e/app.wasm")).await;
    assert_eq!(header(&asset.headers, "cache-control"), "public, max-age=31536000, immutable");

    let page = ask(&app, get("/services/bcid")).await;
    assert_eq!(header(&page.headers, "cache-control"), "no-cache");
    let again = Request::get("/services/bcid").header("if-none-match", page.headers["etag"].clone());
    let again = ask(&app, again.body(Body::empty()).unwrap()).await;
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[tokio::test]
async fn each_kind_of_address_has_its_answer() {
    let (_dir, app) = release();
    for (path, status, body) in [
        ("/", 200, "home"),
        ("/services/bcid", 200, "a service"),
        ("/ticket", 200, "shell"),
        ("/fr/walk-in-Q/0b6f", 200, "shell"),
        ("/zh-Hant/walk-in-Q/0b6f", 200, "shell"),
        ("/nothing/here", 404, "shell"),
        ("/missing.js", 404, "There is nothing at this address.\n"),
        ("/../Cargo.toml", 404, "There is nothing at this address.\n"),
        ("//example.org/", 404, "There is nothing at this address.\n"),
    ] {
        let answer = ask(&app, get(path)).await;
        assert_eq!((answer.status, answer.body.as_ref()), (status, body.as_bytes()), "{path}");
    }
    let moved = ask(&app, get("/services/bcid/?lang=fr")).await;
    assert_eq!((moved.status, header(&moved.headers, "location")), (308, "/services/bcid?lang=fr"));
}

#[tokio::test]
async fn a_head_request_gets_the_headers_alone_and_others_are_refused() {
    let (_dir, app) = release();
    let request = |method| Request::builder().method(method).uri("/").body(Body::empty()).unwrap();
    let head = ask(&app, request(Method::HEAD)).await;
    assert_eq!((head.status, head.body.len(), header(&head.headers, "content-length")), (200, 0, "4"));
    assert_eq!(ask(&app, request(Method::POST)).await.status, 405);
}

#[tokio::test]
async fn every_answer_carries_the_sites_security_headers() {
    let (_dir, app) = release();
    for path in ["/", "/missing.js", "/api/v1/offices/", "/geocoder/addresses.json", "/sandbox/faults"] {
        let answer = ask(&app, get(path)).await;
        assert_eq!(header(&answer.headers, "content-security-policy"), "default-src 'self'", "{path}");
    }
}

#[tokio::test]
async fn a_development_build_gets_a_strict_policy_too() {
    let answer = server::answer(get("/config.json")).await;
    let policy = header(&answer.headers, "content-security-policy");
    assert!(policy.contains("require-trusted-types-for 'script'") && !policy.contains("unsafe-inline"));
    assert_eq!(header(&answer.headers, "referrer-policy"), "no-referrer");
}
