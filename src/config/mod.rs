//! Settings of a deployment, read at start-up from `/config.json`: one build serves any ministry.
//!
//! Layout: this file what every page needs, [`talk`] the ways to reach a person.
//!
//! Everything a page needs to reach a person is here. Only `name` and `phone` must be given; what is absent is a
//! feature switched off. The prerenderer reads the same file, and the Content-Security-Policy is made from it.

pub mod talk;

use json::Raw;
use language::Text;
use serde::Deserialize;

/// The settings.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Config {
    /// Who runs the counters, as people know them: "Service BC".
    pub name: Text,
    /// The number that is on every page.
    pub phone: Phone,
    /// Further numbers: regional, TTY, relay, interpreters.
    #[serde(default)]
    pub more_phones: Vec<Phone>,
    /// E-mail address for questions.
    #[serde(default)]
    pub email: Option<String>,
    /// Public address of this site without a slash at the end, for canonical links. Absent: none are written.
    #[serde(default)]
    pub site_url: Option<String>,
    /// The queue system. Absent: nothing about waiting lines is shown.
    #[serde(default)]
    pub queue: Option<Queue>,
    /// The address search (a BC Address Geocoder). Absent: offices are found by town or device location only.
    #[serde(default)]
    pub geocoder: Option<Api>,
    /// The ways to reach a person; read by the pages that need it. Absent: the telephone alone.
    #[serde(default)]
    pub talk: Option<Raw>,
    /// The homeserver for text chat. Absent: chat is closed.
    #[serde(default)]
    pub matrix: Option<Raw>,
    /// What concerns devices at the doors of offices.
    #[serde(default)]
    pub kiosk: Option<Raw>,
    /// False: the site keeps nothing on devices for use without a network, and what it kept before is removed. Absent: true.
    #[serde(default)]
    pub offline: Option<bool>,
    /// Disruptions and news for the home page.
    #[serde(default)]
    pub notices: Vec<Notice>,
}

/// A telephone line.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Phone {
    /// As dialled in Canada: `1-800-663-7867`.
    pub number: String,
    /// What it is for, or who it is for.
    #[serde(default)]
    pub label: Text,
    /// When someone answers.
    #[serde(default)]
    pub hours: Option<Text>,
}

/// The address of something outside.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Api {
    /// Of an API: a path on this origin that the web server forwards (`/api/v1`), or an `https:` address.
    pub url: String,
}

/// Devices at the doors of offices. What must stay secret, such as their PIN, is on the device: these settings are public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Kiosk {
    /// The office that every device of this deployment stands at, by id or number in the queue. Absent: each device is
    /// told its own, with `?kiosk=OFFICE`.
    #[serde(default)]
    pub office: Option<String>,
    /// Where devices say every five minutes that they are well.
    #[serde(default)]
    pub monitor: Option<Api>,
}

/// The queue system.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Queue {
    /// Its API: see [`Api::url`].
    pub url: String,
    /// Where people book an appointment: an `https:` address, to which they are led and which the app never calls. Absent:
    /// by telephone.
    #[serde(default)]
    pub booking: Option<Api>,
}

/// A message to everyone, shown on the home page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Notice {
    /// How much it matters.
    pub kind: NoticeKind,
    /// The words.
    pub text: Text,
    /// Where to read more: `https:`, or a path of this site.
    #[serde(default)]
    pub link: Option<String>,
    /// First and last second it is shown, in seconds since 1970 UTC. Absent: no bound.
    #[serde(default)]
    pub from: Option<i64>,
    /// See `from`.
    #[serde(default)]
    pub until: Option<i64>,
}

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Something does not work or is closed.
    Disruption,
    /// Good to know.
    Info,
}

impl Notice {
    /// Whether it is shown at an instant (seconds since 1970 UTC). Without a clock, only notices without bounds are:
    /// prerendered pages are read long after they were made.
    pub fn is_current(&self, now: Option<i64>) -> bool {
        match now {
            Some(now) => {
                self.from.is_none_or(|from| from <= now) && self.until.is_none_or(|until| now <= until)
            }
            None => self.from.is_none() && self.until.is_none(),
        }
    }
}

