//! What the API knows apart from its people: offices, services, and the calendar their clocks follow.

use super::wire::{Office, Service};
use catalogue::model::Calendar;
use std::collections::BTreeSet;

/// Offices, services and which office does which.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// Sorted by name, as the API lists them.
    pub offices: Vec<Desk>,
    /// Services and, first, their categories.
    pub services: Vec<Service>,
    /// Offsets of the offices' zones.
    pub calendar: Calendar,
}

/// An office and the services it does.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The office on the wire.
    pub office: Office,
    /// Ids of its services.
    pub services: BTreeSet<u32>,
}

impl Directory {
    /// The office with this database id.
    pub fn by_id(&self, office_id: u32) -> Option<&Desk> {
        self.offices.iter().find(|desk| desk.office.office_id == office_id)
    }

    /// The office with this public number.
    pub fn by_number(&self, office_number: u32) -> Option<&Desk> {
        self.offices.iter().find(|desk| desk.office.office_number == office_number)
    }

    /// As [`Self::by_number`], to change it.
    pub fn by_number_mut(&mut self, office_number: u32) -> Option<&mut Desk> {
        self.offices.iter_mut().find(|desk| desk.office.office_number == office_number)
    }

    /// The service or category with this database id.
    pub fn service(&self, service_id: u32) -> Option<&Service> {
        self.services.iter().find(|service| service.service_id == service_id)
    }

    /// The services of one office, with the categories they are in, as `?office_id=` answers.
    pub fn services_of<'a>(&'a self, desk: &'a Desk) -> impl Iterator<Item = &'a Service> {
        let categories: BTreeSet<u32> = self.at(desk).filter_map(|s| s.parent_id).collect();
        self.services
            .iter()
            .filter(move |s| desk.services.contains(&s.service_id) || categories.contains(&s.service_id))
    }

    /// The services a person can come to this office for.
    pub fn at<'a>(&'a self, desk: &'a Desk) -> impl Iterator<Item = &'a Service> {
        self.services.iter().filter(|service| desk.services.contains(&service.service_id))
    }
}
