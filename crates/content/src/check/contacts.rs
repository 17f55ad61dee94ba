//! Ways to reach someone, of services and of contacts.

use super::known::{Known, refer, unique_ids};
use super::links;
use crate::problem::Record;
use crate::{Content, Problem};
use catalogue::model::Channel;
use catalogue::model::service::OfficesThatDoIt;

/// Checks the contacts.
pub fn check(content: &Content, known: &Known<'_>, problems: &mut Vec<Problem>) {
    const FILE: &str = "contacts.json";
    unique_ids(&mut Record::new(FILE, "", problems), content.contacts.iter().map(|c| c.id.as_str()));
    for contact in &content.contacts {
        let mut record = Record::new(FILE, contact.id.as_str(), problems);
        channels(&mut record, &contact.channels);
        if contact.sources.is_empty() {
            record.problem("$.sources", "needs a source");
        }
        for (i, source) in contact.sources.iter().enumerate() {
            refer(&mut record, &known.sources, "source", source.as_str(), format!("$.sources[{i}]"));
        }
    }
}

/// Checks every channel, and that at least one leads on.
pub fn channels(record: &mut Record<'_>, channels: &[Channel]) {
    for (i, channel) in channels.iter().enumerate() {
        match channel {
            Channel::Online { url: Some(url), .. } => {
                links::url(record, url, &format!("$.channels[{i}].url"))
            }
            Channel::Phone { number, .. } => links::phone(record, number, &format!("$.channels[{i}].number")),
            _ => {}
        }
    }
    if !channels.iter().any(leads_on) {
        record.problem(
            "$.channels",
            "needs a next step: an office, an address, a telephone number or a postal address",
        );
    }
}

fn leads_on(channel: &Channel) -> bool {
    match channel {
        Channel::InPerson { offices, also_at, .. } => *offices != OfficesThatDoIt::None || also_at.is_some(),
        Channel::Online { url, .. } => url.is_some(),
        Channel::Phone { .. } | Channel::Mail { .. } => true,
    }
}
