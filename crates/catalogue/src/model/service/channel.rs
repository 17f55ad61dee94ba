//! Reads a channel: its kind and what belongs to the kind are fields of one record in JSON.
//!
//! Serde's own `tag` first keeps such a record as values of any kind and then reads those, with code for each type that
//! a browser has to load.

use super::{Channel, OfficesThatDoIt};
use language::Text;
use serde::de::{Deserialize, Deserializer, Error};

#[derive(serde::Deserialize)]
#[serde(expecting = "a channel")]
struct Flat {
    kind: Kind,
    offices: Option<OfficesThatDoIt>,
    also_at: Option<Text>,
    appointment: Option<Text>,
    url: Option<String>,
    number: Option<String>,
    area: Option<Text>,
    hours: Option<Text>,
    note: Option<Text>,
    #[serde(default)]
    unconfirmed: bool,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case", expecting = "a kind of channel")]
enum Kind {
    InPerson,
    Online,
    Phone,
    Mail,
}

impl<'de> Deserialize<'de> for Channel {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let Flat { kind, offices, also_at, appointment, url, number, area, hours, note, unconfirmed } =
            Flat::deserialize(reader)?;
        let missing = |field| move || D::Error::missing_field(field);
        Ok(match kind {
            Kind::InPerson => {
                let offices = offices.ok_or_else(missing("offices"))?;
                Channel::InPerson { offices, also_at, appointment, note }
            }
            Kind::Online => Channel::Online { url, hours, note },
            Kind::Phone => {
                let number = number.ok_or_else(missing("number"))?;
                Channel::Phone { number, area, hours, note, unconfirmed }
            }
            Kind::Mail => Channel::Mail { note: note.ok_or_else(missing("note"))? },
        })
    }
}
