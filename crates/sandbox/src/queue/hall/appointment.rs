//! An appointment.

use super::{AppointmentId, CitizenId, OfficeId, ServiceId};
use crate::queue::moment::Moment;

/// Who is expected, when and for what. Names are made up here and belong to nobody.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Database id.
    pub id: AppointmentId,
    /// Where.
    pub office: OfficeId,
    /// For what.
    pub service: ServiceId,
    /// The person, who exists since the booking.
    pub citizen: CitizenId,
    /// A made-up name.
    pub name: String,
    /// A made-up address.
    pub contact: String,
    /// When it begins, to the second.
    pub start: Moment,
    /// When it ends.
    pub end: Moment,
    /// When the person came.
    pub checked_in: Option<Moment>,
}

/// How far from its beginning an appointment is shown to those who wait.
const NEAR_SECONDS: i64 = 15 * 60;

impl Appointment {
    /// Whether it begins about now.
    pub fn is_near(&self, now: Moment) -> bool {
        now.plus_seconds(-NEAR_SECONDS) <= self.start && self.start <= now.plus_seconds(NEAR_SECONDS)
    }
}
