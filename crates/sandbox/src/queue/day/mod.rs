//! A day that runs by itself in several offices: people come, wait, are called, served and put aside, do not turn up, or
//! come with an appointment.
//!
//! Speed shortens durations and nothing else: at 30 a service of ten minutes takes twenty seconds. Every time on the
//! wire stays a time on the real clock, so that what a client computes from it makes sense. The same seed gives the same
//! day. A day has no end, and keeps a line in every one of its offices; a person may lend a hand at the same counters.
//!
//! Layout: `agenda` what happens when, `floor` an office and how busy it is, `chance` durations, `happening` what each
//! thing leads to.

mod agenda;
mod chance;
mod floor;
mod happening;
mod speed;

pub use speed::Speed;

use super::{Queue, moment::Moment, world::World};
use agenda::Agenda;
use chance::Chance;
use floor::Floor;
use happening::Happening;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long the doors have been open when somebody looks first.
const WARM_UP_MILLIS: i64 = 90 * 60 * 1000;
/// Longest sleep, so that a day soon notices that its API is gone.
const NAP: Duration = Duration::from_secs(2);

/// A day, and what is still to happen in it. Its time is in milliseconds since somebody looked first.
#[derive(Debug)]
pub struct Day {
    speed: Speed,
    floors: Vec<Floor>,
    agenda: Agenda,
    chance: Chance,
}

impl Day {
    /// A day in full swing. Whoever is in its offices by then was not announced.
    pub fn new(world: &mut World, speed: Speed, seed: u64) -> Self {
        let floors = floor::floors(&world.directory);
        let mut day = Self { speed, floors, agenda: Agenda::default(), chance: Chance::new(seed) };
        for at in 0..day.floors.len() {
            day.agenda.add(-WARM_UP_MILLIS, Happening::Arrival(at));
            day.agenda.add(-WARM_UP_MILLIS / 4, Happening::Booking(at));
        }
        let now = world.now();
        day.advance(world, 0, now);
        world.hall.take_news();
        day
    }

    /// Lets everything happen until then, which is `now` on the wall. Gives the time of the next thing to happen.
    pub fn advance(&mut self, world: &mut World, until: i64, now: Moment) -> Option<i64> {
        while let Some((at, happening)) = self.agenda.next_before(until) {
            let moment = now.plus_millis(self.speed.shortened(at - until));
            self.happen(world, at, moment, happening);
        }
        self.agenda.soonest()
    }
}

/// Runs a day until its API is gone.
pub async fn run(mut day: Day, queue: impl Fn() -> Option<Queue> + Send) {
    let start = Instant::now();
    loop {
        let Some(queue) = queue() else { return };
        let until = day.speed.lengthened(i64::try_from(start.elapsed().as_millis()).unwrap_or(i64::MAX));
        let next = queue.change(|world, now| Ok(day.advance(world, until, now))).await.ok().flatten();
        drop(queue);
        let wait = next.map_or(i64::MAX, |next| day.speed.shortened(next - until));
        sleep(Duration::from_millis(wait.max(1).unsigned_abs()).min(NAP)).await;
    }
}

#[cfg(test)]
mod tests;
