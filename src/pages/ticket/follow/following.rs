//! What is known of the ticket, for the page to show: its state, the state of the connection, and when to ask next.

use super::{pace, standing::standing};
use crate::{browser::lifecycle, messages::line as said};
use catalogue::model::OfficeNumber;
use leptos::prelude::*;
use queue::{Hall, Ticket, TicketNumber};
use std::rc::Rc;

/// How well the page hears from the queue. It is another matter than where the ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// The queue tells at once when the line moves.
    Live,
    /// It is asked again and again.
    Polling,
    /// Nothing was heard for a while.
    Stale,
    /// The device has no network.
    Offline,
}

/// Seconds without an answer after which what is shown may be out of date: two slow rounds, and a little.
const STALE: i64 = 150;

/// Everything that is known; a copyable handle.
#[derive(Clone, Copy)]
pub struct Following {
    /// Whether the ticket is known by its link.
    pub by_link: bool,
    /// Where it stands; `None` before the first answer.
    pub ticket: RwSignal<Option<Ticket>>,
    /// The number that the counter calls.
    pub number: RwSignal<Option<TicketNumber>>,
    /// The office it is at.
    pub office: RwSignal<Option<OfficeNumber>>,
    /// The office's board.
    pub hall: RwSignal<Option<Hall>>,
    /// When the queue was heard last, in seconds since 1970 UTC.
    pub heard_at: RwSignal<Option<i64>>,
    /// At how many people ahead to tell the person.
    pub tell_at: RwSignal<Option<u32>>,
    /// Whether to speak as well.
    pub speaks: RwSignal<bool>,
    /// For screen readers, politely.
    pub said: RwSignal<String>,
    /// For everyone, at once: the person is called.
    pub calls: RwSignal<u32>,
    /// For everyone: as many people are ahead as the person chose.
    pub nears: RwSignal<u32>,
    network: RwSignal<bool>,
    joined: RwSignal<bool>,
    failures: RwSignal<u32>,
    hidden: RwSignal<bool>,
    moved: RwSignal<bool>,
    ask: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
}

impl Following {
    /// Nothing known yet.
    pub fn new(by_link: bool, office: Option<OfficeNumber>) -> Self {
        Self {
            by_link,
            ticket: RwSignal::new(None),
            number: RwSignal::new(None),
            office: RwSignal::new(office),
            hall: RwSignal::new(None),
            heard_at: RwSignal::new(None),
            tell_at: RwSignal::new(None),
            speaks: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            calls: RwSignal::new(0),
            nears: RwSignal::new(0),
            network: RwSignal::new(lifecycle::is_online()),
            joined: RwSignal::new(false),
            failures: RwSignal::new(0),
            hidden: RwSignal::new(lifecycle::is_hidden()),
            moved: RwSignal::new(false),
            ask: StoredValue::new_local(None),
        }
    }

    /// How well the queue is heard at a moment.
    pub fn connection(self, now: Option<i64>) -> Connection {
        let silent = match (self.heard_at.get(), now) {
            // A clock that was set back says nothing of silence.
            (Some(heard), Some(now)) => now.saturating_sub(heard) > STALE,
            _ => false,
        };
        if !self.network.get() {
            Connection::Offline
        } else if silent || self.failures.get() > 1 {
            Connection::Stale
        } else if self.joined.get() {
            Connection::Live
        } else {
            Connection::Polling
        }
    }

    /// Whether the visit is over: nothing more will be asked.
    pub fn is_over(self) -> bool {
        self.ticket.with_untracked(|ticket| matches!(ticket, Some(Ticket::Gone)))
    }

    /// Keeps what asks the queue at once.
    pub fn on_ask(self, ask: impl Fn() + 'static) {
        self.ask.set_value(Some(Rc::new(ask)));
    }

    /// Asks the queue at once.
    pub fn ask(self) {
        if let Some(ask) = self.ask.get_value() {
            ask();
        }
    }

    /// Milliseconds until the queue is asked again; `None` when it never is.
    pub fn pause(self) -> Option<i32> {
        let ticket = self.ticket.try_get_untracked()?;
        if self.is_over() {
            return None;
        }
        Some(pace::pause(&pace::Situation {
            failures: self.failures.get_untracked(),
            hidden: self.hidden.get_untracked(),
            joined: self.joined.get_untracked(),
            never_found: matches!(ticket, Some(Ticket::NotFound)),
        }))
    }

    /// Milliseconds that news of the line may wait, after something rang.
    pub fn spread(self) -> i32 {
        let place = self.ticket.with_untracked(|ticket| match ticket {
            Some(Ticket::Waiting(place)) => Some(place.ahead),
            _ => None,
        });
        let moved = self.moved.get_untracked();
        self.moved.set(false);
        if moved { pace::spread(place, self.tell_at.get_untracked().is_some()) } else { 0 }
    }

    /// The network came or went.
    pub fn network(self, there: bool) {
        _ = self.network.try_set(there);
    }

    /// The page came to the front, or went to the background.
    pub fn seen(self, seen: bool) {
        _ = self.hidden.try_set(!seen);
    }

    /// The socket tells of the office's line now, or not any more.
    pub fn socket(self, joined: bool) {
        _ = self.joined.try_set(joined);
    }

    /// The socket says that the line moved.
    pub fn line_moved(self) {
        _ = self.moved.try_set(true);
    }

    /// The queue did not answer, or not in a way that can be read: what was known stays.
    pub fn failed(self) {
        _ = self.failures.try_update(|failures| *failures = failures.saturating_add(1));
    }

    /// The queue answered.
    pub fn heard(self, ticket: Ticket, number: Option<TicketNumber>, hall: Option<Hall>, now: i64) {
        let Some(before) = self.ticket.try_get_untracked() else { return };
        self.failures.set(0);
        self.heard_at.set(Some(now));
        if self.number.get_untracked() != number {
            self.number.set(number);
        }
        self.hall.set(hall);
        if before.as_ref() == Some(&ticket) {
            return;
        }
        self.announce(before.as_ref(), &ticket);
        self.ticket.set(Some(ticket));
    }

    /// Each change is said once.
    fn announce(self, before: Option<&Ticket>, now: &Ticket) {
        let called = |ticket: Option<&Ticket>| matches!(ticket, Some(Ticket::Called { .. }));
        if called(Some(now)) {
            if !called(before) {
                self.calls.update(|calls| *calls += 1);
            }
            return;
        }
        let ahead = |ticket: Option<&Ticket>| match ticket {
            Some(Ticket::Waiting(place)) => Some(place.ahead),
            _ => None,
        };
        if let (Some(limit), Some(now)) = (self.tell_at.get_untracked(), ahead(Some(now)))
            && now <= limit
            && ahead(before).is_none_or(|before| before > limit)
        {
            self.nears.update(|nears| *nears += 1);
        }
        let words = standing(now, self.by_link).title;
        if before.is_none_or(|before| standing(before, self.by_link).title != words) {
            self.said.set(said::say_moved(&words));
        }
    }
}
