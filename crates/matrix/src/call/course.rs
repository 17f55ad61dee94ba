//! How far a call is, and what to do next.

use super::{
    Candidate, Do, Link, Says, Signal, Stage, Stream, Why,
    early::{Early, Party},
};
use crate::{UserId, conversation};

/// So long it rings, in milliseconds. Agents' programs take no invitation that does not say so.
pub const RINGS_MS: u64 = 60_000;

/// So long the first connection may take after somebody answered, in milliseconds.
const CONNECTS_MS: i64 = 30_000;
/// So long a lost connection may stay lost. Agents' programs give up at the same time.
const LOST_MS: i64 = 30_000;
/// A connection that stutters comes back by itself within this time, or never.
const STUTTER_MS: i64 = 2_000;
/// A new attempt is given so long before the next.
const ATTEMPT_MS: i64 = 8_000;
/// Ways to connect are gathered for so long, so that they fill one event rather than ten.
const GATHER_MS: i64 = 250;

/// A call that the person makes.
pub struct Call {
    id: Box<str>,
    party: Box<str>,
    stage: Stage,
    peer: Option<Party>,
    early: Early,
    theirs: Vec<Stream>,
    found: Vec<Candidate>,
    found_until: Option<i64>,
    /// So many of our offers have no answer yet. Answers come in the order of the offers, and only the last one fits.
    owed: u32,
    ends_at: Option<i64>,
    restart_at: Option<i64>,
}

