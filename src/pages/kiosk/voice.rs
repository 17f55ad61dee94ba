//! Reading aloud: the page at a press, and from then on whatever gets the focus, so that the device can be used without
//! seeing it. Nothing of a person's own is said to the room.

use crate::{
    browser::{
        aloud::{self, Ears},
        document,
        speech::{self, Volume},
        wait,
    },
    messages,
};
use leptos::prelude::*;

/// How often a browser is asked for its voices, which may come late: pauses in milliseconds.
const PATIENCE: [i32; 6] = [0, 1_000, 2_000, 4_000, 8_000, 16_000];

/// The device's voice; a copyable handle.
#[derive(Clone, Copy)]
pub struct Voice {
    /// Whether there is one for the language of the page.
    pub is_here: RwSignal<bool>,
    /// Whether it reads.
    pub reads: RwSignal<bool>,
    /// How loud.
    pub volume: RwSignal<Volume>,
    /// Whether the person alone hears it.
    pub alone: RwSignal<bool>,
    /// What it said last.
    said: StoredValue<(bool, String)>,
}

impl Voice {
    /// Silent.
    pub fn new() -> Self {
        Self {
            is_here: RwSignal::new(false),
            reads: RwSignal::new(false),
            volume: RwSignal::new(Volume::default()),
            alone: RwSignal::new(false),
            said: StoredValue::default(),
        }
    }

    /// Looks for it.
    pub fn find(self) {
        leptos::task::spawn_local(async move {
            for pause in PATIENCE {
                wait::sleep(pause).await;
                if speech::speaks(messages::lang()) {
                    _ = self.is_here.try_set(true);
                    return;
                }
            }
        });
    }

    /// Reads the page from now on, or falls silent.
    pub fn turn(self) {
        self.reads.update(|reads| *reads = !*reads);
        let words = if self.reads.get_untracked() { aloud::page(self.ears()) } else { String::new() };
        self.said.set_value((aloud::is_asked(), aloud::focused(self.ears())));
        self.say(&words);
    }

    /// Says what has the focus now, or what was typed with a key that has it, if that is something else than before; from
    /// time to time somebody should ask.
    pub fn follow(self, typed: &str) {
        if self.reads.try_get_untracked() != Some(true) {
            return;
        }
        let asked = aloud::is_asked();
        let typed = if self.ears() == Ears::One { typed } else { "" };
        let focused = if typed.is_empty() { aloud::focused(self.ears()) } else { typed.to_owned() };
        let now = (asked, focused);
        let before = self.said.try_get_value().unwrap_or_default();
        if now == before {
            return;
        }
        // A question that has just come is said as a whole.
        let question = if asked && !before.0 { aloud::page(self.ears()) } else { String::new() };
        self.say(if question.is_empty() { &now.1 } else { &question });
        self.said.set_value(now);
    }

    /// The next louder volume, and after the loudest none.
    pub fn turn_up(self) {
        self.be_loud(self.volume.get_untracked().next());
    }

    /// As it was before anybody came.
    pub fn reset(self) {
        self.reads.set(false);
        self.alone.set(false);
        self.be_loud(Volume::default());
        self.say("");
    }

    /// Off is for other sounds too: the page says it where a person's own settings do.
    fn be_loud(self, volume: Volume) {
        self.volume.set(volume);
        document::set_look("sounds", (volume == Volume::Off).then_some("off"));
    }

    fn ears(self) -> Ears {
        if self.alone.get_untracked() { Ears::One } else { Ears::All }
    }

    fn say(self, words: &str) {
        speech::say(words, messages::lang(), self.volume.get_untracked());
    }
}
