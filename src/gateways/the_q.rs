//! The queue system: The Q, or what stands in for it. It is only ever read.

use crate::{
    browser::{
        http,
        socket::{Happening, Socket},
    },
    config::Config,
    failure::Failure,
};
use catalogue::model::OfficeNumber;
use queue::Hall;
use the_q::{Line, TicketId, Unreadable, board, line, office, paths, slots, waiting};

/// In milliseconds. A hall full of phones behind one address can make it slow.
const PATIENCE: i32 = 10_000;

/// Where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheQ {
    base: String,
}

impl TheQ {
    /// As the settings say; `None`: this site has none.
    pub fn of(config: &Config) -> Option<Self> {
        let base = config.queue.as_ref()?.url.trim_end_matches('/').to_owned();
        Some(Self { base })
    }

    /// Where a ticket stands, by its link.
    ///
    /// # Errors
    /// See [`Failure`]; the text of one never holds anything from the answer.
    pub async fn line(&self, ticket: &TicketId) -> Result<Line, Failure> {
        let body = self.get(&ticket.path(), line::LIMIT).await?;
        line::read(&body, ticket).map_err(unreadable)
    }

    /// The board of an office.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn board(&self, office: OfficeNumber) -> Result<Hall, Failure> {
        let body = self.get(&paths::board(office), board::LIMIT).await?;
        board::read(&body).map_err(unreadable)
    }

    /// Who has an appointment at an office about now and has not arrived.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn upcoming(&self, office: OfficeNumber) -> Result<waiting::Upcoming, Failure> {
        let body = self.get(&paths::upcoming(office), waiting::LIMIT).await?;
        waiting::read_upcoming(&body).map_err(unreadable)
    }

    /// What The Q knows of an office: whether it shows its board, and its key for appointments.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn office(&self, office: OfficeNumber) -> Result<office::Office, Failure> {
        let body = self.get(&paths::office(office), office::LIMIT).await?;
        office::read(&body).map_err(unreadable)
    }

    /// Free appointments of an office.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn slots(&self, office: office::OfficeKey) -> Result<Vec<slots::Day>, Failure> {
        let body = self.get(&paths::slots(office, None), slots::LIMIT).await?;
        slots::read(&body).map_err(unreadable)
    }

    /// The socket that says when a line moves.
    pub fn socket(&self, on: impl Fn(Happening) + Clone + 'static) -> Option<Socket> {
        Socket::open(&format!("{}{}", self.base, paths::SOCKET), on)
    }

    fn get(&self, path: &str, limit: usize) -> http::Answer {
        http::get(&format!("{}{path}", self.base), limit, PATIENCE)
    }
}

fn unreadable(why: Unreadable) -> Failure {
    Failure::Unreadable(why.detail())
}
