//! What is always at hand: starting over, the size of the letters, contrast, reading aloud, and the page within reach.

use super::{
    picture::{CONTRAST, EAR, HEADPHONES, LARGER, LOUD, picture},
    visit::Device,
    voice::Voice,
};
use crate::{
    browser::{document, speech::Volume},
    messages::kiosk as said,
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
    let (contrast, reach) = (RwSignal::new(false), RwSignal::new(false));
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
    let voice = device.voice;
    Effect::new(move |_| voice.find());
    view! {
        <div class="kiosk-bar on-dark" role="region" aria-label=said::bar()>
            <button type="button" class="over" on:click=move |_| device.start_over()>
                <Picture icon=Icon::Again /><span>{said::start_over()}</span>
            </button>
            <button type="button" on:click=larger>{picture(LARGER, "icon")}<span>{said::larger()}</span></button>
            <button
                type="button"
                aria-pressed=move || contrast.get().to_string()
                on:click=toggle(contrast, "contrast", "more")
            >
                {picture(CONTRAST, "icon")}<span>{said::contrast()}</span>
            </button>
            <button type="button" aria-pressed=move || reach.get().to_string() on:click=toggle(reach, "reach", "low")>
                <Picture icon=Icon::Down /><span>{said::reach()}</span>
            </button>
            {move || voice.is_here.get().then(|| aloud(voice))}
        </div>
    }
}

/// What is there where the browser has a voice for the page.
fn aloud(voice: Voice) -> AnyView {
    let level = move || match voice.volume.get() {
        Volume::Off => said::volume_off(),
        Volume::Low => said::volume_low(),
        Volume::Usual => said::volume_usual(),
        Volume::High => said::volume_high(),
    };
    view! {
        <button type="button" aria-pressed=move || voice.reads.get().to_string() on:click=move |_| voice.turn()>
            {picture(EAR, "icon")}<span>{said::aloud()}</span>
        </button>
        <button type="button" on:click=move |_| voice.turn_up()>
            {picture(LOUD, "icon")}<span>{level}</span>
        </button>
        <button
            type="button"
            aria-pressed=move || voice.alone.get().to_string()
            on:click=move |_| voice.alone.update(|alone| *alone = !*alone)
        >
            {picture(HEADPHONES, "icon")}<span>{said::headphones()}</span>
        </button>
    }
    .into_any()
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
