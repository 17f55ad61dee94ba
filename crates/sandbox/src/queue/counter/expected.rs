//! Who is expected with an appointment.

use super::people::hidden;
use crate::queue::{directory::Desk, hall::Appointment, world::World};
use maud::{Markup, html};

pub fn table(world: &World, desk: &Desk) -> Markup {
    let expected = world.hall.expected(desk.id());
    html! {
        @if !expected.is_empty() {
            div.scroll {
                table {
                    caption { "Expected: " (expected.len()) }
                    thead {
                        tr {
                            th scope="col" { "Begins" }
                            th scope="col" { "Shown to those who wait" }
                            th scope="col" { "Moves" }
                        }
                    }
                    tbody { @for appointment in expected { (row(world, desk, appointment)) } }
                }
            }
        }
    }
}

fn row(world: &World, desk: &Desk, appointment: &Appointment) -> Markup {
    html! {
        tr {
            th scope="row" { (appointment.start.on_the_wall(&world.directory.calendar, desk.zone())) }
            td { @if appointment.is_near(world.now()) { "yes" } @else { "not now" } }
            td {
                form method="post" action="/sandbox/counter/check-in" {
                    (hidden("office", desk.office.office_number))
                    (hidden("appointment", appointment.id))
                    button { "Is here" }
                }
                " "
                form method="post" action="/sandbox/counter/cancel" {
                    (hidden("office", desk.office.office_number))
                    (hidden("appointment", appointment.id))
                    button { "Cancel" }
                }
            }
        }
    }
}
