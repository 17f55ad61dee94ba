//! Events that came, so that none counts twice.

use super::STRIDE;
use crate::EventId;

/// Most events that are remembered.
const MOST: usize = 20_000;

/// Events by their names, with their places in the server's order.
#[derive(Debug, Default)]
pub(super) struct Seen(Vec<(EventId, u64)>);

impl Seen {
    /// Whether nothing has come.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The place of an event that came.
    pub fn get(&self, event: &EventId) -> Option<u64> {
        let place = self.find(event).ok()?;
        self.0.get(place).map(|(_, seq)| *seq)
    }

    /// Whether an event came.
    pub fn has(&self, event: &EventId) -> bool {
        self.find(event).is_ok()
    }

    /// Remembers an event, and forgets old ones where there are too many.
    pub fn add(&mut self, event: &EventId, seq: u64) {
        if self.0.len() >= MOST {
            let oldest = seq.saturating_sub(MOST as u64 / 2 * STRIDE);
            self.0.retain(|(_, seq)| *seq >= oldest);
            // Only a server that makes up the past without end comes here.
            self.0.truncate(MOST - 1);
        }
        if let Err(place) = self.find(event) {
            self.0.insert(place, (event.clone(), seq));
        }
    }

    fn find(&self, event: &EventId) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(event))
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, STRIDE, Seen};
    use crate::EventId;

    fn event(number: u64) -> EventId {
        EventId::read(&format!("${number}")).unwrap()
    }

    #[test]
    fn the_newest_are_remembered() {
        let mut seen = Seen::default();
        let all = MOST as u64 + 5_000;
        for number in 1..=all {
            seen.add(&event(number), number * STRIDE);
        }
        assert!(seen.0.len() < MOST && !seen.has(&event(1)));
        for number in all - 9_000..=all {
            assert_eq!(seen.get(&event(number)), Some(number * STRIDE));
        }
    }

    #[test]
    fn a_past_without_end_does_not_fill_the_memory() {
        let mut seen = Seen::default();
        for number in 0..MOST as u64 * 2 {
            seen.add(&event(number), 5 * STRIDE - number);
        }
        assert!(seen.0.len() <= MOST);
    }
}
