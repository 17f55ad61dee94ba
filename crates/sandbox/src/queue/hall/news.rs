//! What the sockets hear.

use super::{Appointment, AppointmentId, OfficeId};

/// One thing that is announced.
#[derive(Clone, Debug)]
pub enum News {
    /// Something moved in an office; which is not said. Its board hears it.
    Moved(OfficeId),
    /// An appointment was made, or a check-in taken back. Citizens' clients have to drop it unread.
    Made(Box<Appointment>),
    /// An appointment was changed. To be dropped as well.
    Changed(Box<Appointment>),
    /// An appointment was cancelled, or the person came. To be dropped as well.
    Gone(AppointmentId),
    /// An office was changed by its administrators. It is not said which.
    OfficeSaved,
}
