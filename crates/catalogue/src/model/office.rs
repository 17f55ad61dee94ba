//! Offices, their hours and the calendar they keep.

use super::{Confidence, ServiceId, Source, SourceId};
use language::{Few, Text};
use serde::{Deserialize, Serialize};

language::id! {
    /// An office, such as `100-mile-house`; part of its address.
    OfficeId
}

/// The public number of an office in The Q: not its database id there, and not an [`OfficeId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct OfficeNumber(pub u32);

/// Every office, with what their hours depend on: one file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Offices {
    /// Holidays and clock offsets.
    pub calendar: Calendar,
    /// The offices, sorted by id.
    pub offices: Vec<Office>,
    /// Their sources.
    pub sources: Vec<Source>,
}

/// When every office is open, and nothing else about them: a small file for pages that only ask that.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Openings {
    /// Holidays and clock offsets.
    pub calendar: Calendar,
    /// The offices, sorted by id.
    pub offices: Vec<OfficeHours>,
}

/// When one office is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfficeHours {
    /// Its id.
    pub id: OfficeId,
    /// See [`Office::zone`].
    pub zone: String,
    /// See [`Office::hours`].
    pub hours: Hours,
    /// See [`Office::active_until`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active_until: Option<String>,
}

/// What has opening hours.
pub trait Keeps {
    /// Its hours.
    fn hours(&self) -> &Hours;
    /// Key into [`Calendar::zones`].
    fn zone(&self) -> &str;
    /// Last day it exists (ISO 8601 date, office-local).
    fn active_until(&self) -> Option<&str>;
}

macro_rules! keeps {
    ($($office:ty),*) => {$(
        impl Keeps for $office {
            fn hours(&self) -> &Hours {
                &self.hours
            }
            fn zone(&self) -> &str {
                &self.zone
            }
            fn active_until(&self) -> Option<&str> {
                self.active_until.as_deref()
            }
        }
    )*};
}

keeps!(Office, OfficeHours);

/// Days off and clocks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Calendar {
    /// Days on which offices are closed.
    pub holidays: Vec<Holiday>,
    /// For each zone name, its offset from UTC over time, oldest first.
    pub zones: Few<Vec<Offset>>,
    /// Where the offsets come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
}

/// A day on which offices are closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Holiday {
    /// ISO 8601 date, office-local.
    pub date: String,
    /// Its name.
    pub name: Text,
    /// True for BC's statutory holidays; false for other government closures.
    pub statutory: bool,
}

/// From when a zone has which offset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Offset {
    /// First instant (RFC 3339, UTC).
    pub from: String,
    /// Minutes east of UTC; negative in British Columbia.
    pub minutes: i32,
}

/// A government office with a counter (CPSV-AP *Public Organisation* contact point).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Office {
    /// Its id.
    pub id: OfficeId,
    /// Its full name.
    pub name: Text,
    /// The town it is in.
    pub community: String,
    /// Other names people know the place by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    /// Its number in The Q.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_number: Option<OfficeNumber>,
    /// What to know about that number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_number_note: Option<Text>,
    /// Where it is.
    pub address: Address,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Fax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fax: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Coordinates.
    pub geo: Geo,
    /// Key into [`Calendar::zones`].
    pub zone: String,
    /// When it is open.
    pub hours: Hours,
    /// What it can and cannot do.
    pub can: Abilities,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Last day it exists (ISO 8601 date, office-local); after it the office is not offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active_until: Option<String>,
    /// Where the facts come from.
    pub sources: Vec<SourceId>,
    /// The date the facts speak of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// How sure each part is: `address`, `phone`, `hours`, `service_availability`, `geo`, `zone`.
    #[serde(default)]
    pub confidence: Few<Confidence>,
}

/// A postal and street address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Address {
    /// House number and street.
    pub street: String,
    /// Town.
    pub city: String,
    /// Province code.
    pub province: String,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// What the postal code stands for: the street, or a mailing box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code_kind: Option<String>,
    /// The address for letters, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailing: Option<String>,
}

/// A point on the earth and how exact it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Geo {
    /// Degrees north, WGS 84.
    pub lat: f64,
    /// Degrees east, WGS 84.
    pub lon: f64,
    /// What the point stands for: a building, or only the community.
    pub precision: String,
    /// Where it was read.
    pub source: String,
    /// How it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
}

/// Opening hours in office-local wall time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Hours {
    /// Open spans; a lunch closure is the gap between two spans of a day.
    pub weekly: Vec<Span>,
    /// Days of the month that have other spans than the week.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub monthly: Vec<Monthly>,
    /// The lunch closure `[from, to]` where the whole week has the same one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lunch_closure: Option<(String, String)>,
    /// Further closures, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// True: closed on the holidays of the calendar.
    pub closed_on_holidays: bool,
}

/// One open span of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The day.
    pub day: Weekday,
    /// `HH:MM`, office-local.
    pub opens: String,
    /// `HH:MM`, office-local.
    pub closes: String,
}

/// A day that comes once a month and has spans of its own, such as a late opening on the last Wednesday.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Monthly {
    /// Which one of the month.
    pub which: Which,
    /// The day of the week it falls on.
    pub day: Weekday,
    /// Open spans, in the place of that weekday's own; empty: closed all day.
    pub open: Vec<Times>,
}

/// Which one of the days of a name in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Which {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

/// From when to when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Times {
    /// `HH:MM`, office-local.
    pub opens: String,
    /// `HH:MM`, office-local.
    pub closes: String,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    /// Its name in English, as formats for machines have it.
    pub fn in_english(self) -> &'static str {
        match self {
            Self::Mon => "Monday",
            Self::Tue => "Tuesday",
            Self::Wed => "Wednesday",
            Self::Thu => "Thursday",
            Self::Fri => "Friday",
            Self::Sat => "Saturday",
            Self::Sun => "Sunday",
        }
    }
}

/// What an office can do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Abilities {
    /// How many services it offers.
    pub level: Level,
    /// For limited counters: everything they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Vec<ServiceId>>,
    /// Driver licensing (ICBC).
    pub driver_licensing: bool,
    /// Income assistance.
    pub income_assistance: bool,
    /// Cash and cheque payments; absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cash_or_cheque: Option<bool>,
    /// Takes appointments.
    pub appointments: bool,
    /// What the directory says it does not do, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_available: Vec<Text>,
}

/// How many services an office offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The popular services.
    Full,
    /// A few services only.
    Limited,
    /// A counter for some days.
    Temporary,
}
