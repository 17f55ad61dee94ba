//! What the person says, on its way out: in order, one at a time, each once.

use crate::{
    Failure, Next, Request, RoomId, TxnId, backoff,
    call::Signal,
    wire::{
        media::{self, Mxc},
        send::{self, Attachment},
    },
};

/// Most messages that wait.
const MOST: usize = 200;

/// So many answers that make no sense, and the message is called failed: the person decides.
const MOST_TRIES: u32 = 8;

/// What is said.
#[derive(Clone, Debug, PartialEq)]
pub enum Saying {
    /// A text.
    Text(String),
    /// A file. Its bytes are with the page.
    File(Attachment),
    /// Something about a call. Calls have an outbox of their own: nothing in one waits behind a large file.
    Signal(Box<Signal>),
}

/// What to do now.
pub enum Out {
    /// Nothing waits, or something is under way.
    Nothing,
    /// Come back in so many milliseconds.
    Later(u64),
    /// Make this request, and pass its answer to the outbox with the name.
    Send(TxnId, Request),
    /// The same, with the bytes of the file as its body.
    Upload(TxnId, Request),
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server has the message. The event is its name from now on.
    Sent(crate::EventId),
    /// The server has the file, and the message about it is next.
    Uploaded(Mxc),
    /// It waits and will be tried again.
    Waits,
    /// It will not go out unless the person tries again.
    Failed(Failure),
    /// Nobody waited for this answer.
    Unknown,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waits,
    UnderWay,
    Failed,
}

struct Item {
    txn: TxnId,
    saying: Saying,
    at: Option<Mxc>,
    state: State,
    tries: u32,
}

/// Messages that the server does not have yet.
pub struct Outbox {
    room: RoomId,
    prefix: Box<str>,
    made: u32,
    items: Vec<Item>,
    losses: u32,
    /// No earlier than this, in milliseconds by the page's clock.
    not_before: i64,
    /// Whether that is because nobody was there to answer.
    lost: bool,
    /// Whether the server gives news.
    there: bool,
    held: bool,
}

impl Outbox {
    /// An empty one. `random` keeps its names apart from those of other visits.
    pub fn new(room: RoomId, random: &str) -> Self {
        let prefix: String = random.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
        Self {
            room,
            prefix: prefix.into(),
            made: 0,
            items: vec![],
            losses: 0,
            not_before: 0,
            lost: false,
            there: false,
            held: false,
        }
    }

    /// Puts something last in the line. `None` if the line is full.
    pub fn add(&mut self, saying: Saying) -> Option<TxnId> {
        if self.items.len() >= MOST {
            return None;
        }
        self.made += 1;
        let txn = TxnId(["cz-", &*self.prefix, ".", &self.made.to_string()].concat().into());
        self.items.push(Item { txn: txn.clone(), saying, at: None, state: State::Waits, tries: 0 });
        Some(txn)
    }

    /// Keeps everything back, or lets it go.
    pub fn hold(&mut self, held: bool) {
        self.held = held;
    }

    /// What to do now, by the page's clock in milliseconds. While a request is under way there is nothing.
    pub fn next(&mut self, now: i64) -> Out {
        if self.held || self.items.iter().any(|item| item.state == State::UnderWay) {
            return Out::Nothing;
        }
        let room = &self.room;
        let Some(item) = self.items.iter_mut().find(|item| item.state == State::Waits) else {
            return Out::Nothing;
        };
        if let Ok(ms @ 1..) = u64::try_from(self.not_before.saturating_sub(now)) {
            return Out::Later(ms);
        }
        item.state = State::UnderWay;
        item.tries += 1;
        let txn = item.txn.clone();
        match (&item.saying, &item.at) {
            (Saying::Text(text), _) => Out::Send(txn.clone(), send::text(room, &txn, text)),
            (Saying::Signal(signal), _) => {
                Out::Send(txn.clone(), send::event(room, signal.kind(), &txn, signal.content()))
            }
            (Saying::File(file), Some(at)) => Out::Send(txn.clone(), send::file(room, &txn, file, at)),
            (Saying::File(file), None) => Out::Upload(txn, media::upload(&file.name, &file.mime)),
        }
    }

