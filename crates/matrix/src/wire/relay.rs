//! Relays for calls between people whose networks let nothing in (TURN, RFC 8656).

use super::{CLIENT, SMALL};
use crate::{Failure, Request, failure};

/// Most addresses that are taken.
const MOST: usize = 8;

/// Where relays are, and what they ask for. The password is good for a short while and for nothing else, but it is one:
/// no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Relays {
    /// Such as `turn:turn.example.org:3478?transport=udp`.
    pub addresses: Vec<String>,
    /// Whom to be there.
    pub username: String,
    /// And its password.
    pub password: String,
}

/// Asks for them, before each call: the password is good for an hour or so.
pub fn relays() -> Request {
    Request::get(&[CLIENT, "/voip/turnServer"])
}

/// Reads the answer to [`relays`]; `None` where the server knows none.
///
/// # Errors
/// [`Failure`] if it does not say. A call may do without.
pub fn read_relays(status: u16, body: &[u8]) -> Result<Option<Relays>, Failure> {
    let said = failure::good(status, body, SMALL)?;
    let is_relay = |uri: &&str| {
        uri.len() <= 255 && ["turn:", "turns:", "stun:", "stuns:"].iter().any(|kind| uri.starts_with(kind))
    };
    let addresses: Vec<String> = said
        .get("uris")
        .items()
        .iter()
        .filter_map(|uri| uri.text())
        .filter(is_relay)
        .take(MOST)
        .map(str::to_owned)
        .collect();
    let word = |key| said.get(key).text().map(str::to_owned);
    let relays = |(username, password)| Relays { addresses, username, password };
    Ok(word("username").zip(word("password")).map(relays).filter(|relays| !relays.addresses.is_empty()))
}
