//! What a homeserver can do.

use super::{CLIENT, SMALL};
use crate::{Failure, Request, failure};
use json::Tree;

/// The versions of the specification that a server follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Whether it is a homeserver at all whose version 3 paths are there (v1.1 or later).
    pub usable: bool,
    /// Whether media are fetched with the access token (v1.11 or later). Before that they were open to everybody who knew
    /// the address.
    pub private_media: bool,
}

/// Asks which versions a server follows. It needs no account, so it also says whether anybody is there.
pub fn versions() -> Request {
    Request::get(&["/_matrix/client/versions"]).open()
}

/// Reads the answer to [`versions`].
///
/// # Errors
/// [`Failure`] if nothing there speaks Matrix.
pub fn read_versions(status: u16, body: &[u8]) -> Result<Versions, Failure> {
    let said = failure::good(status, body, SMALL)?;
    let minor = |version: &Tree<'_>| version.text()?.strip_prefix("v1.")?.parse::<u16>().ok();
    let newest = said.get("versions").items().iter().take(500).filter_map(minor).max().unwrap_or_default();
    Ok(Versions { usable: newest >= 1, private_media: newest >= 11 })
}

/// Asks what the server lets this account do.
pub fn capabilities() -> Request {
    Request::get(&[CLIENT, "/capabilities"])
}

/// Whether who makes a room must not be named in its power levels, since the right comes with making it: so from room
/// version 12 on, the version of new rooms being what the server says.
///
/// # Errors
/// [`Failure`] if the answer to [`capabilities`] can't be read.
pub fn read_creator_is_implied(status: u16, body: &[u8]) -> Result<bool, Failure> {
    let said = failure::good(status, body, SMALL)?;
    let version = said.get("capabilities").get("m.room_versions").get("default").text().unwrap_or_default();
    Ok(version.parse::<u32>().is_ok_and(|version| version >= 12))
}
