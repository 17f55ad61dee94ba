//! What the sockets hear.

use super::{Appointment, AppointmentId, OfficeId};

/// One thing that is announced.
#[derive(Clone, Debug)]
pub enum News {
    /// Something moved in an office; which is not said. Its board hears it.
    Moved(OfficeId),
    /// An appointment was made, or a check-in taken back. Everyone hears it, with all of its record.
    Made(Box<Appointment>),
    /// An appointment was changed. Everyone hears it, with all of its record.
    Changed(Box<Appointment>),
    /// An appointment was cancelled, or the person came. Everyone hears its id.
    Gone(AppointmentId),
    /// An office was changed by its administrators. Everyone hears that one was.
    OfficeSaved,
}
