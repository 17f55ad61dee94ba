//! Who comes on a day, and when. Times are in minutes.

use super::office::{CLOSES, Kind, OPENS, Office};
use crate::chance::Chance;

/// Of all who have an appointment, so many come.
const SHOW: f64 = 0.85;
/// Appointments are so many minutes apart.
const SLOT: f64 = 15.0;
/// How many people stand at the door when it opens, for each counter.
const AT_THE_DOOR: f64 = 1.5;
/// On a bursty day a group comes about so often.
const GROUPS: f64 = 50.0;
/// One in so many goes home again, and tells nobody.
const IMPATIENT: f64 = 0.05;

/// Someone who is expected.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// When they take their place in line.
    pub arrives: f64,
    /// For when they have an appointment.
    pub appointment: Option<f64>,
    /// Whether they come at all.
    pub comes: bool,
    /// How long their service takes.
    pub service: f64,
    /// How long they wait before they go home again.
    pub patience: f64,
}

/// Everyone of a day, in the order in which they come.
pub fn of_day(office: &Office, kind: Kind, chance: &mut Chance) -> Vec<Person> {
    let mut people = Vec::new();
    for _ in 0..(AT_THE_DOOR * office.counters as f64) as usize {
        people.push(person(OPENS, office, chance));
    }
    walk_in(office, kind, chance, &mut people);
    if kind == Kind::Bursty {
        in_groups(office, chance, &mut people);
    }
    by_appointment(office, kind, chance, &mut people);
    people.retain(|person| person.arrives < CLOSES);
    people.sort_by(|a, b| a.arrives.total_cmp(&b.arrives));
    people
}

fn walk_in(office: &Office, kind: Kind, chance: &mut Chance, people: &mut Vec<Person>) {
    let (share, _) = kind.load();
    let mut time = OPENS;
    while time < CLOSES {
        let morning = if time < 12.0 * 60.0 { 1.08 } else { 0.96 };
        time += chance.until(1.0 / (office.capacity() * share * morning));
        people.push(person(time, office, chance));
    }
}

fn in_groups(office: &Office, chance: &mut Chance, people: &mut Vec<Person>) {
    let mut time = OPENS + chance.between(10.0, 40.0);
    while time < CLOSES {
        let size = chance.between(0.25, 0.65) * office.capacity() * GROUPS;
        for _ in 0..size as usize {
            let arrives = time + chance.until(3.0);
            people.push(person(arrives, office, chance));
        }
        time += chance.between(0.5, 1.5) * GROUPS;
    }
}

fn by_appointment(office: &Office, kind: Kind, chance: &mut Chance, people: &mut Vec<Person>) {
    let (_, share) = kind.load();
    let mut slot = OPENS;
    let mut places = 0.0;
    while slot < CLOSES {
        places += office.capacity() * SLOT * share / SHOW;
        while places >= 1.0 {
            places -= 1.0;
            let arrives = (slot + chance.normal().mul_add(5.0, -4.0)).max(OPENS);
            let comes = chance.happens(SHOW);
            people.push(Person { appointment: Some(slot), comes, ..person(arrives, office, chance) });
        }
        slot += SLOT;
    }
}

fn person(arrives: f64, office: &Office, chance: &mut Chance) -> Person {
    let goes = chance.happens(IMPATIENT);
    Person {
        arrives,
        appointment: None,
        comes: true,
        service: chance.lasting(office.service, office.spread).max(0.5),
        patience: if goes { chance.between(20.0, 90.0) } else { f64::INFINITY },
    }
}
