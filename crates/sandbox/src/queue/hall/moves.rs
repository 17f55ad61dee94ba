//! The moves of one person through an office, and which of them are announced.

use super::{CitizenId, Hall, News, Refusal, State};
use crate::queue::moment::Moment;
use serde::{Deserialize, Serialize};

/// What staff can do with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// Into the line, or back into it at the old place.
    Queue,
    /// Called to a counter.
    Invite,
    /// Service begins. Not announced.
    Begin,
    /// Put aside. Not announced.
    Hold,
    /// Service ends, and with it the ticket.
    Finish,
    /// The person went away.
    Leave,
    /// Check-in for an appointment is taken back.
    Uncheck,
}

impl Move {
    /// In the order in which a counter uses them.
    pub const ALL: [Self; 7] =
        [Self::Queue, Self::Invite, Self::Begin, Self::Hold, Self::Finish, Self::Leave, Self::Uncheck];

    /// Whether it leads away from a state.
    pub fn leads_from(self, state: State) -> bool {
        match self {
            Self::Queue => matches!(state, State::TicketCreation | State::Invited | State::BeingServed),
            Self::Invite => matches!(state, State::TicketCreation | State::Waiting | State::OnHold),
            Self::Begin => state != State::BeingServed,
            Self::Hold => matches!(state, State::Invited | State::BeingServed),
            Self::Finish | Self::Leave | Self::Uncheck => true,
        }
    }

    fn is_announced(self) -> bool {
        !matches!(self, Self::Begin | Self::Hold)
    }
}

impl Hall {
    /// Moves a person.
    pub fn act(&mut self, id: CitizenId, what: Move, now: Moment) -> Result<(), Refusal> {
        let citizen = self.citizen(id)?;
        let office = citizen.office;
        let state = citizen.period().ok_or(Refusal::NotNow)?.state;
        if !what.leads_from(state) {
            return Err(Refusal::NotNow);
        }
        match what {
            Move::Queue => self.enter(id, State::Waiting, now)?,
            Move::Invite => self.enter(id, State::Invited, now)?,
            Move::Begin => self.enter(id, State::BeingServed, now)?,
            Move::Hold => self.enter(id, State::OnHold, now)?,
            // Both make the link unknown, and nothing else of the person can be asked for.
            Move::Finish | Move::Leave => self.citizens.retain(|citizen| citizen.id != id),
            Move::Uncheck => return self.uncheck(id),
        }
        if what.is_announced() {
            self.news.push(News::Moved(office));
        }
        Ok(())
    }

    fn enter(&mut self, id: CitizenId, state: State, now: Moment) -> Result<(), Refusal> {
        let period = self.ids.period();
        let request = self.citizen_mut(id)?.active_mut().ok_or(Refusal::NotNow)?;
        request.enter(state, period, now);
        Ok(())
    }
}
