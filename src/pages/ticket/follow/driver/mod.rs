//! Asks the queue where the ticket stands, again and again, for as long as the visit lasts.

mod listening;

use super::{following::Following, kept};
use crate::{
    browser::{
        clock,
        lifecycle::{self, Sign},
        socket::Socket,
        wait::{Alarm, sleep},
    },
    failure::{Failure, Load},
    gateways::the_q::TheQ,
    store::{Store, store},
};
use catalogue::{hours::today, model::OfficeNumber};
use futures_util::future::join;
use leptos::prelude::*;
use queue::{
    Hall, Ticket,
    connection::Event,
    wait::{Counted, Estimator, Observation},
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use the_q::{
    TicketId,
    join::{Board, Memory, Reading, with_link, with_number},
    office::Office,
};

/// Which ticket.
#[derive(Clone, PartialEq, Eq)]
pub enum Which {
    /// That of a link.
    Link(TicketId),
    /// That of a number at an office.
    Number,
}

/// What is fetched from, and what is remembered of it. One task owns it.
pub struct Driver {
    queue: TheQ,
    which: Which,
    following: Following,
    alarm: Alarm,
    known: RefCell<Known>,
    store: Store,
    socket: RefCell<Option<Socket>>,
    /// When the socket said something last, and how many seconds it may be silent.
    frame: Cell<(i64, i64)>,
    /// How often in a row a socket was closed before it had lasted.
    closed: Cell<u32>,
    /// Counts the sockets.
    opened: Cell<u32>,
}

#[derive(Default)]
struct Known {
    memory: Memory,
    /// The record of the office that is followed.
    office: Option<(OfficeNumber, Office)>,
    /// What was learnt of the pace of its line.
    pace: Estimator,
}

impl Driver {
    /// Begins to follow. It ends by itself when the page is left or the visit is over.
    pub fn begin(queue: TheQ, which: Which, following: Following, memory: Memory) {
        let pace = following.pace.get_untracked();
        let known = RefCell::new(Known { memory, pace, ..Known::default() });
        let driver = Rc::new(Self {
            queue,
            which,
            following,
            alarm: Alarm::default(),
            known,
            store: store(),
            socket: RefCell::default(),
            frame: Cell::default(),
            closed: Cell::default(),
            opened: Cell::default(),
        });
        let signs = {
            let driver = Rc::downgrade(&driver);
            lifecycle::watch(move |sign| {
                if let Some(driver) = driver.upgrade() {
                    driver.notice(sign);
                }
            })
        };
        let alarm = driver.alarm.clone();
        following.on_wake(move || alarm.ring());
        leptos::task::spawn_local(async move {
            // They are listened to as long as the ticket is followed.
            let _signs = signs;
            // A touch is heard between showing the page and asking.
            sleep(0).await;
            driver.run().await;
        });
    }

    async fn run(self: Rc<Self>) {
        let Some(mut joined) = self.following.office.try_get_untracked() else { return };
        self.listen(joined);
        loop {
            // Whatever wakes it may have changed how long to wait, or which office.
            while let Some(pause) = self.following.next_fetch() {
                let same = self.following.office.try_get_untracked() == Some(joined);
                if pause == 0 || !same || !self.alarm.sleep(pause).await {
                    break;
                }
            }
            let Some(office) = self.following.office.try_get_untracked() else { return };
            if self.following.next_fetch().is_none() {
                return;
            }
            if office != joined {
                joined = office;
                let mut known = self.known.borrow_mut();
                known.memory.another_office();
                known.office = None;
                known.pace = Estimator::default();
                drop(known);
                self.listen(office);
            }
            let pressed = self.following.begins_to_ask();
            self.fetch(office).await;
            // A visit that is over needs no socket.
            if self.following.next_fetch().is_some() {
                self.keep_listening(joined, pressed);
            }
        }
    }

    fn notice(self: &Rc<Self>, sign: Sign) {
        match sign {
            Sign::Offline => self.following.on(Event::NetworkWent),
            Sign::Online => {
                self.following.on(Event::NetworkCame);
                self.following.returned();
                // No socket is known to have lived through it.
                self.listen_afresh();
            }
            Sign::Shown => {
                self.following.seen(true);
                if self.socket.borrow().is_none() {
                    self.listen_afresh();
                }
            }
            Sign::Hidden => self.following.seen(false),
        }
    }

    /// One round: everything is asked for at once, and what can't be read leaves what was known.
    async fn fetch(&self, office: Option<OfficeNumber>) {
        let line = async {
            match &self.which {
                Which::Link(ticket) => Some(self.queue.line(ticket).await),
                Which::Number => None,
            }
        };
        let board = async {
            match office {
                Some(office) => Some(self.queue.board(office).await),
                None => None,
            }
        };
        // The line of a link says by itself who is due.
        let upcoming = async {
            match (&self.which, office) {
                (Which::Number, Some(office)) => self.queue.upcoming(office).await.ok(),
                _ => None,
            }
        };
        let (line, (board, upcoming)) = join(line, join(board, upcoming)).await;
        if let (Some(office), Some(Ok(hall))) = (office, &board) {
            self.know_office(office, hall).await;
        }
        let now = clock::now().unwrap_or_default();
        let known = &mut *self.known.borrow_mut();
        let read = board.as_ref().map(|board| board.as_ref());
        let board_state = match read {
            None => Board::NoOffice,
            Some(Err(_)) => Board::Unread,
            Some(Ok(hall)) => {
                let office = known.office.as_ref().map(|(_, office)| office);
                Board::Read(Reading { hall, office, upcoming })
            }
        };
        let ticket = match (&line, &board) {
            (Some(Ok(line)), _) => Ok(with_link(line, board_state, &mut known.memory, now)),
            (Some(Err(failure)), _) | (None, Some(Err(failure))) => Err(failure.clone()),
            (None, _) => Ok(with_number(board_state, &mut known.memory, now)),
        };
        let number = known.memory.number(now).cloned();
        kept::remember(&self.which, &known.memory, office);
        let hall = board.and_then(Result::ok);
        match ticket {
            Ok(ticket) => {
                kept::stands(&self.which, &ticket, now);
                let wait = self.learn(&mut known.pace, &ticket, office, hall.as_ref());
                self.following.heard(ticket, number, hall.as_ref(), wait);
            }
            Err(failure) => {
                report(&failure);
                self.following.failed();
            }
        }
    }

    /// One more look at the line, and how long it may take after it.
    fn learn(
        &self,
        pace: &mut Estimator,
        ticket: &Ticket,
        office: Option<OfficeNumber>,
        hall: Option<&Hall>,
    ) -> Estimator {
        let at = clock::now().unwrap_or_default();
        if let Some((opens, closes)) = office.and_then(|office| self.hours(office, at)) {
            pace.hours(opens, closes);
        }
        let place = match ticket {
            Ticket::Waiting(place) => Some(*place),
            _ => None,
        };
        let counted = match self.which {
            Which::Link(_) => Counted::WithCalled,
            Which::Number => Counted::InLine,
        };
        pace.observe(&Observation { at, place, counted, hall });
        pace.clone()
    }

    /// Today's hours of an office, if the list of offices is here.
    fn hours(&self, office: OfficeNumber, now: i64) -> Option<(i64, i64)> {
        let offices = untrack(|| self.store.offices());
        let offices = offices.try_read_untracked()?;
        let Load::Ready(all) = &*offices else { return None };
        let office = all.offices.iter().find(|record| record.queue_number == Some(office))?;
        today(office, &all.calendar, now)
    }

    /// The office's record tells an empty board from one that is off.
    async fn know_office(&self, office: OfficeNumber, hall: &Hall) {
        let known = self.known.borrow().office.as_ref().is_some_and(|(number, _)| *number == office);
        if known && !hall.people.is_empty() {
            return;
        }
        match self.queue.office(office).await {
            Ok(record) => self.known.borrow_mut().office = Some((office, record)),
            Err(failure) => report(&failure),
        }
    }
}

/// A network that fails is no fault of the site; an answer that can't be read is.
pub fn report(failure: &Failure) {
    if matches!(failure, Failure::Unreadable(_) | Failure::TooLarge { .. }) {
        crate::browser::console::error(&format!("queue: {}", failure.detail()));
    }
}
