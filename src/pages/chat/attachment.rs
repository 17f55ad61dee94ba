//! A file in the conversation. It is fetched when the person asks for it, and shown only if it is what it says.

use super::{
    line::Line,
    picture::{Shape, shape},
    words,
};
use crate::{
    browser::file::Address,
    gateways::matrix::LARGEST_FILE,
    messages::chat as said,
    ui::{Action, Icon, Picture},
};
use leptos::prelude::*;
use matrix::wire::{event::File, media};
use std::sync::Arc;

/// Most points of a picture: more would take hundreds of megabytes to open.
const MOST_POINTS: u64 = 50_000_000;

/// Milliseconds for a file.
const PATIENCE: i32 = 120_000;

#[derive(Clone)]
enum State {
    /// Not asked for.
    There,
    Coming,
    Shown(Arc<Address>),
    Ready(Arc<Address>),
    Lost(&'static str),
}

/// The file's name and size, and a way to see or save it.
#[component]
pub fn Attachment(
    /// The conversation.
    line: Line,
    /// The file.
    file: File,
    /// Whether it is said to be a picture.
    picture: bool,
    /// Whether the person sent it.
    mine: bool,
) -> impl IntoView {
    let state = RwSignal::new(State::There);
    let name = words::name(&file);
    let size = file.size.map(words::size);
    let wanted = file.clone();
    let on_press = move |()| {
        let file = wanted.clone();
        state.set(State::Coming);
        leptos::task::spawn_local(async move {
            _ = state.try_set(fetch(line, &file, picture).await);
        });
    };
    let ways = {
        let name = name.clone();
        let at = file.at.is_some();
        move || match state.get() {
            State::There if at && !mine => {
                let words = if picture { said::show_picture() } else { said::get_file() };
                view! { <p><Action on_press=on_press.clone() icon=Icon::Down>{words}</Action></p> }.into_any()
            }
            State::There => ().into_any(),
            State::Coming => view! { <p role="status">{said::file_coming()}</p> }.into_any(),
            State::Shown(address) => {
                let alt = said::picture_of(&name);
                view! { <img src=address.as_str().to_owned() alt=alt /> }.into_any()
            }
            State::Ready(address) => {
                let href = address.as_str().to_owned();
                view! { <p role="status"><a class="button quiet" href=href download=name.clone()>{said::save_file()}</a></p> }
                    .into_any()
            }
            State::Lost(why) => view! { <p role="status">{why}</p> }.into_any(),
        }
    };
    view! {
        <div class="attachment">
            <p class="row"><Picture icon=Icon::Document /><span><bdi>{name}</bdi>" "<span class="soft">{size}</span></span></p>
            {ways}
        </div>
    }
}

async fn fetch(line: Line, file: &File, picture: bool) -> State {
    let (Some(at), Some((server, account))) = (&file.at, line.access()) else {
        return State::Lost(said::file_lost());
    };
    let request = media::download(at);
    let (status, bytes) = server.ask_for(&request, Some(&account.token), LARGEST_FILE, PATIENCE).await;
    if !(200..300).contains(&status) || bytes.is_empty() {
        return State::Lost(said::file_lost());
    }
    if !picture {
        // What the browser may not guess it does not open.
        let address = Address::of(&bytes, "application/octet-stream");
        return address.map_or(State::Lost(said::file_lost()), |address| State::Ready(Arc::new(address)));
    }
    match shape(&bytes) {
        Some(Shape { mime, width, height }) if u64::from(width) * u64::from(height) <= MOST_POINTS => {
            Address::of(&bytes, mime)
                .map_or(State::Lost(said::file_lost()), |address| State::Shown(Arc::new(address)))
        }
        _ => State::Lost(said::no_picture()),
    }
}
