//! Breaks answers on purpose, so that tests can see how the app takes it.
//!
//! `POST /sandbox/faults` adds one [`Fault`], `GET` lists them, `DELETE` clears them all.

mod apply;

pub use apply::apply;

use axum::{Json, Router, extract::State, http::StatusCode, routing::get};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What goes wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// Beginnings of the paths concerned, such as `/content` or `/config.json`; empty: all.
    #[serde(default)]
    pub paths: Vec<String>,
    /// Milliseconds to wait before anything else.
    #[serde(default)]
    pub latency_ms: u64,
    /// What is sent instead of the answer; absent: the answer itself.
    #[serde(default)]
    pub answer: Option<Answer>,
}

/// What is sent instead of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// This status, with a JSON message.
    Status(u16),
    /// 404 and nothing else.
    Missing,
    /// The first half of the answer, as if that were all.
    CutShort,
    /// The first half of the answer, then a broken connection.
    CutOff,
    /// The answer with bytes in it that are no text.
    Garble,
    /// A web page with status 200, as captive portals and misconfigured servers send.
    Html,
    /// Sound JSON of another type.
    WrongType,
    /// Fifty megabytes of sound JSON.
    Huge,
}

/// The faults in force, oldest first; the first one whose path fits applies.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<Vec<Fault>>>);

impl Faults {
    fn find(&self, path: &str) -> Option<Fault> {
        let concerns =
            |f: &&Fault| f.paths.is_empty() || f.paths.iter().any(|p| path.starts_with(p.as_str()));
        self.list().iter().find(concerns).cloned()
    }

    /// A list is whole even if a thread died while it held the lock.
    fn list(&self) -> MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The address where faults are set.
pub fn router(faults: Faults) -> Router {
    Router::new().route("/sandbox/faults", get(list).post(add).delete(clear)).with_state(faults)
}

async fn list(State(faults): State<Faults>) -> Json<Vec<Fault>> {
    Json(faults.list().clone())
}

async fn add(
    State(faults): State<Faults>,
    Json(fault): Json<Fault>,
) -> Result<StatusCode, (StatusCode, String)> {
    if let Some(Answer::Status(code)) = fault.answer
        && StatusCode::from_u16(code).is_err()
    {
        return Err((StatusCode::BAD_REQUEST, format!("{code} is no HTTP status\n")));
    }
    faults.list().push(fault);
    Ok(StatusCode::NO_CONTENT)
}

async fn clear(State(faults): State<Faults>) -> StatusCode {
    faults.list().clear();
    StatusCode::NO_CONTENT
}
