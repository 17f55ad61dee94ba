//! An appointment as it is announced.

use crate::queue::{hall::Appointment, wire, world::World};

/// The record; `None` when its office or service is gone.
pub fn appointment(world: &World, appointment: &Appointment) -> Option<wire::Appointment> {
    let office = &world.directory.by_id(appointment.office.0)?.office;
    let service = world.directory.service(appointment.service.0)?;
    Some(wire::Appointment {
        appointment_id: appointment.id.0,
        office_id: office.office_id,
        service_id: Some(service.service_id),
        citizen_id: Some(appointment.citizen.0),
        start_time: appointment.start.with_offset(),
        end_time: appointment.end.with_offset(),
        checked_in_time: appointment.checked_in.map(|time| time.with_offset()),
        comments: Some("made up".into()),
        citizen_name: appointment.name.clone(),
        contact_information: Some(appointment.contact.clone()),
        blackout_flag: "N",
        recurring_uuid: None,
        online_flag: Some(false),
        is_draft: Some(false),
        stat_flag: false,
        office: wire::OfficeInShort::from(office),
        service: service.clone(),
    })
}
