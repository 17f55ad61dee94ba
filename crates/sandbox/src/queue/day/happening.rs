//! What happens in a day, and what follows from it.
//!
//! A person at the page `/sandbox` may have moved somebody in between. Then a move is refused, which is no failure: the
//! counter is simply free again.

use super::{Day, floor::MINUTES_AT_COUNTER};
use crate::queue::{
    hall::{AppointmentId, Arrival, Booking, CitizenId, Contact, CounterKind, Move, Priority, State},
    moment::Moment,
    world::World,
};

/// One thing that happens. Offices are named by their place in the day's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happening {
    /// Somebody comes in.
    Arrival(usize),
    /// Their ticket is written.
    Ready(usize, CitizenId),
    /// They have waited too long.
    GivesUp(CitizenId),
    /// Somebody makes an appointment.
    Booking(usize),
    /// They come for it.
    Due(usize, AppointmentId),
    /// A counter can call.
    Free(usize),
    /// Whoever was called is at the counter, or is not.
    Reached(usize, CitizenId),
    /// Their matter is done, for now.
    Done(usize, CitizenId),
    /// Whoever was put aside is back.
    Back(usize, CitizenId),
}

const HALF_AN_HOUR: u32 = 30;

impl Day {
    pub(super) fn happen(&mut self, world: &mut World, at: i64, now: Moment, happening: Happening) {
        match happening {
            Happening::Arrival(floor) => self.arrival(world, at, now, floor),
            Happening::Ready(floor, citizen) => {
                if step(world, citizen, Move::Queue, now) && self.chance.percent(5) {
                    self.agenda.add(at + self.chance.between(15.0, 40.0), Happening::GivesUp(citizen));
                }
                self.call(world, at, now, floor);
            }
            Happening::GivesUp(citizen) => {
                if is(world, citizen, State::Waiting) {
                    step(world, citizen, Move::Leave, now);
                }
            }
            Happening::Booking(floor) => self.booking(world, at, now, floor),
            Happening::Due(floor, appointment) => {
                // It may have been cancelled, or the person is checked in by hand.
                if world.check_in(appointment, Contact::Left, now).is_ok() {
                    self.call(world, at, now, floor);
                }
            }
            Happening::Free(floor) => {
                if let Some(floor) = self.floors.get_mut(floor) {
                    floor.busy = floor.busy.saturating_sub(1);
                }
                self.call(world, at, now, floor);
            }
            Happening::Reached(floor, citizen) => self.reached(world, at, now, floor, citizen),
            Happening::Done(floor, citizen) => self.done(world, at, now, floor, citizen),
            Happening::Back(place, citizen) => {
                if let Some(floor) = self.floors.get_mut(place) {
                    floor.back.push_back(citizen);
                }
                self.call(world, at, now, place);
            }
        }
    }

    fn arrival(&mut self, world: &mut World, at: i64, now: Moment, place: usize) {
        let Some(floor) = self.floors.get(place) else { return };
        let next = self.chance.about(floor.minutes_between_arrivals(&world.hall));
        self.agenda.add(at + next, Happening::Arrival(place));
        let Some((service, prefix)) = self.chance.one_of(&floor.services) else { return };
        let arrival = Arrival {
            office: floor.office,
            service: *service,
            prefix,
            priority: if self.chance.percent(4) { Priority::High } else { Priority::Usual },
            counter: if self.chance.percent(15) { CounterKind::Quick } else { CounterKind::Usual },
            contact: if self.chance.percent(70) { Contact::Left } else { Contact::None },
        };
        let citizen = world.hall.arrive(&arrival, now);
        self.agenda.add(at + self.chance.between(0.4, 1.2), Happening::Ready(place, citizen));
    }

    fn booking(&mut self, world: &mut World, at: i64, now: Moment, place: usize) {
        self.agenda.add(at + self.chance.between(12.0, 30.0), Happening::Booking(place));
        let Some(floor) = self.floors.get(place).filter(|floor| floor.takes_appointments) else { return };
        let Some((service, _)) = self.chance.one_of(&floor.services) else { return };
        let ahead = self.chance.between(8.0, 25.0);
        let start = now.plus_millis(self.speed.shortened(ahead));
        let booking = Booking { office: floor.office, service: *service, start, minutes: HALF_AN_HOUR };
        let appointment = world.hall.book(&booking, now);
        if self.chance.percent(88) {
            self.agenda.add(at + ahead - self.chance.between(0.0, 6.0), Happening::Due(place, appointment));
        }
    }

    /// Every counter that is free calls whoever is back, or else the next in line, as long as there is somebody.
    fn call(&mut self, world: &mut World, at: i64, now: Moment, place: usize) {
        let Some(floor) = self.floors.get_mut(place) else { return };
        while floor.busy < floor.counters {
            if let Some(citizen) = floor.back.pop_front() {
                if is(world, citizen, State::OnHold) && step(world, citizen, Move::Begin, now) {
                    floor.busy += 1;
                    self.agenda.add(at + self.chance.between(1.0, 4.0), Happening::Done(place, citizen));
                }
                continue;
            }
            let kind = if self.chance.percent(35) { CounterKind::Quick } else { CounterKind::Usual };
            let Ok(citizen) = world.hall.invite_next(floor.office, kind, now) else { return };
            floor.busy += 1;
            self.agenda.add(at + self.chance.between(0.3, 1.0), Happening::Reached(place, citizen));
        }
    }

    fn reached(&mut self, world: &mut World, at: i64, now: Moment, place: usize, citizen: CitizenId) {
        if !is(world, citizen, State::Invited) {
            self.agenda.add(at, Happening::Free(place));
        } else if self.chance.percent(4) {
            // Called again and again, and nobody came.
            step(world, citizen, Move::Leave, now);
            self.agenda.add(at + self.chance.between(0.2, 0.5), Happening::Free(place));
        } else {
            step(world, citizen, Move::Begin, now);
            let needs = self.chance.between(2.0, 2.0) + self.chance.about(MINUTES_AT_COUNTER - 4.5);
            self.agenda.add(at + needs, Happening::Done(place, citizen));
        }
    }

    fn done(&mut self, world: &mut World, at: i64, now: Moment, place: usize, citizen: CitizenId) {
        if is(world, citizen, State::BeingServed) {
            let another = self.floors.get(place).and_then(|floor| self.chance.one_of(&floor.services));
            if self.chance.percent(7) {
                step(world, citizen, Move::Hold, now);
                self.agenda.add(at + self.chance.between(3.0, 8.0), Happening::Back(place, citizen));
            } else if let (true, Some((service, prefix))) = (self.chance.percent(5), another)
                && world.hall.add_service(citizen, *service, prefix, now).is_ok()
            {
                self.agenda.add(at + self.chance.between(2.0, 6.0), Happening::Done(place, citizen));
                return;
            } else {
                step(world, citizen, Move::Finish, now);
            }
        }
        self.agenda.add(at + self.chance.between(0.3, 1.0), Happening::Free(place));
    }
}

fn is(world: &World, citizen: CitizenId, state: State) -> bool {
    world.hall.citizen(citizen).is_ok_and(|c| c.period().is_some_and(|period| period.state == state))
}

fn step(world: &mut World, citizen: CitizenId, step: Move, now: Moment) -> bool {
    world.hall.act(citizen, step, now).is_ok()
}
