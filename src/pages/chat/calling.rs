//! What a conversation has to do with calls: it hears of them, leads to them, and ends them when it ends.

use super::{calls::Kind, line::Line};
use crate::{browser::wait, messages::call as said};
use leptos::prelude::*;
use matrix::{RoomId, call::Says, conversation::Call as Told};
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
    /// Whether a picture is being taken out of the conversation.
    pub takes_back: RwSignal<bool>,
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
            takes_back: RwSignal::new(false),
            by_video: RwSignal::new(false),
        }
    }
}

impl Line {
    /// Something was told about a call: the one that takes place hears it, or else the person that somebody rings.
    pub(super) fn hear_call(self, told: &Told) {
        let on_call = self.parts.try_with_value(|parts| parts.on_call.clone()).flatten();
        if !told.mine {
            self.hear_ringing(told, on_call.is_none());
        }
        if let Some(on_call) = on_call {
            on_call(told);
        }
    }

    /// Somebody else calls, or stops. While a call takes place here it is only remembered: both may have called at once,
    /// and one of the calls ends by it.
    fn hear_ringing(self, told: &Told, tells: bool) {
        let id = &told.signal.call;
        match told.signal.says {
            Says::Invite { lifetime, .. } => {
                let left = lifetime.saturating_sub(told.age.unwrap_or_default());
                if left == 0 {
                    return;
                }
                _ = self.parts.try_update_value(|parts| parts.rings = Some(id.clone()));
                self.calls.rung.set(true);
                if tells {
                    self.announce(said::asked_by_agent().to_owned());
                }
                // Who closes their page takes no invitation back.
                let (id, left) = (id.clone(), i32::try_from(left).unwrap_or(i32::MAX));
                leptos::task::spawn_local(async move {
                    wait::sleep(left).await;
                    self.stop_ringing(&id);
                });
            }
            Says::Hangup { .. } => self.stop_ringing(id),
            _ => {}
        }
    }

    fn stop_ringing(self, id: &str) {
        let stops =
            self.parts.try_update_value(|parts| parts.rings.take_if(|rings| **rings == *id).is_some());
        if stops == Some(true) {
            _ = self.calls.rung.try_set(false);
        }
    }

    /// From now on one call hears what is told about calls, or none does.
    pub fn follow_calls(self, on_call: Option<OnCall>) {
        _ = self.parts.try_update_value(|parts| parts.on_call = on_call);
    }

    /// Ends the call, if there is one, and returns when the other side is told or can't be.
    pub(super) async fn end_call(self) {
        if self.calls.wanted.try_get_untracked().flatten().is_some() {
            self.calls.wanted.set(None);
            // The call's part of the panel goes after this turn, and its last word with it.
            leptos::task::tick().await;
        }
        for _ in 0..LAST_WORD / PAUSE {
            let has_to_say = [self.calls.speaks, self.calls.takes_back];
            if has_to_say.iter().all(|signal| signal.try_get_untracked() != Some(true)) {
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
