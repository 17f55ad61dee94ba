//! The device at the door: a frame around every page for people who come one after the other.
//!
//! Layout: [`greeting`] the first screen, [`bar`] what is always there, `idle` when a visit is over, [`watch`] what
//! watches for that, `asks` the questions over a page, [`visit`] a visit and its end, `outside` where links that lead out
//! end, `keys` the keypad, [`typing`] who types and [`keyboard`] the keys for it, `staff` the corner for those who look after the device, `health` how it is.

mod asks;
mod bar;
mod greeting;
mod health;
mod idle;
mod keyboard;
mod keys;
mod outside;
mod staff;
mod typing;
mod visit;
mod watch;

pub use greeting::Greeting;
pub use keyboard::Keyboard;
pub use typing::Typing;

use crate::{
    browser::{console, kiosk},
    config::Kiosk,
};
use json::Raw;
use leptos::prelude::*;
use visit::Device;

/// The settings may say at which office every device stands.
pub fn settle(settings: &Raw) {
    match Kiosk::parse(Some(settings)) {
        Ok(told) => told.office.iter().for_each(|office| kiosk::set(office)),
        Err(why) => console::error(&format!("config.json: {why}")),
    }
}

/// Everything that stands around the pages of a kiosk.
#[component]
pub fn Frame() -> impl IntoView {
    let device = Device::here();
    watch::begin(device);
    view! {
        <div class="kiosk-foot" id=typing::FOOT>
            <typing::Keys typing=device.typing />
            <bar::Bar device />
        </div>
        <bar::Cover device />
        <asks::Asks device />
        <outside::Outside device />
        <staff::Staff device />
        <health::Health device />
    }
}
