//! The device at the door: a frame around every page for people who come one after the other.
//!
//! Layout: [`greeting`] the first screen, [`bar`] what is always there, `idle` when a visit is over, [`watch`] what
//! watches for that, [`here`] whether the office does a service, `code` what is taken along, `asks` the questions over a page, [`visit`] a visit and its end, `outside` where links that lead out
//! end, `voice` what reads aloud, `languages` which are offered, `picture` what stands beside words, `keys` the keypad, [`typing`] who types and [`keyboard`] the keys for it, `staff` the corner for those who look after the device, `health` how it is.

mod asks;
mod bar;
mod code;
mod greeting;
mod health;
mod here;
mod idle;
mod keyboard;
mod keys;
mod languages;
mod outside;
mod picture;
mod staff;
mod typing;
mod visit;
mod voice;
mod watch;

pub use greeting::Greeting;
pub use here::{End, Here, HereLine};

use crate::{
    browser::{console, kiosk, wipe},
    config::Kiosk,
    failure::Load,
    session::session,
    store::store,
};
use json::Raw;
use leptos::prelude::*;
use std::sync::Arc;
use visit::Device;

/// The settings may say at which office every device stands.
pub fn settle(settings: &Raw) {
    match Kiosk::parse(Some(settings)) {
        Ok(told) => told.office.iter().for_each(|office| kiosk::set(office)),
        Err(why) => console::error(&format!("config.json: {why}")),
    }
}

/// Unless the person goes to another office, what an office answers in a pre-check is answered by this one.
fn settle_here() {
    let (offices, chosen) = (store().offices(), session().office);
    Effect::new(move |_| {
        let offices = offices.read();
        if let Load::Ready(all) = &*offices
            && chosen.read().is_none()
            && let Some(office) = kiosk::office().and_then(|named| greeting::this(all, &named).cloned())
        {
            chosen.set(Some(Arc::new(office)));
        }
    });
}

/// Everything that stands around the pages of a kiosk.
#[component]
pub fn Frame() -> impl IntoView {
    let device = Device::new();
    watch::begin(device);
    settle_here();
    // What a program left that fell, or a browser that was switched off.
    Effect::new(|_| leptos::task::spawn_local(wipe::everything()));
    view! {
        <div class="kiosk-foot" id=typing::FOOT>
            <typing::Keys typing=device.typing />
            {move || { device.visits.track(); view! { <bar::Bar device /> } }}
        </div>
        <bar::Cover device />
        <asks::Asks device />
        <outside::Outside device />
        <staff::Staff device />
        <health::Health device />
    }
}
