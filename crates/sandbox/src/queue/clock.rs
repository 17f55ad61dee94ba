//! The clock of the API, which tests can put forward.

use super::moment::Moment;

/// This machine's clock, and how far it was put forward.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    offset_seconds: i64,
}

impl Clock {
    /// The instant it shows.
    pub fn now(self) -> Moment {
        Moment::of_this_machine().plus_seconds(self.offset_seconds)
    }

    /// Puts it so many seconds ahead of this machine's; below zero: behind.
    pub fn put_forward(&mut self, seconds: i64) {
        self.offset_seconds = seconds;
    }
}
