//! What the server tells, put into a conversation.

use super::{Change, Conversation, What, change::Call, people::Move};
use crate::{
    backoff::Ended,
    wire::{
        event::{Content, Event, Membership, Standing},
        sync::Room,
    },
};

impl Conversation {
    /// Takes in what happened in this room, from one answer. Gives what must be drawn anew.
    pub fn apply(&mut self, room: Room) -> Vec<Change> {
        let mut changes = Vec::new();
        if room.room != self.room {
            return changes;
        }
        self.find_gap(&room, &mut changes);
        for event in room.state {
            // Members that come when they are needed stand in both lists.
            if room.timeline.iter().all(|other| other.id != event.id) {
                self.take(event, &mut changes);
            }
        }
        for event in room.timeline {
            self.take(event, &mut changes);
        }
        if let Some(typing) = room.typing {
            let others = typing.into_iter().filter(|user| *user != self.me).collect();
            if self.typing != others {
                self.typing = others;
                changes.push(Change::Typing);
            }
        }
        self.take_receipts(room.receipts);
        if room.left && self.ended.is_none() {
            self.end(Ended::Left, &mut changes);
        }
        self.see_how_far(&mut changes);
        changes
    }

    /// Takes in one event behind all others.
    fn take(&mut self, event: Event, changes: &mut Vec<Change>) {
        if self.seen.has(&event.id) {
            return;
        }
        let seq = self.fresh_seq();
        self.seen.add(&event.id, seq);
        let by = self.people.person(&event.sender);
        match event.content {
            Content::Member(ref membership) if membership.user == self.me => {
                self.take_own_standing(membership, &event, seq, changes);
            }
            Content::Member(ref membership) => {
                // Whoever leaves now has what was said before.
                self.see_how_far(changes);
                let moved = self.people.note(membership, &event.sender, seq);
                if moved != Move::Nothing || membership.standing == Standing::Invited {
                    changes.push(Change::People);
                }
                let who = self.people.person(&membership.user);
                let what = match moved {
                    Move::Came => What::Came(who),
                    Move::Went => What::Went(who),
                    Move::PutOut => What::PutOut { who, by },
                    // The person called the first one in themselves.
                    Move::CalledIn if event.sender != self.me => What::CalledIn { who, by },
                    Move::Declined => What::Declined(who),
                    Move::Renamed { before } => What::Renamed { who, before },
                    Move::CalledIn | Move::Nothing => return,
                };
                self.insert(seq, event.at, what, changes);
            }
            Content::Encryption => {
                if !self.encrypted {
                    self.encrypted = true;
                    self.insert(seq, event.at, What::Encryption { by }, changes);
                    changes.push(Change::State);
                }
            }
            Content::Tombstone { replacement } => {
                if self.ended.is_none() {
                    self.insert(seq, event.at, What::Replaced(replacement.clone()), changes);
                    self.end(Ended::Replaced(replacement), changes);
                }
            }
            Content::Call(signal) => {
                let mine = event.sender == self.me;
                let call = Call { by: event.sender, mine, event: event.id, age: event.age, signal };
                changes.push(Change::Call(Box::new(call)));
            }
            _ => self.take_said(event, seq, changes),
        }
    }

    fn take_own_standing(
        &mut self,
        membership: &Membership,
        event: &Event,
        seq: u64,
        changes: &mut Vec<Change>,
    ) {
        // The person's own name is shown to others only, but stands in what they said.
        if membership.standing == Standing::Joined {
            self.my_name = membership.name.as_deref().map(Into::into);
        }
        if !matches!(membership.standing, Standing::Left | Standing::Banned) || self.ended.is_some() {
            return;
        }
        if event.sender == self.me {
            self.end(Ended::Left, changes);
        } else {
            let what = What::PutOut { who: self.myself(), by: self.people.person(&event.sender) };
            self.insert(seq, event.at, what, changes);
            self.end(Ended::PutOut, changes);
        }
    }

    fn end(&mut self, why: Ended, changes: &mut Vec<Change>) {
        self.ended = Some(why);
        self.typing.clear();
        changes.push(Change::State);
    }
}
