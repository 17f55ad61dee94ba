//! One module per outside API: does the I/O, hands out our types. Pages never see raw JSON.

pub mod geocoder;
pub mod matrix;
pub mod site;
pub mod the_q;

use serde::de::DeserializeOwned;

/// Reads JSON into one of our types.
///
/// # Errors
/// What is wrong, beginning with the path of the field (`phone.number: is a number, but ...`).
pub fn parse<T: DeserializeOwned>(text: &[u8]) -> Result<T, String> {
    json::from_slice(text).map_err(|problem| problem.to_string())
}
