//! What the boards in an office show.

use serde::Serialize;

/// `GET /smartboard/`.
#[derive(Clone, Debug, Serialize)]
pub struct Smartboard {
    /// `callbyname`, `callbyticket` or `nocallonsmartboard`.
    pub office_type: String,
    /// Everyone in the office who is not yet done.
    pub citizens: Vec<OnBoard>,
}

/// One person on the board.
#[derive(Clone, Debug, Serialize)]
pub struct OnBoard {
    /// Such as `A7`; starts again every day.
    pub ticket_number: String,
    /// What happens to the person now.
    pub active_period: ActivePeriod,
}

/// The state a person is in, and since when.
#[derive(Clone, Debug, Serialize)]
pub struct ActivePeriod {
    /// Database id.
    pub period_id: u32,
    /// Database id of the state.
    pub ps_id: u32,
    /// ISO 8601 with microseconds in UTC, without a zone.
    pub time_start: String,
    /// As `time_start`; null while it lasts.
    pub time_end: Option<String>,
    /// The state.
    pub ps: PeriodState,
}

/// A state by name.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodState {
    /// `Ticket Creation`, `Waiting`, `Invited`, `Being Served` or `On hold`.
    pub ps_name: &'static str,
}

/// One person of `Q-details/waiting`.
#[derive(Clone, Debug, Serialize)]
pub struct InLine {
    /// Database id.
    pub citizen_id: u32,
    /// The name of the service's category.
    pub service_name: String,
    /// `booked_app` or `walkin_app`.
    pub flag: &'static str,
    /// RFC 3339, UTC, whole seconds; on walk-ins only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
}

/// One appointment of `Q-details/upcoming`.
#[derive(Clone, Debug, Serialize)]
pub struct Booked {
    /// Always `agenda_panel`.
    pub flag: &'static str,
    /// `MM/DD/YYYY, HH:MM:SS`, office-local, without a zone.
    pub start_time: String,
}

/// One person of `all-walkin` who is here.
#[derive(Clone, Debug, Serialize)]
pub struct InFront {
    /// Such as `A7`.
    pub ticket_number: String,
    /// The secret of the ticket; clients know their own by it, and drop it.
    pub walkin_unique_id: Option<String>,
    /// `booked_app` or `walkin_app`.
    pub flag: &'static str,
}

/// A free time of `/offices/{id}/slots/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FreeSlot {
    /// `HH:MM`, office-local.
    pub start_time: String,
    /// `HH:MM`, office-local.
    pub end_time: String,
    /// How many people can still have it.
    pub no_of_slots: u32,
}
