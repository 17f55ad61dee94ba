//! The events by which two sides agree on a call, as they are read.

use json::Tree;
use std::borrow::Cow;

/// Longest session description, in bytes; the whole event may have no more.
const LONGEST: usize = 65_536;

/// Most candidates in one event.
const MOST: usize = 200;

/// Most streams of one side: a person and a screen, and room for what may come.
const MOST_STREAMS: usize = 8;

/// An event of a call, in version 1 of their format.
#[derive(Clone, PartialEq)]
pub struct Signal {
    /// Which call.
    pub call: Box<str>,
    /// Which device of its sender; empty in old formats.
    pub party: Box<str>,
    /// What it says.
    pub says: Says,
}

/// What an event of a call says.
#[derive(Clone, PartialEq)]
pub enum Says {
    /// It rings.
    Invite {
        /// The offered session description.
        offer: String,
        /// How long it rings, in milliseconds from when it was sent.
        lifetime: u64,
        /// What its streams are.
        streams: Vec<Stream>,
    },
    /// Somebody took it.
    Answer {
        /// The answering session description.
        answer: String,
        /// What its streams are.
        streams: Vec<Stream>,
    },
    /// More ways to connect.
    Candidates(Vec<Candidate>),
    /// Which answer counts.
    SelectAnswer {
        /// The device that gave it.
        selected: Box<str>,
    },
    /// The call goes on differently, as when a screen is shared.
    Negotiate {
        /// Whether it is an offer; else an answer.
        offer: bool,
        /// The session description.
        description: String,
        /// What its streams are.
        streams: Vec<Stream>,
    },
    /// What its streams are has changed, as when somebody turns their camera off.
    Streams(Vec<Stream>),
    /// Nobody takes it.
    Reject,
    /// It is over.
    Hangup {
        /// Why, in the other side's word, such as `user_hangup`; may be empty.
        reason: Box<str>,
    },
}

/// One way to connect.
#[derive(Clone, PartialEq)]
pub struct Candidate {
    /// The line of the session description; empty where they end.
    pub line: String,
    /// Which medium, by its name.
    pub mid: Option<Box<str>>,
    /// Which medium, by its place.
    pub index: Option<u16>,
}

/// What a stream of sound and pictures is, beside the session description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// The name of the stream in the session description.
    pub id: Box<str>,
    /// What it shows.
    pub shows: Shows,
    /// Whether nothing can be heard.
    pub silent: bool,
    /// Whether nothing can be seen.
    pub dark: bool,
}

/// What a stream shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// A person.
    Person,
    /// A screen, or a window of it.
    Screen,
    /// Something that is not known here.
    Other,
}

impl std::fmt::Debug for Signal {
    /// Descriptions and candidates hold addresses of devices, so only the kind is shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.says {
            Says::Invite { .. } => "Invite",
            Says::Answer { .. } => "Answer",
            Says::Candidates(_) => "Candidates",
            Says::SelectAnswer { .. } => "SelectAnswer",
            Says::Negotiate { .. } => "Negotiate",
            Says::Streams(_) => "Streams",
            Says::Reject => "Reject",
            Says::Hangup { .. } => "Hangup",
        })
    }
}

impl Signal {
    /// Reads the content of `m.call.{kind}`; `None` if it is of no use.
    #[inline(never)]
    pub(crate) fn read(kind: &str, content: &Tree<'_>) -> Option<Self> {
        let says = match kind {
            "invite" => Says::Invite {
                offer: described(content.get("offer"))?.1,
                lifetime: u64::try_from(content.get("lifetime").whole()?).ok()?,
                streams: streams(content),
            },
            "answer" => {
                Says::Answer { answer: described(content.get("answer"))?.1, streams: streams(content) }
            }
            "candidates" => {
                let all = content.get("candidates").items().iter().take(MOST);
                Says::Candidates(all.filter_map(candidate).collect())
            }
            "select_answer" => Says::SelectAnswer { selected: word(content.get("selected_party_id"))? },
            "negotiate" => {
                let (kind, description) = described(content.get("description"))?;
                Says::Negotiate { offer: &*kind == "offer", description, streams: streams(content) }
            }
            "sdp_stream_metadata_changed" => Says::Streams(streams(content)),
            "reject" => Says::Reject,
            "hangup" => Says::Hangup { reason: word(content.get("reason")).unwrap_or_default() },
            _ => return None,
        };
        let party = word(content.get("party_id")).unwrap_or_default();
        Some(Self { call: word(content.get("call_id"))?, party, says })
    }
}

fn described(of: &Tree<'_>) -> Option<(Box<str>, String)> {
    let sdp = of.get("sdp").text().filter(|sdp| sdp.len() <= LONGEST)?;
    Some((word(of.get("type"))?, sdp.to_owned()))
}

fn candidate(of: &Tree<'_>) -> Option<Candidate> {
    let line = of.get("candidate").text().filter(|line| line.len() <= 4_096)?;
    Some(Candidate {
        line: line.to_owned(),
        mid: word(of.get("sdpMid")),
        index: of.get("sdpMLineIndex").whole().and_then(|index| u16::try_from(index).ok()),
    })
}

fn streams(content: &Tree<'_>) -> Vec<Stream> {
    let stream = |(id, about): &(Cow<'_, str>, Tree<'_>)| {
        let is = |key| about.get(key).flag().unwrap_or_default();
        let shows = match about.get("purpose").text() {
            Some("m.usermedia") => Shows::Person,
            Some("m.screenshare") => Shows::Screen,
            _ => Shows::Other,
        };
        (id.len() <= 255).then(|| Stream {
            id: (&**id).into(),
            shows,
            silent: is("audio_muted"),
            dark: is("video_muted"),
        })
    };
    content.get("sdp_stream_metadata").fields().iter().filter_map(stream).take(MOST_STREAMS).collect()
}

/// A word of at most 255 bytes.
fn word(of: &Tree<'_>) -> Option<Box<str>> {
    of.text().filter(|word| word.len() <= 255).map(Box::from)
}
