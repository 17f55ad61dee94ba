//! Who waits in an office, and who is expected.

use crate::queue::{
    directory::Desk,
    hall::Came,
    wire::{Booked, InLine},
    world::World,
};

const SHOWN: Option<u8> = Some(1);

/// Everyone in line or called, those with an appointment first; nobody where the office does not show its line.
pub fn waiting(world: &World, desk: &Desk) -> Vec<InLine> {
    if desk.office.currently_waiting != SHOWN {
        return Vec::new();
    }
    let people = world.hall.in_line(desk.id());
    let of = |came: Came| {
        people.iter().filter(move |c| c.came == came).filter_map(move |citizen| {
            Some(InLine {
                citizen_id: citizen.id.0,
                service_name: world.category(citizen.in_line_for()?)?.to_owned(),
                flag: came.flag(),
                created_at: (came == Came::WalkIn).then(|| citizen.arrived.with_z()),
            })
        })
    };
    of(Came::Booked).chain(of(Came::WalkIn)).collect()
}

/// Who is expected about now; nobody where the office does not show its line.
pub fn upcoming(world: &World, desk: &Desk) -> Vec<Booked> {
    if desk.office.currently_waiting == SHOWN { near(world, desk) } else { Vec::new() }
}

/// Appointments about now for which nobody has checked in.
pub fn near(world: &World, desk: &Desk) -> Vec<Booked> {
    let now = world.now();
    let expected = world.hall.expected(desk.id()).into_iter().filter(|a| a.is_near(now));
    expected
        .map(|appointment| Booked {
            flag: "agenda_panel",
            start_time: appointment.start.on_the_wall(&world.directory.calendar, desk.zone()),
        })
        .collect()
}

impl Came {
    /// How lists mark it.
    pub fn flag(self) -> &'static str {
        match self {
            Self::WalkIn => "walkin_app",
            Self::Booked => "booked_app",
        }
    }
}
