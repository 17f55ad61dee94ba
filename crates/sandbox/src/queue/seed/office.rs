//! One office of the content as The Q would tell of it.

use crate::queue::wire::{self, Board, BoardKind, Counter, Slot, Zone};
use catalogue::model::{Office, office::Level};

/// Minutes of an appointment: The Q's own default.
const APPOINTMENT_MINUTES: u32 = 30;
/// Two offices whose boards are known to be of another kind than most.
const VICTORIA: u32 = 94;
const ONE_HUNDRED_MILE_HOUSE: u32 = 61;
/// How many people ahead when the reminder goes out.
const REMIND_AT: u32 = 2;

/// The record; `office_id` is the database id, `number` the public number.
pub fn record(office: &Office, number: u32, office_id: u32) -> wire::Office {
    let appointments = office.can.appointments;
    let sb = Board::from(match (number, office.can.level) {
        (VICTORIA, _) => BoardKind::CallByName,
        (ONE_HUNDRED_MILE_HOUSE, _) | (_, Level::Limited | Level::Temporary) => BoardKind::NoCallOnSmartboard,
        (_, Level::Full) => BoardKind::CallByTicket,
    });
    wire::Office {
        office_id,
        office_name: office.community.clone(),
        office_number: number,
        sb_id: sb.sb_id,
        appointments_enabled_ind: appointments.into(),
        max_person_appointment_per_day: 1,
        telephone: office.phone.clone(),
        appointments_days_limit: 30,
        appointment_duration: APPOINTMENT_MINUTES,
        sb,
        counters: vec![counter(1, "Quick Trans"), counter(2, "Counter")],
        timezone: Some(Zone { timezone_id: zone_id(&office.zone), timezone_name: office.zone.clone() }),
        timeslots: if appointments { slots(office, office_id) } else { Vec::new() },
        latitude: Some(office.geo.lat),
        longitude: Some(office.geo.lon),
        civic_address: Some(format!("{}, {}", office.address.street, office.address.city)),
        online_status: Some("Status.SHOW".into()),
        optout_status: Some(0),
        check_in_notification: Some(1),
        check_in_reminder_msg: Some("It is almost your turn. Please come in.".into()),
        automatic_reminder_at: Some(REMIND_AT),
        currently_waiting: Some(1),
        digital_signage_message: Some(0),
        show_currently_waiting_bottom: Some(1),
        ..wire::Office::default()
    }
}

fn counter(counter_id: u32, name: &str) -> Counter {
    Counter { counter_id, counter_name: name.into() }
}

/// Any number that is the same for the same zone will do.
fn zone_id(zone: &str) -> u32 {
    match zone {
        "America/Vancouver" => 1,
        "America/Dawson_Creek" => 2,
        "America/Fort_Nelson" => 3,
        "America/Creston" => 4,
        "America/Edmonton" => 5,
        _ => 6,
    }
}

/// The opening hours, with days of the same hours together.
fn slots(office: &Office, office_id: u32) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for span in &office.hours.weekly {
        let (start_time, end_time) = (format!("{}:00", span.opens), format!("{}:00", span.closes));
        let day = span.day.in_english().to_owned();
        match slots.iter_mut().find(|slot| slot.start_time == start_time && slot.end_time == end_time) {
            Some(slot) => slot.day_of_week.push(day),
            None => slots.push(Slot {
                start_time,
                end_time,
                day_of_week: vec![day],
                no_of_slots: 1,
                office: office_id,
            }),
        }
    }
    slots
}
