//! Somebody comes without an appointment.

use super::{
    Came, Citizen, CitizenId, CounterKind, Hall, OfficeId, Period, Priority, Refusal, ServiceId,
    ServiceRequest, State, citizen::Progress,
};
use crate::queue::moment::Moment;

/// What the desk at the front writes down.
#[derive(Clone, Debug)]
pub struct Arrival<'a> {
    /// Where.
    pub office: OfficeId,
    /// For what.
    pub service: ServiceId,
    /// First letter of that service's ticket numbers.
    pub prefix: &'a str,
    /// Who goes first.
    pub priority: Priority,
    /// Which kind of counter.
    pub counter: CounterKind,
    /// Whether they can be sent a link.
    pub contact: Contact,
}

/// Whether a person left a phone number or an address. Only then their ticket has a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// Yes.
    Left,
    /// No.
    None,
}

impl Hall {
    /// Begins a ticket. Nobody hears of it until the person is put in line.
    pub fn arrive(&mut self, arrival: &Arrival<'_>, now: Moment) -> CitizenId {
        let id = self.ids.citizen();
        let unique_id = (arrival.contact == Contact::Left).then(|| self.ids.secret());
        let (request, ticket_number) =
            self.write_ticket(arrival.office, arrival.service, arrival.prefix, now, now);
        self.citizens.push(Citizen {
            id,
            office: arrival.office,
            ticket_number,
            unique_id,
            priority: arrival.priority,
            counter: arrival.counter,
            came: Came::WalkIn,
            arrived: now,
            requests: vec![request],
        });
        id
    }

    /// Adds what else a person wants. What they were at is complete with it, unless they are still in line.
    pub fn add_service(
        &mut self,
        id: CitizenId,
        service: ServiceId,
        prefix: &str,
        now: Moment,
    ) -> Result<(), Refusal> {
        let (office, arrived) = {
            let citizen = self.citizen(id)?;
            (citizen.office, citizen.arrived)
        };
        let request = self.ids.request();
        let period = Period { id: self.ids.period(), state: State::BeingServed, start: now, end: None };
        // The ticket keeps its number, and yet one is used up.
        self.numbers.give(request, office, prefix, arrived);
        let citizen = self.citizen_mut(id)?;
        for request in citizen.requests.iter_mut().filter(|r| r.progress == Progress::Active) {
            request.end(now);
            request.progress = Progress::Complete;
        }
        citizen.requests.push(ServiceRequest {
            id: request,
            service,
            progress: Progress::Active,
            periods: vec![period],
        });
        Ok(())
    }

    /// The first service request of a person, and the number of their ticket.
    pub(super) fn write_ticket(
        &mut self,
        office: OfficeId,
        service: ServiceId,
        prefix: &str,
        arrived: Moment,
        now: Moment,
    ) -> (ServiceRequest, String) {
        let id = self.ids.request();
        let number = self.numbers.give(id, office, prefix, arrived);
        // This one period ends where it begins, although the state lasts.
        let period =
            Period { id: self.ids.period(), state: State::TicketCreation, start: arrived, end: Some(now) };
        let request = ServiceRequest { id, service, progress: Progress::Active, periods: vec![period] };
        (request, number)
    }
}
