//! The call itself: what the agent shows, what the person shows, and what can be done. Hanging up is always there.

use super::{
    calling::{Calling, Gear, OWN_PICTURE, PICTURE, SCREEN, SOUND, Step},
    choice::Choice,
    focus_soon,
    identity::{Check, Identity},
    showing::{Show, Shown},
    stay::Stay,
    words,
};
use crate::{
    browser::{devices::Kind as Medium, media},
    messages::call as said,
    pages::chat::Kind,
    ui::{Button, Icon, Picture, Weight},
};
use leptos::prelude::*;
use matrix::call::Stage;

/// The button that every call ends with; it has the focus at the beginning.
pub const HANG_UP: &str = "call-hang-up";

/// Pictures, states in words, and buttons.
#[component]
pub fn Running(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    focus_soon(HANG_UP);
    on_cleanup(media::sink);
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        calling.speak_through();
    });
    let (video, speaks) = (calling.kind == Kind::Video, calling.kind != Kind::Page);
    let stage = move || match calling.step.get() {
        Step::Call(stage) => stage,
        Step::Check => Stage::Preparing,
    };
    let talks = move || stage() == Stage::Connected;
    let icon = move || match stage() {
        Stage::Connected => Icon::Yes,
        Stage::Reconnecting => Icon::Warning,
        _ => Icon::Clock,
    };
    let theirs = move || if talks() { calling.theirs.with(words::theirs) } else { "" };
    let quality = move || if talks() { words::quality(calling.quality.get()) } else { "" };
    let hidden = move |shown: bool| (!shown).then_some("");
    let picture = move || talks() && calling.theirs.with(|theirs| theirs.picture);
    let screen = move || talks() && calling.theirs.with(|theirs| theirs.screen);
    view! {
        <div class="call-running">
            // It stays in sight, however far the rest is scrolled.
            <div class="call-bar">
                <p class="row" role="status">
                    {move || view! { <Picture icon=icon() /><span>{words::stage(stage())}</span> }}
                </p>
                <button type="button" class="button bad" id=HANG_UP on:click=move |_| calling.hang_up()>
                    <Picture icon=Icon::Phone /><span>{said::hang_up()}</span>
                </button>
                <Shown calling />
            </div>
            <p class="soft" role="status">{theirs} " " {quality}</p>
            <div class="call-pictures">
                <video id=SCREEN class="call-screen" autoplay=true playsinline=true prop:muted=true aria-label=said::their_screen() hidden=move || hidden(screen()).is_some()></video>
                <video id=PICTURE class="call-picture" autoplay=true playsinline=true prop:muted=true aria-label=said::their_picture() hidden=move || hidden(picture()).is_some()></video>
                {video.then(|| view! { <Own calling /> })}
            </div>
            {video.then(|| view! { <Identity calling /> })}
            <audio id=SOUND autoplay=true></audio>
            <div class="row call-buttons">
                {speaks.then(|| view! { <Microphone calling /> })}
                {video.then(|| view! { <Pictures calling /> })}
                {move || (media::can_float() && picture()).then(|| view! {
                    <Button on_press=move |()| leptos::task::spawn_local(async { _ = media::float(PICTURE).await }) weight=Weight::Quiet>{said::float()}</Button>
                })}
                <label class="call-choice">
                    <span>{move || (calling.of_kind(Medium::Speaker).len() > 1).then(said::speaker)}</span>
                    <Choice calling kind=Medium::Speaker label=said::speaker() on_choice=move |id| calling.use_speaker(id) />
                </label>
            </div>
            {move || talks().then(|| view! { <Show calling /> })}
            <p class="soft">{said::goes_on()}</p>
        </div>
    }
}

/// The person's own picture, small.
#[component]
fn Own(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    // A card is held into a frame, and read as it is: not mirrored.
    let frames = Memo::new(move |_| calling.check.with(|check| *check == Check::Frame));
    let class = move || if frames.get() { "call-own card-frame" } else { "call-own" };
    let on = Memo::new(move |_| calling.camera.get() == Gear::On);
    move || {
        on.get().then(|| {
            leptos::task::spawn_local(async move {
                leptos::task::tick().await;
                calling.show_own();
            });
            view! {
                <video id=OWN_PICTURE class=class muted=true autoplay=true playsinline=true aria-label=said::own_picture()></video>
            }
        })
    }
}

/// The microphone: held back, or what keeps it from being heard and a way on.
#[component]
fn Microphone(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let gear = Memo::new(move |_| calling.microphone.get());
    let open = move |()| calling.open_microphone(None);
    let part = move || match gear.get() {
        Gear::On => view! { <Mute calling /> }.into_any(),
        Gear::Asking => view! { <p role="status">{said::asking()}</p> }.into_any(),
        Gear::Failed(why) => view! {
            <p class="error-line" role="alert">{words::no_microphone(why)}</p>
            <Button on_press=open weight=Weight::Quiet>{said::try_again()}</Button>
        }
        .into_any(),
        Gear::Off | Gear::Without => {
            view! { <Button on_press=open weight=Weight::Quiet>{said::microphone_on()}</Button> }.into_any()
        }
    };
    let on = Memo::new(move |_| (calling.microphone.get(), true));
    view! { <Stay id="call-own-sound" on class="row">{part}</Stay> }
}

#[component]
fn Mute(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let words = move || if calling.muted.get() { said::unmute() } else { said::mute() };
    let told = move || if calling.muted.get() { said::you_are_muted() } else { "" };
    view! {
        <Button on_press=move |()| calling.mute(!calling.muted.get_untracked()) weight=Weight::Quiet>{words}</Button>
        <p role="status">{told}</p>
    }
}

/// The camera, and pictures that went because the network was poor.
#[component]
fn Pictures(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let gear = Memo::new(move |_| calling.camera.get());
    let camera = move || match gear.get() {
        Gear::On => {
            let others = move || calling.of_kind(Medium::Camera).len() > 1;
            view! {
                <Button on_press=move |()| calling.close_camera() weight=Weight::Quiet icon=Icon::Camera>{said::camera_off()}</Button>
                {move || others().then(|| view! {
                    <Button on_press=move |()| calling.next_camera() weight=Weight::Quiet icon=Icon::Again>{said::other_camera()}</Button>
                })}
            }
            .into_any()
        }
        Gear::Asking => view! { <p role="status">{said::asking()}</p> }.into_any(),
        gear => {
            let why = if let Gear::Failed(why) = gear { words::no_camera(why) } else { "" };
            view! {
                <Button on_press=move |()| calling.open_camera(None) weight=Weight::Quiet icon=Icon::Camera>{said::camera_on()}</Button>
                <p class="error-line" role="status">{why}</p>
            }
            .into_any()
        }
    };
    let part = move || {
        match calling.pictures.get() {
        true => camera().into_any(),
        false => view! {
            <p role="status">{said::pictures_gone()}</p>
            <Button on_press=move |()| calling.want_pictures(true) weight=Weight::Quiet>{said::pictures_back()}</Button>
        }
        .into_any(),
    }
    };
    let on = Memo::new(move |_| (calling.camera.get(), calling.pictures.get()));
    view! { <Stay id="call-own-picture" on class="row">{part}</Stay> }
}
