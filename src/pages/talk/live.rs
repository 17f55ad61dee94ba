//! The parts of the served page that depend on the clock: which channels are open, and with it their order. Their code is
//! a piece of its own.

use super::{
    open::{Open, is_open, pill},
    way_in::{MARK, begin as begin_chat, closed, mark},
    ways,
};
use crate::{
    browser::takeover::{Part, Place},
    config::Config,
    failure::Failure,
    gateways::{parse, site},
    messages::talk_page as words,
    ui::opening,
};
use catalogue::model::Calendar;
use futures_util::future::join;
use leptos::{lazy, prelude::*};
use std::sync::Arc;

/// Marks the room for a channel's state on a page that was served, with the channel's place in the settings.
pub const STATE: &str = "data-live";

const FILE: &str = "content/calendar.json";

/// What is to come to life.
struct Live {
    calendar: Vec<u8>,
    config: Arc<Config>,
    states: Vec<(String, Part)>,
    chats: Vec<(String, Part)>,
    now: Signal<Option<i64>>,
    owner: Owner,
}

/// Brings the channels of a served page to life. Whatever fails, the page stays as it is.
pub async fn begin(place: &Place, config: Arc<Config>) {
    let file = format!("/{FILE}");
    let code = async {
        #[cfg(target_arch = "wasm32")]
        __preload_live_talk().await;
    };
    let (calendar, ()) = join(site::bytes(&file), code).await;
    // The app may be there by now, with parts of its own.
    if place.runs() {
        return;
    }
    let done = match calendar {
        Ok(calendar) => {
            let owner = Owner::new();
            let now = owner.with(opening::now);
            place.keep(owner.clone());
            live_talk(Live {
                calendar,
                config,
                states: place.parts(STATE),
                chats: place.parts(MARK),
                now,
                owner,
            })
            .await
            .map_err(Failure::Unreadable)
        }
        Err(failure) => Err(failure),
    };
    if let Err(failure) = done {
        site::report(FILE, &failure);
    }
}

#[lazy]
fn live_talk(live: Live) -> Result<(), String> {
    let Live { calendar, config, states, chats, now, owner } = live;
    // What it would live from is gone when the app has come meanwhile.
    if now.try_get_untracked().is_none() {
        return Ok(());
    }
    let calendar: Arc<Calendar> = Arc::new(parse(&calendar)?);
    let known = owner.with(|| Signal::stored(Some(calendar.clone())));
    let channels = ways(&config).channels;
    for (at, part) in states {
        let Some(channel) = at.parse().ok().and_then(|at: usize| channels.get(at)) else { continue };
        let hours = channel.keeps();
        if is_open(hours.as_ref(), Some(&calendar), now.get_untracked()) == Open::No
            && let Some(card) = part.around("[data-channel]")
        {
            card.move_last();
        }
        part.fill(move || pill(hours, known, now).into_any());
    }
    for (kind, part) in chats {
        let Some(channel) =
            channels.iter().find(|channel| mark(channel.kind) == kind && channel.kind.talks())
        else {
            continue;
        };
        let (kind, hours) = (channel.kind, channel.keeps());
        if is_open(hours.as_ref(), Some(&calendar), now.get_untracked()) != Open::No {
            continue; // it needs nothing else than it was served with
        }
        let (calendar, number) = (calendar.clone(), config.phone.number.clone());
        let way = move || match is_open(hours.as_ref(), Some(&calendar), now.get()) {
            Open::No => closed(words::closed(), number.clone()),
            // Pressed, it wakes the page, and is pressed there.
            _ => begin_chat(kind, Callback::new(|()| {})),
        };
        part.fill(move || way.into_any());
    }
    Ok(())
}
