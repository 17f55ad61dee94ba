//! Asks for an office's board from time to time, while its page is seen.

use super::{
    Wish,
    heard::{self, Heard},
    said,
};
use crate::{
    browser::{
        chance, clock,
        lifecycle::{self, Sign},
        wait::Alarm,
    },
    failure::Failure,
    gateways::the_q::TheQ,
    messages::board as words,
};
use catalogue::model::OfficeNumber;
use leptos::prelude::*;
use queue::{
    board::{
        news::{Occasion, news},
        pace::{Doors, JUST_NOW, Network, Situation, next_look},
    },
    pace::Page,
};
use std::cell::Cell;

/// What is known, for the page to show; a copyable handle.
#[derive(Clone, Copy)]
pub struct Looking {
    /// The last board that was read.
    pub heard: RwSignal<Option<Heard>>,
    /// Why the last look failed, if it did.
    pub failure: RwSignal<Option<Failure>>,
    /// Whether a look is under way.
    pub asking: RwSignal<bool>,
    /// Whether the device says that it has no network.
    pub offline: RwSignal<bool>,
    /// For screen readers, politely.
    pub said: RwSignal<String>,
    pressed: StoredValue<bool>,
    alarm: StoredValue<Alarm, LocalStorage>,
}

/// One task owns it.
struct Asker {
    queue: TheQ,
    office: OfficeNumber,
    doors: Signal<Doors>,
    /// Whether anybody is there to see it.
    attended: Signal<bool>,
    looking: Looking,
    looked: Cell<Option<f64>>,
    failures: Cell<u32>,
    chance: Cell<f64>,
}

impl Looking {
    /// With what was heard before in this document.
    pub fn new(office: OfficeNumber, wish: Wish) -> Self {
        Self {
            heard: RwSignal::new(heard::known(office)),
            failure: RwSignal::new(None),
            asking: RwSignal::new(false),
            offline: RwSignal::new(!lifecycle::is_online()),
            said: RwSignal::new(String::new()),
            pressed: StoredValue::new(wish == Wish::Pressed),
            alarm: StoredValue::new_local(Alarm::default()),
        }
    }

    /// Looks at once, because the person wants it.
    pub fn ask(self) {
        self.pressed.set_value(true);
        self.ring();
    }

    fn ring(self) {
        _ = self.alarm.try_with_value(Alarm::ring);
    }

    /// Begins to ask. It ends by itself with the view that it was made for.
    pub fn begin(self, queue: TheQ, office: OfficeNumber, doors: Signal<Doors>, attended: Signal<bool>) {
        let Some(alarm) = self.alarm.try_get_value() else { return };
        Effect::new(move |_| {
            doors.track();
            attended.track();
            self.ring();
        });
        on_cleanup(move || self.ring());
        let signs = lifecycle::watch(move |sign| {
            if matches!(sign, Sign::Online | Sign::Offline) {
                _ = self.offline.try_set(sign == Sign::Offline);
            }
            self.ring();
        });
        let looked = self.heard.with_untracked(|heard| heard.as_ref().map(|heard| heard.ticks));
        let asker = Asker {
            queue,
            office,
            doors,
            attended,
            looking: self,
            looked: Cell::new(looked),
            failures: Cell::new(0),
            chance: Cell::new(chance::chance()),
        };
        leptos::task::spawn_local(async move {
            let _signs = signs;
            asker.run(alarm).await;
        });
    }
}

impl Asker {
    async fn run(self, alarm: Alarm) {
        while let Some(pause) = self.pause() {
            if pause > 0 {
                alarm.sleep(pause).await;
            } else if self.look().await.is_none() {
                return;
            }
        }
    }

    /// Milliseconds until the next look; `None` when the page was left.
    fn pause(&self) -> Option<i32> {
        let doors = self.doors.try_get_untracked()?;
        let attended = self.attended.try_get_untracked()?;
        let offline = self.looking.offline.try_get_untracked()?;
        if self.looking.pressed.try_get_value()? {
            return Some(0);
        }
        let next = next_look(&Situation {
            page: if lifecycle::is_hidden() || !attended { Page::Hidden } else { Page::Shown },
            doors,
            network: if offline { Network::None } else { Network::There },
            looked: self.looked.get().map(ago),
            failures: self.failures.get(),
            chance: self.chance.get(),
        });
        Some(next.and_then(|next| i32::try_from(next).ok()).unwrap_or(i32::MAX))
    }

    /// One look; `None` when the page was left meanwhile.
    async fn look(&self) -> Option<()> {
        let looking = self.looking;
        let occasion = if looking.pressed.try_get_value()? { Occasion::Asked } else { Occasion::Again };
        looking.pressed.try_set_value(false);
        let before = looking.heard.try_get_untracked()?;
        // Who presses twice is told what has just been read.
        let just_now = self.looked.get().map(ago).is_some_and(|ago| ago < JUST_NOW);
        let known = before.clone().filter(|_| occasion == Occasion::Asked && just_now);
        let answer = match known.filter(|_| self.failures.get() == 0) {
            Some(heard) => Ok(heard),
            None => {
                self.looked.set(Some(clock::ticks()));
                self.chance.set(chance::chance());
                looking.asking.try_set(true).map_or(Some(()), |_| None)?;
                if occasion == Occasion::Asked {
                    _ = looking.said.try_set(words::asking().to_owned());
                }
                heard::hear(&self.queue, self.office, || true).await
            }
        };
        looking.asking.try_set(false).map_or(Some(()), |_| None)?;
        let lost = looking.failure.try_get_untracked()?.is_some();
        match answer {
            Ok(heard) => {
                self.failures.set(0);
                let before = before.as_ref().map(|before| &before.board);
                let said = match news(before, &heard.board, occasion) {
                    Some(news) => Some(said::news(&heard.board, &news)),
                    None => lost.then(|| words::say_back().to_owned()),
                };
                looking.failure.set(None);
                looking.heard.set(Some(heard));
                if let Some(said) = said {
                    looking.said.set(said);
                }
            }
            Err(failure) => {
                self.failures.set(self.failures.get().saturating_add(1));
                // Once for each time that it is lost, and whenever a person asks.
                if !lost || occasion == Occasion::Asked {
                    looking.said.set(words::lost().to_owned());
                }
                looking.failure.set(Some(failure));
            }
        }
        Some(())
    }
}

fn ago(then: f64) -> u64 {
    (clock::ticks() - then).max(0.0) as u64
}
