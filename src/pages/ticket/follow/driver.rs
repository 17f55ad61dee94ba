//! Asks the queue where the ticket stands, again and again, for as long as the visit lasts.

use super::{following::Following, told};
use crate::{
    browser::{
        clock,
        lifecycle::{self, Sign},
        socket::{Happening, Socket},
        storage,
        wait::{Alarm, sleep},
    },
    failure::Failure,
    gateways::the_q::TheQ,
};
use catalogue::model::OfficeNumber;
use futures_util::future::join;
use leptos::prelude::*;
use queue::Hall;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use the_q::{
    TicketId,
    join::{Board, Memory, Reading, with_link, with_number},
    office::Office,
    socket,
};

/// Seconds that opening a socket may take.
const OPENING: i64 = 30;

/// Which ticket.
#[derive(Clone)]
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
    socket: RefCell<Option<Socket>>,
    /// When the socket said something last, and how many seconds it may be silent.
    frame: Cell<(i64, i64)>,
}

#[derive(Default)]
struct Known {
    memory: Memory,
    /// The record of the office that is followed.
    office: Option<(OfficeNumber, Office)>,
}

impl Driver {
    /// Begins to follow. It ends by itself when the page is left or the visit is over.
    pub fn begin(queue: TheQ, which: Which, following: Following, memory: Memory) {
        let known = RefCell::new(Known { memory, office: None });
        let driver = Rc::new(Self {
            queue,
            which,
            following,
            alarm: Alarm::default(),
            known,
            socket: RefCell::default(),
            frame: Cell::default(),
        });
        let signs = {
            let driver = Rc::downgrade(&driver);
            lifecycle::watch(move |sign| {
                if let Some(driver) = driver.upgrade() {
                    driver.notice(sign);
                }
            })
        };
        // What a person presses.
        let pressed = driver.alarm.clone();
        following.on_ask(move || pressed.ring());
        leptos::task::spawn_local(async move {
            // They are listened to as long as the ticket is followed.
            let _signs = signs;
            driver.run().await;
        });
    }

    async fn run(self: Rc<Self>) {
        let Some(mut joined) = self.following.office.try_get_untracked() else { return };
        self.listen(joined);
        loop {
            let Some(office) = self.following.office.try_get_untracked() else { return };
            if office != joined {
                joined = office;
                let mut known = self.known.borrow_mut();
                known.memory.another_office();
                known.office = None;
                drop(known);
                self.listen(office);
            }
            self.fetch(office).await;
            // The page may have been left meanwhile.
            let Some(pause) = self.following.pause() else { return };
            if self.alarm.sleep(pause).await {
                // News reaches the phones of a full hall one after the other.
                sleep(self.following.spread()).await;
            }
            if self.socket.borrow().is_none() && self.following.office.try_get_untracked().flatten().is_some()
            {
                self.listen(joined);
            }
        }
    }

    fn notice(&self, sign: Sign) {
        match sign {
            Sign::Offline => self.following.network(false),
            Sign::Online => {
                self.following.network(true);
                self.alarm.ring();
            }
            Sign::Shown => {
                self.following.seen(true);
                self.alarm.ring();
            }
            Sign::Hidden => self.following.seen(false),
        }
    }

    /// Opens the socket of an office, which says when its line moves.
    fn listen(self: &Rc<Self>, office: Option<OfficeNumber>) {
        self.socket.replace(None);
        self.following.socket(false);
        let Some(office) = office else { return };
        let driver = Rc::downgrade(self);
        let opened = self.queue.socket(move |happening| {
            if let Some(driver) = driver.upgrade() {
                driver.hear(happening, office);
            }
        });
        self.socket.replace(opened);
        self.frame.set((clock::now().unwrap_or_default(), OPENING));
    }

    fn hang_up(&self) {
        self.following.socket(false);
        self.socket.replace(None);
    }

    fn hear(&self, happening: Happening, office: OfficeNumber) {
        let Happening::Text(text) = happening else {
            self.hang_up();
            return;
        };
        self.frame.set((clock::now().unwrap_or_default(), self.frame.get().1));
        let say = |words: &str| {
            if let Some(socket) = &*self.socket.borrow() {
                socket.send(words);
            }
        };
        match socket::read(&text) {
            socket::Frame::Open(open) => {
                self.frame.set((self.frame.get().0, i64::from(open.patience() / 1_000)));
                say(socket::CONNECT);
            }
            socket::Frame::Connected => say(&socket::join(office)),
            socket::Frame::Ping => say(socket::PONG),
            socket::Frame::Event(socket::Event::Joined) => self.following.socket(true),
            socket::Frame::Event(socket::Event::LineMoved) => {
                self.following.line_moved();
                self.alarm.ring();
            }
            socket::Frame::Event(socket::Event::OfficeChanged) => self.known.borrow_mut().office = None,
            socket::Frame::Event(socket::Event::NotJoined)
            | socket::Frame::Close
            | socket::Frame::NotConnected
            | socket::Frame::Disconnected => self.hang_up(),
            _ => {}
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
        let (line, board) = join(line, board).await;
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
                Board::Read(Reading { hall, office, upcoming: None })
            }
        };
        let ticket = match (&line, &board) {
            (Some(Ok(line)), _) => Ok(with_link(line, board_state, &mut known.memory, now)),
            (Some(Err(failure)), _) | (None, Some(Err(failure))) => Err(failure.clone()),
            (None, _) => Ok(with_number(board_state, &mut known.memory, now)),
        };
        let number = known.memory.number(now).cloned();
        told::remember(&self.which, &known.memory, office);
        let hall = board.and_then(Result::ok);
        match ticket {
            Ok(ticket) => self.following.heard(ticket, number, hall, now),
            Err(failure) => {
                report(&failure);
                self.following.failed();
            }
        }
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
fn report(failure: &Failure) {
    if matches!(failure, Failure::Unreadable(_) | Failure::TooLarge { .. }) {
        crate::browser::console::error(&format!("queue: {}", failure.detail()));
    }
}

/// Forgets what was kept of a ticket.
pub fn forget() {
    storage::remove(told::NAME);
}
