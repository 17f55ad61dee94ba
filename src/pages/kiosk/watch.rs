//! Watches what happens at the device, and looks at the clock.

use super::{keys, visit::Device};
use crate::browser::{
    activity::{self, Act},
    wait,
};
use leptos::prelude::*;

/// How often to look at the clock, in milliseconds.
const TICK: i32 = 500;

/// Watches as long as the frame is there.
pub fn begin(device: Device) {
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let on = move |act: Act| {
            let asks = device.act();
            match act {
                Act::Outside(address) => device.outside.set(Some(address)),
                Act::Key(key) if !asks => return device.typing.press(&key) || keys::press(&key),
                _ => {}
            }
            asks
        };
        watch.set_value(activity::watch(on));
        leptos::task::spawn_local(async move {
            while device.look() {
                wait::sleep(TICK).await;
            }
        });
    });
}
