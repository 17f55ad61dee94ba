//! What is always at hand: starting over, the size of the letters, contrast, reading aloud, and the page within reach.

use super::visit::Device;
use crate::{
    browser::{
        document,
        speech::{self, Volume},
    },
    messages::{self, kiosk as said},
    store::store,
    ui::{Icon, Picture},
};
use leptos::prelude::*;

/// How large letters can be, beside the usual size.
const SIZES: u8 = 2;

/// The bar at the lower edge, where a person who sits reaches it.
#[component]
pub fn Bar(
    /// The device.
    device: Device,
) -> impl IntoView {
    let size = RwSignal::new(0_u8);
    let (contrast, reach, ears) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let volume = RwSignal::new(Volume::default());
    let larger = move |_| {
        size.update(|size| *size = if *size == SIZES { 0 } else { *size + 1 });
        let size = size.get_untracked();
        document::set_look("text", (size > 0).then(|| size.to_string()).as_deref());
    };
    let toggle = |signal: RwSignal<bool>, name: &'static str, value: &'static str| {
        move |_| {
            signal.update(|on| *on = !*on);
            document::set_look(name, signal.get_untracked().then_some(value));
        }
    };
    let louder = move |_| volume.update(|volume| *volume = volume.next());
    let aloud = move |_| {
        let words = if ears.get_untracked() { document::words() } else { document::words_for_all() };
        speech::say(&words, messages::lang(), volume.get_untracked());
    };
    let can_speak = RwSignal::new(false);
    Effect::new(move |_| can_speak.set(speech::is_here()));
    let voice = move || {
        can_speak.get().then(|| {
            let level = move || match volume.get() {
                Volume::Off => said::volume_off(),
                Volume::Low => said::volume_low(),
                Volume::Usual => said::volume_usual(),
                Volume::High => said::volume_high(),
            };
            view! {
                <button type="button" on:click=aloud><Picture icon=Icon::Talk /><span>{said::aloud()}</span></button>
                <button type="button" on:click=louder><Picture icon=Icon::Disruption /><span>{level}</span></button>
                <button
                    type="button"
                    aria-pressed=move || ears.get().to_string()
                    on:click=move |_| ears.update(|on| *on = !*on)
                >
                    <Picture icon=Icon::Person /><span>{said::headphones()}</span>
                </button>
            }
        })
    };
    view! {
        <div class="kiosk-bar on-dark" role="region" aria-label=said::bar()>
            <button type="button" class="over" on:click=move |_| device.start_over()>
                <Picture icon=Icon::Again /><span>{said::start_over()}</span>
            </button>
            <button type="button" on:click=larger><Picture icon=Icon::Search /><span>{said::larger()}</span></button>
            <button
                type="button"
                aria-pressed=move || contrast.get().to_string()
                on:click=toggle(contrast, "contrast", "more")
            >
                <Picture icon=Icon::Info /><span>{said::contrast()}</span>
            </button>
            <button type="button" aria-pressed=move || reach.get().to_string() on:click=toggle(reach, "reach", "low")>
                <Picture icon=Icon::Down /><span>{said::reach()}</span>
            </button>
            {voice}
        </div>
    }
}

/// What hides everything while the device is made ready for the next person.
#[component]
pub fn Cover(
    /// The device.
    device: Device,
) -> impl IntoView {
    let number = store().config().phone.number.clone();
    view! {
        <div class="kiosk-cover" hidden=move || !device.leaving.get()><p role="status">{said::leaving()}</p></div>
        // Shown by kiosk.js, when the program can do nothing any more.
        <div class="kiosk-cover" id="kiosk-fallen" hidden>
            <div class="flow" role="alert">
                <h2>{said::fallen()}</h2>
                <p>{said::fallen_text()}</p>
                <p class="number"><bdi>{number}</bdi></p>
            </div>
        </div>
    }
}
