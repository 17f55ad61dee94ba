//! Who is there.

use super::item::Person;
use crate::{
    UserId,
    wire::{
        event::{Membership, Standing},
        rooms::History,
    },
};
use std::sync::Arc;

/// Most people whose coming and going is followed.
const MOST: usize = 100;

/// Somebody else than the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who, and by which name.
    pub person: Person,
    /// Whether they are there.
    pub standing: Standing,
    /// From where on they see what is said.
    pub(super) sees_from: u64,
    /// Up to where they have read.
    pub(super) read: u64,
}

/// Whether anybody is there to talk to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// Nobody has come yet.
    NobodyYet,
    /// Somebody is there.
    Here,
    /// Whoever was there has left.
    AllGone,
}

/// What a change of somebody's standing means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Move {
    Came,
    Went,
    PutOut,
    CalledIn,
    Declined,
    Renamed { before: Arc<str> },
    Nothing,
}

/// Everybody else, in the order in which they were first heard of.
#[derive(Debug)]
pub(super) struct People {
    pub members: Vec<Member>,
    history: History,
    came: bool,
}

impl People {
    pub fn new(history: History) -> Self {
        Self { members: vec![], history, came: false }
    }

    pub fn attendance(&self) -> Attendance {
        let here = self.members.iter().any(|member| member.standing == Standing::Joined);
        match (here, self.came) {
            (true, _) => Attendance::Here,
            (false, true) => Attendance::AllGone,
            (false, false) => Attendance::NobodyYet,
        }
    }

    pub fn get(&self, user: &UserId) -> Option<&Member> {
        self.members.iter().find(|member| member.person.user == *user)
    }

    /// Somebody by their name now.
    pub fn person(&self, user: &UserId) -> Person {
        match self.get(user) {
            Some(member) => member.person.clone(),
            None => Person { user: user.clone(), name: name(user, None) },
        }
    }

    /// Takes note of where somebody stands, and says what that means. `by` is who brought it about.
    pub fn note(&mut self, new: &Membership, by: &UserId, seq: u64) -> Move {
        let place = match self.members.iter().position(|member| member.person.user == new.user) {
            Some(place) => place,
            None if self.members.len() >= MOST => return Move::Nothing,
            None => {
                let person = Person { user: new.user.clone(), name: name(&new.user, new.name.as_deref()) };
                let unknown = Member { person, standing: Standing::Left, sees_from: u64::MAX, read: 0 };
                self.members.push(unknown);
                self.members.len() - 1
            }
        };
        let Some(member) = self.members.get_mut(place) else { return Move::Nothing };
        let old = std::mem::replace(&mut member.standing, new.standing);
        let called = self.history == History::FromInvitation && new.standing == Standing::Invited;
        match self.history {
            History::All => member.sees_from = 0,
            _ if called || new.standing == Standing::Joined => member.sees_from = member.sees_from.min(seq),
            _ => {}
        }
        // Events of leaving carry no name, and the old one still says who left.
        let before = member.person.name.clone();
        if matches!(new.standing, Standing::Invited | Standing::Joined) {
            let after = name(&new.user, new.name.as_deref());
            if after != before {
                member.person.name = after;
            }
        }
        let renamed = member.person.name != before;
        self.came |= new.standing == Standing::Joined;
        let gone = matches!(new.standing, Standing::Left | Standing::Banned);
        match (old, new.standing) {
            (Standing::Joined, Standing::Joined) if renamed => Move::Renamed { before },
            (Standing::Joined, Standing::Joined) => Move::Nothing,
            (_, Standing::Joined) => Move::Came,
            (Standing::Joined, _) if gone && *by == new.user => Move::Went,
            (Standing::Joined, _) if gone => Move::PutOut,
            (Standing::Invited, _) if gone && *by == new.user => Move::Declined,
            (Standing::Left | Standing::Banned, Standing::Invited) => Move::CalledIn,
            _ => Move::Nothing,
        }
    }
}

fn name(user: &UserId, given: Option<&str>) -> Arc<str> {
    let own = || crate::text::name(user.local_part());
    given.map(Arc::from).or_else(|| own().map(Arc::from)).unwrap_or_else(|| Arc::from("?"))
}
