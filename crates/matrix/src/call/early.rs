//! Ways to connect that come before the answer of the device that they lead to.

use super::Candidate;
use crate::UserId;

/// Whose device.
pub type Party = (UserId, Box<str>);

/// Most devices that may answer, and most ways to connect that are kept for one of them.
const MOST_PARTIES: usize = 8;
const MOST: usize = 200;

/// What is kept until it is known who answers.
#[derive(Default)]
pub struct Early(Vec<(Party, Vec<Candidate>)>);

impl Early {
    /// Keeps some.
    pub fn keep(&mut self, by: &UserId, device: &str, all: &[Candidate]) {
        if let Some((_, kept)) = self.0.iter_mut().find(|((user, other), _)| user == by && **other == *device)
        {
            let room = MOST.saturating_sub(kept.len());
            kept.extend(all.iter().take(room).cloned());
        } else if self.0.len() < MOST_PARTIES {
            self.0.push(((by.clone(), device.into()), all.iter().take(MOST).cloned().collect()));
        }
    }

    /// Those that lead to one device.
    pub fn of(self, party: &Party) -> Vec<Candidate> {
        self.0.into_iter().find(|(other, _)| other == party).map(|(_, all)| all).unwrap_or_default()
    }
}
