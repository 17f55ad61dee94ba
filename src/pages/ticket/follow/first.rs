//! What a page knows of a ticket before the app is there, and how it asks the queue: its own line alone, without a socket.

use super::{
    Which,
    following::{Known, in_words},
    kept, time,
};
use crate::{
    browser::{lifecycle::Sign, takeover::Part, wait::Alarm},
    failure::Failure,
};
use queue::{Connection, Ticket, connection::Event, tell::tell};
use the_q::{
    Line, TicketId,
    join::{Board, Memory, with_link},
};

/// What is known, for the app to go on with.
pub struct First {
    /// Which ticket.
    pub id: TicketId,
    /// Where it stands, and how well the queue is heard.
    pub known: Known,
    /// What was seen of the ticket.
    pub memory: Memory,
    /// Whether the queue is being asked.
    pub asks: bool,
    /// Wakes who asks.
    pub alarm: Alarm,
    /// When it answered last, in seconds since 1970 UTC.
    pub heard: i64,
    /// Where it is shown.
    pub part: Part,
}

impl First {
    /// Nothing, so far.
    pub fn new(id: TicketId, alarm: Alarm, part: Part) -> Self {
        let (known, memory) = (Known::new(None), Memory::default());
        Self { id, known, memory, asks: false, alarm, heard: 0, part }
    }

    /// How well the queue is heard.
    pub fn connection(&self) -> Connection {
        self.known.link.connection(time())
    }

    /// Whether there is anything to say: where it stands, or that the queue does not answer.
    pub fn is_answered(&self) -> bool {
        self.known.ticket.is_some() || self.known.unheard
    }

    /// Whether the ticket is in line. The office's board may say more of any other.
    pub fn is_in_line(&self) -> bool {
        matches!(self.known.ticket, Some(Ticket::Waiting(_)))
    }

    /// Asking begins.
    pub fn begins(&mut self) {
        self.asks = true;
        self.known.asking.begins();
    }

    /// Milliseconds until it is asked again; `None`: never.
    pub fn next(&self) -> Option<i32> {
        self.known.asking.next(self.known.ticket.as_ref(), self.connection())
    }

    /// The queue answered, or did not. Gives what to say aloud.
    pub fn hears(&mut self, answer: Result<Line, Failure>) -> Option<String> {
        let known = &mut self.known;
        self.asks = false;
        match answer {
            Ok(line) => {
                known.asking.failures = 0;
                known.unheard = false;
                self.heard = time();
                known.ticket = Some(with_link(&line, Board::NoOffice, &mut self.memory, time()));
                known.number = self.memory.number(time()).cloned();
                known.link.on(Event::Answered, time());
            }
            Err(_) => {
                known.asking.failures = known.asking.failures.saturating_add(1);
                known.unheard = known.ticket.is_none();
                known.link.on(Event::Failed, time());
            }
        }
        self.says()
    }

    /// Keeps it for the tab.
    pub fn keep(&self) {
        let which = Which::Link(self.id.clone());
        kept::remember(&which, &self.memory, None);
        if let Some(ticket) = &self.known.ticket {
            kept::stands(&which, ticket, self.heard);
        }
    }

    /// What to say aloud now.
    fn says(&mut self) -> Option<String> {
        let connection = self.connection();
        let known = &mut self.known;
        let ticket = known.ticket.as_ref()?;
        let (told, announcement) = tell(&known.told, ticket, connection, None);
        known.told = told;
        announcement.map(|announcement| in_words(announcement.kind, ticket, true))
    }

    /// The page is seen or hidden, or the network came or went.
    pub fn notices(&mut self, sign: Sign) -> Option<String> {
        let known = &mut self.known;
        match sign {
            Sign::Offline => known.link.on(Event::NetworkWent, time()),
            Sign::Online => {
                known.link.on(Event::NetworkCame, time());
                known.asking.returned();
            }
            Sign::Shown => known.asking.seen(true),
            Sign::Hidden => known.asking.seen(false),
        }
        self.alarm.ring();
        self.says()
    }
}