impl Config {
    /// Whether they may say that whatever reads them stands at the door of an office; the code for such devices knows.
    pub fn is_at_door(&self) -> bool {
        // Searching a text as the standard library does takes a kilobyte of code.
        let says = |kiosk: &Raw| kiosk.0.as_bytes().windows(8).any(|part| part == b"\"office\"");
        self.kiosk.as_ref().is_some_and(says)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong, naming the field: for the console.
    pub fn parse(json: &[u8]) -> Result<Self, String> {
        let config: Self = crate::gateways::parse(json)?;
        if config.phone.number.trim().is_empty() {
            return Err("phone.number: empty".into());
        }
        let apis = [
            ("queue.url", config.queue.as_ref().map(|queue| &queue.url)),
            ("geocoder.url", config.geocoder.as_ref().map(|api| &api.url)),
        ];
        for (field, url) in apis {
            if url.is_some_and(|url| !is_api(url)) {
                return Err(no_api(field));
            }
        }
        let booking = config.queue.as_ref().and_then(|queue| queue.booking.as_ref());
        if booking.is_some_and(|booking| !booking.url.starts_with("https://")) {
            return Err("queue.booking.url: no https address".into());
        }
        Ok(config)
    }

    /// Hosts that the app may call besides its own, as origins (`https://example.org`): for the policy.
    ///
    /// # Errors
    /// What is wrong in the parts that pages read for themselves, naming the field.
    pub fn origins(&self) -> Result<Vec<String>, String> {
        let matrix = talk::Matrix::parse(self.matrix.as_ref())?;
        let kiosk = Kiosk::parse(self.kiosk.as_ref())?;
        talk::Talk::parse(self.talk.as_ref())?;
        let matrix = matrix.into_iter().flat_map(|matrix| [Some(matrix.homeserver.url), matrix.entry.url]);
        let own = [
            self.queue.as_ref().map(|queue| queue.url.clone()),
            self.geocoder.as_ref().map(|api| api.url.clone()),
            kiosk.monitor.map(|monitor| monitor.url),
        ];
        let origin = |url: String| {
            let rest = url.strip_prefix("https://")?;
            Some(format!("https://{}", rest.split(['/', '?', '#']).next().unwrap_or_default()))
        };
        let mut origins: Vec<String> = own.into_iter().chain(matrix).flatten().filter_map(origin).collect();
        origins.dedup();
        Ok(origins)
    }
}

impl Kiosk {
    /// Reads the part of the settings; nothing is told where there is none.
    ///
    /// # Errors
    /// What is wrong, naming the field: for the console.
    pub fn parse(raw: Option<&Raw>) -> Result<Self, String> {
        let Some(Raw(text)) = raw else { return Ok(Self::default()) };
        let kiosk: Self = crate::gateways::parse(text.as_bytes()).map_err(|why| format!("kiosk.{why}"))?;
        match &kiosk.monitor {
            Some(monitor) if !is_api(&monitor.url) => Err(no_api("kiosk.monitor.url")),
            _ => Ok(kiosk),
        }
    }
}

/// Whether the app may call an address: a path of this site, or `https:`.
fn is_api(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with('/') && !url.starts_with("//")
}

fn no_api(field: &str) -> String {
    format!("{field}: neither an https address nor a path of this site")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(json: &str) -> String {
        Config::parse(json.as_bytes()).expect_err("accepted")
    }

    #[test]
    fn the_shipped_settings_are_valid() {
        let json = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/public/config.json")).unwrap();
        let config = Config::parse(&json).unwrap();
        assert_eq!(config.origins().unwrap(), [""; 0], "the default deployment calls only its own origin");
    }

    #[test]
    fn what_is_wrong_is_named_by_field() {
        assert!(problem(r#"{"name":{"en":"X"}}"#).contains("phone"));
        assert!(problem(r#"{"name":{"en":"X"},"phone":{"number":5}}"#).contains("phone.number"));
        assert!(problem(r#"{"name":{"en":"X"},"phone":{"number":" "}}"#).contains("phone.number"));
        let ftp = r#"{"name":{"en":"X"},"phone":{"number":"1"},"geocoder":{"url":"//evil.example"}}"#;
        assert!(problem(ftp).contains("geocoder.url"));
        let plain =
            r#"{"name":{"en":"X"},"phone":{"number":"1"},"queue":{"url":"/q","booking":{"url":"/b"}}}"#;
        assert!(problem(plain).contains("queue.booking.url"));
        assert!(problem("<!doctype html>").contains("is no JSON"));
    }

    #[test]
    fn the_policy_gets_origins_without_paths() {
        let json = r#"{"name":{"en":"X"},"phone":{"number":"1"},"geocoder":{"url":"https://geo.example/a.json?x=1"},
            "queue":{"url":"https://queue.example/api","booking":{"url":"https://never-called.example"}}}"#;
        let origins = Config::parse(json.as_bytes()).unwrap().origins().unwrap();
        assert_eq!(origins, ["https://queue.example", "https://geo.example"]);
    }

    #[test]
    fn a_notice_with_dates_is_left_out_where_the_time_is_not_known() {
        let notice = Notice {
            kind: NoticeKind::Info,
            text: Text::default(),
            link: None,
            from: Some(10),
            until: Some(20),
        };
        assert!(!notice.is_current(None));
        assert_eq!([9, 10, 20, 21].map(|t| notice.is_current(Some(t))), [false, true, true, false]);
    }
}
