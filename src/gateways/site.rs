//! The site's own files: settings, messages and content.

use super::parse;
#[cfg(target_arch = "wasm32")]
use crate::browser::piece::arrived;
use crate::{
    browser::{console, http},
    config::Config,
    failure::Failure,
};
use catalogue::model::{Index, Offices, ServicePage};
use leptos::lazy;
use serde::de::DeserializeOwned;

/// No file of the site is near this size; a larger answer is cut off.
const LIMIT: usize = 4 << 20;

/// How long a file may take, in milliseconds: long enough for a weak mobile network.
const PATIENCE: i32 = 20_000;

/// The settings.
///
/// # Errors
/// See [`Failure`]; an unreadable file names its field.
pub async fn config() -> Result<Config, Failure> {
    let bytes = bytes("/config.json").await?;
    Config::parse(&bytes).map_err(Failure::Unreadable)
}

/// The catalogue in short.
///
/// # Errors
/// See [`Failure`].
pub async fn index() -> Result<Index, Failure> {
    let bytes = bytes("/content/index.json").await?;
    #[cfg(target_arch = "wasm32")]
    arrived(Box::pin(__preload_read_index())).await?;
    read_index(bytes).await.map_err(Failure::Unreadable)
}

/// Reading large records is a piece of code of its own, since most pages need only one of them, or none.
#[lazy]
fn read_index(json: Vec<u8>) -> Result<Index, String> {
    parse(&json)
}

/// Every office.
///
/// # Errors
/// See [`Failure`].
pub async fn offices() -> Result<Offices, Failure> {
    let bytes = bytes("/content/offices.json").await?;
    #[cfg(target_arch = "wasm32")]
    arrived(Box::pin(__preload_read_offices())).await?;
    read_offices(bytes).await.map_err(Failure::Unreadable)
}

/// See [`read_index`].
#[lazy]
fn read_offices(json: Vec<u8>) -> Result<Offices, String> {
    parse(&json)
}

/// One service in full. A 404 means that there is no such service.
///
/// # Errors
/// See [`Failure`].
pub async fn service(id: &str) -> Result<ServicePage, Failure> {
    if !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        return Err(Failure::Status(404));
    }
    let bytes = bytes(&format!("/content/services/{id}.json")).await?;
    #[cfg(target_arch = "wasm32")]
    arrived(Box::pin(__preload_read_service())).await?;
    read_service(bytes).await.map_err(Failure::Unreadable)
}

/// See [`read_index`].
#[lazy]
fn read_service(json: Vec<u8>) -> Result<ServicePage, String> {
    parse(&json)
}

/// Tells whoever runs the site that a file is at fault. A service that there is not is no fault: its address was typed
/// wrongly, or is old.
pub fn report(file: &str, failure: &Failure) {
    if !(file.starts_with("content/services/") && *failure == Failure::Status(404)) {
        console::error(&format!("{file}: {}", failure.detail()));
    }
}

/// A file of the site, as it came.
///
/// # Errors
/// See [`Failure`].
pub async fn bytes(path: &str) -> Result<Vec<u8>, Failure> {
    http::get(path, LIMIT, PATIENCE).await
}

/// A JSON file of the site.
///
/// # Errors
/// See [`Failure`]; what can't be read is named with its field.
pub async fn json<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    let bytes = bytes(path).await?;
    parse(&bytes).map_err(Failure::Unreadable)
}
