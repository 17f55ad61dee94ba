//! What the API knows, made from the site's content.
//!
//! Database ids are our own and start at 501, so that nobody can take one for an office's public number.

mod content;
mod office;
mod service;

use super::state::{Desk, Queue};
use anyhow::Result;
use content::Content;
use std::path::Path;

impl Queue {
    /// Offices that have a queue number, and services that are known to The Q.
    ///
    /// `folder` holds content in source or in built form; a folder without content gives a queue without offices.
    pub fn from_content(folder: &Path) -> Result<Self> {
        let content = Content::read(folder)?;
        let services = service::records(&content);
        let mut offices: Vec<Desk> = content
            .offices
            .iter()
            .filter_map(|office| Some((office, office.queue_number?)))
            .zip(501..)
            .map(|((office, number), office_id)| Desk {
                office: office::record(office, number.0, office_id),
                services: service::done_at(office, &content),
            })
            .collect();
        offices.sort_by(|a, b| a.office.office_name.cmp(&b.office.office_name));
        Ok(Self { offices, services })
    }
}
