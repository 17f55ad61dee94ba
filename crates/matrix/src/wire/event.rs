//! Events: what happens in a room.

use super::media::Mxc;
use crate::{EventId, RoomId, UserId, call::Signal, text};
use json::Tree;

/// After this a time is nonsense: the end of the year 9999, in milliseconds since 1970.
const END_OF_TIME: i64 = 253_402_300_800_000;

/// Something that happened in a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name.
    pub id: EventId,
    /// Who did it.
    pub sender: UserId,
    /// When, in milliseconds since 1970 UTC by the server's clock; `None` if it says nonsense.
    pub at: Option<i64>,
    /// How old it was when the server answered, in milliseconds.
    pub age: Option<u64>,
    /// The transaction that made it, if this device did.
    pub txn: Option<Box<str>>,
    /// What it is.
    pub content: Content,
}

/// What an event is.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Something was said.
    Message(Message),
    /// What was said is replaced.
    Edit {
        /// What is replaced.
        of: EventId,
        /// By what.
        new: Message,
    },
    /// Something is taken back.
    Redaction {
        /// What.
        of: EventId,
    },
    /// Something that was said and has been taken back.
    Removed,
    /// Somebody came, went, was called in or changed their name.
    Member(Membership),
    /// Encryption was switched on.
    Encryption,
    /// Something that only other devices can read.
    Encrypted,
    /// The room was replaced by another.
    Tombstone {
        /// By which, if it says so.
        replacement: Option<RoomId>,
    },
    /// It belongs to a call.
    Call(Signal),
    /// Anything else.
    Other,
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What kind of thing.
    pub kind: Kind,
    /// Plain text, made safe to show as text. For a file, what was said about it; may be empty.
    pub text: String,
}

/// Kinds of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Text from a program.
    Notice,
    /// Text about who sends it: "is looking for the form".
    Emote,
    /// An image.
    Image(File),
    /// Any other file, sound and moving pictures among them.
    File(File),
    /// Another kind, by its name. Its text is all that is known.
    Other(String),
}

/// A file that somebody sent. What is said of it may be wrong: look at the bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without control characters; may be empty.
    pub name: String,
    /// Where it is; `None` if it can't be had, being encrypted or at no valid address.
    pub at: Option<Mxc>,
    /// Its media type: letters, digits and `/.+-`.
    pub mime: Option<String>,
    /// Its size in bytes.
    pub size: Option<u64>,
    /// Width and height of an image, in pixels.
    pub pixels: Option<(u32, u32)>,
}

/// Where somebody stands to a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub user: UserId,
    /// How.
    pub standing: Standing,
    /// Their name, made safe to show; `None` if they have none.
    pub name: Option<String>,
}

/// How somebody stands to a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Called in and not there yet.
    Invited,
    /// There.
    Joined,
    /// Gone, or never came.
    Left,
    /// Shut out.
    Banned,
}

impl Event {
    /// Reads one; `None` if it is no event. What stands in it may be anything.
    #[inline(never)]
    pub fn read(event: &Tree<'_>) -> Option<Self> {
        let unsigned = event.get("unsigned");
        Some(Self {
            id: EventId::read(event.get("event_id").text()?)?,
            sender: UserId::read(event.get("sender").text()?)?,
            at: event.get("origin_server_ts").whole().filter(|at| (1..END_OF_TIME).contains(at)),
            age: unsigned.get("age").whole().and_then(|age| u64::try_from(age).ok()),
            txn: unsigned.get("transaction_id").text().filter(|txn| txn.len() <= 255).map(Box::from),
            content: content(event)?,
        })
    }
}

