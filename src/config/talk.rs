//! The ways to reach a person, as a deployment offers them.
//!
//! They are read by the pages that show them, so that no other page carries the code for it.

use super::{Api, Phone, is_api, no_api};
use catalogue::model::office::{Hours, Keeps};
use json::Raw;
use language::Text;
use serde::Deserialize;

/// Every way, in the order in which the ministry would like them to be used.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Talk {
    /// The ways.
    pub channels: Vec<Channel>,
    /// What people may be asked to come and talk about in private, by links such as `/talk/private?topic=complaint`.
    #[serde(default)]
    pub topics: Vec<Topic>,
}

/// One way to reach a person.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Channel {
    /// Which.
    pub kind: Way,
    /// When somebody answers. Absent: at any time, or it is not said.
    #[serde(default)]
    pub hours: Option<Hours>,
    /// Where its clock stands; a name of the calendar's zones.
    #[serde(default)]
    pub zone: String,
    /// Languages that are spoken, and interpreters.
    #[serde(default)]
    pub languages: Option<Text>,
    /// What it is good for.
    #[serde(default)]
    pub good_for: Option<Text>,
    /// How long it usually takes until somebody answers.
    #[serde(default)]
    pub wait: Option<Text>,
    /// Of [`Way::Phone`]: further lines, such as those for people who do not hear or speak.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// Of [`Way::Email`]: the address.
    #[serde(default)]
    pub address: Option<String>,
    /// Of [`Way::Sms`]: the number.
    #[serde(default)]
    pub number: Option<String>,
    /// Of [`Way::Sms`]: words to send.
    #[serde(default)]
    pub keywords: Vec<Keyword>,
}

/// The kinds of ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The telephone.
    Phone,
    /// Text chat.
    Chat,
    /// A video call, which begins as a text chat.
    Video,
    /// Electronic mail.
    Email,
    /// Text messages.
    Sms,
    /// At an office.
    InPerson,
    /// One that is not known here: it is passed over.
    #[serde(other)]
    Other,
}

impl Way {
    /// Whether it needs a homeserver: a chat, or what begins as one.
    pub fn talks(self) -> bool {
        matches!(self, Way::Chat | Way::Video)
    }
}

/// A word that a text message may hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Keyword {
    /// The word, such as `STATUS`.
    pub word: String,
    /// What comes back.
    pub meaning: Text,
}

/// A subject for a talk in private.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Topic {
    /// Part of the link: small letters, digits and dashes.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// A homeserver for text chat, and who answers there.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Matrix {
    /// Its base, before `/_matrix`: `/` for this site's own origin, which the web server forwards.
    pub homeserver: Api,
    /// The account that takes conversations: `@desk:example.org`.
    pub desk: String,
    /// How a citizen's throw-away account comes about.
    pub entry: Entry,
    /// So many days the server keeps what was written; absent: it is not said.
    #[serde(default)]
    pub keeps_days: Option<u32>,
}

/// How a citizen gets in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// Which way.
    pub kind: EntryKind,
    /// Gives out a token for each `POST`: `{"token": "…"}`. Absent for [`EntryKind::Open`].
    #[serde(default)]
    pub url: Option<String>,
}

/// The ways of getting in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Anybody may register: for tests and closed networks.
    Open,
    /// With a registration token of short life.
    Token,
    /// With a JSON Web Token that the homeserver trusts.
    Jwt,
}

impl Talk {
    /// Reads the part of the settings.
    ///
    /// # Errors
    /// What is wrong, naming the field: for the console.
    pub fn parse(raw: Option<&Raw>) -> Result<Self, String> {
        let Some(Raw(text)) = raw else { return Ok(Self::default()) };
        let talk: Self = crate::gateways::parse(text.as_bytes()).map_err(|why| format!("talk.{why}"))?;
        let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        match talk.topics.iter().find(|topic| topic.id.is_empty() || !topic.id.chars().all(letter)) {
            Some(topic) => Err(format!("talk.topics: the id '{}' fits no link", topic.id)),
            None => Ok(talk),
        }
    }
}

