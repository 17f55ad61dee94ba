//! Requests that take several steps: the server answers 401 with a session and what it still wants.

use crate::{Failure, Password, SessionId, UserId, failure, secret::EntryToken, wire::SMALL};
use json::{Tree, write::Record};

/// One step that a server wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing but a further request.
    Dummy,
    /// A registration token.
    RegistrationToken,
    /// The account's password.
    Password,
    /// Something that this app can't give: an e-mail address, a puzzle, terms to accept.
    Other,
}

/// What a server still wants before it does as it was asked.
pub struct Uia {
    /// To be named in the next request.
    pub session: SessionId,
    /// Ways to go, each with its stages in order.
    pub flows: Vec<Vec<Stage>>,
    /// Stages that are done.
    pub completed: Vec<Stage>,
    /// Why the last step was refused, if it was.
    pub refused: Option<Failure>,
}

/// What became of a request that may take several steps.
pub enum Stepped<T> {
    /// It is done.
    Done(T),
    /// It goes on.
    More(Uia),
}

/// What is given for a stage.
#[derive(Clone, Copy)]
pub enum Proof<'a> {
    /// For [`Stage::Dummy`].
    Dummy,
    /// For [`Stage::RegistrationToken`].
    Token(&'a EntryToken),
    /// For [`Stage::Password`].
    Password(&'a UserId, &'a Password),
}

impl Stage {
    fn read(name: &Tree<'_>) -> Self {
        match name.text() {
            Some("m.login.dummy") => Self::Dummy,
            Some("m.login.registration_token") => Self::RegistrationToken,
            Some("m.login.password") => Self::Password,
            _ => Self::Other,
        }
    }
}

impl Uia {
    /// The next stage on the first way that needs nothing but what there is. `None` if there is no such way.
    pub fn next(&self, can: &[Stage]) -> Option<Stage> {
        let way = self.flows.iter().find(|flow| flow.iter().all(|stage| can.contains(stage)))?;
        way.iter().find(|stage| !self.completed.contains(stage)).copied()
    }
}

impl Proof<'_> {
    /// The `auth` of a request. A server that has not given a session yet may begin one with this.
    pub(crate) fn json(self, session: Option<&SessionId>) -> String {
        let record = Record::new();
        let record = match self {
            Self::Dummy => record.text("type", "m.login.dummy"),
            Self::Token(token) => {
                record.text("type", "m.login.registration_token").text("token", token.reveal())
            }
            Self::Password(user, password) => {
                let user = Record::new().text("type", "m.id.user").text("user", user.as_str()).end();
                record
                    .text("type", "m.login.password")
                    .value("identifier", &user)
                    .text("password", password.reveal())
            }
        };
        match session {
            Some(session) => record.text("session", session.reveal()).end(),
            None => record.end(),
        }
    }
}

/// Reads an answer that is either done or wants more.
///
/// # Errors
/// [`Failure`] if it is neither.
#[inline(never)]
pub(crate) fn read<T>(
    status: u16,
    body: &[u8],
    done: fn(&Tree<'_>) -> Result<T, Failure>,
) -> Result<Stepped<T>, Failure> {
    match more(status, body) {
        Some(uia) => Ok(Stepped::More(uia)),
        None => done(&failure::good(status, body, SMALL)?).map(Stepped::Done),
    }
}

#[inline(never)]
fn more(status: u16, body: &[u8]) -> Option<Uia> {
    if status != 401 || body.len() > SMALL {
        return None;
    }
    let said = Tree::read(body).ok()?;
    let session = said.get("session").text().filter(|session| session.len() <= 1_024)?;
    let stages = |list: &Tree<'_>| list.items().iter().take(20).map(Stage::read).collect();
    Some(Uia {
        session: SessionId::new(session),
        flows: said.get("flows").items().iter().take(50).map(|flow| stages(flow.get("stages"))).collect(),
        completed: stages(said.get("completed")),
        refused: said.get("errcode").text().map(|_| failure::read(status, body)),
    })
}
