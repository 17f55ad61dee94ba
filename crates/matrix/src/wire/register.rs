//! Becoming somebody: registration in steps, or login with a JWT.

use super::{
    CLIENT,
    uia::{self, Proof, Stepped},
};
use crate::{AccessToken, EntryToken, Failure, Password, Request, SessionId, UserId, failure, wire::SMALL};
use json::{Tree, write::Record};

/// The way in that a JWT opens, an extension of some homeservers.
const JWT: &str = "org.matrix.login.jwt";

/// An account as the server hands it out.
pub struct Registered {
    /// Its name.
    pub user: UserId,
    /// The right to act as it.
    pub token: AccessToken,
    /// The server's name for this device; empty if it gave none.
    pub device: String,
}

/// Asks what a registration takes. The answer is 401 with the steps, which is no failure.
pub fn probe() -> Request {
    Request::post(&[CLIENT, "/register"], Record::new().end()).open()
}

/// One step of a registration. All steps of one session must say the same but for the proof.
pub fn register(
    name: &str,
    password: &Password,
    device: &str,
    session: &SessionId,
    proof: Proof<'_>,
) -> Request {
    let body = Record::new()
        .text("username", name)
        .text("password", password.reveal())
        .text("initial_device_display_name", device)
        .value("auth", &proof.json(Some(session)));
    Request::post(&[CLIENT, "/register"], body.end()).open()
}

/// Reads the answer to [`probe`] and [`register`].
///
/// # Errors
/// [`Failure`]: among others [`Failure::NameTaken`], and [`Failure::Forbidden`] where registration is switched off.
pub fn read_register(status: u16, body: &[u8]) -> Result<Stepped<Registered>, Failure> {
    uia::read(status, body, registered)
}

/// Asks which logins the server takes.
pub fn login_flows() -> Request {
    Request::get(&[CLIENT, "/login"]).open()
}

/// Whether the server takes a JWT, from the answer to [`login_flows`].
///
/// # Errors
/// [`Failure`] if that can't be read.
pub fn read_login_flows(status: u16, body: &[u8]) -> Result<bool, Failure> {
    let said = failure::good(status, body, SMALL)?;
    Ok(said.get("flows").items().iter().any(|flow| flow.get("type").text() == Some(JWT)))
}

/// Enters with a JWT. The account is made on the way if need be.
pub fn login(token: &EntryToken, device: &str) -> Request {
    let body = Record::new()
        .text("type", JWT)
        .text("token", token.reveal())
        .text("initial_device_display_name", device);
    Request::post(&[CLIENT, "/login"], body.end()).open()
}

/// Reads the answer to [`login`].
///
/// # Errors
/// [`Failure`]: [`Failure::Forbidden`] for a token that is wrong or has expired.
pub fn read_login(status: u16, body: &[u8]) -> Result<Registered, Failure> {
    registered(&failure::good(status, body, SMALL)?)
}

fn registered(said: &Tree<'_>) -> Result<Registered, Failure> {
    let user = said.get("user_id").text().and_then(UserId::read);
    // A header can't hold anything else.
    let plain = |token: &&str| {
        !token.is_empty() && token.len() <= 4_096 && token.bytes().all(|b| b.is_ascii_graphic())
    };
    let token = said.get("access_token").text().filter(plain);
    let (Some(user), Some(token)) = (user, token) else {
        return Err(Failure::Unreadable { what: "an account without name or token" });
    };
    let device = said.get("device_id").text().filter(|id| id.len() <= 255).unwrap_or_default();
    Ok(Registered { user, token: AccessToken::new(token), device: device.to_owned() })
}
