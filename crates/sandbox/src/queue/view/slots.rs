//! Times at which an appointment can still be had.

use crate::queue::{
    directory::Desk,
    moment::{Moment, american},
    wire::{FreeSlot, Slot},
    world::World,
};
use catalogue::{
    hours::{Date, Local, Time},
    model::office::Weekday,
};
use serde::{Serialize, Serializer};

/// Minutes between now and the first time that is offered, as offices usually have it.
const SOONEST_MINUTES: i64 = 60;

/// Days in order, each with its free times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots(Vec<(Date, Vec<FreeSlot>)>);

impl Serialize for Slots {
    /// One object whose keys keep the order of the days.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(date, free)| (american(*date), free)))
    }
}

/// Free times of an office on its own clock; none at all where it takes no appointments.
///
/// `service_id` only decides how long an appointment is; an unknown one is passed over.
pub fn slots(world: &World, desk: &Desk, service_id: Option<u32>) -> Slots {
    if desk.office.appointments_enabled_ind == 0 {
        return Slots::default();
    }
    let calendar = &world.directory.calendar;
    let on_the_wall = |moment: Moment| moment.local(calendar, desk.zone());
    let service = service_id.and_then(|id| world.directory.service(id));
    let minutes = service.and_then(|s| s.timeslot_duration).unwrap_or(desk.office.appointment_duration);
    let soonest = on_the_wall(world.now().plus_seconds(SOONEST_MINUTES * 60));
    let taken: Vec<(Local, Local)> =
        world.hall.appointments(desk.id()).map(|a| (on_the_wall(a.start), on_the_wall(a.end))).collect();

    let today = on_the_wall(world.now()).date;
    let days = (0..desk.office.appointments_days_limit).map(|day| today.plus(day.into()));
    Slots(
        days.map(|date| {
            let of_the_day = desk.office.timeslots.iter().filter(|slot| is_on(slot, date.weekday()));
            let mut free: Vec<FreeSlot> = Vec::new();
            for (start, end, people) in of_the_day.flat_map(|slot| divided(slot, minutes)) {
                let (from, until) = (Local { date, time: start }, Local { date, time: end });
                let overlapping = taken.iter().filter(|(a, b)| *a < until && from < *b).count();
                let left = people.saturating_sub(u32::try_from(overlapping).unwrap_or(u32::MAX));
                let slot =
                    FreeSlot { start_time: start.to_string(), end_time: end.to_string(), no_of_slots: left };
                if left > 0 && soonest <= from && !free.contains(&slot) {
                    free.push(slot);
                }
            }
            free.sort_by(|a, b| a.start_time.cmp(&b.start_time));
            (date, free)
        })
        .collect(),
    )
}

/// The whole appointments that fit into a time of the day.
fn divided(slot: &Slot, minutes: u32) -> impl Iterator<Item = (Time, Time, u32)> {
    let minute = |text: &str| text.get(..5).and_then(Time::parse).map_or(0, Time::minutes);
    let (first, last) = (minute(&slot.start_time), minute(&slot.end_time));
    let length = u16::try_from(minutes).unwrap_or(u16::MAX).max(1);
    let people = slot.no_of_slots;
    (first..last)
        .step_by(length.into())
        .map(move |start| (start, start.saturating_add(length)))
        .filter(move |(_, end)| *end <= last)
        .map(move |(start, end)| (Time::from_minutes(start), Time::from_minutes(end), people))
}

fn is_on(slot: &Slot, day: Weekday) -> bool {
    slot.day_of_week.iter().any(|name| name == day.in_english())
}