impl Call {
    /// A call that nobody knows of yet. Both names are random, and of at most 255 bytes.
    pub fn new(id: &str, party: &str) -> Self {
        Self {
            id: id.into(),
            party: party.into(),
            stage: Stage::Preparing,
            peer: None,
            early: Early::default(),
            theirs: vec![],
            found: vec![],
            found_until: None,
            owed: 0,
            ends_at: None,
            restart_at: None,
        }
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The other side's streams, as it describes them.
    pub fn theirs(&self) -> &[Stream] {
        &self.theirs
    }

    /// Who took it.
    pub fn with(&self) -> Option<&UserId> {
        self.peer.as_ref().map(|(user, _)| user)
    }

    fn say(&self, says: Says) -> Do {
        Do::Say(Signal { call: self.id.clone(), party: self.party.clone(), says })
    }

    fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Ended(_))
    }

    /// The connection made an offer: the first one invites, later ones change what goes on. Times are in milliseconds
    /// since 1970 UTC, as everywhere.
    pub fn offered(&mut self, description: String, streams: Vec<Stream>, now: i64) -> Vec<Do> {
        if self.is_over() {
            return vec![];
        }
        self.owed += 1;
        if self.stage == Stage::Preparing {
            self.stage = Stage::Ringing;
            self.ends_at = Some(now.saturating_add_unsigned(RINGS_MS));
            return vec![self.say(Says::Invite { offer: description, lifetime: RINGS_MS, streams })];
        }
        vec![self.say(Says::Negotiate { offer: true, description, streams })]
    }

    /// The connection answered an offer of the other side.
    pub fn answered(&mut self, description: String, streams: Vec<Stream>) -> Vec<Do> {
        if self.is_over() {
            return vec![];
        }
        vec![self.say(Says::Negotiate { offer: false, description, streams })]
    }

    /// The person's own streams are different, as when they turn their camera off.
    pub fn changed(&mut self, streams: Vec<Stream>) -> Vec<Do> {
        let told = matches!(self.stage, Stage::Connecting | Stage::Connected | Stage::Reconnecting);
        if told { vec![self.say(Says::Streams(streams))] } else { vec![] }
    }

    /// The connection found a way to itself, or (`None`) all there are.
    pub fn found(&mut self, way: Option<Candidate>, now: i64) -> Vec<Do> {
        if self.is_over() {
            return vec![];
        }
        let last = way.is_none();
        self.found.push(way.unwrap_or(Candidate { line: String::new(), mid: None, index: None }));
        if last && self.stage != Stage::Preparing {
            return self.tell_found();
        }
        self.found_until.get_or_insert(now.saturating_add(GATHER_MS));
        vec![]
    }

    fn tell_found(&mut self) -> Vec<Do> {
        self.found_until = None;
        let found = std::mem::take(&mut self.found);
        if found.is_empty() { vec![] } else { vec![self.say(Says::Candidates(found))] }
    }

    /// Something about a call came.
    pub fn heard(&mut self, told: &conversation::Call, now: i64) -> Vec<Do> {
        let (by, party) = (&told.by, &told.signal.party);
        if told.mine || told.signal.call != self.id || self.is_over() || self.stage == Stage::Preparing {
            return vec![];
        }
        let from_peer = self.peer.as_ref().is_some_and(|(user, device)| user == by && device == party);
        match &told.signal.says {
            Says::Answer { answer, streams } if self.peer.is_none() => {
                self.take_answer((by.clone(), party.clone()), answer.clone(), streams.clone(), now)
            }
            Says::Candidates(all) if self.peer.is_none() => {
                self.early.keep(by, party, all);
                vec![]
            }
            Says::Candidates(all) if from_peer => vec![Do::Add(all.clone())],
            // Who calls need not yield: the other side takes its offer back, answers ours, and offers again.
            Says::Negotiate { offer: true, description, streams } if from_peer && self.owed == 0 => {
                self.theirs = streams.clone();
                vec![Do::TakeOffer(description.clone()), Do::Theirs]
            }
            Says::Negotiate { offer: false, description, streams } if from_peer && self.owed > 0 => {
                self.owed -= 1;
                if self.owed > 0 {
                    return vec![];
                }
                self.theirs = streams.clone();
                vec![Do::TakeAnswer(description.clone()), Do::Theirs]
            }
            Says::Streams(streams) if from_peer => {
                self.theirs = streams.clone();
                vec![Do::Theirs]
            }
            Says::Reject if self.peer.is_none() => self.end(Why::Rejected),
            Says::Hangup { .. } if self.peer.is_none() => self.end(Why::Rejected),
            // Agents' programs give up by themselves when they hear nothing; nobody pressed a button there.
            Says::Hangup { reason } if from_peer && reason.starts_with("ice_") => {
                self.end(self.why_given_up())
            }
            Says::Hangup { .. } if from_peer => self.end(Why::TheyHungUp),
            _ => vec![],
        }
    }

    fn take_answer(&mut self, peer: Party, answer: String, streams: Vec<Stream>, now: i64) -> Vec<Do> {
        let early = std::mem::take(&mut self.early).of(&peer);
        self.owed = 0;
        self.theirs = streams;
        self.stage = Stage::Connecting;
        self.ends_at = Some(now.saturating_add(CONNECTS_MS));
        let selected = peer.1.clone();
        self.peer = Some(peer);
        let mut all = vec![Do::TakeAnswer(answer)];
        if !early.is_empty() {
            all.push(Do::Add(early));
        }
        all.push(self.say(Says::SelectAnswer { selected }));
        all.push(Do::Theirs);
        all
    }

    /// How the connection stands now.
    pub fn link(&mut self, link: Link, now: i64) -> Vec<Do> {
        match (link, self.stage) {
            (Link::Up, Stage::Connecting | Stage::Reconnecting) => {
                self.stage = Stage::Connected;
                (self.ends_at, self.restart_at) = (None, None);
                vec![]
            }
            (Link::Shaky, Stage::Connected) => {
                self.lose(now);
                self.restart_at = Some(now.saturating_add(STUTTER_MS));
                vec![]
            }
            (Link::Down, Stage::Connected) => {
                self.lose(now);
                self.restart(now)
            }
            (Link::Down, Stage::Connecting | Stage::Reconnecting) => self.restart(now),
            _ => vec![],
        }
    }

    /// The device has a network again.
    pub fn network(&mut self, now: i64) -> Vec<Do> {
        if self.stage == Stage::Reconnecting { self.restart(now) } else { vec![] }
    }

    fn lose(&mut self, now: i64) {
        self.stage = Stage::Reconnecting;
        self.ends_at = Some(now.saturating_add(LOST_MS));
    }

    fn restart(&mut self, now: i64) -> Vec<Do> {
        self.restart_at = Some(now.saturating_add(ATTEMPT_MS));
        vec![Do::Restart]
    }

    /// When to call [`tick`](Self::tick) next; `None`: not before something happens.
    pub fn wake(&self) -> Option<i64> {
        if self.is_over() {
            return None;
        }
        let tells = self.found_until.filter(|_| self.stage != Stage::Preparing);
        [tells, self.ends_at, self.restart_at].into_iter().flatten().min()
    }

    /// Time has passed.
    pub fn tick(&mut self, now: i64) -> Vec<Do> {
        let due = |at: Option<i64>| at.is_some_and(|at| at <= now);
        if self.is_over() {
            return vec![];
        }
        if due(self.ends_at) {
            return self.hang_up(self.why_given_up());
        }
        let mut all = vec![];
        if due(self.found_until) && self.stage != Stage::Preparing {
            all.extend(self.tell_found());
        }
        if due(self.restart_at) {
            all.extend(self.restart(now));
        }
        all
    }

    fn why_given_up(&self) -> Why {
        match self.stage {
            Stage::Preparing | Stage::Ringing => Why::NoAnswer,
            Stage::Connecting => Why::NoConnection,
            _ => Why::Lost,
        }
    }

    /// Ends it from this side.
    pub fn hang_up(&mut self, why: Why) -> Vec<Do> {
        if self.is_over() {
            return vec![];
        }
        let known = self.stage != Stage::Preparing;
        self.end(why);
        let reason = match why {
            Why::NoAnswer => "invite_timeout",
            Why::NoConnection | Why::Lost => "ice_failed",
            Why::Broken => "user_media_failed",
            Why::HungUp | Why::TheyHungUp | Why::Rejected => "user_hangup",
        };
        if known { vec![self.say(Says::Hangup { reason: reason.into() })] } else { vec![] }
    }

    fn end(&mut self, why: Why) -> Vec<Do> {
        self.stage = Stage::Ended(why);
        (self.ends_at, self.restart_at, self.found_until) = (None, None, None);
        self.found.clear();
        self.early = Early::default();
        vec![]
    }
}
