//! What the site is told: its `config.json`, with the homeserver in it and chat and calls open at any hour.

use super::{Entry, Homeserver, KEEPS_DAYS, accounts::first_desk, entry::ENTRY_ADDRESS};
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Map, Value, json};
use std::path::PathBuf;

const FILE: &str = "config.json";

/// Answers for the file of the site in a folder.
pub fn router(site: PathBuf, homeserver: &Homeserver) -> Router {
    Router::new().route("/config.json", get(send)).with_state((site.join(FILE), homeserver.entry()))
}

async fn send(State((file, entry)): State<(PathBuf, Entry)>) -> Response {
    let Ok(text) = tokio::fs::read(&file).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // A file that can't be read goes out as it is: that is for the site to deal with.
    let text = match serde_json::from_slice::<Map<String, Value>>(&text) {
        Ok(settings) => Value::Object(with_chat(settings, entry)).to_string().into_bytes(),
        Err(why) => {
            eprintln!("{}: {why}; the chat is not put in", file.display());
            text
        }
    };
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

/// The same settings with the homeserver, and without the hours of chat and calls.
pub fn with_chat(mut settings: Map<String, Value>, entry: Entry) -> Map<String, Value> {
    let entry = match entry {
        Entry::Open => json!({"kind": "open"}),
        Entry::Token => json!({"kind": "token", "url": ENTRY_ADDRESS}),
        Entry::Jwt => json!({"kind": "jwt", "url": ENTRY_ADDRESS}),
    };
    let matrix = json!({
        "homeserver": {"url": "/"}, "desk": first_desk(), "entry": entry, "keeps_days": KEEPS_DAYS,
    });
    settings.insert("matrix".into(), matrix);
    let channels = settings.get_mut("talk").and_then(|talk| talk.get_mut("channels")?.as_array_mut());
    for channel in channels.into_iter().flatten().filter_map(Value::as_object_mut) {
        if channel.get("kind").is_some_and(|kind| kind == "chat" || kind == "video") {
            channel.remove("hours");
        }
    }
    settings
}
