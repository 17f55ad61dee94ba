//! Going: out of the room, and the account erased, as far as it can be.

use crate::{
    Account, Failure, Next, Password, Request, RoomId, SessionId, UserId, failure,
    wire::{
        account, rooms,
        uia::{Proof, Stage, Stepped},
    },
};

/// Attempts at each step. The person is waiting to go.
const TRIES: u8 = 3;

/// Longest that a rate limit is waited out, in milliseconds.
const PATIENCE: u64 = 5_000;

/// What comes next.
pub enum Step {
    /// Make this request, and pass its answer to [`Ending::answer`].
    Ask(Request),
    /// The same, after so many milliseconds.
    AskAfter(u64, Request),
    /// That was all.
    Done(Report),
}

/// What is left behind. What was said stays with the homeserver for as long as it keeps messages, and with the agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whether the person is out of the room.
    pub room: Fate,
    /// What became of the account.
    pub account: Fate,
}

/// What became of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is gone.
    Gone,
    /// There was none.
    None,
    /// It is logged out; only who issued it can erase it, and does so by its own rules.
    LoggedOut,
    /// It is still there, and why.
    Left(Failure),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Leave,
    Forget,
    Deactivate,
    Logout,
    Done,
}

/// A person on the way out.
pub struct Ending {
    user: UserId,
    password: Option<Password>,
    room: Option<RoomId>,
    session: Option<SessionId>,
    at: At,
    tries: u8,
    /// Whether a request to erase may have arrived although its answer did not.
    perhaps_erased: bool,
    report: Report,
}

impl Ending {
    /// Begins. Calls must have been hung up before. The access token goes with each request, as before.
    pub fn new(account: &Account, room: Option<RoomId>) -> Self {
        let fate = if room.is_some() { Fate::Left(Failure::Lost) } else { Fate::None };
        Self {
            user: account.user.clone(),
            password: account.password.clone(),
            at: if room.is_some() { At::Leave } else { end_of(account.password.as_ref()) },
            room,
            session: None,
            tries: 0,
            perhaps_erased: false,
            report: Report { room: fate, account: Fate::Left(Failure::Lost) },
        }
    }

    /// What to do first.
    pub fn begin(&self) -> Step {
        self.step()
    }

    /// For a page that is being closed and can wait for no answer: one request that erases the account, and with it
    /// membership in all rooms, if the server takes a password at once; else one that ends its access. To be made with
    /// `keepalive`.
    pub fn last_word(account: &Account) -> Request {
        match &account.password {
            Some(password) => account::deactivate(Some((Proof::Password(&account.user, password), None))),
            None => account::logout(),
        }
    }

    fn step(&self) -> Step {
        let request = match (self.at, &self.room, &self.password) {
            (At::Leave, Some(room), _) => rooms::leave(room),
            (At::Forget, Some(room), _) => rooms::forget(room),
            (At::Deactivate, _, Some(password)) => account::deactivate(
                self.session.as_ref().map(|session| (Proof::Password(&self.user, password), Some(session))),
            ),
            (At::Logout, ..) => account::logout(),
            _ => return Step::Done(self.report.clone()),
        };
        Step::Ask(request)
    }

    /// Takes the answer to the last request. `chance` is from 0 to 1, for the pause before another attempt.
    pub fn answer(&mut self, status: u16, body: &[u8], chance: f64) -> Step {
        let why = match self.at {
            At::Done => return self.step(),
            At::Deactivate => match account::read_deactivate(status, body) {
                Ok(Stepped::Done(())) => return self.finish(Fate::Gone),
                Ok(Stepped::More(uia)) => match (uia.next(&[Stage::Password, Stage::Dummy]), uia.refused) {
                    (Some(Stage::Password), None) if self.session.is_none() => {
                        self.session = Some(uia.session);
                        return self.step();
                    }
                    (_, refused) => refused.unwrap_or(Failure::Forbidden),
                },
                Err(Failure::DeadToken) if self.perhaps_erased => return self.finish(Fate::Gone),
                Err(why) => why,
            },
            _ => match failure::read_done(status, body) {
                Ok(()) => return self.did(),
                Err(why) => why,
            },
        };
        self.failed(why, chance)
    }

    /// A step is done.
    fn did(&mut self) -> Step {
        self.tries = 0;
        match self.at {
            At::Leave => {
                self.report.room = Fate::Gone;
                self.at = At::Forget;
            }
            At::Forget => self.at = end_of(self.password.as_ref()),
            // An account that should have been erased is still there.
            _ if self.password.is_some() => return self.finish(self.report.account.clone()),
            _ => return self.finish(Fate::LoggedOut),
        }
        self.step()
    }

    fn finish(&mut self, fate: Fate) -> Step {
        // An erased account is in no room.
        if fate == Fate::Gone && self.report.room != Fate::None {
            self.report.room = Fate::Gone;
        }
        self.report.account = fate;
        self.at = At::Done;
        self.step()
    }

    fn failed(&mut self, why: Failure, chance: f64) -> Step {
        if self.at == At::Deactivate && self.session.is_some() && !matches!(why, Failure::Limited { .. }) {
            self.perhaps_erased |=
                matches!(why, Failure::Lost | Failure::Broken { .. } | Failure::NotMatrix { .. });
        }
        self.tries += 1;
        let pause = match why.next() {
            Next::Again => Some(crate::backoff::pause(self.tries.into(), chance)),
            Next::AgainAfter(ms) => Some(ms).filter(|ms| *ms <= PATIENCE),
            Next::EnterAnew | Next::GiveUp => None,
        };
        if let (Some(ms), true) = (pause, self.tries < TRIES)
            && let Step::Ask(request) = self.step()
        {
            return Step::AskAfter(ms, request);
        }
        match (self.at, &why) {
            // Nothing can be asked with a dead token.
            (_, Failure::DeadToken) => {
                let fate = if self.at == At::Logout { Fate::LoggedOut } else { Fate::Left(why.clone()) };
                if let Fate::Left(_) = self.report.room {
                    self.report.room = Fate::Left(why);
                }
                return self.finish_with(fate);
            }
            // Without a network each further step would only take time.
            (At::Leave, Failure::Lost) => {
                self.report.room = Fate::Left(Failure::Lost);
                return self.finish_with(Fate::Left(Failure::Lost));
            }
            (At::Leave, Failure::Forbidden | Failure::NotFound) => return self.did(),
            (At::Leave, _) => {
                self.report.room = Fate::Left(why);
                self.at = end_of(self.password.as_ref());
            }
            // What the server still remembers goes with the account.
            (At::Forget, _) => self.at = end_of(self.password.as_ref()),
            // What can't be erased can at least be logged out.
            (At::Deactivate, _) => {
                self.report.account = Fate::Left(why);
                self.at = At::Logout;
            }
            (At::Logout | At::Done, _) => return self.finish_with(Fate::Left(why)),
        }
        self.tries = 0;
        self.step()
    }

    fn finish_with(&mut self, fate: Fate) -> Step {
        self.report.account = fate;
        self.at = At::Done;
        self.step()
    }
}

fn end_of(password: Option<&Password>) -> At {
    if password.is_some() { At::Deactivate } else { At::Logout }
}
