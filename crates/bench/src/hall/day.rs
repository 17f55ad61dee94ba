//! One day of an office, from event to event. Times are in minutes.

use super::agenda::Agenda;
use super::office::{CLOSES, Kind, OPENS, Office, PAUSE, WALK};
use super::people::{self, Person};
use crate::chance::Chance;
use queue::Stage;

/// How far from its time an appointment counts as due.
const DUE: f64 = 15.0;
/// One in so many is called out of turn, as when a counter does one kind of service only.
const OUT_OF_TURN: f64 = 0.05;
/// One in so many is put aside in the middle, and called back before all others.
const PUT_ASIDE: f64 = 0.03;
/// How long a counter waits for somebody who went home.
const CALLS_IN_VAIN: f64 = 2.0;

/// What happened on a day.
#[derive(Clone, Debug)]
pub struct Day {
    /// Everyone who was expected, in the order in which they came.
    pub people: Vec<Person>,
    /// When each was called; absent for who was not there.
    pub called: Vec<Option<f64>>,
    /// What could be seen, minute by minute.
    pub seen: Vec<Seen>,
}

/// What could be seen at a moment.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The moment.
    pub at: f64,
    /// Who is there, by their place in [`Day::people`], with the stage and since when.
    pub board: Vec<(usize, Stage, f64)>,
    /// Appointments around this moment that have not arrived.
    pub due: u32,
    /// How many have been called until now.
    pub calls: u32,
    /// How many counters are open. Nobody is told; it is for judging only.
    pub open: usize,
}

#[derive(Clone, Copy, Debug)]
enum Event {
    Look,
    Opens,
    Closes,
    Arrives(usize),
    GoesHome(usize),
    Begins(usize),
    IsPutAside(usize),
    ComesBack(usize),
    Ends(usize),
    IsFree,
}

/// A day of this office; the same for the same seed.
pub fn simulate(office: &Office, kind: Kind, seed: u64) -> Day {
    let mut chance = Chance::new(seed);
    let people = people::of_day(office, kind, &mut chance);
    let mut hall = Hall {
        chance,
        called: vec![None; people.len()],
        stage: vec![None; people.len()],
        left: people.iter().map(|person| person.service).collect(),
        first: people.iter().map(|person| person.appointment.is_some()).collect(),
        people,
        line: Vec::new(),
        seen: Vec::new(),
        agenda: Agenda::default(),
        open: 0,
        free: 0,
        to_close: 0,
        calls: 0,
    };
    hall.plan(office, kind);
    while let Some((now, event)) = hall.agenda.next() {
        hall.step(now, event);
        hall.call(now);
    }
    Day { people: hall.people, called: hall.called, seen: hall.seen }
}

struct Hall {
    chance: Chance,
    people: Vec<Person>,
    called: Vec<Option<f64>>,
    stage: Vec<Option<(Stage, f64)>>,
    /// How much of each service is left; nothing for who went home.
    left: Vec<f64>,
    /// Who is called before the others.
    first: Vec<bool>,
    /// Who waits, in the order of arrival.
    line: Vec<usize>,
    seen: Vec<Seen>,
    agenda: Agenda<Event>,
    open: usize,
    /// Counters that wait for somebody.
    free: usize,
    /// Counters that close as soon as they are free.
    to_close: usize,
    calls: u32,
}

impl Hall {
    fn plan(&mut self, office: &Office, kind: Kind) {
        for counter in 0..office.counters {
            // A third of the counters open a little later.
            let late = if counter % 3 == 2 { self.chance.between(5.0, 25.0) } else { 0.0 };
            self.agenda.at(OPENS + late, Event::Opens);
        }
        if kind == Kind::CounterCloses {
            let noon = self.chance.between(10.5, 14.0) * 60.0;
            self.agenda.at(noon, Event::Closes);
        }
        for who in 0..self.people.len() {
            if self.people[who].comes {
                self.agenda.at(self.people[who].arrives, Event::Arrives(who));
            }
        }
        self.agenda.at(OPENS, Event::Look);
    }

    fn step(&mut self, now: f64, event: Event) {
        match event {
            Event::Look => self.look(now),
            Event::Opens => {
                self.open += 1;
                self.free += 1;
            }
            Event::Closes => {
                self.open -= 1;
                if self.free > 0 { self.free -= 1 } else { self.to_close += 1 }
            }
            Event::Arrives(who) => {
                self.stage[who] = Some((Stage::Waiting, now));
                self.line.push(who);
                let patience = self.people[who].patience;
                if patience.is_finite() {
                    self.agenda.at(now + patience, Event::GoesHome(who));
                }
            }
            Event::GoesHome(who) => {
                // Nobody notices: the number stays in line, and is called in vain.
                if self.called[who].is_none() {
                    self.left[who] = 0.0;
                }
            }
            Event::Begins(who) => {
                self.stage[who] = Some((Stage::BeingServed, now));
                let left = self.left[who];
                if left > 4.0 && self.chance.happens(PUT_ASIDE) {
                    self.left[who] = left / 2.0;
                    self.agenda.at(now + left / 2.0, Event::IsPutAside(who));
                } else {
                    self.agenda.at(now + left, Event::Ends(who));
                }
            }
            Event::IsPutAside(who) => {
                self.stage[who] = Some((Stage::OnHold, now));
                let away = self.chance.between(5.0, 20.0);
                self.agenda.at(now + away, Event::ComesBack(who));
                self.agenda.at(now + PAUSE, Event::IsFree);
            }
            Event::ComesBack(who) => {
                self.first[who] = true;
                self.line.insert(0, who);
            }
            Event::Ends(who) => {
                self.stage[who] = None;
                let pause = self.chance.until(PAUSE);
                self.agenda.at(now + pause, Event::IsFree);
            }
            Event::IsFree => {
                if self.to_close > 0 {
                    self.to_close -= 1
                } else {
                    self.free += 1
                }
            }
        }
    }

    fn call(&mut self, now: f64) {
        while self.free > 0 && !self.line.is_empty() {
            let place = if self.chance.happens(OUT_OF_TURN) {
                self.chance.below(self.line.len().min(5) as u64) as usize
            } else {
                self.line.iter().position(|who| self.first[*who]).unwrap_or(0)
            };
            let who = self.line.remove(place);
            self.free -= 1;
            self.calls += 1;
            self.stage[who] = Some((Stage::Called, now));
            if self.left[who] > 0.0 {
                self.called[who] = self.called[who].or(Some(now));
                let walk = self.chance.between(0.3, 2.0 * WALK - 0.3);
                self.agenda.at(now + walk, Event::Begins(who));
            } else {
                self.agenda.at(now + CALLS_IN_VAIN, Event::Ends(who));
            }
        }
    }

    fn look(&mut self, now: f64) {
        let stages = self.stage.iter().enumerate();
        let due = self.people.iter().filter(|person| {
            let here = person.comes && person.arrives <= now;
            !here && person.appointment.is_some_and(|slot| (slot - now).abs() <= DUE)
        });
        self.seen.push(Seen {
            at: now,
            board: stages.filter_map(|(who, stage)| stage.map(|(stage, at)| (who, stage, at))).collect(),
            due: due.count() as u32,
            calls: self.calls,
            open: self.open,
        });
        if now < CLOSES || !self.line.is_empty() {
            self.agenda.at(now + 1.0, Event::Look);
        }
    }
}
