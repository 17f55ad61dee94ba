//! The agent's page `/desk`: files that `desk/build.mjs` makes, and the password that it signs in with.

use super::Homeserver;
use anyhow::Result;
use axum::{
    Json, Router,
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tower_http::services::ServeDir;

/// Where the page lives. The homeserver is below it too, out of reach of faults: they are for citizens.
pub const BASE: &str = "/desk";

/// The page, from a folder that may be missing: then the page says how to make it.
pub fn router(homeserver: Homeserver, files: Option<PathBuf>) -> Result<Router> {
    let mut router = homeserver
        .router(BASE)?
        .merge(Router::new().route(&format!("{BASE}/account"), post(account)).with_state(homeserver));
    router = match files {
        Some(files) => {
            let page = files.join("index.html");
            let page = get(async move || send_page(&page).await);
            router.route(BASE, page).nest_service(&format!("{BASE}/files"), ServeDir::new(files))
        }
        None => router.route(BASE, get(async || not_built())),
    };
    Ok(router)
}

async fn send_page(page: &Path) -> Response {
    match tokio::fs::read(page).await {
        Ok(html) => {
            let headers = [(header::CONTENT_TYPE, "text/html"), (header::CACHE_CONTROL, "no-cache")];
            (headers, html).into_response()
        }
        Err(_) => not_built(),
    }
}

fn not_built() -> Response {
    let words =
        "The desk's page is not built: `node desk/build.mjs target/desk`, then `--desk target/desk`.\n";
    (StatusCode::NOT_FOUND, words).into_response()
}

/// Which desk; the site's own if none is named.
#[derive(Deserialize)]
struct Which {
    desk: Option<usize>,
}

/// Hands a desk's password to the page, and to nothing else: not to a page of another origin, nor to one that a name
/// server led to this machine.
async fn account(
    State(homeserver): State<Homeserver>,
    Query(which): Query<Which>,
    headers: HeaderMap,
) -> Result<Json<Value>, StatusCode> {
    let same_origin = headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin");
    if !same_origin || !headers.get(header::HOST).is_some_and(is_this_machine) {
        return Err(StatusCode::FORBIDDEN);
    }
    let number = which.desk.unwrap_or(1);
    let desks = homeserver.desks();
    let own = number.checked_sub(1).and_then(|index| desks.get(index)).ok_or(StatusCode::NOT_FOUND)?;
    let others: Vec<_> = desks.iter().filter(|desk| desk.user_id != own.user_id).collect();
    let others: Vec<_> =
        others.iter().map(|desk| json!({"user_id": desk.user_id, "name": desk.name})).collect();
    Ok(Json(json!({"homeserver": BASE, "desk": own, "others": others})))
}

fn is_this_machine(host: &HeaderValue) -> bool {
    let uri = host.to_str().ok().and_then(|host| host.parse::<Uri>().ok());
    uri.is_some_and(|uri| matches!(uri.host(), Some("127.0.0.1" | "localhost" | "[::1]")))
}
