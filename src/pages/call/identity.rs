//! A check of who the person is, which the agent asks for during a video call: the person holds a card into a frame and
//! sends a picture of it, if they want. When the check is over, the picture is taken out of the conversation.

use super::{
    beside::{Asked, Told},
    calling::{Calling, Gear, OWN_PICTURE},
    focus_soon,
    papers::Papers,
    running::HANG_UP,
};
use crate::{
    browser::{
        chance::secret,
        document,
        file::{self, Address, Chosen},
    },
    config::talk::Matrix,
    messages::call as said,
    pages::chat,
    store::store,
    ui::{Button, Weight},
};
use leptos::prelude::*;

/// Letters of a picture's name.
const NAME: u32 = 16;

/// Longer side of a picture, in points: small print on a card can be read.
const LONGEST: u32 = 1_920;

/// The part of the page that holds it.
const PART: &str = "call-identity";

/// How far the check is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Check {
    /// There is none.
    #[default]
    None,
    /// The agent asks for it, with these papers, or those of a service.
    Asked(Vec<String>, Option<String>),
    /// The person holds a card before the camera.
    Frame,
    /// They look at a picture before it goes, or not.
    Look,
    /// The agent has it.
    Sent,
    /// It is over, and how.
    Over(&'static str),
}

/// What belongs to a check; nothing of it outlives the call.
#[derive(Default)]
pub struct Kept {
    still: Option<Chosen>,
    shown: Option<Address>,
    /// Whether the camera was off before the check.
    was_dark: bool,
}

impl Calling {
    /// The agent's side said something beside sound and pictures.
    pub(super) fn hear_beside(self, record: &str) {
        match Asked::read(record) {
            Some(Asked::Begin(papers, service)) if self.kind == chat::Kind::Video => {
                self.check.set(Check::Asked(papers, service));
                self.line.announce(said::identity_asked().to_owned());
                focus_soon(PART);
            }
            Some(Asked::Begin(..)) => self.tell_beside(Told::Declined),
            Some(Asked::Point(x, y)) => self.point(x, y),
            Some(Asked::End) => self.end_check(said::identity_over()),
            None => {}
        }
    }

    fn tell_beside(self, told: Told) {
        if let Some(peer) = self.peer() {
            peer.say(told.written());
        }
    }

    fn take_part(self) {
        self.tell_beside(Told::Taken);
        if self.camera.get_untracked() != Gear::On {
            _ = self.parts.try_update_value(|parts| parts.kept.was_dark = true);
            self.open_camera(None);
        }
        self.hold();
    }

    /// The person holds a card before the camera, for the first time or again.
    fn hold(self) {
        _ = self.parts.try_update_value(|parts| (parts.kept.still, parts.kept.shown) = (None, None));
        self.check.set(Check::Frame);
        focus_soon(PART);
    }

    /// Whether the check is at this point; not when it ended meanwhile.
    fn is_at(self, point: &Check) -> bool {
        self.check.try_with_untracked(|check| check == point) == Some(true)
    }

    fn take_picture(self) {
        leptos::task::spawn_local(async move {
            let name = ["identity-", &secret(NAME)].concat();
            let Some(still) = file::still(OWN_PICTURE, &name, LONGEST).await else { return };
            if !self.is_at(&Check::Frame) {
                return;
            }
            let shown = still.address();
            let kept = self.parts.try_update_value(|parts| {
                (parts.kept.still, parts.kept.shown) = (Some(still), shown);
            });
            if kept.is_some() && self.check.try_set(Check::Look).is_none() {
                focus_soon(PART);
            }
        });
    }

