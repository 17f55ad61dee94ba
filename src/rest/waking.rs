//! The way from a page that rests to the app.

use super::Rest;
use crate::{
    browser::{
        history::{self, Arrival},
        wait::sleep,
    },
    failure::Failure,
    messages,
    navigation::Address,
    pages::live_ticket,
    route::Route,
    start,
    ui::{Trouble, TroubleProps},
};
use leptos::prelude::*;
use std::rc::Rc;

/// How long waking may take, in milliseconds: as long as a file of the site may.
const PATIENCE: i32 = 20_000;

/// Milliseconds between two looks whether the page is still read.
const LOOK: i32 = 250;

/// Where a link, or the browser's back or forward, leads.
type Going = Option<(String, Arrival)>;

impl Rest {
    /// Wakes as the page that is shown, for somebody who types or turned to something else of it.
    pub(super) fn be_used(self: Rc<Self>, types: bool) {
        if self.place.is_pressed() {
            self.announce(messages::loading::waiting());
        }
        if !self.waking.get() {
            return self.begin(None, true);
        }
        if types {
            self.typed_on.set(true);
        }
        self.place.tell("wakes");
        // An attempt that nobody waited for may be about to give up.
        if !self.waited.replace(true) {
            let mine = self.latest.get();
            self.be_patient(mine, None);
        }
    }

    /// Wakes without being used, because the page has said what it can. Says whether the app is not there yet.
    pub(super) fn come(self: Rc<Self>) -> bool {
        let rests = !self.place.runs();
        if rests && !self.waking.get() {
            self.begin(None, false);
        }
        rests
    }

    /// Tells screen readers; who sees has the line at the top of the page.
    fn announce(&self, words: &str) {
        if let Some(status) = self.place.status() {
            status.say(words);
        }
    }

    /// Wakes as another page.
    pub(super) fn leave(self: Rc<Self>, href: String, arrival: Arrival) {
        let address = Address::parse(&href);
        // The fragment of a ticket's page names the ticket.
        let another = self.route == Route::Ticket && address.fragment != self.address.fragment;
        if another || !address.is_same_page(&self.address) {
            self.announce(messages::loading::waiting());
            self.begin(Some((href, arrival)), true);
        } else if arrival == Arrival::New {
            history::scroll(&href, arrival);
        } else {
            // Back and forward again.
            self.stop();
        }
    }

    /// Where a person `waits` for it, the page shows that it wakes. Others may begin to wait for it later.
    fn begin(self: Rc<Self>, going: Going, waits: bool) {
        let mine = self.latest.get().wrapping_add(1);
        self.latest.set(mine);
        self.waking.set(true);
        self.waited.set(waits);
        self.typed_on.set(false);
        if waits {
            self.place.tell("wakes");
        }
        self.clone().be_patient(mine, going.clone());
        leptos::task::spawn_local(self.wake(mine, going));
    }

    /// A press that has no answer for so long gets one.
    fn be_patient(self: Rc<Self>, mine: u32, going: Going) {
        self.patience.set(self.patience.get().wrapping_add(1));
        leptos::task::spawn_local(self.clone().give_up_later(mine, self.patience.get(), going));
    }

    async fn give_up_later(self: Rc<Self>, mine: u32, patience: u32, going: Going) {
        sleep(PATIENCE).await;
        if self.latest.get() == mine && self.patience.get() == patience && self.waking.get() {
            match going {
                Some((href, _)) => self.load(&href),
                None => self.say(Failure::TimedOut),
            }
        }
    }

    async fn wake(self: Rc<Self>, mine: u32, going: Going) {
        let address = going.as_ref().map_or_else(|| self.address.clone(), |(href, _)| Address::parse(href));
        let config = match &self.config {
            Ok(config) => Ok(config.clone()),
            // Whoever follows a ticket waits for nothing that failed before.
            Err(failure) if self.follows && going.is_none() => Err(failure.clone()),
            Err(_) => start::config().await,
        };
        if self.config.is_err() && config.as_ref().is_ok_and(|config| config.is_at_door()) {
            // The document begins as what it is now known to be.
            return history::reload();
        }
        let mut start = start::fetch(Route::parse(&address.path).1.as_ref(), config).await;
        if going.is_none() {
            // All that is waited for from here on is the person.
            self.patience.set(self.patience.get().wrapping_add(1));
        }
        while !self.waited.get() && self.latest.get() == mine && self.place.is_read() {
            sleep(LOOK).await;
        }
        if going.is_none() {
            self.patience.set(self.patience.get().wrapping_add(1));
        }
        self.place.settle().await;
        if self.latest.get() != mine {
            return;
        }
        // A page that nobody has used yet says nothing of what it does not lack, and without settings there is no line to ask
        // for a ticket's number.
        let as_it_is = self.is_typed_in() && (!self.waited.get() || self.route == Route::Ticket);
        let failure = start.lost().or_else(|| start.config_failure.clone().filter(|_| as_it_is));
        match (failure, &going) {
            (Some(failure), None) => return self.say(failure),
            // What can't be fetched of another page, the browser may be able to.
            (Some(_), Some((href, _))) if start.code_failure.is_some() => return self.load(href),
            _ => {}
        }
        if let Some((href, arrival)) = &going {
            start.came_from = Some(self.address.path.clone());
            if *arrival == Arrival::New {
                history::push(href);
            }
        }
        // It is past giving up.
        self.latest.set(mine.wrapping_add(1));
        self.waited.set(true);
        // Whoever has pressed something waits; whoever types, or does neither, is to be heard meanwhile.
        let in_turns = going.is_none() && !self.place.is_pressed();
        self.place.take_over(start, address, in_turns).await;
        self.waking.set(false);
        if let Some((href, arrival)) = going {
            // The new page is laid out first.
            leptos::task::tick().await;
            history::scroll(&href, arrival);
        }
    }

    /// Leaves the page to the browser.
    fn load(&self, href: &str) {
        // The browser may come back to this document.
        self.latest.set(self.latest.get().wrapping_add(1));
        self.waking.set(false);
        // It goes nowhere by an address that is shown already, as that of another ticket.
        match Address::parse(href).is_same_page(&self.address) {
            true => history::reload(),
            false => history::load(href),
        }
    }

    /// Rests again, whatever was on its way.
    fn stop(&self) {
        self.latest.set(self.latest.get().wrapping_add(1));
        self.waking.set(false);
        self.announce("");
        self.place.forget_press();
        self.place.tell("rests");
    }

    /// Rests again and says why, above the page. Only who pressed something is told, or who is in a field, or on a button, of a
    /// page that people type in.
    fn say(self: Rc<Self>, failure: Failure) {
        let pressed = self.place.forget_press();
        let types = self.is_typed_in() && self.place.has_focus();
        // Each letter tries again, also one that came while this attempt failed.
        let again = types && !pressed && self.typed_on.get();
        // Who waits for one more is told if that fails too, and who waited so long already at once; everybody only once.
        let waits = again && !matches!(failure, Failure::TimedOut);
        let told = pressed || types && !waits && self.place.parts("data-said").is_empty();
        self.stop();
        if self.follows && !live_ticket::is_live() {
            // It says that the office is asked, and nobody asks.
            self.place.give_up();
        }
        if told && let Some(top) = self.place.top() {
            let phone = match &self.config {
                Ok(config) => config.phone.clone(),
                Err(_) => start::without_settings().phone,
            };
            top.fill(move || Trouble(TroubleProps { failure, phone, retry: None }).into_any());
        }
        if again {
            self.begin(None, true);
        }
    }
}
