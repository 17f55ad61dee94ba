//! One's own words, from the outbox to the eyes of another.

use super::{
    Change, Content, Conversation, Delivery, Item, Key, What,
    item::{PENDING, Person, Said},
};
use crate::{
    EventId, TxnId,
    wire::{
        event::{Message, Standing},
        sync::Receipt,
    },
};
use std::sync::Arc;

/// Most receipts that wait for what they are about, or for whose they are.
const MOST_EARLY: usize = 200;

impl Conversation {
    /// Shows what was just put into the outbox. `now` is in milliseconds since 1970 UTC.
    pub fn say(&mut self, txn: TxnId, message: Message, now: i64) -> Vec<Change> {
        let said = Said {
            by: self.myself(),
            content: Content::Message(message),
            edited: false,
            delivery: Some(Delivery::Waiting),
            txn: Some(txn),
            event: None,
            edits: vec![],
            original: None,
        };
        let key = self.fresh_key();
        self.items.push(Item { key, at: Some(now), what: What::Said(Box::new(said)), seq: PENDING });
        vec![Change::Added { at: self.items.len() - 1, key }]
    }

    /// Takes note of how far something got that the server does not have.
    pub fn mark(&mut self, txn: &TxnId, delivery: Delivery) -> Vec<Change> {
        let Some((key, said)) = self.pending(|said| said.txn.as_ref() == Some(txn)) else { return vec![] };
        if said.event.is_some() || said.delivery.as_ref() == Some(&delivery) {
            return vec![];
        }
        said.delivery = Some(delivery);
        vec![Change::Changed(key)]
    }

    /// The server has something, as this event.
    pub fn mark_sent(&mut self, txn: &TxnId, event: EventId) -> Vec<Change> {
        let came = self.seen.has(&event);
        let Some((key, said)) = self.pending(|said| said.txn.as_ref() == Some(txn)) else { return vec![] };
        if came {
            // It was given back without saying that it came from here.
            return self.forget_unsent(txn);
        }
        (said.event, said.delivery) = (Some(event), Some(Delivery::Sent));
        vec![Change::Changed(key)]
    }

    /// Drops something that did not go out.
    pub fn forget_unsent(&mut self, txn: &TxnId) -> Vec<Change> {
        let Some((key, _)) = self.pending(|said| said.txn.as_ref() == Some(txn)) else { return vec![] };
        self.items.retain(|item| item.key != key);
        vec![Change::Removed(key)]
    }

    /// One's own words, given back by the server: they stand at their place in its order from now on. False if they are
    /// not from here.
    pub(super) fn confirm(
        &mut self,
        id: &EventId,
        txn: Option<&str>,
        at: Option<i64>,
        content: &Content,
        seq: u64,
        changes: &mut Vec<Change>,
    ) -> bool {
        let is = |said: &Said| {
            said.event.as_ref() == Some(id) || txn.is_some() && said.txn.as_ref().map(TxnId::as_str) == txn
        };
        let Some((key, said)) = self.pending(is) else { return false };
        (said.event, said.delivery) = (Some(id.clone()), Some(Delivery::Sent));
        said.content = content.clone();
        let Some(from) = self.items.iter().position(|item| item.key == key) else { return false };
        let mut item = self.items.remove(from);
        (item.seq, item.at) = (seq, at.or(item.at));
        let to = self.items.partition_point(|other| other.seq < seq);
        self.items.insert(to, item);
        self.confirmed += 1;
        if to != from {
            changes.push(Change::Moved { key, to });
        }
        changes.push(Change::Changed(key));
        true
    }

    /// The names in the outbox of what the server does not have, as far as is known here.
    pub(crate) fn is_pending(&self, txn: &TxnId) -> bool {
        let is = |item: &&Item| matches!(&item.what, What::Said(said) if said.txn.as_ref() == Some(txn) && said.event.is_none());
        self.items.iter().rev().take_while(|item| item.seq == PENDING).any(|item| is(&item))
    }

    fn pending(&mut self, is: impl Fn(&Said) -> bool) -> Option<(Key, &mut Said)> {
        self.items.iter_mut().rev().take_while(|item| item.seq == PENDING).find_map(|item| {
            match &mut item.what {
                What::Said(said) if is(said) => Some((item.key, &mut **said)),
                _ => None,
            }
        })
    }

    pub(super) fn myself(&self) -> Person {
        let name = self.my_name.clone().unwrap_or_else(|| Arc::from(self.me.local_part()));
        Person { user: self.me.clone(), name }
    }

    pub(super) fn take_receipts(&mut self, receipts: Vec<Receipt>) {
        let early = std::mem::take(&mut self.early_receipts);
        for receipt in early.into_iter().chain(receipts) {
            if receipt.user == self.me {
                continue;
            }
            let reader = self.people.members.iter_mut().find(|member| member.person.user == receipt.user);
            match (self.seen.get(&receipt.event), reader) {
                (Some(seq), Some(reader)) => reader.read = reader.read.max(seq),
                _ if self.early_receipts.len() < MOST_EARLY => self.early_receipts.push(receipt),
                _ => {}
            }
        }
    }

    /// Finds how far one's own words got, by who is there and what they have read.
    pub(super) fn see_how_far(&mut self, changes: &mut Vec<Change>) {
        let told = changes.len();
        let members = &self.people.members;
        let read = members.iter().map(|member| member.read).max().unwrap_or_default();
        let here = members.iter().filter(|member| member.standing == Standing::Joined);
        let sees_from = here.map(|member| member.sees_from).min().unwrap_or(u64::MAX);
        for item in self.items.iter_mut().take(self.confirmed) {
            let What::Said(said) = &mut item.what else { continue };
            let got = match &said.delivery {
                None | Some(Delivery::Read) => continue,
                _ if item.seq <= read => Delivery::Read,
                Some(Delivery::Delivered) => continue,
                _ if item.seq >= sees_from => Delivery::Delivered,
                _ => continue,
            };
            said.delivery = Some(got);
            let change = Change::Changed(item.key);
            if !changes.iter().take(told).any(|other| *other == change) {
                changes.push(change);
            }
        }
    }
}
