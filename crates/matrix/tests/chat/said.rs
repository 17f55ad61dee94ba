//! Makes answers as a homeserver would, and prints conversations.

use matrix::{
    Conversation, RoomId, UserId,
    conversation::{Attendance, Content, Delivery, Item, What},
    wire::event::{Kind, Message},
};
use serde_json::{Value, json};

pub const ROOM: &str = "!lot65JEOZJrtUKoxcxPg5Jhlc5Zy1GUkyZXNe2nrHu0";
pub const ME: &str = "@cz-b4b0f24d36453dcf:localhost";
pub const AGENT: &str = "@agent1:localhost";

pub fn room() -> RoomId {
    RoomId::read(ROOM).unwrap()
}

pub fn user(id: &str) -> UserId {
    UserId::read(id).unwrap()
}

/// A whole answer about the one room.
pub fn sync(next: &str, timeline: &[Value], ephemeral: &[Value]) -> Value {
    json!({"next_batch": next, "rooms": {"join": {ROOM: {
        "timeline": {"events": timeline, "limited": false, "prev_batch": "p"},
        "ephemeral": {"events": ephemeral},
    }}}})
}

/// An event by its number, of which its time is made too.
pub fn event(number: u32, sender: &str, kind: &str, content: Value) -> Value {
    json!({"event_id": format!("$e{number}"), "sender": sender, "type": kind, "content": content,
        "origin_server_ts": 1_795_466_000_000_u64 + u64::from(number) * 1_000})
}

pub fn text(number: u32, sender: &str, body: &str) -> Value {
    event(number, sender, "m.room.message", json!({"msgtype": "m.text", "body": body}))
}

pub fn member(number: u32, by: &str, who: &str, membership: &str, name: &str) -> Value {
    let mut event =
        event(number, by, "m.room.member", json!({"membership": membership, "displayname": name}));
    event["state_key"] = who.into();
    event
}

/// One line for each item, and one for everything else.
pub fn printed(conversation: &Conversation) -> Vec<String> {
    conversation.items().iter().map(item).collect()
}

pub fn summary(conversation: &Conversation) -> String {
    let typing: Vec<&str> = conversation.typing().map(|person| &*person.name).collect();
    let attendance = match conversation.attendance() {
        Attendance::NobodyYet => "nobody yet",
        Attendance::Here => "here",
        Attendance::AllGone => "all gone",
    };
    let ended = conversation.ended().map_or(String::new(), |why| format!(", {why:?}"));
    let encrypted = if conversation.is_encrypted() { ", encrypted" } else { "" };
    format!("{attendance}, typing {typing:?}{encrypted}{ended}")
}

pub fn item(item: &Item) -> String {
    match &item.what {
        What::Said(said) => {
            let content = match &said.content {
                Content::Message(message) => self::message(message),
                Content::Removed => "(removed)".into(),
                Content::Encrypted => "(encrypted)".into(),
            };
            let edited = if said.edited { " (edited)" } else { "" };
            let delivery = match &said.delivery {
                None => String::new(),
                Some(Delivery::Failed(why)) => format!(" [failed: {}]", why.detail()),
                Some(got) => format!(" [{got:?}]").to_lowercase(),
            };
            format!("{}: {content}{edited}{delivery}", said.by.name)
        }
        other => format!("-- {other:?}"),
    }
}

fn message(message: &Message) -> String {
    let file = match &message.kind {
        Kind::Text => return message.text.clone(),
        Kind::Image(file) | Kind::File(file) => format!(" {file:?}"),
        _ => String::new(),
    };
    let kind = match &message.kind {
        Kind::Image(_) => "image",
        Kind::File(_) => "file",
        Kind::Notice => "notice",
        Kind::Emote => "emote",
        Kind::Other(other) => other,
        Kind::Text => "text",
    };
    format!("<{kind}{file}> {}", message.text).trim_end().into()
}
