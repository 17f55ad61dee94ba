//! What is said in a room.

use super::{CLIENT, SMALL, media::Mxc};
use crate::{EventId, Failure, Request, RoomId, TxnId, UserId, failure, request::encoded};
use json::write::Record;

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What the agent sees.
    pub name: String,
    /// Its media type, such as `image/png`.
    pub mime: String,
    /// Its size in bytes.
    pub size: u64,
    /// Width and height of an image, in pixels.
    pub pixels: Option<(u32, u32)>,
}

/// Sends a text.
pub fn text(room: &RoomId, txn: &TxnId, text: &str) -> Request {
    event(room, "m.room.message", txn, Record::new().text("msgtype", "m.text").text("body", text).end())
}

/// Sends a file that was uploaded: as an image if its media type says so.
pub fn file(room: &RoomId, txn: &TxnId, file: &Attachment, at: &Mxc) -> Request {
    let size = i64::try_from(file.size).unwrap_or(i64::MAX);
    let info = Record::new().text("mimetype", &file.mime).number("size", size);
    let info = match file.pixels {
        Some((width, height)) => info.number("w", width.into()).number("h", height.into()),
        None => info,
    };
    let kind = if file.mime.starts_with("image/") { "m.image" } else { "m.file" };
    let body = Record::new()
        .text("msgtype", kind)
        .text("body", &file.name)
        .text("filename", &file.name)
        .text("url", &at.address())
        .value("info", &info.end());
    event(room, "m.room.message", txn, body.end())
}

/// Sends any event.
pub(crate) fn event(room: &RoomId, kind: &str, txn: &TxnId, body: String) -> Request {
    let room = encoded(room.as_str());
    Request::put(&[CLIENT, "/rooms/", &room, "/send/", &encoded(kind), "/", &encoded(txn.as_str())], body)
}

/// Takes back what was sent.
pub fn redact(room: &RoomId, event: &EventId, txn: &TxnId) -> Request {
    let (room, event) = (encoded(room.as_str()), encoded(event.as_str()));
    let path = [CLIENT, "/rooms/", &room, "/redact/", &event, "/", &encoded(txn.as_str())];
    Request::put(&path, Record::new().end())
}

/// The event that was made, from the answer to all of these.
///
/// # Errors
/// [`Failure`] if none was, or nobody knows.
pub fn read_sent(status: u16, body: &[u8]) -> Result<EventId, Failure> {
    let said = failure::good(status, body, SMALL)?;
    said.get("event_id").text().and_then(EventId::read).ok_or(Failure::Unreadable { what: "no event" })
}

/// Says that the person is typing, for so many milliseconds, or that they have stopped.
pub fn typing(room: &RoomId, me: &UserId, for_ms: Option<u32>) -> Request {
    let body = Record::new().flag("typing", for_ms.is_some());
    let body = match for_ms {
        Some(ms) => body.number("timeout", ms.into()),
        None => body,
    };
    Request::put(&[CLIENT, "/rooms/", &encoded(room.as_str()), "/typing/", &encoded(me.as_str())], body.end())
}

/// Says that the person has read everything up to an event.
pub fn read_up_to(room: &RoomId, event: &EventId) -> Request {
    let body = Record::new().text("m.fully_read", event.as_str()).text("m.read", event.as_str());
    Request::post(&[CLIENT, "/rooms/", &encoded(room.as_str()), "/read_markers"], body.end())
}
