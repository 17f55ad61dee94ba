//! The events of a call, as they are sent.

use super::{Candidate, Says, Shows, Signal, Stream};
use json::write::{Record, list};

/// The one version of these events that is spoken here.
const VERSION: &str = "1";

impl Signal {
    /// The type of its event.
    pub(crate) fn kind(&self) -> &'static str {
        match self.says {
            Says::Invite { .. } => "m.call.invite",
            Says::Answer { .. } => "m.call.answer",
            Says::Candidates(_) => "m.call.candidates",
            Says::SelectAnswer { .. } => "m.call.select_answer",
            Says::Negotiate { .. } => "m.call.negotiate",
            Says::Streams(_) => "m.call.sdp_stream_metadata_changed",
            Says::Reject => "m.call.reject",
            Says::Hangup { .. } => "m.call.hangup",
        }
    }

    /// The content of its event.
    pub(crate) fn content(&self) -> String {
        let content =
            Record::new().text("call_id", &self.call).text("party_id", &self.party).text("version", VERSION);
        let content = match &self.says {
            Says::Invite { offer, lifetime, streams } => content
                .number("lifetime", i64::try_from(*lifetime).unwrap_or(i64::MAX))
                .value("offer", &described("offer", offer))
                .value("sdp_stream_metadata", &written(streams)),
            Says::Answer { answer, streams } => content
                .value("answer", &described("answer", answer))
                .value("sdp_stream_metadata", &written(streams)),
            Says::Candidates(all) => {
                content.value("candidates", &list(&all.iter().map(candidate).collect::<Vec<_>>()))
            }
            Says::SelectAnswer { selected } => content.text("selected_party_id", selected),
            Says::Negotiate { offer, description, streams } => {
                let kind = if *offer { "offer" } else { "answer" };
                content
                    // Agents' programs pass over one without it.
                    .number("lifetime", 60_000)
                    .value("description", &described(kind, description))
                    .value("sdp_stream_metadata", &written(streams))
            }
            Says::Streams(streams) => content.value("sdp_stream_metadata", &written(streams)),
            Says::Reject => content,
            Says::Hangup { reason } => content.text("reason", reason),
        };
        content.end()
    }
}

fn described(kind: &str, sdp: &str) -> String {
    Record::new().text("type", kind).text("sdp", sdp).end()
}

fn candidate(of: &Candidate) -> String {
    let record = Record::new().text("candidate", &of.line);
    let record = match &of.mid {
        Some(mid) => record.text("sdpMid", mid),
        None => record,
    };
    match of.index {
        Some(index) => record.number("sdpMLineIndex", index.into()),
        None => record,
    }
    .end()
}

fn written(streams: &[Stream]) -> String {
    let mut all = Record::new();
    for stream in streams {
        let shows = if stream.shows == Shows::Screen { "m.screenshare" } else { "m.usermedia" };
        let about = Record::new()
            .text("purpose", shows)
            .flag("audio_muted", stream.silent)
            .flag("video_muted", stream.dark);
        all = all.value(&stream.id, &about.end());
    }
    all.end()
}