fn content(event: &Tree<'_>) -> Option<Content> {
    let content = event.get("content");
    let kind = event.get("type").text()?;
    let removed = matches!(event.get("unsigned").get("redacted_because"), Tree::Record(_));
    Some(match kind {
        "m.room.message" | "m.room.encrypted" if removed => Content::Removed,
        "m.room.message" => message_or_edit(content),
        "m.room.encrypted" => Content::Encrypted,
        "m.room.redaction" => {
            let of = content.get("redacts").text().or(event.get("redacts").text());
            Content::Redaction { of: EventId::read(of?)? }
        }
        "m.room.member" => Content::Member(membership(event)?),
        "m.room.encryption" if is_state(event) => Content::Encryption,
        "m.room.tombstone" if is_state(event) => {
            Content::Tombstone { replacement: content.get("replacement_room").text().and_then(RoomId::read) }
        }
        _ => match kind.strip_prefix("m.call.") {
            Some(kind) => Signal::read(kind, content).map_or(Content::Other, Content::Call),
            None => Content::Other,
        },
    })
}

fn is_state(event: &Tree<'_>) -> bool {
    event.get("state_key").text() == Some("")
}

fn membership(event: &Tree<'_>) -> Option<Membership> {
    let content = event.get("content");
    let standing = match content.get("membership").text()? {
        "invite" => Standing::Invited,
        "join" => Standing::Joined,
        "leave" => Standing::Left,
        "ban" => Standing::Banned,
        _ => return None,
    };
    let user = UserId::read(event.get("state_key").text()?)?;
    Some(Membership { user, standing, name: content.get("displayname").text().and_then(text::name) })
}

fn message_or_edit(content: &Tree<'_>) -> Content {
    let relation = content.get("m.relates_to");
    let of = relation.get("event_id").text().and_then(EventId::read);
    match (relation.get("rel_type").text(), of, content.get("m.new_content")) {
        (Some("m.replace"), Some(of), new @ Tree::Record(_)) => {
            Content::Edit { of, new: message(new, false) }
        }
        _ => {
            let replies = matches!(relation.get("m.in_reply_to"), Tree::Record(_));
            Content::Message(message(content, replies))
        }
    }
}

fn message(content: &Tree<'_>, replies: bool) -> Message {
    let body = content.get("body").text().unwrap_or_default();
    let said = || text::message(if replies { without_quotation(body) } else { body });
    let kind = content.get("msgtype").text().unwrap_or_default();
    let kind = match kind {
        "m.text" => Kind::Text,
        "m.notice" => Kind::Notice,
        "m.emote" => Kind::Emote,
        "m.image" | "m.file" | "m.audio" | "m.video" => {
            let named = content.get("filename").text().filter(|name| !name.is_empty());
            // Beside a file name the text is what was said about the file.
            let about = named.is_some_and(|name| name != body);
            let file = file(content, named.unwrap_or(body));
            let text = if about { said() } else { String::new() };
            let kind = if kind == "m.image" { Kind::Image(file) } else { Kind::File(file) };
            return Message { kind, text };
        }
        other => Kind::Other(text::name(other).unwrap_or_default()),
    };
    Message { kind, text: said() }
}

fn file(content: &Tree<'_>, name: &str) -> File {
    let info = content.get("info");
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'+' | b'-');
    let mime = info.get("mimetype").text().filter(|mime| mime.len() <= 127 && mime.bytes().all(plain));
    let pixels = |key| info.get(key).whole().and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
    File {
        name: text::name(name).unwrap_or_default(),
        at: content.get("url").text().and_then(Mxc::read),
        mime: mime.map(str::to_ascii_lowercase),
        size: info.get("size").whole().and_then(|size| u64::try_from(size).ok()),
        pixels: pixels("w").zip(pixels("h")),
    }
}

/// Without the lines that older programs put before an answer: what it answers, each line behind `>`.
fn without_quotation(body: &str) -> &str {
    if !body.starts_with("> ") {
        return body;
    }
    match body.split_once("\n\n") {
        Some((quoted, answer)) if quoted.lines().all(|line| line.starts_with('>')) => answer,
        _ => body,
    }
}
