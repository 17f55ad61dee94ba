//! Two offices that are no offices: one where tests may do as they like, and one that citizens are not shown.

use crate::queue::{
    directory::Desk,
    wire::{Board, BoardKind, Counter, Office, Slot, Zone},
};
use std::collections::BTreeSet;

/// Where tests may do as they like.
pub const TEST_OFFICE: u32 = 999;
/// In the list, and hidden.
pub const HIDDEN_OFFICE: u32 = 997;

/// Both offices; they do every service, and their database ids begin here.
pub fn test_offices(first_id: u32, services: &BTreeSet<u32>) -> [Desk; 2] {
    let test = Office {
        office_id: first_id,
        office_name: "Test Office".into(),
        office_number: TEST_OFFICE,
        exams_enabled_ind: 1,
        max_person_appointment_per_day: 10,
        timeslots: vec![slot(first_id, "09:00:00", "12:00:00", 2), slot(first_id, "13:00:00", "16:00:00", 1)],
        online_status: Some("Status.SHOW".into()),
        currently_waiting: Some(1),
        show_currently_waiting_bottom: Some(1),
        ..bare(BoardKind::CallByTicket)
    };
    let hidden = Office {
        office_id: first_id + 1,
        office_name: "Pesticide Offsite".into(),
        office_number: HIDDEN_OFFICE,
        appointments_enabled_ind: 0,
        online_status: Some("Status.HIDE".into()),
        ..bare(BoardKind::CallByName)
    };
    [test, hidden].map(|office| Desk { office, services: services.clone() })
}

fn bare(kind: BoardKind) -> Office {
    let sb = Board::from(kind);
    Office {
        sb_id: sb.sb_id,
        appointments_enabled_ind: 1,
        max_person_appointment_per_day: 1,
        telephone: Some("999-999-9999".into()),
        appointments_days_limit: 30,
        appointment_duration: 30,
        sb,
        counters: [(1, "Quick Trans"), (2, "Counter")]
            .map(|(counter_id, name)| Counter { counter_id, counter_name: name.into() })
            .into(),
        timezone: Some(Zone { timezone_id: 1, timezone_name: "America/Vancouver".into() }),
        optout_status: Some(0),
        automatic_reminder_at: Some(2),
        digital_signage_message: Some(0),
        ..Office::default()
    }
}

fn slot(office: u32, start: &str, end: &str, no_of_slots: u32) -> Slot {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    Slot {
        start_time: start.into(),
        end_time: end.into(),
        day_of_week: days.map(String::from).into(),
        no_of_slots,
        office,
    }
}
