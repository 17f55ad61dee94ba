//! The corner for those who look after the device: behind a gesture and a PIN. The PIN guards settings, never data.

use super::{health, languages, visit::Device};
use crate::{
    browser::{
        camera::Camera,
        clock, dialog, document, kiosk, pin, wait,
        wipe::{self, Room},
    },
    failure::Load,
    messages::kiosk as said,
    store::store,
    ui::{Action, Button, Icon, Weight, Words},
};
use leptos::{ev::SubmitEvent, prelude::*};

const ID: &str = "kiosk-staff";
const PIN: &str = "kiosk-pin-field";
const PICTURE: &str = "kiosk-camera";

/// So many presses within so many milliseconds open the corner: nobody does that by accident.
const PRESSES: usize = 5;
const WITHIN: f64 = 4_000.0;

/// Digits of a PIN at least.
const SHORTEST: usize = 6;

/// The place to press, and the dialog.
#[component]
pub fn Staff(
    /// The device.
    device: Device,
) -> impl IntoView {
    let presses = StoredValue::new(Vec::<f64>::new());
    let inside = RwSignal::new(false);
    let on_press = move |_| {
        let now = clock::ticks();
        let count = presses.try_update_value(|all| {
            all.retain(|at| now - at < WITHIN);
            all.push(now);
            all.len()
        });
        if count >= Some(PRESSES) {
            presses.set_value(Vec::new());
            device.staff.set(true);
        }
    };
    Effect::new(move |before: Option<bool>| {
        let open = device.staff.get();
        if open {
            dialog::open(ID);
        } else if before == Some(true) {
            dialog::close(ID);
            inside.set(false);
            device.go_on();
        }
        open
    });
    let close = move || device.staff.set(false);
    let shown = move || match (device.staff.get(), inside.get()) {
        (false, _) => ().into_any(),
        (true, false) => view! { <Door inside /> }.into_any(),
        (true, true) => view! { <Room device /> }.into_any(),
    };
    view! {
        <button type="button" class="kiosk-corner" tabindex="-1" aria-hidden="true" on:click=on_press></button>
        <dialog class="ask" id=ID aria-labelledby="kiosk-staff-title" on:cancel=move |_: leptos::ev::Event| close()>
            <h2 id="kiosk-staff-title">{said::staff()}</h2>
            {shown}
            <p><Button on_press=move |()| close() weight=Weight::Quiet>{said::outside_close()}</Button></p>
        </dialog>
    }
}

/// Asks for the PIN; on a new device it is chosen here.
#[component]
fn Door(
    /// Whether the PIN was right.
    inside: RwSignal<bool>,
) -> impl IntoView {
    let new = !pin::is_set();
    let (typed, told, waits) = (RwSignal::new(String::new()), RwSignal::new(""), RwSignal::new(false));
    let wait_out = move || async move {
        waits.set(true);
        wait::sleep(i32::try_from(pin::pause()).unwrap_or(i32::MAX)).await;
        _ = waits.try_set(false);
    };
    if pin::pause() > 0 {
        leptos::task::spawn_local(wait_out());
    }
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if waits.get_untracked() {
            return;
        }
        let pin = typed.get_untracked();
        if new && (pin.chars().count() < SHORTEST || !pin.chars().all(|c| c.is_ascii_digit())) {
            told.set(said::pin_short());
            return;
        }
        waits.set(true);
        leptos::task::spawn_local(async move {
            let right = if new { pin::set(&pin).await } else { pin::is_right(&pin).await };
            if right {
                _ = inside.try_set(true);
                return;
            }
            _ = told.try_set(if new { said::pin_not_kept() } else { said::pin_wrong() });
            _ = typed.try_set(String::new());
            wait_out().await;
        });
    };
    // Who looks after a device that keeps nothing must get to know it, though no PIN can let them in.
    let broken =
        (wipe::room() != Room::There).then(|| view! { <p>{said::storage_text()}</p><health::Facts /> });
    view! {
        {broken}
        <form method="dialog" class="flow" on:submit=on_submit>
            <div class="field">
                <label for=PIN>{if new { said::pin_new() } else { said::pin() }}</label>
                <input
                    id=PIN
                    class="input short"
                    type="password"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </div>
            <p role="alert">{told}</p>
            <p><button class="button" disabled=waits>{said::pin_enter()}</button></p>
        </form>
    }
}

/// The settings of the device.
#[component]
fn Room(
    /// The device.
    device: Device,
) -> impl IntoView {
    let here = kiosk::office().unwrap_or_default();
    let paper = RwSignal::new(wipe::kept_for_device("kiosk-paper").unwrap_or_default());
    let camera = RwSignal::new(None::<bool>);
    let looks = StoredValue::new_local(None::<Camera>);
    let offices = move || {
        let offices = store().offices();
        let offices = offices.read();
        let Load::Ready(all) = &*offices else { return None };
        let option = |office: &catalogue::model::Office| {
            let id = office.id.to_string();
            let number = office.queue_number.map(|number| number.0.to_string());
            let selected = id == here || number.as_deref() == Some(&here);
            view! { <option value=id selected=selected><Words text=office.name.clone() /></option> }
        };
        Some(all.offices.iter().map(option).collect_view())
    };
    let on_office = move |event| {
        kiosk::tell(&event_target_value(&event));
        device.start_over();
    };
    let on_paper = move |event| {
        let chosen = event_target_value(&event);
        wipe::keep_for_device("kiosk-paper", &chosen);
        document::set_look("paper", Some(&chosen));
        paper.set(chosen);
    };
    let on_camera = move |()| {
        leptos::task::spawn_local(async move {
            let opened = Camera::open(PICTURE).await;
            _ = camera.try_set(Some(opened.is_ok()));
            _ = looks.try_update_value(|looks| *looks = opened.ok());
        });
    };
    let camera_words = move || match camera.get() {
        None => "",
        Some(true) => said::camera_works(),
        Some(false) => said::camera_fails(),
    };
    let person = move |()| {
        kiosk::tell("");
        device.start_over();
    };
    view! {
        <div class="flow">
            <div class="field">
                <label for="kiosk-office">{said::office()}</label>
                <select id="kiosk-office" on:change=on_office>{offices}</select>
            </div>
            <div class="field">
                <label for="kiosk-paper">{said::paper()}</label>
                <select id="kiosk-paper" on:change=on_paper>
                    <option value="letter" selected=move || paper.get() != "receipt">{said::paper_letter()}</option>
                    <option value="receipt" selected=move || paper.get() == "receipt">{said::paper_receipt()}</option>
                </select>
            </div>
            {languages::choice()}
            <p class="row">
                <Action on_press=|()| document::print() icon=Icon::Print>{said::test_print()}</Action>
                <Action on_press=on_camera icon=Icon::Camera>{said::test_camera()}</Action>
                <Action on_press=move |()| device.start_over() icon=Icon::Again>{said::reload()}</Action>
                <Action on_press=person icon=Icon::Person>{said::no_kiosk()}</Action>
            </p>
            <p role="status">{camera_words}</p>
            <video id=PICTURE playsinline muted=true aria-hidden="true" hidden=move || camera.get() != Some(true)></video>
            <health::Facts />
        </div>
    }
}
