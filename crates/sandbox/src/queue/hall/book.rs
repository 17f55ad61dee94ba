//! Appointments are made, moved and cancelled, and people come for them.

use super::{
    Appointment, AppointmentId, Came, Citizen, CitizenId, Contact, CounterKind, Hall, Move, News, OfficeId,
    Priority, Refusal, ServiceId,
};
use crate::queue::moment::Moment;

/// What an appointment is made for.
#[derive(Clone, Copy, Debug)]
pub struct Booking {
    /// Where.
    pub office: OfficeId,
    /// For what.
    pub service: ServiceId,
    /// When; fractions of a second are dropped.
    pub start: Moment,
    /// How long.
    pub minutes: u32,
}

/// Appointments that began longer ago than this are forgotten.
const FORGOTTEN_AFTER_SECONDS: i64 = 24 * 60 * 60;

impl Hall {
    /// Makes an appointment under a made-up name.
    pub fn book(&mut self, booking: &Booking, now: Moment) -> AppointmentId {
        self.appointments.retain(|a| a.start >= now.plus_seconds(-FORGOTTEN_AFTER_SECONDS));
        let (id, citizen) = (self.ids.appointment(), self.ids.citizen());
        let start = booking.start.to_the_second();
        let appointment = Appointment {
            id,
            office: booking.office,
            service: booking.service,
            citizen,
            name: format!("Nobody Example {citizen}"),
            contact: format!("nobody{citizen}@example.com"),
            start,
            end: start.plus_seconds(i64::from(booking.minutes) * 60),
            checked_in: None,
        };
        self.appointments.push(appointment.clone());
        self.news.push(News::Made(Box::new(appointment)));
        id
    }

    /// Moves an appointment to another time.
    pub fn reschedule(&mut self, id: AppointmentId, start: Moment) -> Result<(), Refusal> {
        let appointment = self.appointment_mut(id)?;
        let length = appointment.end.seconds() - appointment.start.seconds();
        appointment.start = start.to_the_second();
        appointment.end = appointment.start.plus_seconds(length);
        let changed = News::Changed(Box::new(appointment.clone()));
        self.news.push(changed);
        Ok(())
    }

    /// Cancels an appointment for which nobody has come.
    pub fn cancel(&mut self, id: AppointmentId) -> Result<(), Refusal> {
        if self.appointment_mut(id)?.checked_in.is_some() {
            return Err(Refusal::CheckedIn);
        }
        self.appointments.retain(|appointment| appointment.id != id);
        self.news.push(News::Gone(id));
        Ok(())
    }

    /// The person comes: the appointment is off the list, and they are in line, ahead of those without one.
    pub fn check_in(
        &mut self,
        id: AppointmentId,
        prefix: &str,
        contact: Contact,
        now: Moment,
    ) -> Result<CitizenId, Refusal> {
        let appointment = self.appointment_mut(id)?;
        if appointment.checked_in.is_some() {
            return Err(Refusal::CheckedIn);
        }
        appointment.checked_in = Some(now);
        let Appointment { office, service, citizen, .. } = *appointment;
        self.news.push(News::Gone(id));

        // Who was checked in before and unchecked is still there, without a service request.
        self.citizens.retain(|other| other.id != citizen);
        let unique_id = (contact == Contact::Left).then(|| self.ids.secret());
        let (request, ticket_number) = self.write_ticket(office, service, prefix, now, now);
        self.citizens.push(Citizen {
            id: citizen,
            office,
            ticket_number,
            unique_id,
            priority: Priority::High,
            counter: CounterKind::Usual,
            came: Came::Booked,
            arrived: now,
            requests: vec![request],
        });
        self.act(citizen, Move::Queue, now)?;
        Ok(citizen)
    }

    /// Takes a check-in back: the person is on no list, and the appointment is expected again.
    pub(super) fn uncheck(&mut self, id: CitizenId) -> Result<(), Refusal> {
        let appointment = self.appointments.iter_mut().find(|a| a.citizen == id && a.checked_in.is_some());
        let appointment = appointment.ok_or(Refusal::NoAppointment)?;
        appointment.checked_in = None;
        let again = appointment.clone();
        let requests = std::mem::take(&mut self.citizen_mut(id)?.requests);
        for request in requests {
            self.numbers.take_back(request.id);
        }
        self.news.push(News::Moved(again.office));
        self.news.push(News::Made(Box::new(again)));
        Ok(())
    }
}
