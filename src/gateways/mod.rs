//! One module per outside API: does the I/O, hands out our types. Pages never see raw JSON.

pub mod geocoder;
mod place;
pub mod site;

use serde::de::DeserializeOwned;

/// Reads JSON into one of our types.
///
/// # Errors
/// What is wrong, beginning with the path of the field (`phone.number: invalid type ...`).
pub fn parse<T: DeserializeOwned>(json: &[u8]) -> Result<T, String> {
    serde_json::from_slice(json).map_err(|error| located(json, &error))
}

fn located(json: &[u8], error: &serde_json::Error) -> String {
    match place::path(json, error.line(), error.column()) {
        path if path.is_empty() => error.to_string(),
        path => format!("{path}: {error}"),
    }
}
