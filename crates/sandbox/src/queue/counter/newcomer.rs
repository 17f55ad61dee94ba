//! The forms for somebody who comes, now or later.

use super::people::{RANKS, hidden};
use crate::queue::{directory::Desk, hall::Priority, world::World};
use maud::{Markup, html};

pub fn forms(world: &World, desk: &Desk) -> Markup {
    html! {
        form method="post" action="/sandbox/counter/newcomers" {
            fieldset {
                legend { "Somebody comes in" }
                (hidden("office", desk.office.office_number))
                (services(world, desk))
                label { "Priority"
                    select name="priority" {
                        @for (rank, label) in RANKS {
                            option value=(u8::from(rank)) selected[rank == Priority::Usual] { (label) }
                        }
                    }
                }
                label { "How many" input type="number" name="count" value="1" min="1" max="5000" required; }
                label.tick { input type="checkbox" name="contact" value="on" checked; "left a phone number" }
                label.tick { input type="checkbox" name="waiting" value="on" checked; "straight into the line" }
                button { "Let them in" }
            }
        }
        form method="post" action="/sandbox/counter/appointment" {
            fieldset {
                legend { "Somebody is expected" }
                (hidden("office", desk.office.office_number))
                (services(world, desk))
                label { "In minutes" input type="number" name="in_minutes" value="10" required; }
                button { "Book" }
            }
        }
    }
}

fn services(world: &World, desk: &Desk) -> Markup {
    html! {
        label { "For"
            select name="service" {
                @for service in world.directory.at(desk) {
                    option value=(service.service_id) { (service.service_name) }
                }
            }
        }
    }
}
