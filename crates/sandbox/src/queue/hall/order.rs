//! The orders in which the API lists people.

use super::{Citizen, Hall, OfficeId};

impl Hall {
    /// Everyone in an office by priority, then by service request: the order of those who wait.
    pub fn in_line(&self, office: OfficeId) -> Vec<&Citizen> {
        let mut people: Vec<_> = self.at(office).collect();
        people.sort_by_key(|citizen| (citizen.priority, first_request(citizen)));
        people
    }

    /// Everyone in an office by service request: the order of the board.
    pub fn on_board(&self, office: OfficeId) -> Vec<&Citizen> {
        let mut people: Vec<_> = self.at(office).collect();
        people.sort_by_key(|citizen| first_request(citizen));
        people
    }

    /// Someone without any service request is on no list.
    fn at(&self, office: OfficeId) -> impl Iterator<Item = &Citizen> {
        self.citizens.iter().filter(move |c| c.office == office && !c.requests.is_empty())
    }
}

fn first_request(citizen: &Citizen) -> Option<u32> {
    citizen.requests.first().map(|request| request.id)
}
