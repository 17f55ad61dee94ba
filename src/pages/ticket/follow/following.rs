//! What is known of the ticket, for the page to show. What follows from it, `queue` decides: how well the queue is heard,
//! when to ask it next, and what to say aloud.

use super::{asking::Asking, standing::standing, time};
use crate::{browser::lifecycle, messages::line as said};
use catalogue::model::OfficeNumber;
use leptos::prelude::*;
use queue::{
    Connection, Hall, Link, Stage, Ticket, TicketNumber,
    connection::Event,
    tell::{Kind, Told, tell},
    wait::Estimator,
};
use std::rc::Rc;

/// Everything that is known; a copyable handle.
#[derive(Clone, Copy)]
pub struct Following {
    /// Whether the ticket is known by its link.
    pub by_link: bool,
    /// Where it stands; `None` before the first answer.
    pub ticket: RwSignal<Option<Ticket>>,
    /// The number that the counter calls.
    pub number: RwSignal<Option<TicketNumber>>,
    /// What was learnt of the line's pace.
    pub pace: RwSignal<Estimator>,
    /// The office it is at.
    pub office: RwSignal<Option<OfficeNumber>>,
    /// At how many people ahead to tell the person.
    pub tell_at: RwSignal<Option<u32>>,
    /// Whether to speak as well.
    pub speaks: RwSignal<bool>,
    /// For screen readers, politely.
    pub said: RwSignal<String>,
    /// Counts the calls, which are for everyone and at once.
    pub calls: RwSignal<u32>,
    /// Counts how often as few people were ahead as the person chose.
    pub nears: RwSignal<u32>,
    /// The queue was asked, and never answered so far.
    pub unheard: RwSignal<bool>,
    link: RwSignal<Link>,
    told: StoredValue<Told>,
    asking: StoredValue<Asking>,
    /// Wakes whoever asks the queue.
    alarm: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
}

/// What is known when following begins.
pub struct Known {
    /// Where it stands.
    pub ticket: Option<Ticket>,
    /// The number that the counter calls.
    pub number: Option<TicketNumber>,
    /// The queue was asked, and never answered so far.
    pub unheard: bool,
    /// How well it is heard.
    pub link: Link,
    /// What was said aloud.
    pub told: Told,
    /// When it was asked, and what happened since.
    pub asking: Asking,
}

impl Known {
    /// Nothing yet, but where it stood when the tab heard last, if it did.
    pub fn new(stood: Option<(Ticket, i64)>) -> Self {
        let (ticket, heard) = stood.unzip();
        let mut link = heard.map_or_else(|| Link::new(time()), |heard| Link::again(heard, time()));
        if !lifecycle::is_online() {
            link.on(Event::NetworkWent, time());
        }
        let (told, asking) = (Told::default(), Asking::new());
        Self { ticket, number: None, unheard: false, link, told, asking }
    }
}

impl Following {
    /// Begins with what is known.
    pub fn new(by_link: bool, office: Option<OfficeNumber>, known: Known) -> Self {
        Self {
            by_link,
            ticket: RwSignal::new(known.ticket),
            number: RwSignal::new(known.number),
            pace: RwSignal::new(Estimator::default()),
            office: RwSignal::new(office),
            tell_at: RwSignal::new(None),
            speaks: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            calls: RwSignal::new(0),
            nears: RwSignal::new(0),
            unheard: RwSignal::new(known.unheard),
            link: RwSignal::new(known.link),
            told: StoredValue::new(known.told),
            asking: StoredValue::new(known.asking),
            alarm: StoredValue::new_local(None),
        }
    }

    /// How well the queue is heard at a moment.
    pub fn connection(self, now: Option<i64>) -> Connection {
        self.link.read().connection(now.unwrap_or_default())
    }

    /// Whether the visit is over: nothing more is asked then.
    pub fn is_over(self) -> bool {
        matches!(*self.ticket.read(), Some(Ticket::Gone))
    }

