//! The socket that says when a line has moved: Engine.IO 4 with Socket.IO 5 in it, as much as a board's visitor needs.
//!
//! Connect to [`paths::SOCKET`](crate::paths::SOCKET), then: [`Frame::Open`] comes, send [`CONNECT`];
//! [`Frame::Connected`] comes, send [`join`]; [`Event::Joined`] comes. From then on answer every [`Frame::Ping`] with
//! [`PONG`], and fetch anew, after a moment of chance so that not everyone does at once, on [`Event::LineMoved`]. It does
//! not come when a ticket is served, put aside, or when an appointment falls due, so a slow poll is needed all the same.
//!
//! Events are known by name alone: what comes with one is never looked at, and other events are dropped unread.

use crate::unreadable;
use catalogue::model::OfficeNumber;
use serde::Deserialize;

/// Longest frame that is looked at, in bytes. Events take up to 3 kB.
pub const LIMIT: usize = 64 << 10;

/// Asks for events, after [`Frame::Open`].
pub const CONNECT: &str = "40";

/// Answers [`Frame::Ping`].
pub const PONG: &str = "3";

/// Asks for the events of one office, after [`Frame::Connected`].
pub fn join(office: OfficeNumber) -> String {
    // The Q calls its public number an id here.
    format!(r#"42["joinSmartboardRoom",{{"office_id":{}}}]"#, office.0)
}

/// What a frame says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The connection is there.
    Open(Open),
    /// The Q ends the connection.
    Close,
    /// A question whether anyone is there: send [`PONG`].
    Ping,
    /// An answer to a ping of ours.
    Pong,
    /// Events can come.
    Connected,
    /// No events will come.
    NotConnected,
    /// No more events will come.
    Disconnected,
    /// Something happened.
    Event(Event),
    /// Nothing, said on purpose.
    Noop,
    /// Not for us, not known, too long, or no frame at all.
    Other,
}

/// How to keep a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Its name, which only a client that polls in place of the socket has to send. Printing leaves it out.
    pub session: Session,
    /// Milliseconds from one ping to the next.
    pub ping_interval: u32,
    /// Milliseconds that a ping may be late.
    pub ping_timeout: u32,
}

/// The name of a connection. Whoever has it could speak in its place, so it is not printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Session(String);

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Someone came, was called, or left: fetch anew.
    LineMoved,
    /// The Q will send events of the office.
    Joined,
    /// It will not.
    NotJoined,
    /// An office changed what its board says: fetch its record anew.
    OfficeChanged,
    /// Not for us.
    Other,
}

impl Open {
    /// Milliseconds of silence after which the connection is lost: between 5 seconds and 5 minutes, whatever The Q asks.
    pub fn patience(&self) -> u32 {
        self.ping_interval.saturating_add(self.ping_timeout).clamp(5_000, 300_000)
    }
}

impl Session {
    /// For the address of a request that polls.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Session")
    }
}

/// Reads a text frame.
pub fn read(frame: &str) -> Frame {
    if frame.len() > LIMIT {
        return Frame::Other;
    }
    let Some((kind, rest)) = frame.split_at_checked(1) else { return Frame::Other };
    match kind {
        "0" => open(rest).map_or(Frame::Other, Frame::Open),
        "1" => Frame::Close,
        "2" => Frame::Ping,
        "3" => Frame::Pong,
        "4" => message(rest),
        "6" => Frame::Noop,
        _ => Frame::Other,
    }
}

/// Socket.IO's part of a frame. Other namespaces than the first begin with their path, and are not for us.
fn message(packet: &str) -> Frame {
    let Some((kind, rest)) = packet.split_at_checked(1).filter(|(_, rest)| !rest.starts_with('/')) else {
        return Frame::Other;
    };
    match kind {
        "0" => Frame::Connected,
        "1" => Frame::Disconnected,
        "2" => Frame::Event(event(rest)),
        "4" => Frame::NotConnected,
        _ => Frame::Other,
    }
}

/// `["name", …]`, perhaps after a number by which The Q wants an answer, which it gets from nobody.
fn event(data: &str) -> Event {
    let data = data.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = data.strip_prefix("[\"").and_then(|rest| rest.split_once('"'));
    match name {
        Some((name, rest)) if rest.starts_with([',', ']']) && rest.ends_with(']') => match name {
            "citizen_invited" => Event::LineMoved,
            "joinSmartboardRoomSuccess" => Event::Joined,
            "joinSmartboardRoomFail" => Event::NotJoined,
            "digital_signage_msg_update" => Event::OfficeChanged,
            _ => Event::Other,
        },
        _ => Event::Other,
    }
}

fn open(data: &str) -> Option<Open> {
    let handshake: Handshake = unreadable::read(data.as_bytes(), LIMIT).ok()?;
    Some(Open {
        session: Session(handshake.sid),
        ping_interval: handshake.ping_interval,
        ping_timeout: handshake.ping_timeout,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a handshake")]
struct Handshake {
    sid: String,
    ping_interval: u32,
    ping_timeout: u32,
}
