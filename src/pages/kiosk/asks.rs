//! The questions that come over a page: whether somebody is still there, and whether they are new here.

use super::{idle::Standing, visit::Device};
use crate::{
    browser::{attention, dialog},
    messages::kiosk as said,
    ui::{Button, Weight},
};
use leptos::prelude::*;

/// The element of each question.
const STILL: &str = "kiosk-still";
const NEW: &str = "kiosk-new";

/// Seconds that are left when a screen reader says so.
const TOLD: [u32; 3] = [20, 10, 5];

/// Both questions, each in a dialog of the browser.
#[component]
pub fn Asks(
    /// The device.
    device: Device,
) -> impl IntoView {
    let left = Memo::new(move |_| match device.standing.get() {
        Standing::Warning(left) => Some(left),
        _ => None,
    });
    let warned = Memo::new(move |_| left.get().is_some());
    Effect::new(move |before: Option<bool>| {
        let warned = warned.get();
        if warned && before != Some(true) {
            dialog::open(STILL);
            attention::ring();
        } else if before == Some(true) && !warned {
            dialog::close(STILL);
        }
        warned
    });
    Effect::new(move |before: Option<bool>| {
        let asks = device.another.get() && !warned.get();
        if asks {
            dialog::open(NEW);
        } else if before == Some(true) {
            dialog::close(NEW);
        }
        asks
    });
    let seconds = move || left.get().map(said::seconds_left);
    // Who hears the question hears at its half, and shortly before its end, how long is left.
    let heard = move || left.get().filter(|left| TOLD.contains(left)).map(said::seconds_left);
    let told = Memo::new(move |before: Option<&Option<String>>| {
        heard().or_else(|| before.cloned().flatten().filter(|_| warned.get()))
    });
    view! {
        <dialog class="ask" id=STILL aria-labelledby="kiosk-still-title" aria-describedby="kiosk-still-text" on:cancel=move |_: leptos::ev::Event| device.go_on()>
            <h2 id="kiosk-still-title">{said::still()}</h2>
            <p class="lead" id="kiosk-still-text">{said::still_text()}</p>
            <p class="sr-only" role="status">{told}</p>
            <p class="number" aria-hidden="true">{seconds}</p>
            <p class="flow">
                <Button on_press=move |()| device.go_on()>{said::more_time()}</Button>
                <Button on_press=move |()| device.start_over() weight=Weight::Quiet>{said::start_over()}</Button>
            </p>
        </dialog>
        <dialog class="ask" id=NEW aria-labelledby="kiosk-new-title" aria-describedby="kiosk-new-text" on:cancel=move |_: leptos::ev::Event| device.go_on()>
            <h2 id="kiosk-new-title">{said::new_here()}</h2>
            <p class="lead" id="kiosk-new-text">{said::new_here_text()}</p>
            <p class="flow">
                <Button on_press=move |()| device.start_over()>{said::new_yes()}</Button>
                <Button on_press=move |()| device.go_on() weight=Weight::Quiet>{said::new_no()}</Button>
            </p>
        </dialog>
    }
}