    /// Keeps what wakes whoever asks the queue.
    pub fn on_wake(self, wake: impl Fn() + 'static) {
        self.alarm.set_value(Some(Rc::new(wake)));
    }

    /// Asks the queue at once, because the person wants it.
    pub fn ask(self) {
        self.change(Asking::press);
    }

    /// Something happened to the connection.
    pub fn on(self, event: Event) {
        if self.link.try_update(|link| link.on(event, time())).is_some() {
            self.say();
        }
    }

    /// The page came to the front, or went to the background.
    pub fn seen(self, seen: bool) {
        self.change(|asking| asking.seen(seen));
    }

    /// The network or the socket is back: something may have been missed.
    pub fn returned(self) {
        self.change(Asking::returned);
    }

    /// The queue says that something moved.
    pub fn moved(self) {
        self.change(Asking::moved);
    }

    fn change(self, change: impl FnOnce(&mut Asking)) {
        if self.asking.try_update_value(change).is_some()
            && let Some(wake) = self.alarm.get_value()
        {
            wake();
        }
    }

    /// Asking begins: what happened before is answered by it. Says whether the person wanted it.
    pub fn begins_to_ask(self) -> bool {
        self.asking.try_update_value(Asking::begins) == Some(true)
    }

    /// Milliseconds until the queue is asked again; `None` when it never is: the visit is over, or the page was left.
    pub fn next_fetch(self) -> Option<i32> {
        let ticket = self.ticket.try_get_untracked()?;
        let mut asking = self.asking.try_get_value()?;
        asking.tell_at = self.tell_at.get_untracked();
        asking.next(ticket.as_ref(), self.link.get_untracked().connection(time()))
    }

    /// The queue did not answer, or not in a way that can be read: what was known stays.
    pub fn failed(self) {
        _ = self.asking.try_update_value(|asking| asking.failures = asking.failures.saturating_add(1));
        if self.ticket.try_with_untracked(Option::is_none) == Some(true) {
            self.unheard.set(true);
        }
        self.on(Event::Failed);
    }

    /// The queue answered.
    pub fn heard(self, ticket: Ticket, number: Option<TicketNumber>, hall: Option<&Hall>, pace: Estimator) {
        let Some(before) = self.ticket.try_get_untracked() else { return };
        self.asking.update_value(|asking| {
            asking.failures = 0;
            asking.waiting = hall.map(|hall| {
                let waiting = hall.people.iter().filter(|person| person.stage == Stage::Waiting);
                u32::try_from(waiting.count()).unwrap_or(u32::MAX)
            });
        });
        if self.number.get_untracked() != number {
            self.number.set(number);
        }
        self.unheard.set(false);
        self.pace.set(pace);
        if before.as_ref() != Some(&ticket) {
            self.ticket.set(Some(ticket));
        }
        self.on(Event::Answered);
    }

    /// Says what has to be said now, each thing once.
    pub fn say(self) {
        let Some(Some(ticket)) = self.ticket.try_get_untracked() else { return };
        let connection = self.link.get_untracked().connection(time());
        let (told, announcement) =
            tell(&self.told.get_value(), &ticket, connection, self.tell_at.get_untracked());
        self.told.set_value(told);
        match announcement.map(|announcement| announcement.kind) {
            None => {}
            Some(Kind::Called) => self.calls.update(|calls| *calls += 1),
            Some(kind) => {
                if matches!(kind, Kind::Near { .. }) {
                    self.nears.update(|nears| *nears += 1);
                }
                self.said.set(in_words(kind, &ticket, self.by_link));
            }
        }
    }
}

/// What is said politely.
pub fn in_words(kind: Kind, ticket: &Ticket, by_link: bool) -> String {
    match kind {
        Kind::Lost => said::say_connection_lost().to_owned(),
        Kind::Back => said::say_connection_back().to_owned(),
        _ => said::say_moved(&standing(ticket, by_link).title),
    }
}
