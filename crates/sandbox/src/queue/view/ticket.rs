//! What the holder of a ticket's secret is told.

use super::line::near;
use crate::queue::{
    hall::{Came, Citizen},
    wire::{Booked, InFront},
    world::World,
};
use serde::Serialize;

/// What the operators set; whoever asks gets it as it is.
const SHOW_ESTIMATE: &str = "True";

/// `GET /citizen/all-walkin/{unique_id}/`.
#[derive(Clone, Debug, Serialize)]
pub struct Walkin {
    citizen: Vec<Entry>,
    show_estimate: &'static str,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Entry {
    Here(InFront),
    Expected(Booked),
}

/// Everyone before the holder of the ticket, and the holder if they are in line or called; `None` for unknown secrets.
///
/// First those who came with an appointment, then those who are expected about now, then those without one who arrived
/// no later. Someone put aside sees everyone.
pub fn all_walkin(world: &World, unique_id: &str) -> Option<Walkin> {
    let me = world.hall.by_secret(unique_id)?;
    let desk = world.directory.by_id(me.office.0)?;
    let in_line: Vec<_> =
        world.hall.in_line(me.office).into_iter().filter(|c| c.in_line_for().is_some()).collect();
    let no_later = |other: &&&Citizen| {
        // Theirs has lost its fraction of a second on the way, mine has not.
        me.is_on_hold() || other.arrived.to_the_second() <= me.arrived
    };
    let with = in_line.iter().filter(|c| c.came == Came::Booked).map(|c| entry(c));
    let expected = near(world, desk).into_iter().map(Entry::Expected);
    let without = in_line.iter().filter(|c| c.came == Came::WalkIn).filter(no_later).map(|c| entry(c));
    Some(Walkin { citizen: with.chain(expected).chain(without).collect(), show_estimate: SHOW_ESTIMATE })
}

fn entry(citizen: &Citizen) -> Entry {
    Entry::Here(InFront {
        ticket_number: citizen.ticket_number.clone(),
        walkin_unique_id: citizen.unique_id.clone(),
        flag: citizen.came.flag(),
    })
}
