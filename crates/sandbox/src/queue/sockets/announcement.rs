//! One event, and who hears it.

use crate::queue::{hall::News, view, world::World};
use serde_json::{Value, json};
use std::borrow::Cow;

/// An event for one office's board, or for every socket.
#[derive(Clone, Debug)]
pub struct Announcement {
    /// The office by its public number; `None`: everyone.
    pub room: Option<u32>,
    /// Its name.
    pub event: Cow<'static, str>,
    /// Its only argument.
    pub argument: Option<Value>,
}

impl Announcement {
    /// The event for a piece of news; `None` when it speaks of an office that is gone.
    pub fn of(news: &News, world: &World) -> Option<Self> {
        let to_everyone = |event: &'static str, argument| Self { room: None, event: event.into(), argument };
        Some(match news {
            News::Moved(office) => Self {
                room: Some(world.directory.by_id(office.0)?.office.office_number),
                event: "citizen_invited".into(),
                argument: Some(json!({})),
            },
            News::Made(made) => {
                to_everyone("appointment_create", Some(json!(view::appointment(world, made)?)))
            }
            News::Changed(changed) => {
                to_everyone("appointment_update", Some(json!(view::appointment(world, changed)?)))
            }
            News::Gone(id) => to_everyone("appointment_delete", Some(json!(id.0))),
            News::OfficeSaved => to_everyone("digital_signage_msg_update", None),
        })
    }
}
