//! Ticket numbers: by office and prefix, from 0, new every day.

use super::OfficeId;
use crate::queue::moment::Moment;

/// Tickets until ten in the evening in British Columbia belong to the day, although UTC's next one has begun.
const DAY_BEGINS_LATER_SECONDS: i64 = 11 * 60 * 60;
const TWO_DAYS_SECONDS: i64 = 2 * 24 * 60 * 60;

/// What a number was given for.
#[derive(Clone, Debug)]
struct Given {
    request: u32,
    office: OfficeId,
    prefix: String,
    arrived: Moment,
}

/// The numbers given lately.
#[derive(Clone, Debug, Default)]
pub struct Numbers(Vec<Given>);

impl Numbers {
    /// The number for a person who arrived then: as many as were given before on that day.
    pub fn give(&mut self, request: u32, office: OfficeId, prefix: &str, arrived: Moment) -> String {
        let since = arrived.plus_seconds(-DAY_BEGINS_LATER_SECONDS).midnight();
        self.0.retain(|given| given.arrived >= arrived.plus_seconds(-TWO_DAYS_SECONDS));
        let same_day = |g: &&Given| g.office == office && g.prefix == prefix && g.arrived >= since;
        let number = self.0.iter().filter(same_day).count();
        self.0.push(Given { request, office, prefix: prefix.to_owned(), arrived });
        format!("{prefix}{number}")
    }

    /// Forgets what was given for a service request that is gone.
    pub fn take_back(&mut self, request: u32) {
        self.0.retain(|given| given.request != request);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_from_zero_by_office_and_prefix_and_start_again_every_day() {
        let mut numbers = Numbers::default();
        let noon_in_vancouver = Moment::from_seconds(1_795_466_114);
        let mut give = |office, prefix, hours: i64| {
            numbers.give(1, OfficeId(office), prefix, noon_in_vancouver.plus_seconds(hours * 3600))
        };
        assert_eq!(
            [give(1, "A", 0), give(1, "A", 0), give(1, "B", 0), give(2, "A", 0)],
            ["A0", "A1", "B0", "A0"]
        );
        assert_eq!(give(1, "A", 9), "A2", "nine in the evening is the same day");
        assert_eq!(give(1, "A", 24), "A1", "the evening before counts, the noon before does not");
        assert_eq!(give(1, "A", 48), "A0");
    }
}
