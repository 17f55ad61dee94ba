//! The device at the door: a frame around every page for people who come one after the other.
//!
//! Layout: [`greeting`] the first screen, [`bar`] what is always there, `idle` when a visit is over, [`watch`] what
//! watches for that, `asks` the questions over a page, [`visit`] a visit and its end, `outside` where links that lead out
//! end, `keys` the keypad, `staff` the corner for those who look after the device, `health` how it is.

mod asks;
mod bar;
mod greeting;
mod health;
mod idle;
mod keys;
mod outside;
mod staff;
mod visit;
mod watch;

pub use greeting::Greeting;

use leptos::prelude::*;
use visit::Device;

/// Everything that stands around the pages of a kiosk.
#[component]
pub fn Frame() -> impl IntoView {
    let device = Device::new();
    watch::begin(device);
    view! {
        <bar::Bar device />
        <asks::Asks device />
        <outside::Outside device />
        <staff::Staff device />
        <health::Health device />
    }
}
