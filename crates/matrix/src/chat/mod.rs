//! A whole chat: listening, speaking and what is shown, in one.

mod speaking;
mod telling;

pub use speaking::{LONGEST_TEXT, Unsaid};

use crate::{
    EventId, Failure, Next, Request, RoomId, UserId,
    backoff::{Connection, Ended, Line},
    conversation::{Attendance, Change, Conversation, Delivery, Key},
    failure,
    outbox::Outbox,
    wire::{
        rooms::History,
        sync::{self, Invitation},
    },
};

/// So many refusals in a row, and the place from which to go on is given up: the server may have lost it.
const MOST_REFUSALS: u32 = 3;

/// What an answer to the request for news came to.
#[derive(Debug, Default)]
pub struct Heard {
    /// What must be drawn anew.
    pub changes: Vec<Change>,
    /// Calls into other rooms.
    pub invitations: Vec<Invitation>,
    /// How long to wait before listening again, in milliseconds; `None` if nothing more will come.
    pub pause_ms: Option<u64>,
}

/// One conversation of one account.
pub struct Chat {
    conversation: Conversation,
    outbox: Outbox,
    filter: String,
    since: Option<String>,
    line: Line,
    refusals: u32,
    history: History,
    ended: Option<Ended>,
    typed: Option<i64>,
    read: Option<EventId>,
}

impl Chat {
    /// Begins in a room that was just made with this history, or joined.
    ///
    /// `filter` is the stored filter's name; `since` the place of an earlier sync, if there was one; `random` keeps
    /// transactions of different visits apart; `now` is in milliseconds since 1970 UTC, as everywhere.
    pub fn new(
        me: UserId,
        room: RoomId,
        history: History,
        filter: &str,
        since: Option<String>,
        random: &str,
        now: i64,
    ) -> Self {
        let mut outbox = Outbox::new(room.clone(), random);
        outbox.hold(history == History::FromJoining);
        Self {
            conversation: Conversation::new(me, room, history),
            outbox,
            filter: filter.to_owned(),
            since,
            line: Line::new(now),
            refusals: 0,
            history,
            ended: None,
            typed: None,
            read: None,
        }
    }

    /// What is shown.
    pub fn conversation(&self) -> &Conversation {
        &self.conversation
    }

    /// How it stands with the server.
    pub fn connection(&self) -> Connection {
        self.ended.clone().map_or_else(|| self.line.connection(), Connection::Ended)
    }

    /// How many of the person's messages the server does not have.
    pub fn unsent(&self) -> usize {
        self.outbox.len()
    }

    /// The request for news. It may take [`WAIT_MS`](sync::WAIT_MS) to be answered; give it up after
    /// [`PATIENCE_MS`](sync::PATIENCE_MS). Only one at a time.
    pub fn listen(&self) -> Request {
        // After a failure the answer must come at once, so that the page knows that the server is back.
        let live = self.since.is_some() && self.line.connection() == Connection::Live;
        sync::sync(&self.filter, self.since.as_deref(), if live { sync::WAIT_MS } else { 0 })
    }

    /// Takes the answer to [`listen`](Self::listen).
    pub fn heard(&mut self, status: u16, body: &[u8], now: i64, chance: f64) -> Heard {
        if self.ended.is_some() {
            return Heard::default();
        }
        match sync::read_sync(status, body) {
            Ok(news) => self.take(news, now),
            Err(why) => self.not_heard(&why, chance),
        }
    }

    fn take(&mut self, news: sync::Sync, now: i64) -> Heard {
        self.line.worked(now);
        self.refusals = 0;
        self.outbox.hears(true);
        self.outbox.wake(now);
        // A server that gives the same place again with nothing new would be asked without end.
        let stuck = self.since.as_ref() == Some(&news.next_batch) && news.rooms.is_empty();
        self.since = Some(news.next_batch);
        let mut changes = Vec::new();
        for room in news.rooms {
            changes.extend(self.conversation.apply(room));
        }
        self.outbox.drop_arrived(|txn| !self.conversation.is_pending(txn));
        if self.history == History::FromJoining {
            self.outbox.hold(self.conversation.attendance() != Attendance::Here);
        }
        if let Some(why) = self.conversation.ended().cloned() {
            changes.extend(self.end(why, &Failure::Forbidden));
        }
        let pause_ms = self.ended.is_none().then_some(if stuck { 100 } else { 0 });
        Heard { changes, invitations: news.invitations, pause_ms }
    }

    fn not_heard(&mut self, why: &Failure, chance: f64) -> Heard {
        self.outbox.hears(false);
        match why.next() {
            Next::EnterAnew => {
                let mut changes = self.end(Ended::DeadToken, why);
                changes.push(Change::State);
                return Heard { changes, ..Heard::default() };
            }
            Next::GiveUp => {
                self.refusals += 1;
                if self.refusals >= MOST_REFUSALS {
                    self.refusals = 0;
                    self.since = None;
                }
            }
            Next::Again | Next::AgainAfter(_) => {}
        }
        Heard { pause_ms: Some(self.line.failed(why, chance)), ..Heard::default() }
    }

    fn end(&mut self, why: Ended, failure: &Failure) -> Vec<Change> {
        self.ended = Some(why);
        let mut changes = Vec::new();
        for txn in self.outbox.end() {
            changes.extend(self.conversation.mark(&txn, Delivery::Failed(failure.clone())));
        }
        changes
    }

    /// The device lost its network, or has one again. Then give up the request for news that may be under way, which may
    /// never be answered, stop waiting, and listen at once.
    pub fn network(&mut self, there: bool, now: i64) {
        self.line.network(there);
        if there {
            self.outbox.wake(now);
        }
    }

    /// The request that looks for something missing, if anything is. Pass its answer to [`looked_back`](Self::looked_back).
    pub fn look_back(&self) -> Option<(Key, Request)> {
        self.conversation.look_back()
    }

    /// Takes the answer to [`look_back`](Self::look_back).
    pub fn looked_back(&mut self, gap: Key, status: u16, body: &[u8]) -> Vec<Change> {
        match sync::read_older(status, body) {
            Ok(older) => self.conversation.fill(gap, older),
            Err(why) => {
                if why.next() == Next::GiveUp {
                    self.conversation.leave_gap(gap);
                }
                vec![]
            }
        }
    }

    /// Reads any answer that says nothing but that it worked.
    ///
    /// # Errors
    /// [`Failure`] if it did not.
    pub fn done(status: u16, body: &[u8]) -> Result<(), Failure> {
        failure::read_done(status, body)
    }
}