impl Matrix {
    /// Reads the part of the settings; `None` where there is none.
    ///
    /// # Errors
    /// What is wrong, naming the field: for the console.
    pub fn parse(raw: Option<&Raw>) -> Result<Option<Self>, String> {
        let Some(Raw(text)) = raw else { return Ok(None) };
        let matrix: Self = crate::gateways::parse(text.as_bytes()).map_err(|why| format!("matrix.{why}"))?;
        if !is_api(&matrix.homeserver.url) {
            return Err(no_api("matrix.homeserver.url"));
        }
        if matrix.entry.url.as_deref().is_some_and(|url| !is_api(url)) {
            return Err(no_api("matrix.entry.url"));
        }
        Ok(Some(matrix))
    }
}

/// When a channel is open.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelHours {
    /// The hours.
    pub hours: Hours,
    /// The zone.
    pub zone: String,
}

impl Channel {
    /// A way of which nothing else is said.
    pub fn bare(kind: Way) -> Self {
        Self {
            kind,
            hours: None,
            zone: String::new(),
            languages: None,
            good_for: None,
            wait: None,
            phones: vec![],
            address: None,
            number: None,
            keywords: vec![],
        }
    }

    /// Its hours, if it has any.
    pub fn keeps(&self) -> Option<ChannelHours> {
        Some(ChannelHours { hours: self.hours.clone()?, zone: self.zone.clone() })
    }
}

impl Keeps for ChannelHours {
    fn hours(&self) -> &Hours {
        &self.hours
    }

    fn zone(&self) -> &str {
        &self.zone
    }

    fn active_until(&self) -> Option<&str> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{EntryKind, Matrix, Talk, Way};
    use crate::config::Config;

    fn config(extra: &str) -> Result<Config, String> {
        Config::parse(format!(r#"{{"name":{{"en":"X"}},"phone":{{"number":"1"}},{extra}}}"#).as_bytes())
    }

    #[test]
    fn the_shipped_channels_are_sound() {
        let json = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/public/config.json")).unwrap();
        let talk = Talk::parse(Config::parse(&json).unwrap().talk.as_ref()).unwrap();
        assert_eq!(talk.channels.first().map(|channel| channel.kind), Some(Way::Phone));
        for channel in &talk.channels {
            assert_eq!(channel.hours.is_some(), !channel.zone.is_empty(), "{:?}", channel.kind);
            assert_ne!(channel.kind, Way::Other);
        }
    }

    #[test]
    fn a_homeserver_is_named_with_its_way_in() {
        let json = r#""matrix":{"homeserver":{"url":"https://chat.example/"},"desk":"@d:x","entry":{"kind":"jwt","url":"https://gate.example/t"}}"#;
        let config = config(json).unwrap();
        let matrix = Matrix::parse(config.matrix.as_ref()).unwrap();
        assert_eq!(matrix.map(|matrix| matrix.entry.kind), Some(EntryKind::Jwt));
        assert_eq!(config.origins().unwrap(), ["https://chat.example", "https://gate.example"]);
    }

    #[test]
    fn what_is_wrong_is_named_by_field() {
        let wrong = |extra: &str| config(extra).and_then(|config| config.origins()).expect_err("accepted");
        assert!(wrong(r#""talk":{"channels":[{"kind":5}]}"#).contains("talk.channels[0].kind"));
        assert!(wrong(r#""talk":{"channels":[],"topics":[{"id":"A b","name":{"en":"x"}}]}"#).contains("A b"));
        let evil = r#""matrix":{"homeserver":{"url":"//evil.example"},"desk":"d","entry":{"kind":"open"}}"#;
        assert!(wrong(evil).contains("matrix.homeserver.url"));
    }

    #[test]
    fn a_way_of_the_future_is_passed_over() {
        let config = config(r#""talk":{"channels":[{"kind":"hologram"}]}"#).unwrap();
        assert_eq!(Talk::parse(config.talk.as_ref()).unwrap().channels[0].kind, Way::Other);
    }
}
