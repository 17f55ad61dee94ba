//! The socket of the ticket's office, which says when its line moves.

use super::Driver;
use crate::browser::{chance::chance, clock, socket::Happening, wait::sleep};
use catalogue::model::OfficeNumber;
use leptos::prelude::*;
use queue::{connection::Event, pace::next_opening};
use std::rc::Rc;
use the_q::socket;

/// Seconds that opening a socket may take.
const OPENING: i64 = 30;

impl Driver {
    /// Opens the socket anew if it has been silent for longer than it said, or if it is closed and the person `pressed`.
    pub(super) fn keep_listening(self: &Rc<Self>, office: Option<OfficeNumber>, pressed: bool) {
        let (heard, patience) = self.frame.get();
        let silent = clock::now().unwrap_or_default().saturating_sub(heard) > patience;
        let is_open = self.socket.borrow().is_some();
        if office.is_some() && if is_open { silent } else { pressed } {
            self.listen(office);
        }
    }

    /// Opens the socket anew, whatever became of the ones before.
    pub(super) fn listen_afresh(self: &Rc<Self>) {
        self.closed.set(0);
        self.listen(self.following.office.try_get_untracked().flatten());
    }

    /// Opens the socket of an office. Where there are no sockets, nothing tries again by itself.
    pub(super) fn listen(self: &Rc<Self>, office: Option<OfficeNumber>) {
        self.socket.replace(None);
        self.following.on(Event::SocketClosed);
        let Some(office) = office else { return };
        let driver = Rc::downgrade(self);
        let opened = self.queue.socket(move |happening| {
            if let Some(driver) = driver.upgrade() {
                driver.hear(happening, office);
            }
        });
        self.socket.replace(opened);
        self.opened.set(self.opened.get().wrapping_add(1));
        self.frame.set((clock::now().unwrap_or_default(), OPENING));
    }

    /// Lets the socket go, and opens another after a while.
    fn hang_up(self: &Rc<Self>) {
        self.following.on(Event::SocketClosed);
        self.socket.replace(None);
        let (closed, opened) = (self.closed.get().saturating_add(1), self.opened.get());
        self.closed.set(closed);
        let driver = Rc::downgrade(self);
        leptos::task::spawn_local(async move {
            sleep(i32::try_from(next_opening(closed, chance())).unwrap_or(i32::MAX)).await;
            if let Some(driver) = driver.upgrade().filter(|driver| driver.opened.get() == opened) {
                driver.listen(driver.following.office.try_get_untracked().flatten());
            }
        });
    }

    fn hear(self: &Rc<Self>, happening: Happening, office: OfficeNumber) {
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
            socket::Frame::Ping => {
                self.closed.set(0);
                say(socket::PONG);
            }
            socket::Frame::Event(socket::Event::Joined) => {
                self.following.on(Event::SocketJoined);
                if self.closed.get() == 0 {
                    self.following.returned();
                } else {
                    // It may be the server that began anew, and then everybody comes back: one after the other.
                    self.following.moved();
                }
            }
            socket::Frame::Event(socket::Event::LineMoved) => {
                self.following.moved();
            }
            socket::Frame::Event(socket::Event::OfficeChanged) => self.known.borrow_mut().office = None,
            socket::Frame::Event(socket::Event::NotJoined)
            | socket::Frame::Close
            | socket::Frame::NotConnected
            | socket::Frame::Disconnected => self.hang_up(),
            _ => {}
        }
    }
}
