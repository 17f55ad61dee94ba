//! Everyone in the office, and what can be done with each.

use crate::queue::{
    directory::Desk,
    hall::{Came, Citizen, Move, Priority},
    world::World,
};
use maud::{Markup, html};

pub fn table(world: &World, desk: &Desk) -> Markup {
    let office = desk.office.office_number;
    let people = world.hall.on_board(desk.id());
    html! {
        form method="post" action="/sandbox/counter/next" {
            (hidden("office", office))
            button.first { "Call the next" }
        }
        div.scroll {
            table {
                caption { "People here: " (people.len()) }
                thead {
                    tr {
                        th scope="col" { "Ticket" }
                        th scope="col" { "State" }
                        th scope="col" { "Since" }
                        th scope="col" { "For" }
                        th scope="col" { "Priority" }
                        th scope="col" { "Moves" }
                        th scope="col" { "Their page" }
                    }
                }
                tbody { @for citizen in people { (row(world, desk, citizen)) } }
            }
        }
    }
}

/// A field that is not shown.
pub fn hidden(name: &str, value: impl std::fmt::Display) -> Markup {
    html! { input type="hidden" name=(name) value=(value.to_string()); }
}

fn row(world: &World, desk: &Desk, citizen: &Citizen) -> Markup {
    let service = citizen.service().and_then(|id| world.directory.service(id.0));
    html! {
        tr {
            th scope="row" { (citizen.ticket_number) }
            td {
                @if let Some(period) = citizen.period() { (period.state.name()) }
                @if citizen.came == Came::Booked { ", with an appointment" }
            }
            td.together {
                @if let Some(period) = citizen.period() {
                    (minutes(world.now().seconds() - period.start.seconds()))
                }
            }
            td { @if let Some(service) = service { (service.service_name) } }
            td.together { (priority(desk, citizen)) }
            td.together { (moves(desk, citizen)) }
            td.together {
                @if let Some(id) = &citizen.unique_id {
                    a href=(format!("/walk-in-Q/{id}")) target="_blank" rel="noopener" {
                        "Open " (citizen.ticket_number)
                    }
                } @else {
                    "no link"
                }
            }
        }
    }
}

fn minutes(seconds: i64) -> String {
    format!("{} min {} s", seconds / 60, seconds % 60)
}

fn moves(desk: &Desk, citizen: &Citizen) -> Markup {
    let possible = |step: &&Move| {
        (**step != Move::Uncheck || citizen.came == Came::Booked)
            && citizen.period().is_some_and(|period| step.leads_from(period.state))
    };
    html! {
        form method="post" action="/sandbox/counter/move" {
            (hidden("office", desk.office.office_number))
            (hidden("citizen", citizen.id))
            @for step in Move::ALL.iter().filter(possible) {
                button name="step" value=(step.word())
                    aria-label=(format!("{}: {}", citizen.ticket_number, step.label())) { (step.label()) }
            }
        }
        form method="post" action="/sandbox/counter/service" {
            (hidden("office", desk.office.office_number))
            (hidden("citizen", citizen.id))
            button aria-label=(format!("{}: one more matter", citizen.ticket_number)) { "One more matter" }
        }
    }
}

fn priority(desk: &Desk, citizen: &Citizen) -> Markup {
    html! {
        form method="post" action="/sandbox/counter/priority" {
            (hidden("office", desk.office.office_number))
            (hidden("citizen", citizen.id))
            @for (rank, label) in RANKS {
                button name="priority" value=(u8::from(rank))
                    aria-label=(format!("{}: priority {label}", citizen.ticket_number))
                    aria-pressed=((citizen.priority == rank).to_string()) {
                    @if citizen.priority == rank { "✓ " } (label)
                }
            }
        }
    }
}

/// Priorities as the counter speaks of them.
pub const RANKS: [(Priority, &str); 3] =
    [(Priority::High, "high"), (Priority::Usual, "usual"), (Priority::Low, "low")];

impl Move {
    fn word(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Invite => "invite",
            Self::Begin => "begin",
            Self::Hold => "hold",
            Self::Finish => "finish",
            Self::Leave => "leave",
            Self::Uncheck => "uncheck",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Queue => "Into the line",
            Self::Invite => "Call",
            Self::Begin => "Serve",
            Self::Hold => "Put on hold",
            Self::Finish => "Finish",
            Self::Leave => "Has left",
            Self::Uncheck => "Take check-in back",
        }
    }
}
