//! What belongs to the account: its shown name, and its end.

use super::{
    CLIENT,
    uia::{self, Proof, Stepped},
};
use crate::{Failure, Request, SessionId, UserId, request::encoded};
use json::write::Record;

/// Sets the name that others see, such as "Ticket A-042". Answered by [`failure::read_done`](crate::failure::read_done).
pub fn display_name(me: &UserId, name: &str) -> Request {
    let body = Record::new().text("displayname", name).end();
    Request::put(&[CLIENT, "/profile/", &encoded(me.as_str()), "/displayname"], body)
}

/// Closes the account for good and has the server forget it. Without proof the answer is 401 with a session.
pub fn deactivate(proof: Option<(Proof<'_>, Option<&SessionId>)>) -> Request {
    let body = Record::new().flag("erase", true);
    let body = match proof {
        Some((proof, session)) => body.value("auth", &proof.json(session)),
        None => body,
    };
    Request::post(&[CLIENT, "/account/deactivate"], body.end())
}

/// Reads the answer to [`deactivate`].
///
/// # Errors
/// [`Failure`] if the account is not closed.
pub fn read_deactivate(status: u16, body: &[u8]) -> Result<Stepped<()>, Failure> {
    uia::read(status, body, |_| Ok(()))
}

/// Ends the access token alone.
pub fn logout() -> Request {
    Request::post(&[CLIENT, "/logout"], Record::new().end())
}
