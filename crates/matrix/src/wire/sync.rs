//! What happened since the last answer.

use super::{CLIENT, SMALL, event::Event};
use crate::{EventId, Failure, Request, RoomId, UserId, failure, request::encoded, text};
use json::{
    Tree,
    write::{self, Record},
};

/// Most bytes of an answer: twice what a full one can have.
pub const LIMIT: usize = 8 << 20;

/// Most events of one room in one answer.
const PAGE: i64 = 50;

/// Most entries that are taken from a list in an answer: far more than the filter allows.
const MOST: usize = 1_000;

/// How long the server may wait for something to happen, in milliseconds.
pub const WAIT_MS: u32 = 30_000;

/// How long a page waits for the answer before it gives up, in milliseconds.
pub const PATIENCE_MS: u32 = 45_000;

/// What happened.
#[derive(Debug, PartialEq)]
pub struct Sync {
    /// From where the next one goes on. It survives restarts of the server.
    pub next_batch: String,
    /// The rooms in which something happened.
    pub rooms: Vec<Room>,
    /// Rooms that somebody calls the person into.
    pub invitations: Vec<Invitation>,
}

/// What happened in one room.
#[derive(Debug, PartialEq)]
pub struct Room {
    /// Which.
    pub room: RoomId,
    /// Whether the person is out of it: they left, or were put out.
    pub left: bool,
    /// Whether there is more between the last answer and this one than it holds.
    pub limited: bool,
    /// From where to look back for what is missing.
    pub prev_batch: Option<String>,
    /// How things stood before `timeline`; may repeat what is known.
    pub state: Vec<Event>,
    /// What happened, in order.
    pub timeline: Vec<Event>,
    /// Who is typing now, if that changed.
    pub typing: Option<Vec<UserId>>,
    /// Who has read up to where.
    pub receipts: Vec<Receipt>,
}

/// Somebody has read a room up to an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Who.
    pub user: UserId,
    /// Up to here.
    pub event: EventId,
}

/// Somebody calls the person into a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which room.
    pub room: RoomId,
    /// Who calls.
    pub by: UserId,
}

/// Stores the filter for all syncs: only what a chat needs. Members come when they are needed, and nothing of presence.
pub fn filter(me: &UserId) -> Request {
    let none = || Record::new().value("types", "[]").end();
    let types = |types: &[&str]| Record::new().value("types", &write::texts(types));
    // What shuts the person out is asked for in both lists: a change that the timeline leaves out is not sure to be told.
    let state = ["m.room.member", "m.room.encryption", "m.room.tombstone"];
    let timeline = [
        "m.room.message",
        "m.room.member",
        "m.room.redaction",
        "m.room.encryption",
        "m.room.encrypted",
        "m.room.tombstone",
        "m.call.*",
    ];
    let room = Record::new()
        .value("account_data", &none())
        .value("ephemeral", &types(&["m.typing", "m.receipt"]).end())
        .value("state", &types(&state).flag("lazy_load_members", true).end())
        .value("timeline", &types(&timeline).number("limit", PAGE).end());
    let body = Record::new()
        .text("event_format", "client")
        .value("presence", &none())
        .value("account_data", &none())
        .value("room", &room.end());
    Request::post(&[CLIENT, "/user/", &encoded(me.as_str()), "/filter"], body.end())
}

/// The name of the stored filter.
///
/// # Errors
/// [`Failure`] if it was not stored.
pub fn read_filter(status: u16, body: &[u8]) -> Result<String, Failure> {
    let said = failure::good(status, body, SMALL)?;
    token(said.get("filter_id")).ok_or(Failure::Unreadable { what: "no filter" })
}

/// Asks what happened since then, waiting so many milliseconds for something to happen.
pub fn sync(filter: &str, since: Option<&str>, wait_ms: u32) -> Request {
    let request = Request::get(&[CLIENT, "/sync"]).with("filter", filter);
    let request = match since {
        Some(since) => request.with("since", since),
        None => request,
    };
    request.with("timeout", &wait_ms.to_string())
}

