//! What the API knows, made from the site's content.
//!
//! Database ids are our own and start at 501, so that nobody can take one for an office's public number.

mod content;
mod office;
mod service;
mod test_offices;

pub use service::BACK_OFFICE;
pub use test_offices::{HIDDEN_OFFICE, TEST_OFFICE};

use super::directory::{Desk, Directory};
use anyhow::Result;
use content::Content;
use std::path::Path;

/// First database id of an office.
const FIRST_OFFICE: u32 = 501;

impl Directory {
    /// Offices that have a queue number and those for tests, and services that are known to The Q.
    ///
    /// `folder` holds content in source or in built form; a folder without content gives the offices for tests alone.
    pub fn from_content(folder: &Path) -> Result<Self> {
        let content = Content::read(folder)?;
        let services = service::records(&content);
        let mut offices: Vec<Desk> = content
            .offices
            .iter()
            .filter_map(|office| Some((office, office.queue_number?)))
            .zip(FIRST_OFFICE..)
            .map(|((office, number), office_id)| Desk {
                office: office::record(office, number.0, office_id),
                services: service::done_at(office, &content),
            })
            .collect();
        let actual = services.iter().filter(|s| s.actual_service_ind == 1).map(|s| s.service_id).collect();
        let next = FIRST_OFFICE + u32::try_from(offices.len())?;
        offices.extend(test_offices::test_offices(next, &actual));
        offices.sort_by(|a, b| a.office.office_name.cmp(&b.office.office_name));
        Ok(Self { offices, services, calendar: content.calendar })
    }
}
