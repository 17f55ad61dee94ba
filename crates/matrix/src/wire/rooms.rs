//! Making a room and going out of it.

use super::{CLIENT, SMALL};
use crate::{Failure, Request, RoomId, UserId, failure, request::encoded};
use json::write::{self, Record};

/// A conversation to begin.
#[derive(Clone, Debug)]
pub struct NewRoom<'a> {
    /// Who is called in: an agent, or the account of a queue.
    pub agent: &'a UserId,
    /// What the agent's list of rooms shows; may be empty. Nothing personal without the person's word.
    pub name: &'a str,
    /// What it is about; may be empty.
    pub topic: &'a str,
    /// Who sees what was said before they came.
    pub history: History,
    /// The person, for servers whose rooms want them named in the power levels: those of
    /// [`read_creator_is_implied`](super::capabilities::read_creator_is_implied) false. Others refuse it.
    pub creator: Option<&'a UserId>,
}

/// Who sees what was said before they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Nobody: what is said while nobody is there is seen by no agent, ever. Hold messages until somebody has joined, as
    /// [`Chat`](crate::Chat) does for this choice.
    FromJoining,
    /// Whoever is called in, from that moment on: the first words of a person who waits are seen.
    FromInvitation,
    /// Whoever is called in sees all, so that a colleague who takes over need not ask again.
    All,
}

impl History {
    fn word(self) -> &'static str {
        match self {
            Self::FromJoining => "joined",
            Self::FromInvitation => "invited",
            Self::All => "shared",
        }
    }
}

/// Makes a private room and calls the agent in. The agent may call in colleagues, and may not switch encryption on, which
/// would lock the person out.
///
/// It is not safe to ask again after a lost answer: the room may be there. The next sync from an earlier place names it
/// then.
pub fn create(new: &NewRoom<'_>) -> Request {
    let users = Record::new().number(new.agent.as_str(), 50);
    let users = match new.creator {
        Some(creator) => users.number(creator.as_str(), 100),
        None => users,
    };
    let levels = Record::new().value("users", &users.end()).number("invite", 50).end();
    let state = [
        state("m.room.guest_access", "guest_access", "forbidden"),
        state("m.room.history_visibility", "history_visibility", new.history.word()),
    ];
    let mut body = Record::new().text("preset", "private_chat").flag("is_direct", true);
    if !new.name.is_empty() {
        body = body.text("name", new.name);
    }
    if !new.topic.is_empty() {
        body = body.text("topic", new.topic);
    }
    let body = body
        .value("invite", &write::texts(&[new.agent.as_str()]))
        .value("creation_content", &Record::new().flag("m.federate", false).end())
        .value("power_level_content_override", &levels)
        .value("initial_state", &write::list(&state));
    Request::post(&[CLIENT, "/createRoom"], body.end())
}

fn state(kind: &str, key: &str, value: &str) -> String {
    let content = Record::new().text(key, value).end();
    Record::new().text("type", kind).text("state_key", "").value("content", &content).end()
}

/// Goes into a room that one was called into, such as the one that replaces another.
pub fn join(room: &RoomId) -> Request {
    Request::post(&[CLIENT, "/join/", &encoded(room.as_str())], Record::new().end())
}

/// The room, from the answer to [`create`] and [`join`].
///
/// # Errors
/// [`Failure`] if there is none.
pub fn read_room(status: u16, body: &[u8]) -> Result<RoomId, Failure> {
    let said = failure::good(status, body, SMALL)?;
    said.get("room_id").text().and_then(RoomId::read).ok_or(Failure::Unreadable { what: "no room" })
}

/// Goes out of a room.
pub fn leave(room: &RoomId) -> Request {
    in_room(room, "/leave", Record::new().end())
}

/// Has the server forget that one was in a room. Only after [`leave`].
pub fn forget(room: &RoomId) -> Request {
    in_room(room, "/forget", Record::new().end())
}

fn in_room(room: &RoomId, what: &str, body: String) -> Request {
    Request::post(&[CLIENT, "/rooms/", &encoded(room.as_str()), what], body)
}