    fn send_picture(self) {
        let still = self.parts.try_update_value(|parts| {
            parts.kept.shown = None;
            parts.kept.still.take()
        });
        let Some(Some(still)) = still else { return };
        self.line.lend(still.name.clone());
        self.check.set(Check::Sent);
        focus_soon(PART);
        leptos::task::spawn_local(async move {
            let sent = chat::send_picture(self.line, still).await;
            if !self.is_at(&Check::Sent) {
                // It may have come to the conversation after the end of the check looked for it.
                return self.line.take_back_lent();
            }
            if let Err(why) = sent {
                self.line.announce(why);
                self.hold();
            }
        });
    }

    /// Ends the check, and takes its pictures out of the conversation.
    pub(super) fn end_check(self, words: &'static str) {
        let Some(running) = self.check.try_get_untracked() else { return };
        if matches!(running, Check::None | Check::Over(_)) {
            return;
        }
        let kept = self.parts.try_update_value(|parts| std::mem::take(&mut parts.kept));
        _ = self.check.try_set(Check::Over(words));
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus_if_lost(PART);
        });
        self.line.take_back_lent();
        self.tell_beside(Told::Ended);
        self.line.announce(words.to_owned());
        // Who turned it on for the check alone is not seen any longer.
        if kept.is_some_and(|kept| kept.was_dark) && self.camera.try_get_untracked() != Some(Gear::Off) {
            self.close_camera();
        }
    }

    fn decline(self) {
        self.tell_beside(Told::Declined);
        self.end_check(said::identity_declined());
    }
}

/// The check, while there is one.
#[component]
pub fn Identity(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let stop = move |()| calling.decline();
    let close = move |()| {
        calling.check.set(Check::None);
        focus_soon(HANG_UP);
    };
    let days =
        Matrix::parse(store().config().matrix.as_ref()).ok().flatten().and_then(|matrix| matrix.keeps_days);
    let kept = move || days.map_or_else(|| said::identity_kept_unknown().to_owned(), said::identity_kept);
    let part = move || {
        match calling.check.get() {
        Check::None => ().into_any(),
        Check::Asked(named, service) => view! {
            <p>{said::identity_asked()}</p>
            <Papers named service />
            <p>{kept()}</p>
            <p class="row">
                <Button on_press=move |()| calling.take_part()>{said::identity_begin()}</Button>
                <Button on_press=stop weight=Weight::Quiet>{said::identity_decline()}</Button>
            </p>
        }
        .into_any(),
        Check::Frame => view! {
            <p>{said::identity_hold()}</p>
            <p class="row">
                <Button on_press=move |()| calling.take_picture()>{said::identity_take()}</Button>
                <Button on_press=stop weight=Weight::Quiet>{said::identity_stop()}</Button>
            </p>
        }
        .into_any(),
        Check::Look => {
            let shown = calling.parts.try_with_value(|parts| {
                parts.kept.shown.as_ref().map(|address| address.as_str().to_owned())
            });
            view! {
                <img class="call-still" src=shown.flatten() alt=said::identity_picture() />
                <p>{kept()}</p>
                <p class="row">
                    <Button on_press=move |()| calling.send_picture()>{said::identity_send()}</Button>
                    <Button on_press=move |()| calling.hold() weight=Weight::Quiet>{said::identity_again()}</Button>
                    <Button on_press=stop weight=Weight::Quiet>{said::identity_stop()}</Button>
                </p>
            }
            .into_any()
        }
        Check::Sent => view! {
            <p>{said::identity_sent()}</p>
            <p class="row">
                <Button on_press=move |()| calling.hold() weight=Weight::Quiet>{said::identity_another()}</Button>
                <Button on_press=stop weight=Weight::Quiet>{said::identity_stop()}</Button>
            </p>
        }
        .into_any(),
        Check::Over(words) => view! {
            <p>{words}</p>
            <Button on_press=close weight=Weight::Quiet>{said::identity_close()}</Button>
        }
        .into_any(),
    }
    };
    let class =
        move || if calling.check.with(|check| *check == Check::None) { "" } else { "call-identity flow" };
    view! { <div class=class id=PART tabindex="-1" role="group" aria-label=said::identity()>{part}</div> }
}
