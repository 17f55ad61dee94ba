//! Before a call: what the person should know, and whether their devices work.

use super::{
    calling::{Calling, Gear, OWN_PICTURE},
    choice::Choice,
    stay::Stay,
    words,
};
use crate::{
    browser::{
        devices::{self, Kind as Medium},
        wait,
    },
    messages::call as said,
    pages::chat::Kind,
    store::store,
    ui::{Button, Icon, PhoneLink, Picture, Weight},
};
use leptos::prelude::*;

/// Between two looks at the microphone, in milliseconds.
const PAUSE: i32 = 120;

/// From this loudness on the person is heard, of 1. A quiet room is at a hundredth.
const HEARD: f64 = 0.08;

/// Facts, microphone, speaker, camera, and the button that calls.
#[component]
pub fn Check(
    /// The call.
    calling: Calling,
    /// The person does not want it now.
    on_later: Callback<()>,
) -> impl IntoView {
    if calling.kind == Kind::Page {
        return view! { <Page calling on_later /> }.into_any();
    }
    let video = calling.kind == Kind::Video;
    let fact =
        |icon, words: &'static str| view! { <li class="row"><Picture icon /><span>{words}</span></li> };
    let seen = if video { said::before_seen() } else { said::before_heard() };
    let ready = move || matches!(calling.microphone.get(), Gear::On | Gear::Without);
    let call = move || {
        ready().then(|| {
            let icon = if video { Icon::Camera } else { Icon::Phone };
            view! { <Button on_press=move |()| calling.place() icon>{said::call_now()}</Button> }
        })
    };
    view! {
        <div class="call-check flow">
            <ul class="plain flow">
                {fact(Icon::Person, seen)}
                {fact(Icon::Shield, said::before_kept())}
                {fact(Icon::Document, said::before_ready())}
            </ul>
            <Microphone calling />
            <Speaker calling />
            {video.then(|| view! { <Camera calling /> })}
            <p class="row">
                {call}
                <Button on_press=on_later weight=Weight::Quiet>{said::not_now()}</Button>
            </p>
        </div>
    }
    .into_any()
}

/// Who shows the page alone needs no device. The agent takes it like a call.
#[component]
fn Page(
    /// The call.
    calling: Calling,
    /// The person does not want it now.
    on_later: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="call-check flow">
            <p>{said::page_what()}</p>
            <p class="row">
                <Button on_press=move |()| calling.place()>{said::page_show()}</Button>
                <Button on_press=on_later weight=Weight::Quiet>{said::not_now()}</Button>
            </p>
        </div>
    }
}

#[component]
fn Microphone(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let open = move |()| calling.open_microphone(None);
    let number = store().config().phone.number.clone();
    // Another microphone is no other state: the list of them keeps the focus.
    let gear = Memo::new(move |_| calling.microphone.get());
    let part = move || {
        match gear.get() {
        Gear::Off => view! {
            <p>{said::microphone_why()}</p>
            <Button on_press=open weight=Weight::Quiet>{said::microphone_on()}</Button>
        }
        .into_any(),
        Gear::Asking => view! { <p>{said::asking()}</p> }.into_any(),
        Gear::On => view! {
            <Meter calling />
            <Choice calling kind=Medium::Microphone label=said::microphone() on_choice=move |id| calling.open_microphone(Some(id)) />
        }
        .into_any(),
        Gear::Without => view! { <p>{said::microphone_without()}</p> }.into_any(),
        Gear::Failed(why) => view! {
            <p class="error-line">{words::no_microphone(why)}</p>
            <p class="row">
                <Button on_press=open weight=Weight::Quiet>{said::try_again()}</Button>
                <Button on_press=move |()| calling.go_without_microphone() weight=Weight::Quiet>{said::only_listen()}</Button>
            </p>
            <p class="row"><span>{said::or_phone()}</span><PhoneLink number=number.clone() /></p>
        }
        .into_any(),
    }
    };
    let on = Memo::new(move |_| (calling.microphone.get(), true));
    view! {
        <div class="flow" role="group" aria-labelledby="call-microphone">
            <h3 id="call-microphone">{said::microphone()}</h3>
            <Stay id="call-own-sound" on class="flow"><div class="flow" role="status">{part}</div></Stay>
        </div>
    }
}

/// How loud the person is. The words change once, when they are heard: a bar says nothing to who can't see it.
#[component]
fn Meter(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let (level, heard) = (RwSignal::new(0_u8), RwSignal::new(false));
    leptos::task::spawn_local(async move {
        let mut used = calling.used(Medium::Microphone);
        let Some(mut meter) = calling.level() else { return };
        loop {
            let now = meter.now();
            if level.try_set((now * 100.0).round() as u8).is_some() {
                return;
            }
            if now >= HEARD && heard.try_get_untracked() == Some(false) {
                _ = heard.try_set(true);
            }
            wait::sleep(PAUSE).await;
            let uses = calling.used(Medium::Microphone);
            if uses != used {
                let Some(other) = calling.level() else { return };
                (meter, used) = (other, uses);
            }
        }
    });
    view! {
        // The longer words keep their room (see the style), so that the button that calls stays where it is.
        <p class="call-heard" data-room=said::say_something()>
            <span>{move || if heard.get() { said::you_are_heard() } else { said::say_something() }}</span>
        </p>
        <meter class="call-level" min="0" max="100" aria-hidden="true" prop:value=move || level.get()></meter>
    }
}

#[component]
fn Speaker(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let told = RwSignal::new("");
    let play = move |()| {
        let speaker = calling.used(Medium::Speaker);
        leptos::task::spawn_local(async move {
            devices::test(speaker.as_deref()).await;
            _ = told.try_set(said::speaker_played());
        });
    };
    view! {
        <div class="flow" role="group" aria-labelledby="call-speaker">
            <h3 id="call-speaker">{said::speaker()}</h3>
            <Button on_press=play weight=Weight::Quiet>{said::speaker_test()}</Button>
            <p role="status">{told}</p>
            <Choice calling kind=Medium::Speaker label=said::speaker() on_choice=move |id| calling.use_speaker(id) />
        </div>
    }
}

#[component]
fn Camera(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let open = move |()| calling.open_camera(None);
    let gear = Memo::new(move |_| calling.camera.get());
    let part = move || {
        match gear.get() {
        Gear::Off | Gear::Without => view! {
            <p>{said::camera_is_off()}</p>
            <Button on_press=open weight=Weight::Quiet icon=Icon::Camera>{said::camera_on()}</Button>
        }
        .into_any(),
        Gear::Asking => view! { <p>{said::asking()}</p> }.into_any(),
        Gear::On => view! {
            <p>{said::camera_is_on()}</p>
            <video id=OWN_PICTURE class="call-own" muted=true autoplay=true playsinline=true aria-label=said::own_picture()></video>
            <Choice calling kind=Medium::Camera label=said::camera() on_choice=move |id| calling.open_camera(Some(id)) />
            <Button on_press=move |()| calling.close_camera() weight=Weight::Quiet>{said::camera_off()}</Button>
        }
        .into_any(),
        Gear::Failed(why) => view! {
            <p class="error-line">{words::no_camera(why)}</p>
            <Button on_press=open weight=Weight::Quiet>{said::try_again()}</Button>
        }
        .into_any(),
    }
    };
    let on = Memo::new(move |_| (calling.camera.get(), true));
    view! {
        <div class="flow" role="group" aria-labelledby="call-camera">
            <h3 id="call-camera">{said::camera()}</h3>
            <Stay id="call-own-picture" on class="flow"><div class="flow" role="status">{part}</div></Stay>
        </div>
    }
}
