//! What changed becomes what is seen, counted and read out.

use super::{line::Line, words};
use crate::browser::{attention, lifecycle};
use leptos::prelude::*;
use matrix::{
    Chat,
    conversation::{Change, What},
};

/// Announcements that stay in the page: enough for a screen reader that is still speaking.
const ANNOUNCED: usize = 12;

impl Line {
    /// Shows what has changed, and says what has to be said.
    pub(super) fn draw(self, changes: &[Change]) {
        let order = |change: &Change| {
            matches!(change, Change::Added { .. } | Change::Moved { .. } | Change::Removed(_))
        };
        for change in changes {
            match change {
                Change::Added { key, .. } => {
                    let version = self.owner.with_value(|owner| owner.with(|| RwSignal::new(0)));
                    self.versions.update_value(|all| _ = all.insert(*key, version));
                }
                Change::Changed(key) => {
                    if let Some(version) = self.versions.with_value(|all| all.get(key).copied()) {
                        version.update(|version| *version += 1);
                    }
                }
                _ => {}
            }
        }
        if changes.iter().any(order)
            && let Some(keys) =
                self.with(|chat| chat.conversation().items().iter().map(|item| item.key).collect())
        {
            self.keys.set(keys);
        }
        self.take_over_state();
        let mut news = 0;
        for change in changes {
            if let Change::Call(told) = change {
                self.hear_call(told);
            }
            let Change::Added { key, .. } = change else { continue };
            let Some(Some(item)) = self.with(|chat| chat.conversation().item(*key).cloned()) else {
                continue;
            };
            let theirs = match &item.what {
                What::Said(said) => said.delivery.is_none(),
                _ => true,
            };
            if theirs {
                news += u32::from(matches!(item.what, What::Said(_)));
                self.announce(words::announced(&item));
            }
        }
        if news > 0 {
            self.unread.update(|unread| *unread += news);
            if self.sound.get_untracked() {
                attention::ring();
            }
            if self.shown.get_untracked() && self.at_end.get_untracked() {
                self.see();
            }
        }
    }

    /// Says something to screen readers, once.
    pub fn announce(self, sentence: String) {
        if sentence.is_empty() {
            return;
        }
        self.announced.update(|all| {
            let number = all.last().map_or(0, |(number, _)| number + 1);
            all.push((number, sentence));
            let old = all.len().saturating_sub(ANNOUNCED);
            all.drain(..old);
        });
    }

    pub(super) fn take_over_state(self) {
        let Some((connection, attendance, typing)) = self.with(|chat| {
            let typing: Vec<String> =
                chat.conversation().typing().map(|person| person.name.to_string()).collect();
            (chat.connection(), chat.conversation().attendance(), typing)
        }) else {
            return;
        };
        if self.connection.get_untracked() != connection {
            self.connection.set(connection);
        }
        if self.attendance.get_untracked() != attendance {
            self.attendance.set(attendance);
        }
        if self.typing.with_untracked(|before| *before != typing) {
            self.typing.set(typing);
        }
    }

    /// The person sees everything there is.
    pub(super) fn see(self) {
        if lifecycle::is_hidden() {
            return;
        }
        if self.unread.get_untracked() > 0 {
            self.unread.set(0);
        }
        if let Some(Some(request)) = self.with(Chat::seen) {
            self.tell(request);
        }
    }
}
