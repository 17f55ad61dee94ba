//! What can't happen, in the words of the API where it has some.

/// Why a command was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody here has this id, or they are done.
    NoSuchPerson,
    /// No appointment has this id.
    NoSuchAppointment,
    /// No office has this number.
    NoSuchOffice,
    /// No service has this id, or the office does not do it.
    NoSuchService,
    /// The person is in a state from which the move does not lead.
    NotNow,
    /// Nobody is in line.
    NobodyWaits,
    /// The person did not come with an appointment.
    NoAppointment,
    /// The person is here already.
    CheckedIn,
}

impl Refusal {
    /// In a sentence.
    pub fn message(self) -> &'static str {
        match self {
            Self::NoSuchPerson => "Nobody with this id is in an office.",
            Self::NoSuchAppointment => "There is no appointment with this id.",
            Self::NoSuchOffice => "office_number could not be found.",
            Self::NoSuchService => "The office does no service with this id.",
            Self::NotNow => "Invalid citizen/period state.",
            Self::NobodyWaits => "There is no citizen to invite",
            Self::NoAppointment => "This person did not come with an appointment.",
            Self::CheckedIn => "This person is checked in.",
        }
    }

    /// Whether what was asked for does not exist, rather than does not fit.
    pub fn is_absence(self) -> bool {
        matches!(
            self,
            Self::NoSuchPerson | Self::NoSuchAppointment | Self::NoSuchOffice | Self::NoSuchService
        )
    }
}
