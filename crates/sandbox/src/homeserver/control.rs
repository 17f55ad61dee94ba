//! Commands for tests: what happens to a homeserver, and what its administrator does.
//!
//! Every command is a `POST` below `/sandbox/homeserver` with a JSON body or none; what can't be done answers with
//! `{"message": …}`. Fields in brackets may be absent, and have the value shown.
//!
//! | address | body | answer |
//! | --- | --- | --- |
//! | `/stop` | none | 204; ended as by a power cut, nothing is lost |
//! | `/start` | none | `{"ready_ms": 1130}`; the same data on the same port, and it answers |
//! | `/relay/stop` | none | 204; calls that go through the relay are cut |
//! | `/relay/start` | none | 204; it can be asked again |
//! | `/limits` | `{"strict": true}`; strict as Synapse is if not told otherwise, or fit for a hall of people | as above |
//! | `/token` | `{["seconds": 300, "uses": 1]}` | `{"token": "…", "expires_in": 300}`; 409 where everybody may enter |
//! | `/log-out` | `{"user_id": "@cz-1:localhost"}` | 204; every session of theirs is over |
//! | `/erase` | `{"user_id": "@cz-1:localhost"}` | 204; as the issuer of JWTs must do for its accounts |
//!
//! `GET /sandbox/homeserver` tells
//! `{"running": true, "strict": false, "entry": "open", "desk": "@desk:localhost", "url": "http://127.0.0.1:…",
//! "relay": ["turn:127.0.0.1:…?transport=udp", …]}`, and
//! `GET /sandbox/homeserver/users/{user_id}` tells `{"deactivated": true, "erased": true, "sessions": 0}`.
//!
//! `/token` is also what the site's settings name, so faults apply to it.

use super::{
    Homeserver, Limits, SERVER_NAME,
    api::Failure,
    entry::{ENTRY_ADDRESS, Wish},
};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, State},
    http::{Method, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Instant;

/// The commands.
pub fn router(homeserver: Homeserver) -> Router {
    let commands = Router::new()
        .route("/", get(tell))
        .route("/stop", post(stop))
        .route("/start", post(start))
        .route("/relay/stop", post(stop_relay))
        .route("/relay/start", post(start_relay))
        .route("/limits", post(limits))
        .route("/log-out", post(log_out))
        .route("/erase", post(erase))
        .route("/users/{user_id}", get(user))
        .with_state(homeserver);
    Router::new().nest("/sandbox/homeserver", commands)
}

/// The gateway that hands out the right to enter.
pub fn gateway(homeserver: Homeserver) -> Router {
    Router::new().route(ENTRY_ADDRESS, post(token)).with_state(homeserver)
}

/// A command that could not be done.
struct Trouble(StatusCode, String);

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        (self.0, Json(json!({"message": self.1}))).into_response()
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        let status = match failure {
            Failure::Refused(StatusCode::NOT_FOUND, _) => StatusCode::NOT_FOUND,
            Failure::Refused(..) | Failure::Unreachable(_) => StatusCode::BAD_GATEWAY,
        };
        Self(status, failure.to_string())
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(why: anyhow::Error) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR, format!("{why:#}"))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Strictness {
    strict: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Who {
    user_id: String,
}

async fn tell(State(homeserver): State<Homeserver>) -> Json<Value> {
    let (running, limits) = homeserver.state().await;
    Json(json!({
        "running": running,
        "strict": limits == Limits::Strict,
        "entry": homeserver.entry(),
        "desk": homeserver.desks().first().map(|desk| &desk.user_id),
        "url": homeserver.address(),
        "relay": homeserver.relay(),
    }))
}

async fn stop(State(homeserver): State<Homeserver>) -> Result<StatusCode, Trouble> {
    homeserver.kill().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn start(State(homeserver): State<Homeserver>) -> Result<Json<Value>, Trouble> {
    let begun = Instant::now();
    homeserver.start_again().await?;
    Ok(ready_since(begun))
}

async fn stop_relay(State(homeserver): State<Homeserver>) -> Result<StatusCode, Trouble> {
    homeserver.stop_relay().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn start_relay(State(homeserver): State<Homeserver>) -> Result<StatusCode, Trouble> {
    homeserver.start_relay().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn limits(
    State(homeserver): State<Homeserver>,
    Json(Strictness { strict }): Json<Strictness>,
) -> Result<Json<Value>, Trouble> {
    let begun = Instant::now();
    homeserver.limit(if strict { Limits::Strict } else { Limits::Relaxed }).await?;
    Ok(ready_since(begun))
}

fn ready_since(begun: Instant) -> Json<Value> {
    Json(json!({"ready_ms": u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX)}))
}

/// A browser sends no body, and so no content type either.
async fn token(State(homeserver): State<Homeserver>, body: Bytes) -> Result<Response, Trouble> {
    let wish = match body.is_empty() {
        true => Wish::default(),
        false => serde_json::from_slice(&body)
            .map_err(|why| Trouble(StatusCode::UNPROCESSABLE_ENTITY, why.to_string()))?,
    };
    match homeserver.right_to_enter(wish).await? {
        Some(right) => Ok(Json(right).into_response()),
        None => Err(Trouble(StatusCode::CONFLICT, "everybody may enter here".into())),
    }
}

async fn log_out(
    State(homeserver): State<Homeserver>,
    Json(Who { user_id }): Json<Who>,
) -> Result<StatusCode, Trouble> {
    let user = at_user(&user_id)?;
    let devices = sessions(&homeserver, &user).await?;
    let wish = json!({"devices": devices});
    homeserver.administer(Method::POST, &format!("{user}/delete_devices"), Some(&wish)).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn erase(
    State(homeserver): State<Homeserver>,
    Json(Who { user_id }): Json<Who>,
) -> Result<StatusCode, Trouble> {
    at_user(&user_id)?;
    let path = format!("/_synapse/admin/v1/deactivate/{user_id}");
    homeserver.administer(Method::POST, &path, Some(&json!({"erase": true}))).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn user(
    State(homeserver): State<Homeserver>,
    Path(user_id): Path<String>,
) -> Result<Json<Value>, Trouble> {
    let user = at_user(&user_id)?;
    let told = homeserver.administer(Method::GET, &user, None).await?;
    let sessions = sessions(&homeserver, &user).await?.len();
    Ok(Json(json!({
        "deactivated": told["deactivated"], "erased": told["erased"], "sessions": sessions,
    })))
}

async fn sessions(homeserver: &Homeserver, user: &str) -> Result<Vec<Value>, Failure> {
    let told = homeserver.administer(Method::GET, &format!("{user}/devices"), None).await?;
    let devices = told["devices"].as_array().into_iter().flatten();
    Ok(devices.map(|device| device["device_id"].clone()).collect())
}

/// Where the administrator finds a user. Only plain ids: they become part of an address.
fn at_user(user_id: &str) -> Result<String, Trouble> {
    let name = user_id.strip_prefix('@').and_then(|id| id.strip_suffix(SERVER_NAME)?.strip_suffix(':'));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    match name {
        Some(name) if !name.is_empty() && name.chars().all(plain) => {
            Ok(format!("/_synapse/admin/v2/users/{user_id}"))
        }
        _ => Err(Trouble(StatusCode::BAD_REQUEST, format!("'{user_id}' is no user here"))),
    }
}
