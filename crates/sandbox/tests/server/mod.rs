//! The whole server in this process, over the content that people edit.

#![allow(dead_code, reason = "each test file uses a part")]

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Request},
};
use http_body_util::BodyExt;
use sandbox::app::{Settings, router};
use serde_json::Value;
use std::{
    env,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
};
use tokio::net::TcpListener;
use tower::ServiceExt;

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// The repository's `public/`, which has content and config.json but no pages.
pub fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")
}

/// The homeserver's environment: the one that `HOMESERVER` names, or what `cargo xtask setup` left in the checkout.
pub fn homeserver() -> PathBuf {
    let usual = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../.tools/homeserver");
    let folder = env::var_os("HOMESERVER").map_or_else(usual, PathBuf::from);
    assert!(
        folder.is_dir(),
        "there is no homeserver in {}: `cargo xtask setup` installs one",
        folder.display()
    );
    folder
}

/// The server over [`public`].
pub fn app() -> Router {
    router(&Settings { site: public(), ..Settings::default() }).unwrap()
}

/// Asks a server of its own.
pub async fn answer(request: Request<Body>) -> Answer {
    ask(&app(), request).await
}

/// Asks a server. A body that breaks off counts as what came before.
pub async fn ask(app: &Router, request: Request<Body>) -> Answer {
    let response = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    Answer { status: parts.status.as_u16(), headers: parts.headers, body }
}

/// A GET request.
pub fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

/// The JSON at a path that must be there.
pub async fn get_json(path: &str) -> Value {
    let answer = answer(get(path)).await;
    assert_eq!(answer.status, 200, "{path}");
    serde_json::from_slice(&answer.body).unwrap()
}

/// A POST request with a JSON body.
pub fn post(path: &str, body: &Value) -> Request<Body> {
    let request = Request::post(path).header("content-type", "application/json");
    request.body(Body::from(body.to_string())).unwrap()
}

/// Asks a server for JSON. An empty body is null.
pub async fn ask_json(app: &Router, request: Request<Body>) -> (u16, Value) {
    let answer = ask(app, request).await;
    (answer.status, serde_json::from_slice(&answer.body).unwrap_or_default())
}

/// A command to the stand-in that must succeed.
pub async fn command(app: &Router, path: &str, body: Value) -> Value {
    let (status, answer) = ask_json(app, post(&format!("/sandbox/queue{path}"), &body)).await;
    assert!((200..300).contains(&status), "{path} {body}: {status} {answer}");
    answer
}

/// Lets a server listen on a free port of this machine, until the test ends.
pub async fn listen(app: &Router) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let app = app.clone();
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}
