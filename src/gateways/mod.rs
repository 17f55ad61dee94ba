//! One module per outside API: does the I/O, hands out our types. Pages never see raw JSON.

pub mod geocoder;
pub mod site;

use serde::de::DeserializeOwned;

/// Reads JSON into one of our types.
///
/// # Errors
/// What is wrong, beginning with the path of the field (`phone.number: invalid type ...`).
pub fn parse<T: DeserializeOwned>(json: &[u8]) -> Result<T, String> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    serde_path_to_error::deserialize(&mut reader).map_err(|e| e.to_string())
}
