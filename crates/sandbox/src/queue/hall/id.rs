//! Ids of records, and the secrets of tickets.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$about:meta])* $name:ident),*) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A person's database id.
    CitizenId,
    /// An appointment's database id.
    AppointmentId,
    /// An office's database id, which is not its public number.
    OfficeId,
    /// A service's database id.
    ServiceId
}

/// Gives out ids: each kind counts from 1, as in an empty database.
#[derive(Debug)]
pub struct Ids {
    citizens: u32,
    appointments: u32,
    requests: u32,
    periods: u32,
    chance: fastrand::Rng,
}

impl Ids {
    pub fn new(seed: u64) -> Self {
        Self { citizens: 0, appointments: 0, requests: 0, periods: 0, chance: fastrand::Rng::with_seed(seed) }
    }

    pub fn citizen(&mut self) -> CitizenId {
        CitizenId(next(&mut self.citizens))
    }

    pub fn appointment(&mut self) -> AppointmentId {
        AppointmentId(next(&mut self.appointments))
    }

    pub fn request(&mut self) -> u32 {
        next(&mut self.requests)
    }

    pub fn period(&mut self) -> u32 {
        next(&mut self.periods)
    }

    /// A UUID of version 4.
    pub fn secret(&mut self) -> String {
        uuid::Builder::from_random_bytes(self.chance.u128(..).to_be_bytes()).into_uuid().to_string()
    }
}

fn next(counter: &mut u32) -> u32 {
    *counter += 1;
    *counter
}
