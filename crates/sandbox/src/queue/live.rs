//! The API while it runs: one world behind a lock, and the sockets that hear what happens in it.

use super::{
    day::{self, Day, Speed},
    directory::Directory,
    hall::Refusal,
    moment::Moment,
    sockets::{Announcement, Sockets},
    world::World,
};
use anyhow::Result;
use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::task::JoinHandle;

/// The stand-in. Clones are the same one.
#[derive(Clone, Debug)]
pub struct Queue(Arc<Inside>);

#[derive(Debug)]
struct Inside {
    world: Mutex<World>,
    sockets: Sockets,
    /// The offices as they were at the start.
    at_first: Directory,
    running: Mutex<Option<Running>>,
}

/// A day that runs by itself.
#[derive(Debug)]
struct Running {
    speed: Speed,
    task: JoinHandle<()>,
}

impl Queue {
    /// Nobody in any office. `folder` holds the site's content.
    pub fn from_content(folder: &Path, seed: u64) -> Result<Self> {
        let directory = Directory::from_content(folder)?;
        let world = Mutex::new(World::new(directory.clone(), seed));
        let sockets = Sockets::new();
        Ok(Self(Arc::new(Inside { world, sockets, at_first: directory, running: Mutex::default() })))
    }

    /// The world at this instant. Nothing moves while it is held.
    pub fn world(&self) -> MutexGuard<'_, World> {
        self.0.world()
    }

    /// The sockets.
    pub fn sockets(&self) -> &Sockets {
        &self.0.sockets
    }

    /// Changes the world, and tells the sockets before it returns.
    pub async fn change<T>(
        &self,
        change: impl FnOnce(&mut World, Moment) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let (result, announcements) = {
            let mut world = self.world();
            let now = world.now();
            (change(&mut world, now), announcements(&mut world))
        };
        for announcement in &announcements {
            self.0.sockets.tell(announcement).await;
        }
        result
    }

    /// Everyone out, offices and clock as at the start. A day that runs begins anew.
    pub fn reset(&self, seed: u64) {
        let speed = self.speed();
        self.stop_day();
        *self.world() = World::new(self.0.at_first.clone(), seed);
        if let Some(speed) = speed {
            self.start_day(speed, seed);
        }
    }

    /// Lets a day run in several offices, whose durations are divided by the speed. Needs a tokio runtime.
    pub fn start_day(&self, speed: Speed, seed: u64) {
        self.stop_day();
        let day = Day::new(&mut self.world(), speed, seed);
        let inside = Arc::downgrade(&self.0);
        let task = tokio::spawn(day::run(day, move || inside.upgrade().map(Self)));
        *self.running() = Some(Running { speed, task });
    }

    /// Stops the day; whoever is in an office stays there.
    pub fn stop_day(&self) {
        if let Some(running) = self.running().take() {
            running.task.abort();
        }
    }

    /// How fast a day runs; `None`: none does.
    pub fn speed(&self) -> Option<Speed> {
        self.running().as_ref().map(|running| running.speed)
    }

    fn running(&self) -> MutexGuard<'_, Option<Running>> {
        self.0.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    /// Every change leaves the world whole, so a panic elsewhere does no harm to it.
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn announcements(world: &mut World) -> Vec<Announcement> {
    let news = world.hall.take_news();
    news.iter().filter_map(|news| Announcement::of(news, world)).collect()
}
