//! A person in an office, and the states they go through.

use super::{CitizenId, OfficeId, ServiceId};
use crate::queue::moment::Moment;
use serde::{Deserialize, Serialize};

/// A person who is not yet done.
#[derive(Clone, Debug)]
pub struct Citizen {
    /// Database id.
    pub id: CitizenId,
    /// Where they are.
    pub office: OfficeId,
    /// Such as `A7`.
    pub ticket_number: String,
    /// The secret in the link to their place in line; only for those who left a phone number or an address.
    pub unique_id: Option<String>,
    /// Who goes first.
    pub priority: Priority,
    /// The kind of counter they need.
    pub counter: CounterKind,
    /// With or without an appointment.
    pub came: Came,
    /// When they arrived.
    pub arrived: Moment,
    /// What they came for, in order.
    pub(super) requests: Vec<ServiceRequest>,
}

/// One thing a person came for.
#[derive(Clone, Debug)]
pub struct ServiceRequest {
    pub id: u32,
    pub service: ServiceId,
    pub progress: Progress,
    /// Never empty, oldest first.
    pub periods: Vec<Period>,
}

/// How far a service request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// In line.
    Pending,
    /// Being written up, called, served, or put aside.
    Active,
    /// Done, or replaced by the next one.
    Complete,
}

/// How long a person was in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Database id.
    pub id: u32,
    /// The state.
    pub state: State,
    /// When it began.
    pub start: Moment,
    /// When it ended.
    pub end: Option<Moment>,
}

/// Where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The desk writes the ticket.
    TicketCreation,
    /// In line.
    Waiting,
    /// Called to a counter.
    Invited,
    /// At a counter.
    BeingServed,
    /// Put aside.
    OnHold,
}

/// Who goes first. In the API 1 is the highest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Priority {
    /// 1: also everyone with an appointment.
    High,
    /// 2.
    #[default]
    Usual,
    /// 3.
    Low,
}

/// A kind of counter, as every office has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum CounterKind {
    /// 1: for quick matters.
    Quick,
    /// 2.
    #[default]
    Usual,
}

/// How a person came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Without an appointment.
    WalkIn,
    /// With one, and checked in for it.
    Booked,
}

impl Citizen {
    /// The state they are in; `None` for someone whose check-in was taken back.
    pub fn period(&self) -> Option<Period> {
        self.active()?.periods.last().copied()
    }

    /// What they are here for now.
    pub fn service(&self) -> Option<ServiceId> {
        Some(self.active()?.service)
    }

    /// The service for which they are in line or called, if they are.
    pub fn in_line_for(&self) -> Option<ServiceId> {
        let in_line =
            |period: &Period| period.end.is_none() && matches!(period.state, State::Waiting | State::Invited);
        let request = self.requests.iter().find(|request| request.periods.last().is_some_and(in_line));
        request.map(|request| request.service)
    }

    /// Whether anything of theirs was last put aside.
    pub fn is_on_hold(&self) -> bool {
        self.requests.iter().any(|r| r.periods.last().is_some_and(|period| period.state == State::OnHold))
    }

    /// The first service request that is not complete.
    pub(super) fn active(&self) -> Option<&ServiceRequest> {
        self.requests.iter().find(|request| request.progress != Progress::Complete)
    }

    pub(super) fn active_mut(&mut self) -> Option<&mut ServiceRequest> {
        self.requests.iter_mut().find(|request| request.progress != Progress::Complete)
    }
}

impl ServiceRequest {
    /// Ends the period that lasts, if one does.
    pub fn end(&mut self, now: Moment) {
        if let Some(period) = self.periods.last_mut() {
            period.end = Some(now);
        }
    }

    /// Ends the period that lasts and begins another.
    pub fn enter(&mut self, state: State, id: u32, now: Moment) {
        self.end(now);
        self.periods.push(Period { id, state, start: now, end: None });
        self.progress = if state == State::Waiting { Progress::Pending } else { Progress::Active };
    }
}

impl State {
    /// Its database id.
    pub fn id(self) -> u32 {
        match self {
            Self::Waiting => 1,
            Self::TicketCreation => 2,
            Self::Invited => 3,
            Self::BeingServed => 4,
            Self::OnHold => 5,
        }
    }

    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "Waiting",
            Self::TicketCreation => "Ticket Creation",
            Self::Invited => "Invited",
            Self::BeingServed => "Being Served",
            Self::OnHold => "On hold",
        }
    }
}

impl TryFrom<u8> for Priority {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        match number {
            1 => Ok(Self::High),
            2 => Ok(Self::Usual),
            3 => Ok(Self::Low),
            _ => Err(format!("{number} is no priority: 1 is high, 2 usual, 3 low")),
        }
    }
}

impl From<Priority> for u8 {
    fn from(priority: Priority) -> Self {
        match priority {
            Priority::High => 1,
            Priority::Usual => 2,
            Priority::Low => 3,
        }
    }
}

impl TryFrom<u8> for CounterKind {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        match number {
            1 => Ok(Self::Quick),
            2 => Ok(Self::Usual),
            _ => Err(format!("{number} is no kind of counter: 1 is quick, 2 usual")),
        }
    }
}

impl From<CounterKind> for u8 {
    fn from(kind: CounterKind) -> Self {
        match kind {
            CounterKind::Quick => 1,
            CounterKind::Usual => 2,
        }
    }
}
