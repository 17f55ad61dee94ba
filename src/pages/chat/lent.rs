//! Pictures that the agent only borrows: they are taken out of the conversation again, whatever happens to the network and
//! to the page meanwhile.

use super::line::{Line, Stage};
use crate::browser::{chance::secret, wait};
use leptos::prelude::*;
use matrix::{
    EventId, Next, TxnId,
    backoff::Connection,
    conversation::{Content, Item, What},
    wire::{
        event::{Kind, Message},
        send::read_sent,
    },
};

/// Letters of the name of taking something back.
const NAME: u32 = 16;

/// Between two looks, in milliseconds.
const PAUSE: i32 = 500;

/// A picture whose sending was broken off may have arrived: it is looked for in so many looks while the homeserver is heard.
const LOOKS: u8 = 40;

/// One that was lent.
pub struct Lent {
    name: String,
    looks: u8,
}

/// Where it is.
enum Place {
    /// In the conversation.
    There(EventId),
    /// On its way.
    UnderWay(TxnId),
    /// Nowhere, or taken out.
    Gone,
}

impl Line {
    /// A picture with this name is to be taken back.
    pub fn lend(self, name: String) {
        _ = self.parts.try_update_value(|parts| parts.lent.push(Lent { name, looks: LOOKS }));
    }

    fn place(self, name: &str) -> Place {
        let of = |item: &Item| match &item.what {
            What::Said(said) => match &said.content {
                Content::Message(Message { kind: Kind::Image(file), .. }) if file.name == name => {
                    Some((said.event().cloned(), said.txn.clone()))
                }
                _ => None,
            },
            _ => None,
        };
        match self.with(|chat| chat.conversation().items().iter().rev().find_map(of)).flatten() {
            Some((Some(event), _)) => Place::There(event),
            Some((None, Some(txn))) => Place::UnderWay(txn),
            _ => Place::Gone,
        }
    }

    /// Takes everything back that was lent, and tries until it is done.
    pub fn take_back_lent(self) {
        let lent = self.parts.try_update_value(|parts| std::mem::take(&mut parts.lent)).unwrap_or_default();
        if lent.is_empty() {
            return;
        }
        // Until it is taken back, closing the page takes it back.
        let idle = self.parts.try_update_value(|parts| {
            let idle = parts.owed.is_empty();
            parts.owed.extend(lent);
            idle
        });
        if idle != Some(true) {
            return;
        }
        _ = self.calls.takes_back.try_set(true);
        leptos::task::spawn_local(async move {
            while self.take_back_once().await {
                wait::sleep(PAUSE).await;
            }
            _ = self.calls.takes_back.try_set(false);
        });
    }

    /// One look; whether another one is needed.
    async fn take_back_once(self) -> bool {
        let names = self
            .parts
            .try_with_value(|parts| parts.owed.iter().map(|lent| lent.name.clone()).collect::<Vec<_>>());
        let heard = self.connection.try_get_untracked() == Some(Connection::Live);
        let mut there = false;
        for name in names.unwrap_or_default() {
            let (mut done, mut looked) = (false, false);
            match self.place(&name) {
                Place::There(event) => {
                    there = true;
                    done = self.take_back(&event).await;
                }
                Place::UnderWay(txn) => {
                    there = true;
                    self.change(|chat| chat.give_up(&txn));
                }
                Place::Gone => looked = heard,
            }
            _ = self.parts.try_update_value(|parts| {
                parts.owed.retain_mut(|lent| {
                    let this = lent.name == name;
                    lent.looks = lent.looks.saturating_sub(u8::from(this && looked));
                    !(this && done) && lent.looks > 0
                });
            });
        }
        // What is nowhere keeps nobody waiting.
        if self.calls.takes_back.try_get_untracked() == Some(!there) {
            _ = self.calls.takes_back.try_set(there);
        }
        let open = matches!(self.stage.try_get_untracked(), Some(Stage::Open | Stage::Leaving));
        open && self.parts.try_with_value(|parts| !parts.owed.is_empty()) == Some(true)
    }

    async fn take_back(self, event: &EventId) -> bool {
        let Some((server, account)) = self.access() else { return false };
        let Some(request) = self.with(|chat| chat.take_back(event, &secret(NAME))) else { return false };
        let (status, body) = server.ask(&request, Some(&account.token)).await;
        // What the homeserver refuses for good, it refuses every time.
        read_sent(status, &body)
            .map_or_else(|why| matches!(why.next(), Next::GiveUp | Next::EnterAnew), |_| true)
    }

    /// The page is being closed: says that all of it is to go, and waits for nothing. Whether there was anything.
    pub(super) fn tell_lent(self) -> bool {
        let Some((server, account)) = self.access() else { return false };
        let names = self.parts.try_with_value(|parts| {
            parts.lent.iter().chain(&parts.owed).map(|lent| lent.name.clone()).collect::<Vec<_>>()
        });
        let mut told = false;
        for name in names.unwrap_or_default() {
            if let Place::There(event) = self.place(&name)
                && let Some(request) = self.with(|chat| chat.take_back(&event, &secret(NAME)))
            {
                server.tell(&request, &account.token);
                told = true;
            }
        }
        told
    }
}
