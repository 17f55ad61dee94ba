//! The forms for the office, the day and the connections.

use super::people::hidden;
use crate::queue::{day::Speed, directory::Desk, wire::BoardKind};
use maud::{Markup, html};

pub fn forms(desk: &Desk, speed: Option<Speed>) -> Markup {
    let office = desk.office.office_number;
    let shown = desk.office.currently_waiting == Some(1);
    html! {
        form method="post" action="/sandbox/counter/office" {
            fieldset {
                legend { "This office" }
                (hidden("office", office))
                label.tick {
                    input type="checkbox" name="signage" value="on" checked[shown];
                    "shows its line in public"
                }
                label { "Calls"
                    select name="kind" {
                        @for kind in BoardKind::ALL {
                            option value=(kind.name()) selected[kind.name() == desk.office.sb.sb_type] {
                                (kind.name())
                            }
                        }
                    }
                }
                button { "Save" }
            }
        }
        form method="post" action="/sandbox/counter/day" {
            fieldset {
                legend {
                    @match speed {
                        Some(speed) => { "A day runs in several offices, " (speed) " times as fast" }
                        None => { "No day runs: only you move people" }
                    }
                }
                (hidden("office", office))
                label { "Speed (0 stops it)"
                    input type="number" name="speed" value=(speed.map_or("1".to_owned(), |s| s.to_string()))
                        min="0" max="1000" step="any" required;
                }
                button { "Set" }
            }
        }
        form method="post" action="/sandbox/counter/sockets" {
            fieldset {
                legend { "Connections" }
                (hidden("office", office))
                button { "Close every socket once" }
            }
        }
    }
}
