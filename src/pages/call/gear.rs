//! The person's microphone and camera, before and during a call.
//!
//! A browser may ask the person for as long as they like, and meanwhile they may hang up, or change their mind. So each
//! wish has a number, and a device that comes for an old wish is let go before anybody sees or hears through it.

use super::calling::{Calling, Came, Gear, OWN_PICTURE};
use crate::browser::{
    devices::Kind,
    media::{self, NoMedia, Track},
};
use leptos::prelude::*;
use std::rc::Rc;

/// The newest wishes.
#[derive(Default)]
pub struct Wishes {
    microphone: u32,
    camera: u32,
}

impl Wishes {
    fn of(&mut self, kind: Kind) -> &mut u32 {
        if kind == Kind::Camera { &mut self.camera } else { &mut self.microphone }
    }
}

impl Calling {
    /// A new wish about a device; those before count no more. `None` when the panel is gone.
    fn wish(self, kind: Kind) -> Option<u32> {
        self.parts.try_update_value(|parts| {
            let newest = parts.wishes.of(kind);
            *newest = newest.wrapping_add(1);
            *newest
        })
    }

    fn still_wishes(self, kind: Kind, wish: u32) -> bool {
        self.parts.try_update_value(|parts| *parts.wishes.of(kind) == wish) == Some(true)
    }

    /// Nothing is wished for any more.
    pub(super) fn wish_nothing(self) {
        _ = (self.wish(Kind::Microphone), self.wish(Kind::Camera));
    }

    /// Turns the microphone on, or takes another one.
    pub fn open_microphone(self, device: Option<String>) {
        let before = self.microphone.get_untracked();
        let Some(wish) = self.wish(Kind::Microphone) else { return };
        if before != Gear::On {
            self.microphone.set(Gear::Asking);
        }
        leptos::task::spawn_local(async move {
            let opened = Track::open(Kind::Microphone, device.as_deref(), false).await;
            if !self.still_wishes(Kind::Microphone, wish) {
                return;
            }
            match opened {
                Ok(mut track) => {
                    track.let_through(!self.muted.get_untracked());
                    track.watch(move || self.lose_microphone(wish));
                    self.take_sound(Rc::new(track)).await;
                    // What can be chosen moves the button that calls: both come together.
                    self.look_for_devices().await;
                    if !self.still_wishes(Kind::Microphone, wish) {
                        return;
                    }
                    _ = self.microphone.try_set(Gear::On);
                }
                Err(why) => {
                    // The one before may still be on.
                    if before != Gear::On {
                        _ = self.microphone.try_set(Gear::Failed(why));
                    }
                    self.look_for_devices().await;
                }
            }
            self.came(Came::Changed);
        });
    }

    /// It stopped by itself. Another one that the browser has is as good, and the person let the page use one.
    fn lose_microphone(self, wish: u32) {
        if self.still_wishes(Kind::Microphone, wish) {
            self.microphone.set(Gear::Asking);
            self.open_microphone(None);
        }
    }

    /// Does without a microphone: the person hears, and writes.
    pub fn go_without_microphone(self) {
        self.microphone.set(Gear::Without);
    }

    async fn take_sound(self, track: Rc<Track>) {
        let kept = self.parts.try_update_value(|parts| parts.sound = Some(track.clone()));
        if let (Some(()), Some(peer)) = (kept, self.peer()) {
            peer.speak(&track).await;
        }
    }

    /// Holds sound back, or lets it through again.
    pub fn mute(self, muted: bool) {
        self.muted.set(muted);
        _ = self.parts.try_with_value(|parts| {
            if let Some(sound) = &parts.sound {
                sound.let_through(!muted);
            }
        });
        self.came(Came::Changed);
    }

    /// Turns the camera on, or takes another one.
    pub fn open_camera(self, device: Option<String>) {
        let Some(wish) = self.wish(Kind::Camera) else { return };
        if self.camera.get_untracked() != Gear::On {
            self.camera.set(Gear::Asking);
        }
        leptos::task::spawn_local(async move {
            // Phones open one camera at a time.
            if device.is_some() {
                _ = self.parts.try_update_value(|parts| parts.own_pictures = None);
            }
            let opened = Track::open(Kind::Camera, device.as_deref(), true).await;
            if !self.still_wishes(Kind::Camera, wish) {
                return;
            }
            match opened {
                Ok(mut track) => {
                    track.watch(move || self.lose_camera(wish));
                    let track = Rc::new(track);
                    _ = self.parts.try_update_value(|parts| parts.own_pictures = Some(track.clone()));
                    self.look_for_devices().await;
                    if !self.still_wishes(Kind::Camera, wish) {
                        return;
                    }
                    _ = self.camera.try_set(Gear::On);
                    if let Some(peer) = self.peer() {
                        peer.show(Some(&track)).await;
                    }
                    self.came(Came::Changed);
                    // Its element is there after this turn.
                    leptos::task::tick().await;
                    track.show(OWN_PICTURE);
                }
                Err(why) => {
                    self.fail_camera(why);
                    self.look_for_devices().await;
                }
            }
        });
    }

    /// It stopped by itself. No other camera takes its place: it might see what the person does not want to show.
    fn lose_camera(self, wish: u32) {
        if self.still_wishes(Kind::Camera, wish) {
            _ = self.wish(Kind::Camera);
            self.fail_camera(NoMedia::Other);
        }
    }

    fn fail_camera(self, why: NoMedia) {
        self.show_nothing();
        _ = self.camera.try_set(Gear::Failed(why));
        self.came(Came::Changed);
    }

    /// Turns the camera off.
    pub fn close_camera(self) {
        _ = self.wish(Kind::Camera);
        self.camera.set(Gear::Off);
        self.show_nothing();
        self.came(Came::Changed);
    }

    fn show_nothing(self) {
        _ = self.parts.try_update_value(|parts| parts.own_pictures = None);
        if let Some(peer) = self.peer() {
            leptos::task::spawn_local(async move { _ = peer.show(None).await });
        }
    }

    /// Takes the camera behind the one that is on.
    pub fn next_camera(self) {
        let used = self.used(Kind::Camera);
        let cameras = self.of_kind(Kind::Camera);
        let place = cameras.iter().position(|device| Some(&device.id) == used.as_ref());
        let next = place.map_or(0, |place| place + 1);
        if let Some(next) = cameras.get(next).or(cameras.first()) {
            self.open_camera(Some(next.id.clone()));
        }
    }

    /// Wants pictures again, or none in either direction.
    pub fn want_pictures(self, wanted: bool) {
        self.pictures.set(wanted);
        if !wanted && matches!(self.camera.get_untracked(), Gear::On | Gear::Asking) {
            self.close_camera();
        }
        if let Some(peer) = self.peer() {
            peer.want_pictures(wanted);
        }
        self.came(Came::Offer);
    }

    /// What can be heard of the person, for the meter.
    pub fn level(self) -> Option<media::Level> {
        self.parts.try_with_value(|parts| parts.sound.as_ref().and_then(|sound| sound.level()))?
    }

    /// Shows the person's own picture where its element is now.
    pub fn show_own(self) {
        _ = self.parts.try_with_value(|parts| {
            if let Some(track) = &parts.own_pictures {
                track.show(OWN_PICTURE);
            }
        });
    }
}
