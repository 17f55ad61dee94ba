//! Whom a counter calls next: not always the first on the lists that people see.

use super::{Citizen, CitizenId, CounterKind, Hall, Move, OfficeId, Priority, Refusal, State};
use crate::queue::moment::Moment;

impl Hall {
    /// Calls the next person of an office to a counter of this kind.
    ///
    /// First come people for this kind by priority and arrival, then anyone by priority and id. The lists instead go
    /// by priority and service request, after those with an appointment.
    pub fn invite_next(
        &mut self,
        office: OfficeId,
        counter: CounterKind,
        now: Moment,
    ) -> Result<CitizenId, Refusal> {
        let waits = |citizen: &&Citizen| {
            citizen.office == office && citizen.period().is_some_and(|p| p.state == State::Waiting)
        };
        let waiting = || self.citizens.iter().filter(waits);
        let fitting = waiting().filter(|c| c.counter == counter).min_by_key(|c| (c.priority, c.arrived));
        let next = fitting.or_else(|| waiting().min_by_key(|c| (c.priority, c.id)));
        let id = next.ok_or(Refusal::NobodyWaits)?.id;
        self.act(id, Move::Invite, now)?;
        Ok(id)
    }

    /// Changes who goes first. Not announced.
    pub fn set_priority(&mut self, id: CitizenId, priority: Priority) -> Result<(), Refusal> {
        self.citizen_mut(id)?.priority = priority;
        Ok(())
    }
}
