//! Breaks answers on purpose, so that tests can see how the app takes it.
//!
//! `POST /sandbox/faults` adds one [`Fault`], `GET` lists them, `DELETE` clears them all. Sockets are broken with
//! `{"close_sockets": true}`, and kept from coming back for a while with
//! `{"close_sockets": true, "paths": ["/api/v1/socket.io"], "answer": {"status": 503}, "for_ms": 5000}`.

mod apply;
mod lines;

pub use apply::apply;
pub use lines::Lines;

use axum::{Json, Router, extract::State, http::StatusCode, routing::get};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// What goes wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// Beginnings of the paths concerned, such as `/content` or `/config.json`; a part that is `*` stands for any, as in
    /// `/_matrix/client/v3/rooms/*/send`; empty: all.
    #[serde(default)]
    pub paths: Vec<String>,
    /// Milliseconds to wait before anything else.
    #[serde(default)]
    pub latency_ms: u64,
    /// What is sent instead of the answer; absent: the answer itself.
    #[serde(default)]
    pub answer: Option<Answer>,
    /// Milliseconds after which it is over by itself; absent: when faults are cleared.
    #[serde(default)]
    pub for_ms: Option<u64>,
    /// How many requests it hits before it is over by itself; absent: all.
    #[serde(default)]
    pub times: Option<u32>,
    /// True: closes every socket that is open now.
    #[serde(default)]
    pub close_sockets: bool,
}

/// What is sent instead of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// This status, with a JSON message.
    Status(u16),
    /// This status, with this body: `{"json": {"status": 429, "body": {…}}}`.
    Json {
        /// As in HTTP.
        status: u16,
        /// Whatever the other side would say.
        body: Value,
    },
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
    /// The true answer, and after it so many megabytes of blanks: as sound as before, and too large.
    Padded(usize),
}

/// The faults in force, oldest first; the first one whose path fits applies.
#[derive(Clone, Debug)]
pub struct Faults {
    list: Arc<Mutex<Vec<InForce>>>,
    lines: Lines,
}

#[derive(Debug)]
struct InForce {
    fault: Fault,
    until: Option<Instant>,
    hits_left: Option<u32>,
}

impl Faults {
    /// No faults yet; `lines` are the sockets they can close.
    pub fn new(lines: Lines) -> Self {
        Self { list: Arc::default(), lines }
    }

    /// The fault that hits a request, which is counted.
    fn hit(&self, path: &str) -> Option<Fault> {
        let mut list = self.list();
        let index = list.iter().position(|in_force| in_force.fault.concerns(path))?;
        let in_force = list.get_mut(index)?;
        let fault = in_force.fault.clone();
        in_force.hits_left = in_force.hits_left.map(|left| left.saturating_sub(1));
        if in_force.hits_left == Some(0) {
            list.remove(index);
        }
        Some(fault)
    }

    /// A list is whole even if a thread died while it held the lock.
    fn list(&self) -> MutexGuard<'_, Vec<InForce>> {
        let mut list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        list.retain(|in_force| in_force.until.is_none_or(|until| now < until));
        list
    }
}

impl Fault {
    fn concerns(&self, path: &str) -> bool {
        self.paths.is_empty() || self.paths.iter().any(|pattern| begins(path, pattern))
    }

    /// Whether it changes any answer, or was only about sockets.
    fn breaks_answers(&self) -> bool {
        self.latency_ms > 0 || self.answer.is_some()
    }
}

/// Whether a path begins as a pattern says.
fn begins(path: &str, pattern: &str) -> bool {
    let mut pieces = pattern.split("/*");
    let Some(mut rest) = pieces.next().and_then(|first| path.strip_prefix(first)) else { return false };
    for piece in pieces {
        let Some(part) = rest.strip_prefix('/') else { return false };
        let end = part.find('/').unwrap_or(part.len());
        let Some(after) = part.get(end..).and_then(|after| after.strip_prefix(piece)) else { return false };
        rest = after;
    }
    true
}

/// The address where faults are set.
pub fn router(faults: Faults) -> Router {
    Router::new().route("/sandbox/faults", get(list).post(add).delete(clear)).with_state(faults)
}

async fn list(State(faults): State<Faults>) -> Json<Vec<Fault>> {
    Json(faults.list().iter().map(|in_force| in_force.fault.clone()).collect())
}

async fn add(
    State(faults): State<Faults>,
    Json(fault): Json<Fault>,
) -> Result<StatusCode, (StatusCode, String)> {
    if let Some(Answer::Status(code) | Answer::Json { status: code, .. }) = fault.answer
        && StatusCode::from_u16(code).is_err()
    {
        return Err((StatusCode::BAD_REQUEST, format!("{code} is no HTTP status\n")));
    }
    let closes = fault.close_sockets;
    if fault.breaks_answers() {
        let until = fault.for_ms.map(|millis| Instant::now() + Duration::from_millis(millis));
        let hits_left = fault.times;
        faults.list().push(InForce { fault, until, hits_left });
    }
    // Only now, or those who come back at once would be let in.
    if closes {
        faults.lines.hang_up().await;
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn clear(State(faults): State<Faults>) -> StatusCode {
    faults.list().clear();
    StatusCode::NO_CONTENT
}