    /// Takes the answer to a request of [`next`](Self::next).
    pub fn answer(&mut self, txn: &TxnId, status: u16, body: &[u8], now: i64, chance: f64) -> Outcome {
        let Some(place) = self.items.iter().position(|item| item.txn == *txn) else {
            return Outcome::Unknown;
        };
        let Some(item) = self.items.get_mut(place).filter(|item| item.state == State::UnderWay) else {
            return Outcome::Unknown;
        };
        let uploads = item.at.is_none() && matches!(item.saying, Saying::File(_));
        let read = if uploads {
            media::read_upload(status, body).map(|at| {
                item.at = Some(at.clone());
                item.state = State::Waits;
                item.tries = 0;
                Outcome::Uploaded(at)
            })
        } else {
            send::read_sent(status, body).map(Outcome::Sent)
        };
        match read {
            Ok(outcome) => {
                (self.losses, self.not_before) = (0, now);
                if let Outcome::Sent(_) = outcome {
                    self.items.remove(place);
                }
                outcome
            }
            Err(why) => self.failed(place, why, now, chance),
        }
    }

    fn failed(&mut self, place: usize, why: Failure, now: i64, chance: f64) -> Outcome {
        self.losses = self.losses.saturating_add(1);
        let pause = match why.next() {
            Next::AgainAfter(ms) => Some(ms),
            Next::Again => Some(backoff::pause(self.losses, chance)),
            Next::EnterAnew | Next::GiveUp => None,
        };
        let Some(item) = self.items.get_mut(place) else { return Outcome::Unknown };
        // A lost network, a server that is started anew and a rate limit pass; a server that answers nonsense may never stop, nor
        // one that gives news all the while.
        let absent = why == Failure::Lost || why.is_server_away() && !self.there;
        let counts = !absent && !matches!(why, Failure::Limited { .. });
        if !counts {
            item.tries -= 1;
        }
        match pause.filter(|_| item.tries < MOST_TRIES) {
            Some(ms) => {
                item.state = State::Waits;
                self.not_before = now.saturating_add_unsigned(ms);
                self.lost = absent;
                Outcome::Waits
            }
            None => {
                item.state = State::Failed;
                (self.losses, self.not_before) = (0, now);
                Outcome::Failed(why)
            }
        }
    }

    /// Tries a failed message again, in its old place before everything that still waits. Its name stays, so that it can't
    /// arrive twice. False if it has not failed.
    pub fn retry(&mut self, txn: &TxnId) -> bool {
        let failed = self.items.iter_mut().find(|item| item.txn == *txn && item.state == State::Failed);
        failed.is_some_and(|item| {
            item.state = State::Waits;
            item.tries = 0;
            true
        })
    }

    /// Gives a message up, unless it is under way. False if it is, or is not here.
    pub fn give_up(&mut self, txn: &TxnId) -> bool {
        let before = self.items.len();
        self.items.retain(|item| item.txn != *txn || item.state == State::UnderWay);
        self.items.len() < before
    }

    /// Drops messages that turned out to have arrived although no answer said so. What is under way still gets its answer.
    pub fn drop_arrived(&mut self, arrived: impl Fn(&TxnId) -> bool) {
        self.items.retain(|item| item.state == State::UnderWay || !arrived(&item.txn));
    }

    /// Nothing will go out any more. Gives the names of all that failed by it.
    pub fn end(&mut self) -> Vec<TxnId> {
        let waiting = self.items.iter_mut().filter(|item| item.state != State::Failed);
        waiting
            .map(|item| {
                item.state = State::Failed;
                item.txn.clone()
            })
            .collect()
    }

    /// Whether the server gave news when it was last asked for them. While it does, a message that it does not take fails after
    /// some tries; before, or when it does not, the message waits until the server is there again.
    pub fn hears(&mut self, there: bool) {
        self.there = there;
    }

    /// The server answers again: no need to wait any longer, unless it was the server that wanted it.
    pub fn wake(&mut self, now: i64) {
        if self.lost {
            self.not_before = now;
        }
    }

    /// How many messages the server does not have yet, failed ones among them.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether the server has everything.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
