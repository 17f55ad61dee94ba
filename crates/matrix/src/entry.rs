//! Entering: from nothing to an account, by whichever way the deployment offers.

use crate::{
    AccessToken, EntryToken, Failure, Next, Password, Request, SessionId, UserId,
    wire::{
        register::{self, Registered},
        uia::{Proof, Stage, Stepped, Uia},
    },
};

/// So many taken names in a row are no accident.
const MOST_COLLISIONS: u8 = 5;

/// So many requests without an end are a server that goes in circles.
const MOST_STEPS: u8 = 24;

/// How an account is had.
pub enum Way {
    /// By registering where everybody may: for tests and closed networks.
    Open,
    /// By registering with a token from the government's own gateway.
    Token(EntryToken),
    /// By a JWT from the gateway. Such an account can't erase itself; who issued the JWT must.
    Jwt(EntryToken),
}

/// A throw-away account. It lives in memory only.
pub struct Account {
    /// Its name.
    pub user: UserId,
    /// The right to act as it.
    pub token: AccessToken,
    /// The server's name for this device, which calls use; may be empty.
    pub device: String,
    /// What it takes to erase the account; `None` where only its issuer can.
    pub password: Option<Password>,
}

/// What comes next.
pub enum Step {
    /// Make this request, and pass its answer to [`Entry::answer`].
    Ask(Request),
    /// Wait, then ask again with [`Entry::request`]. Nothing is lost meanwhile.
    Later {
        /// Why.
        why: Failure,
        /// In how many milliseconds; `None` leaves it to [`backoff`](crate::backoff).
        after_ms: Option<u64>,
    },
    /// Entered.
    In(Account),
    /// It will not work. Offer another channel.
    Refused(Refused),
}

/// Why nobody enters this way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The server wants something else first, such as an e-mail address, or none of its ways is this one.
    NotOffered,
    /// It lets nobody register, or the JWT is wrong or has expired: fetch a new one.
    Forbidden,
    /// The registration token is wrong, used up or has expired: fetch a new one.
    WrongToken,
    /// No free user name was found.
    NoName,
    /// Anything else.
    Other(Failure),
}

/// Somebody on the way in.
pub struct Entry {
    way: Way,
    device: String,
    name: String,
    password: Password,
    session: Option<SessionId>,
    stage: Stage,
    /// Whether a stage is done, and with it perhaps the only use of a token.
    begun: bool,
    collisions: u8,
    restarted: bool,
    steps: u8,
}

impl Entry {
    /// Begins. `device` is what others may see of this device, such as "Kiosk"; `random` makes the user name, from at
    /// least 16 letters and digits; `password` must be new and random too, and is not used with a JWT.
    pub fn new(way: Way, device: &str, random: &str, password: Password) -> Self {
        Self {
            way,
            device: device.to_owned(),
            name: user_name(random),
            password,
            session: None,
            stage: Stage::Dummy,
            begun: false,
            collisions: 0,
            restarted: false,
            steps: 0,
        }
    }

    /// The request to make now.
    pub fn request(&self) -> Request {
        let (token, proof) = match &self.way {
            Way::Jwt(token) => return register::login(token, &self.device),
            Way::Token(token) => (Some(token), Proof::Token(token)),
            Way::Open => (None, Proof::Dummy),
        };
        let Some(session) = &self.session else { return register::probe() };
        let proof =
            if token.is_some() && self.stage == Stage::RegistrationToken { proof } else { Proof::Dummy };
        register::register(&self.name, &self.password, &self.device, session, proof)
    }

    /// Takes the answer. `random` is for another user name, should this one be taken.
    pub fn answer(&mut self, status: u16, body: &[u8], random: &str) -> Step {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return Step::Refused(Refused::Other(Failure::Unreadable { what: "steps without an end" }));
        }
        if let Way::Jwt(_) = self.way {
            return match register::read_login(status, body) {
                Ok(registered) => Step::In(account(registered, None)),
                Err(Failure::Unrecognised) => Step::Refused(Refused::NotOffered),
                Err(why) => self.failed(why),
            };
        }
        match register::read_register(status, body) {
            Ok(Stepped::Done(registered)) => Step::In(account(registered, Some(self.password.clone()))),
            Ok(Stepped::More(uia)) => self.go_on(uia),
            Err(Failure::NameTaken) => self.take_another_name(random),
            // A session does not live for ever: from the beginning, once.
            Err(Failure::Refused { .. }) if self.session.is_some() && !self.restarted => {
                self.restarted = true;
                self.again_from_the_beginning()
            }
            Err(why) => self.failed(why),
        }
    }

    fn go_on(&mut self, uia: Uia) -> Step {
        match uia.refused {
            Some(Failure::Unauthorised | Failure::Forbidden) => return Step::Refused(Refused::WrongToken),
            Some(why) if self.session.is_some() => return self.failed(why),
            _ => {}
        }
        let can: &[Stage] = match self.way {
            Way::Token(_) => &[Stage::RegistrationToken, Stage::Dummy],
            _ => &[Stage::Dummy],
        };
        let Some(stage) = uia.next(can) else { return Step::Refused(Refused::NotOffered) };
        self.stage = stage;
        self.begun = !uia.completed.is_empty();
        self.session = Some(uia.session);
        Step::Ask(self.request())
    }

    /// A session belongs to what it began with, the name among it. But where a token was used, only this session has it.
    fn take_another_name(&mut self, random: &str) -> Step {
        self.collisions += 1;
        if self.collisions > MOST_COLLISIONS {
            return Step::Refused(Refused::NoName);
        }
        self.name = user_name(random);
        if self.begun { Step::Ask(self.request()) } else { self.again_from_the_beginning() }
    }

    fn again_from_the_beginning(&mut self) -> Step {
        self.session = None;
        self.begun = false;
        Step::Ask(self.request())
    }

    fn failed(&mut self, why: Failure) -> Step {
        match why.next() {
            Next::Again | Next::AgainAfter(_) => {
                // Waiting is no going in circles.
                self.steps -= 1;
                let after_ms = if let Next::AgainAfter(ms) = why.next() { Some(ms) } else { None };
                Step::Later { why, after_ms }
            }
            Next::EnterAnew | Next::GiveUp => Step::Refused(match why {
                Failure::Forbidden => Refused::Forbidden,
                Failure::Unauthorised => Refused::WrongToken,
                why => Refused::Other(why),
            }),
        }
    }
}

fn account(registered: Registered, password: Option<Password>) -> Account {
    Account { user: registered.user, token: registered.token, device: registered.device, password }
}

/// Only small letters and digits, as every homeserver takes them.
fn user_name(random: &str) -> String {
    let plain = random.chars().filter(char::is_ascii_alphanumeric).take(32);
    let mut name = String::from("cz-");
    name.extend(plain.map(|c| c.to_ascii_lowercase()));
    name
}
