//! Everything that the API knows at an instant, and who asks for it by which id.

use super::{
    clock::Clock,
    directory::{Desk, Directory},
    hall::{AppointmentId, Citizen, CitizenId, Contact, Hall, OfficeId, Refusal, ServiceId},
    moment::Moment,
    wire::{Board, BoardKind, Service},
};

/// Offices, people and the clock.
#[derive(Debug)]
pub struct World {
    /// Offices and services.
    pub directory: Directory,
    /// People and appointments.
    pub hall: Hall,
    /// What time it is.
    pub clock: Clock,
}

impl World {
    /// An empty hall.
    pub fn new(directory: Directory, seed: u64) -> Self {
        Self { directory, hall: Hall::new(seed), clock: Clock::default() }
    }

    /// What time it is.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The office with this public number.
    pub fn desk(&self, office_number: u32) -> Result<&Desk, Refusal> {
        self.directory.by_number(office_number).ok_or(Refusal::NoSuchOffice)
    }

    /// A service of an office; without an id its first one.
    pub fn service<'a>(&'a self, desk: &'a Desk, wanted: Option<ServiceId>) -> Result<&'a Service, Refusal> {
        let mut services = self.directory.at(desk);
        let found = match wanted {
            Some(id) => services.find(|service| service.service_id == id.0),
            None => services.next(),
        };
        found.ok_or(Refusal::NoSuchService)
    }

    /// First letter of the tickets for a service.
    pub fn prefix(&self, service: ServiceId) -> Result<String, Refusal> {
        let service = self.directory.service(service.0).ok_or(Refusal::NoSuchService)?;
        Ok(service.prefix.clone())
    }

    /// Adds another service that a person wants; without an id the first one of the office.
    pub fn add_service(
        &mut self,
        citizen: CitizenId,
        wanted: Option<ServiceId>,
        now: Moment,
    ) -> Result<(), Refusal> {
        let office = self.hall.citizen(citizen)?.office;
        let desk = self.directory.by_id(office.0).ok_or(Refusal::NoSuchOffice)?;
        let service = self.service(desk, wanted)?;
        let (id, prefix) = (ServiceId(service.service_id), service.prefix.clone());
        self.hall.add_service(citizen, id, &prefix, now)
    }

    /// Checks a person in for their appointment.
    pub fn check_in(
        &mut self,
        id: AppointmentId,
        contact: Contact,
        now: Moment,
    ) -> Result<&Citizen, Refusal> {
        let prefix = self.prefix(self.hall.appointment(id)?.service)?;
        let citizen = self.hall.check_in(id, &prefix, contact, now)?;
        self.hall.citizen(citizen)
    }

    /// Changes what an office shows, as its administrators would.
    pub fn save_office(
        &mut self,
        office_number: u32,
        signage: Option<bool>,
        kind: Option<BoardKind>,
    ) -> Result<(), Refusal> {
        let desk = self.directory.by_number_mut(office_number).ok_or(Refusal::NoSuchOffice)?;
        if let Some(shown) = signage {
            desk.office.currently_waiting = Some(shown.into());
            desk.office.show_currently_waiting_bottom = Some(shown.into());
        }
        if let Some(kind) = kind {
            desk.office.sb = Board::from(kind);
            desk.office.sb_id = desk.office.sb.sb_id;
        }
        self.hall.announce_saved_office();
        Ok(())
    }

    /// The category of a service by name.
    pub fn category(&self, service: ServiceId) -> Option<&str> {
        Some(&self.directory.service(service.0)?.parent.as_ref()?.service_name)
    }
}

impl Desk {
    /// Its database id.
    pub fn id(&self) -> OfficeId {
        OfficeId(self.office.office_id)
    }

    /// Its zone by name.
    pub fn zone(&self) -> &str {
        self.office.timezone.as_ref().map_or("", |zone| &zone.timezone_name)
    }
}
