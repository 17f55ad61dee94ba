//! Sending what a call says, in order and each once; also its last word, after the page forgot the call.

use crate::{
    browser::{chance::chance, clock::now_ms, wait::Alarm},
    gateways::matrix::Homeserver,
    pages::chat::Line,
};
use leptos::prelude::*;
use matrix::{
    Account,
    call::Signal,
    outbox::{Out, Outbox, Saying},
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// So long after the end it tries to say the last word, in milliseconds. The other side knows by itself after a while.
const LAST_MS: i64 = 20_000;

/// Longest rest when nothing is to be said, in milliseconds: a browser keeps each rest until it is over.
const NAP: i32 = 60_000;

/// What a call says, on its way out; clones are the same.
#[derive(Clone)]
pub struct Post(Rc<Inner>);

struct Inner {
    server: Rc<Homeserver>,
    account: Rc<Account>,
    out: RefCell<Outbox>,
    alarm: Alarm,
    /// Whether something is not out yet; for who has to wait for that.
    speaks: RwSignal<bool>,
    /// Nothing more is said after this, and nothing sent after so many milliseconds since 1970.
    until: Cell<Option<i64>>,
}

impl Post {
    /// Sends from now on until [`close`](Self::close). `random` keeps its names apart from others.
    ///
    /// `None` before the conversation is open and after it is over.
    pub fn open(line: Line, random: &str) -> Option<Self> {
        let (server, account) = line.access()?;
        let out = RefCell::new(Outbox::new(line.room()?, random));
        let (alarm, speaks, until) = (Alarm::default(), line.calls.speaks, Cell::new(None));
        let post = Self(Rc::new(Inner { server, account, out, alarm, speaks, until }));
        leptos::task::spawn_local(send(post.clone()));
        Some(post)
    }

    /// Says something.
    pub fn say(&self, signal: Signal) {
        _ = self.0.out.borrow_mut().add(Saying::Signal(Box::new(signal)));
        _ = self.0.speaks.try_set(true);
        self.0.alarm.ring();
    }

    /// The network is back.
    pub fn wake(&self) {
        self.0.out.borrow_mut().wake(now_ms());
        self.0.alarm.ring();
    }

    /// Nothing more will be said.
    pub fn close(&self) {
        self.0.until.set(Some(now_ms().saturating_add(LAST_MS)));
        self.0.alarm.ring();
    }
}

async fn send(post: Post) {
    let Inner { server, account, out, alarm, speaks, until } = &*post.0;
    loop {
        let now = now_ms();
        if out.borrow().is_empty() && speaks.try_get_untracked() == Some(true) {
            _ = speaks.try_set(false);
        }
        if until.get().is_some_and(|until| out.borrow().is_empty() || until <= now) {
            return;
        }
        let next = out.borrow_mut().next(now);
        match next {
            Out::Send(txn, request) | Out::Upload(txn, request) => {
                let (status, body) = server.ask(&request, Some(&account.token)).await;
                let outcome = out.borrow_mut().answer(&txn, status, &body, now_ms(), chance());
                // What can't be said is passed over: time will end a call that can't come about.
                if let matrix::outbox::Outcome::Failed(_) = outcome {
                    _ = out.borrow_mut().give_up(&txn);
                }
            }
            Out::Later(ms) => _ = alarm.sleep(i32::try_from(ms).unwrap_or(NAP).min(NAP)).await,
            Out::Nothing => _ = alarm.sleep(NAP).await,
        }
    }
}
