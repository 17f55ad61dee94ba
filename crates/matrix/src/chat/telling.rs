//! What the others are told without being said: that the person types, or has read.

use super::Chat;
use crate::{Request, conversation::Attendance, wire::send};

/// How long others see that the person types, in milliseconds, unless told again.
const TYPING_MS: u32 = 8_000;

/// The server is told again that the person types after so long, in milliseconds.
const TYPING_AGAIN: i64 = 5_000;

impl Chat {
    /// The person pressed a key. A request, if the others should be told; its answer does not matter.
    pub fn typed(&mut self, now: i64) -> Option<Request> {
        let told = self.typed.is_some_and(|at| (0..TYPING_AGAIN).contains(&now.saturating_sub(at)));
        if told || self.ended.is_some() || self.conversation.attendance() != Attendance::Here {
            return None;
        }
        self.typed = Some(now);
        Some(send::typing(self.conversation.room(), self.conversation.me(), Some(TYPING_MS)))
    }

    /// The person emptied the field. A request, if the others should be told. What is sent stops it by itself.
    pub fn stopped_typing(&mut self) -> Option<Request> {
        self.typed.take()?;
        Some(send::typing(self.conversation.room(), self.conversation.me(), None))
    }

    /// The person sees the end of the conversation. A request, if the others should be told; its answer does not matter.
    pub fn seen(&mut self) -> Option<Request> {
        let newest = self.conversation.newest_of_others()?;
        if self.read.as_ref() == Some(newest) || self.ended.is_some() {
            return None;
        }
        self.read = Some(newest.clone());
        Some(send::read_up_to(self.conversation.room(), newest))
    }
}
