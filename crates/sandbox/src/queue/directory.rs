//! What the API knows.

use super::wire::{Office, Service};
use std::collections::BTreeSet;

/// Offices, services and which office does which. The offices' lines are empty.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// Sorted by name, as the API lists them.
    pub offices: Vec<Desk>,
    /// Services and, first, their categories.
    pub services: Vec<Service>,
}

/// An office and the services it does.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The office on the wire.
    pub office: Office,
    /// Ids of its services.
    pub services: BTreeSet<u32>,
}

impl Queue {
    /// The office with this database id.
    pub fn by_id(&self, office_id: u32) -> Option<&Desk> {
        self.offices.iter().find(|desk| desk.office.office_id == office_id)
    }

    /// The office with this public number.
    pub fn by_number(&self, office_number: u32) -> Option<&Desk> {
        self.offices.iter().find(|desk| desk.office.office_number == office_number)
    }

    /// The services of one office, with the categories they are in, as `?office_id=` answers.
    pub fn services_of<'a>(&'a self, desk: &'a Desk) -> impl Iterator<Item = &'a Service> {
        let categories: BTreeSet<u32> = self
            .services
            .iter()
            .filter(|s| desk.services.contains(&s.service_id))
            .filter_map(|s| s.parent_id)
            .collect();
        self.services
            .iter()
            .filter(move |s| desk.services.contains(&s.service_id) || categories.contains(&s.service_id))
    }
}
