//! What the person says and sends.

use super::Chat;
use crate::{
    EventId, Failure, Request, TxnId,
    backoff::Ended,
    conversation::{Change, Delivery},
    outbox::{Out, Outcome, Saying},
    text,
    wire::{
        event::{File, Kind, Message},
        send::{self, Attachment},
    },
};

/// Why something can't be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// It is empty.
    Empty,
    /// It has more than [`LONGEST_TEXT`] bytes.
    TooLong,
    /// Too much waits already.
    TooMany,
    /// The conversation has ended.
    Ended,
}

/// Longest text that may be said, in bytes. An event has 65,536, in which a quotation mark or a new line takes two.
pub const LONGEST_TEXT: usize = 30_000;

impl Chat {
    /// Says a text.
    ///
    /// # Errors
    /// [`Unsaid`]; nothing has changed then.
    pub fn say(&mut self, text: &str, now: i64) -> Result<Vec<Change>, Unsaid> {
        let text = text::message(text);
        if text.trim().is_empty() {
            return Err(Unsaid::Empty);
        }
        if text.len() > LONGEST_TEXT {
            return Err(Unsaid::TooLong);
        }
        let txn = self.queue(Saying::Text(text.clone()))?;
        Ok(self.conversation.say(txn, Message { kind: Kind::Text, text }, now))
    }

    /// Sends a file, whose bytes the page keeps until it is sent. Gives the name by which [`next_send`](Self::next_send)
    /// asks for them.
    ///
    /// # Errors
    /// [`Unsaid`]; nothing has changed then.
    pub fn attach(&mut self, file: Attachment, now: i64) -> Result<(TxnId, Vec<Change>), Unsaid> {
        let shown = File {
            name: text::name(&file.name).unwrap_or_default(),
            at: None,
            mime: Some(file.mime.clone()),
            size: Some(file.size),
            pixels: file.pixels,
        };
        let file = Attachment { name: shown.name.clone(), ..file };
        let kind = if file.mime.starts_with("image/") { Kind::Image(shown) } else { Kind::File(shown) };
        let txn = self.queue(Saying::File(file))?;
        let changes = self.conversation.say(txn.clone(), Message { kind, text: String::new() }, now);
        Ok((txn, changes))
    }

    fn queue(&mut self, saying: Saying) -> Result<TxnId, Unsaid> {
        if self.ended.is_some() {
            return Err(Unsaid::Ended);
        }
        self.typed = None;
        self.outbox.add(saying).ok_or(Unsaid::TooMany)
    }

    /// What to send now, and what must be drawn anew because of it.
    pub fn next_send(&mut self, now: i64) -> (Out, Vec<Change>) {
        let out = self.outbox.next(now);
        let changes = match &out {
            Out::Send(txn, _) | Out::Upload(txn, _) => self.conversation.mark(txn, Delivery::Sending),
            Out::Nothing | Out::Later(_) => vec![],
        };
        (out, changes)
    }

    /// Takes the answer to what [`next_send`](Self::next_send) gave. Ask it again at once.
    pub fn sent(&mut self, txn: &TxnId, status: u16, body: &[u8], now: i64, chance: f64) -> Vec<Change> {
        match self.outbox.answer(txn, status, body, now, chance) {
            Outcome::Sent(event) => self.conversation.mark_sent(txn, event),
            Outcome::Uploaded(_) | Outcome::Unknown => vec![],
            Outcome::Waits => self.conversation.mark(txn, Delivery::Waiting),
            Outcome::Failed(why) => {
                let mut changes = self.conversation.mark(txn, Delivery::Failed(why.clone()));
                if why == Failure::DeadToken && self.ended.is_none() {
                    changes.extend(self.end(Ended::DeadToken, &why));
                    changes.push(Change::State);
                }
                changes
            }
        }
    }

    /// Tries a failed message again.
    pub fn retry(&mut self, txn: &TxnId) -> Vec<Change> {
        if self.ended.is_none() && self.outbox.retry(txn) {
            self.conversation.mark(txn, Delivery::Waiting)
        } else {
            vec![]
        }
    }

    /// Drops a message that did not go out, unless it is under way.
    pub fn give_up(&mut self, txn: &TxnId) -> Vec<Change> {
        if self.outbox.give_up(txn) { self.conversation.forget_unsent(txn) } else { vec![] }
    }

    /// Takes back something that was sent. The agent's page shows that something was removed. Answered by
    /// [`read_sent`](send::read_sent).
    pub fn take_back(&self, event: &EventId, random: &str) -> Request {
        let plain: String = random.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
        send::redact(self.conversation.room(), event, &TxnId(["cz-r-", &plain].concat().into()))
    }
}
