//! The people of every office: who is where, in which state, and what the sockets hear of it.
//!
//! Pure: no clock, no sockets. The rules are those of the API, oddities included: who is on a list
//! in which order, who is called next, which moves are announced and which are not.
//!
//! Layout: `citizen` a person and their states, `appointment` who is expected, `arrive`, `moves`, `invite` and `book`
//! what can happen, `number` ticket numbers, `order` the lists, `news` what is announced, `refusal` what can't happen.

mod appointment;
mod arrive;
mod book;
mod citizen;
mod id;
mod invite;
mod moves;
mod news;
mod number;
mod order;
mod refusal;
#[cfg(test)]
mod tests;

pub use appointment::Appointment;
pub use arrive::{Arrival, Contact};
pub use book::Booking;
pub use citizen::{Came, Citizen, CounterKind, Period, Priority, State};
pub use id::{AppointmentId, CitizenId, OfficeId, ServiceId};
pub use moves::Move;
pub use news::News;
pub use refusal::Refusal;

use citizen::ServiceRequest;
use id::Ids;
use number::Numbers;

/// Everyone who is in an office or expected there.
///
/// People who are done are dropped: to the API's callers they are as if they had never been.
#[derive(Debug)]
pub struct Hall {
    citizens: Vec<Citizen>,
    appointments: Vec<Appointment>,
    numbers: Numbers,
    ids: Ids,
    news: Vec<News>,
}

impl Hall {
    /// Nobody. Secrets of tickets follow from the seed.
    pub fn new(seed: u64) -> Self {
        Self {
            citizens: Vec::new(),
            appointments: Vec::new(),
            numbers: Numbers::default(),
            ids: Ids::new(seed),
            news: Vec::new(),
        }
    }

    /// The person with this id, unless they are done.
    pub fn citizen(&self, id: CitizenId) -> Result<&Citizen, Refusal> {
        self.citizens.iter().find(|citizen| citizen.id == id).ok_or(Refusal::NoSuchPerson)
    }

    /// The person whose ticket has this secret.
    pub fn by_secret(&self, unique_id: &str) -> Option<&Citizen> {
        self.citizens.iter().find(|citizen| citizen.unique_id.as_deref() == Some(unique_id))
    }

    /// Appointments of an office that nobody has checked in for, earliest first.
    pub fn expected(&self, office: OfficeId) -> Vec<&Appointment> {
        let mut expected: Vec<_> =
            self.appointments.iter().filter(|a| a.office == office && a.checked_in.is_none()).collect();
        expected.sort_by_key(|appointment| appointment.start);
        expected
    }

    /// Every appointment of an office, checked in or not.
    pub fn appointments(&self, office: OfficeId) -> impl Iterator<Item = &Appointment> {
        self.appointments.iter().filter(move |appointment| appointment.office == office)
    }

    /// The appointment with this id.
    pub fn appointment(&self, id: AppointmentId) -> Result<&Appointment, Refusal> {
        self.appointments.iter().find(|appointment| appointment.id == id).ok_or(Refusal::NoSuchAppointment)
    }

    /// Announces that administrators saved an office.
    pub fn announce_saved_office(&mut self) {
        self.news.push(News::OfficeSaved);
    }

    /// What happened since this was last asked, oldest first.
    pub fn take_news(&mut self) -> Vec<News> {
        std::mem::take(&mut self.news)
    }

    fn citizen_mut(&mut self, id: CitizenId) -> Result<&mut Citizen, Refusal> {
        self.citizens.iter_mut().find(|citizen| citizen.id == id).ok_or(Refusal::NoSuchPerson)
    }

    fn appointment_mut(&mut self, id: AppointmentId) -> Result<&mut Appointment, Refusal> {
        self.appointments
            .iter_mut()
            .find(|appointment| appointment.id == id)
            .ok_or(Refusal::NoSuchAppointment)
    }
}