/// Reads the answer to [`sync`]. What is no event is passed over.
///
/// # Errors
/// [`Failure`] if it can't be used: ask again from the same place.
#[inline(never)]
pub fn read_sync(status: u16, body: &[u8]) -> Result<Sync, Failure> {
    let said = failure::good(status, body, LIMIT)?;
    let next_batch = token(said.get("next_batch")).ok_or(Failure::Unreadable { what: "no next batch" })?;
    let rooms = said.get("rooms");
    let mut all = Vec::new();
    for (key, left) in [("join", false), ("leave", true)] {
        let of = rooms.get(key).fields().iter().take(MOST);
        all.extend(of.filter_map(|(id, room)| read_room(RoomId::read(id)?, left, room)));
    }
    let invited = rooms.get("invite").fields().iter().take(MOST);
    let invitations = invited.filter_map(|(id, room)| invitation(RoomId::read(id)?, room)).collect();
    Ok(Sync { next_batch, rooms: all, invitations })
}

fn read_room(id: RoomId, left: bool, room: &Tree<'_>) -> Option<Room> {
    let timeline = room.get("timeline");
    let ephemeral = || room.get("ephemeral").get("events").items().iter().take(MOST);
    let typing = ephemeral().rfind(|event| event.get("type").text() == Some("m.typing"));
    let typing = typing.map(|event| users(event.get("content").get("user_ids")));
    let mut receipts = Vec::new();
    for event in ephemeral().filter(|event| event.get("type").text() == Some("m.receipt")) {
        for (event, of) in event.get("content").fields().iter().take(MOST) {
            let Some(event) = EventId::read(event) else { continue };
            let readers = of.get("m.read").fields().iter().filter_map(|(user, _)| UserId::read(user));
            receipts.extend(readers.take(MOST).map(|user| Receipt { user, event: event.clone() }));
        }
    }
    receipts.truncate(MOST);
    Some(Room {
        room: id,
        left,
        limited: timeline.get("limited").flag() == Some(true),
        prev_batch: token(timeline.get("prev_batch")),
        state: events(room.get("state").get("events")),
        timeline: events(timeline.get("events")),
        typing,
        receipts,
    })
}

fn users(list: &Tree<'_>) -> Vec<UserId> {
    list.items().iter().take(MOST).filter_map(|user| UserId::read(user.text()?)).collect()
}

fn events(list: &Tree<'_>) -> Vec<Event> {
    list.items().iter().take(MOST).filter_map(Event::read).collect()
}

/// Events of an invitation have no ids, so that only the call itself is read.
fn invitation(room: RoomId, invited: &Tree<'_>) -> Option<Invitation> {
    let is_call = |event: &&Tree<'_>| {
        event.get("type").text() == Some("m.room.member")
            && event.get("content").get("membership").text() == Some("invite")
    };
    let call = invited.get("invite_state").get("events").items().iter().take(MOST).find(is_call)?;
    Some(Invitation { room, by: UserId::read(call.get("sender").text()?)? })
}

/// A word of the server's that is only given back.
fn token(word: &Tree<'_>) -> Option<String> {
    let word = word.text().filter(|word| !word.is_empty() && word.len() <= 4_096)?;
    (!word.contains(|c: char| c.is_control() || text::turns(c))).then(|| word.to_owned())
}

/// Older events of a room.
#[derive(Debug, PartialEq)]
pub struct Older {
    /// From the newest to the oldest.
    pub events: Vec<Event>,
    /// From where to look back further; `None` at the beginning of the room.
    pub end: Option<String>,
}

/// Looks back from a place in a room.
pub fn older(room: &RoomId, from: &str) -> Request {
    Request::get(&[CLIENT, "/rooms/", &encoded(room.as_str()), "/messages"])
        .with("dir", "b")
        .with("from", from)
        .with("limit", &PAGE.to_string())
}

/// Reads the answer to [`older`].
///
/// # Errors
/// [`Failure`] if it can't be used.
pub fn read_older(status: u16, body: &[u8]) -> Result<Older, Failure> {
    let said = failure::good(status, body, LIMIT)?;
    Ok(Older { events: events(said.get("chunk")), end: token(said.get("end")) })
}
