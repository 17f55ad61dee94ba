//! The list of towns, fetched when somebody looks for one.

use crate::{browser::console, failure::Load, gateways::site, messages::offices as words};
use catalogue::place::{Found, Gazetteer, Places};
use leptos::prelude::*;
use std::sync::Arc;

/// Most towns shown at once.
pub const SHOWN: usize = 6;

/// The towns of this page.
#[derive(Clone, Copy)]
pub struct Towns {
    load: RwSignal<Load<Arc<Gazetteer>>>,
    asked: StoredValue<bool>,
}

impl Towns {
    /// None yet.
    pub fn new() -> Self {
        Self { load: RwSignal::new(Load::Waiting), asked: StoredValue::new(false) }
    }

    /// What has arrived.
    pub fn load(self) -> ReadSignal<Load<Arc<Gazetteer>>> {
        self.load.read_only()
    }

    /// Fetches the list, unless it is here or on its way.
    pub fn fetch(self) {
        let failed = self.load.with_untracked(|l| l.failure().is_some());
        if self.asked.get_value() && !failed {
            return;
        }
        self.asked.set_value(true);
        self.load.set(Load::Waiting);
        leptos::task::spawn_local(async move {
            let places = site::json::<Places>("/content/places.json").await;
            if let Err(failure) = &places {
                console::error(&format!("content/places.json: {}", failure.detail()));
            }
            _ = self.load.try_set(places.map(|p| Arc::new(Gazetteer::new(p))).into());
        });
    }
}

/// A town with what tells it from others of its name.
pub fn label(found: &Found<'_>) -> String {
    let near = found.place.near.as_deref().map(words::near_place);
    let more = near.into_iter().chain(found.also.map(words::also_called));
    more.fold(found.place.name.clone(), |label, more| words::place_more(&label, &more))
}
