//! What a conversation has to do with calls: it hears of them, leads to them, and ends them when it ends.

use super::{calls::Kind, line::Line};
use crate::{browser::wait, messages::call as said};
use leptos::prelude::*;
use matrix::{
    RoomId,
    call::Says,
    conversation::{Call as Told, Content, Item, What},
    wire::event::{Kind as Kinds, Message},
};
use std::rc::Rc;

/// So long the last word of a call may take before the conversation ends without it, in milliseconds; and between two
/// looks whether it is out.
const LAST_WORD: i32 = 3_000;
const PAUSE: i32 = 50;

/// Hears what is told about calls.
pub type OnCall = Rc<dyn Fn(&Told)>;

/// The call of a conversation; a copyable handle.
#[derive(Clone, Copy)]
pub struct Calls {
    /// The call that the person wants; it is prepared or takes place while this is here.
    pub wanted: RwSignal<Option<Kind>>,
    /// Whether the agent rings. Calls are made from here, so that the person is ready for one.
    pub rung: RwSignal<bool>,
    /// Whether a call has something to say that is not out yet.
    pub speaks: RwSignal<bool>,
    /// Whether the person came for a call by video.
    pub by_video: RwSignal<bool>,
}

impl Calls {
    /// None yet.
    pub fn none() -> Self {
        Self {
            wanted: RwSignal::new(None),
            rung: RwSignal::new(false),
            speaks: RwSignal::new(false),
            by_video: RwSignal::new(false),
        }
    }
}

impl Line {
    /// Takes a picture back that the person sent under this name; one that is not out yet is dropped.
    pub fn take_back(self, name: &str, random: &str) {
        let of = |item: &Item| match &item.what {
            What::Said(said) => match &said.content {
                Content::Message(Message { kind: Kinds::Image(file), .. }) if file.name == name => {
                    Some((said.event().cloned(), said.txn.clone()))
                }
                _ => None,
            },
            _ => None,
        };
        let found = self.with(|chat| chat.conversation().items().iter().rev().find_map(of)).flatten();
        match found {
            Some((Some(event), _)) => {
                if let Some(request) = self.with(|chat| chat.take_back(&event, random)) {
                    self.tell(request);
                }
            }
            Some((None, Some(txn))) => self.change(|chat| chat.give_up(&txn)),
            _ => {}
        }
    }

    /// Something was told about a call: the one that takes place hears it, or else the person that somebody rings.
    pub(super) fn hear_call(self, told: &Told) {
        match self.parts.try_with_value(|parts| parts.on_call.clone()).flatten() {
            Some(on_call) => on_call(told),
            None => self.hear_ringing(told),
        }
    }

    /// Somebody else calls, while no call takes place here, or stops.
    fn hear_ringing(self, told: &Told) {
        let rings = match told.signal.says {
            Says::Invite { lifetime, .. } => told.age.is_none_or(|age| age < lifetime),
            Says::Hangup { .. } => false,
            _ => return,
        };
        if told.mine || self.calls.rung.get_untracked() == rings {
            return;
        }
        self.calls.rung.set(rings);
        if rings {
            self.announce(said::asked_by_agent().to_owned());
        }
    }

    /// From now on one call hears what is told about calls, or none does.
    pub fn follow_calls(self, on_call: Option<OnCall>) {
        _ = self.parts.try_update_value(|parts| parts.on_call = on_call);
    }

    /// Ends the call, if there is one, and returns when the other side is told or can't be.
    pub(super) async fn end_call(self) {
        if self.calls.wanted.try_get_untracked().flatten().is_none() {
            return;
        }
        self.calls.wanted.set(None);
        // The call's part of the panel goes after this turn, and its last word with it.
        leptos::task::tick().await;
        for _ in 0..LAST_WORD / PAUSE {
            if self.calls.speaks.try_get_untracked() != Some(true) {
                return;
            }
            wait::sleep(PAUSE).await;
        }
    }

    /// The room in which the conversation takes place; `None` before it begins.
    pub fn room(self) -> Option<RoomId> {
        self.with(|chat| chat.conversation().room().clone())
    }
}
