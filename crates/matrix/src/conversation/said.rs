//! What was said, changed and taken back.

use super::{
    Change, Conversation, Delivery, What,
    item::{self, Edit, Said},
};
use crate::{
    EventId,
    wire::event::{Content, Event, Message},
};

/// Most changes of one message that are kept.
const MOST_EDITS: usize = 20;

/// Most changes and withdrawals that wait for what they are about.
const MOST_EARLY: usize = 200;

/// Changes and withdrawals that came before what they are about, as when something is fetched later.
#[derive(Debug, Default)]
pub(super) struct Early {
    edits: Vec<(EventId, crate::UserId, Edit)>,
    removed: Vec<EventId>,
}

impl Conversation {
    /// Takes in an event that says, changes or takes back something, at its place in the server's order.
    pub(super) fn take_said(&mut self, event: Event, seq: u64, changes: &mut Vec<Change>) {
        match event.content {
            Content::Message(message) => {
                let new = item::Content::Message(message);
                self.put_said(event.id, event.sender, event.txn.as_deref(), event.at, new, seq, changes);
            }
            Content::Removed => {
                self.put_said(
                    event.id,
                    event.sender,
                    event.txn.as_deref(),
                    event.at,
                    item::Content::Removed,
                    seq,
                    changes,
                );
            }
            Content::Encrypted => {
                let new = item::Content::Encrypted;
                self.put_said(event.id, event.sender, event.txn.as_deref(), event.at, new, seq, changes);
            }
            Content::Edit { of, new } => {
                let edit = Edit { at: event.at, id: event.id, new };
                if self.seen.has(&of) {
                    self.change(&of, &event.sender, edit, changes);
                } else if self.early.edits.len() < MOST_EARLY && !self.early.removed.contains(&edit.id) {
                    self.early.edits.push((of, event.sender, edit));
                }
            }
            Content::Redaction { of } => {
                if self.seen.has(&of) {
                    self.take_back(&of, changes);
                } else if self.early.removed.len() < MOST_EARLY {
                    self.early.removed.push(of);
                }
            }
            _ => {}
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one event")]
    fn put_said(
        &mut self,
        id: EventId,
        sender: crate::UserId,
        txn: Option<&str>,
        at: Option<i64>,
        content: item::Content,
        seq: u64,
        changes: &mut Vec<Change>,
    ) {
        let mine = sender == self.me;
        if mine && self.confirm(&id, txn, at, &content, seq, changes) {
            self.settle(&id, changes);
            return;
        }
        if !mine {
            // Who has said something is not typing it any more; the server says so later.
            if self.typing.contains(&sender) {
                self.typing.retain(|user| *user != sender);
                changes.push(Change::Typing);
            }
            self.newest = Some(id.clone()).filter(|_| seq >= self.last_seq).or(self.newest.take());
        }
        let by = if mine { self.myself() } else { self.people.person(&sender) };
        let said = Said {
            by,
            content,
            edited: false,
            delivery: mine.then_some(Delivery::Sent),
            txn: None,
            event: Some(id.clone()),
            edits: vec![],
            original: None,
        };
        self.insert(seq, at, What::Said(Box::new(said)), changes);
        self.settle(&id, changes);
    }

    /// Does what came too early for this event.
    fn settle(&mut self, id: &EventId, changes: &mut Vec<Change>) {
        if let Some(place) = self.early.removed.iter().position(|of| of == id) {
            self.early.removed.swap_remove(place);
            self.take_back(id, changes);
        }
        while let Some(place) = self.early.edits.iter().position(|(of, ..)| of == id) {
            let (_, sender, edit) = self.early.edits.swap_remove(place);
            self.change(id, &sender, edit, changes);
        }
    }

    /// Only who said something may change it.
    fn change(&mut self, of: &EventId, by: &crate::UserId, edit: Edit, changes: &mut Vec<Change>) {
        let early = self.early.removed.iter().position(|of| *of == edit.id);
        if let Some(place) = early {
            self.early.removed.swap_remove(place);
            return;
        }
        let Some((key, said)) = self.said_mut(|said| said.event.as_ref() == Some(of)) else { return };
        let item::Content::Message(shown) = &said.content else { return };
        if said.by.user != *by || said.edits.iter().any(|other| other.id == edit.id) {
            return;
        }
        if said.original.is_none() {
            said.original = Some(Box::new(shown.clone()));
        }
        let place = said.edits.partition_point(|other| (other.at, &other.id) < (edit.at, &edit.id));
        said.edits.insert(place, edit);
        if said.edits.len() > MOST_EDITS {
            said.edits.remove(0);
        }
        said.show_last();
        changes.push(Change::Changed(key));
    }

    /// Takes a message back, or one change of it. Nothing of it is kept.
    fn take_back(&mut self, of: &EventId, changes: &mut Vec<Change>) {
        if let Some((key, said)) = self.said_mut(|said| said.event.as_ref() == Some(of)) {
            if said.content != item::Content::Removed {
                (said.content, said.edited, said.original) = (item::Content::Removed, false, None);
                said.edits.clear();
                changes.push(Change::Changed(key));
            }
        } else if let Some((key, said)) = self.said_mut(|said| said.edits.iter().any(|edit| edit.id == *of)) {
            said.edits.retain(|edit| edit.id != *of);
            said.show_last();
            changes.push(Change::Changed(key));
        } else {
            self.early.edits.retain(|(_, _, edit)| edit.id != *of);
        }
    }

    fn said_mut(&mut self, is: impl Fn(&Said) -> bool) -> Option<(super::Key, &mut Said)> {
        self.items.iter_mut().rev().find_map(|item| match &mut item.what {
            What::Said(said) if is(said) => Some((item.key, &mut **said)),
            _ => None,
        })
    }
}

impl Said {
    /// Shows what the last change made of it, or what it was.
    fn show_last(&mut self) {
        let last: Option<&Message> = self.edits.last().map(|edit| &edit.new).or(self.original.as_deref());
        if let Some(last) = last {
            self.content = item::Content::Message(last.clone());
        }
        self.edited = !self.edits.is_empty();
    }
}
