//! A visit at the device, and its end: nothing of it may be left for whoever comes next.

use super::{
    idle::{Standing, Visit},
    typing::Typing,
    voice::Voice,
};
use crate::{
    browser::{clock, document, focus, history, kiosk, lifecycle, wait, wipe},
    navigation::{Navigation, navigation},
    route::{BASE_LANG, Route},
    session::{Session, session},
};
use futures_util::future::select;
use leptos::prelude::*;
use std::pin::pin;

/// The conversation has so long to erase itself, in milliseconds; the page that is left says a last word in any case.
const FAREWELL: f64 = 3_000.0;

/// Emptying what the browser keeps may take so long, in milliseconds.
const WIPE: i32 = 3_000;

/// A page has so long to go, in milliseconds.
const GOING: i32 = 100;

/// The device; a copyable handle.
#[derive(Clone, Copy)]
pub struct Device {
    /// Where the visit stands.
    pub standing: RwSignal<Standing>,
    /// Whether somebody should be asked if they are new here.
    pub another: RwSignal<bool>,
    /// An address that leads out.
    pub outside: RwSignal<Option<String>>,
    /// Whether the staff's corner is open.
    pub staff: RwSignal<bool>,
    /// The device is being made ready for the next person.
    pub leaving: RwSignal<bool>,
    /// Who types, and where.
    pub typing: Typing,
    /// What reads aloud.
    pub voice: Voice,
    /// Counts the visits of this document: what belongs to one is made anew for the next.
    pub visits: RwSignal<u32>,
    visit: StoredValue<Visit>,
    session: Session,
    navigation: Navigation,
}

impl Device {
    /// As it stands when a document begins.
    pub fn new() -> Self {
        let mut visit = Visit::default();
        if document::path() != Route::Home.href_in(BASE_LANG) {
            // Somebody chose a language, or came back to a page: there is something to forget.
            visit.go_on(seconds());
        }
        Self {
            standing: RwSignal::new(Standing::Greeting),
            another: RwSignal::new(false),
            outside: RwSignal::new(None),
            staff: RwSignal::new(false),
            leaving: RwSignal::new(false),
            typing: Typing::new(),
            voice: Voice::new(),
            visits: RwSignal::new(0),
            visit: StoredValue::new(visit),
            session: session(),
            navigation: navigation(),
        }
    }

    /// Somebody did something. True: it must not take effect before a question is answered.
    pub fn act(self) -> bool {
        if self.staff.get_untracked() || self.leaving.get_untracked() {
            return false;
        }
        let asks = self.visit.try_update_value(|visit| visit.act(seconds())).unwrap_or(false);
        // Once the question is there, it is what is touched.
        if !asks || self.another.get_untracked() {
            return false;
        }
        self.another.set(true);
        true
    }

    /// Looks where the visit stands.
    pub fn look(self) -> bool {
        let talks = self.session.talks.try_get_untracked().unwrap_or(false);
        let staff = self.staff.try_get_untracked().unwrap_or(false);
        let standing = self.visit.try_update_value(|visit| {
            visit.talks = talks;
            // Who looks after the device is no visitor.
            if staff {
                visit.go_on(seconds());
            }
            (visit.standing(seconds()), visit.is_attended(seconds()))
        });
        let Some((standing, attended)) = standing else { return false };
        if self.session.attended.get_untracked() != attended {
            self.session.attended.set(attended);
        }
        if self.standing.get_untracked() != standing {
            self.standing.set(standing);
        }
        if standing == Standing::Over {
            self.start_over();
        }
        self.voice.follow(&self.typing.heard());
        true
    }

    /// The person is still there.
    pub fn go_on(self) {
        self.another.set(false);
        self.visit.update_value(|visit| visit.go_on(seconds()));
        _ = self.look();
    }

    /// Ends the visit: everything of it goes, and the greeting comes.
    pub fn start_over(self) {
        if self.leaving.get_untracked() {
            return;
        }
        self.leaving.set(true);
        self.another.set(false);
        self.outside.set(None);
        self.typing.forget();
        leptos::task::spawn_local(async move {
            self.hang_up().await;
            // Where a disk is full some of it never answers; the new document forgets in any case.
            _ = select(pin!(wipe::everything()), pin!(wait::sleep(WIPE))).await;
            // A new document has no memory of the old one. Without a network it would have nothing to show at all, unless
            // the device keeps the site.
            let href = Route::Home.href_in(BASE_LANG);
            if lifecycle::is_online() || lifecycle::is_kept() {
                wipe::begin_anew(&kiosk::anew(&href));
            } else {
                self.forget_here(&href).await;
            }
        });
    }

    /// A conversation ends and erases itself, as far as there is time.
    async fn hang_up(self) {
        if !self.session.talks.get_untracked() {
            return;
        }
        self.session.hangs_up.set(true);
        let until = clock::ticks() + FAREWELL;
        while clock::ticks() < until && self.session.talks.get_untracked() {
            wait::sleep(50).await;
        }
    }

    /// The same within this document, as far as it goes: its language stays until there is a network again.
    async fn forget_here(self, href: &str) {
        self.session.forget_all();
        self.voice.reset();
        document::reset_looks();
        self.navigation.leave();
        wait::sleep(GOING).await;
        history::replace(href);
        self.navigation.go(&Route::Home);
        wait::sleep(GOING).await;
        focus::leave();
        self.visits.update(|visits| *visits += 1);
        self.visit.set_value(Visit::default());
        self.standing.set(Standing::Greeting);
        self.leaving.set(false);
    }
}

fn seconds() -> f64 {
    clock::ticks() / 1_000.0
}
