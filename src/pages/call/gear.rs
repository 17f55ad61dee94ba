//! The person's microphone, camera and speaker, before and during a call.

use super::calling::{Calling, Came, Gear, OWN_PICTURE, SOUND};
use crate::browser::media::{self, Device, Kind, Track};
use leptos::prelude::*;
use std::rc::Rc;

impl Calling {
    /// Turns the microphone on, or takes another one.
    pub fn open_microphone(self, device: Option<String>) {
        let before = self.microphone.get_untracked();
        if before != Gear::On {
            self.microphone.set(Gear::Asking);
        }
        leptos::task::spawn_local(async move {
            match Track::open(Kind::Microphone, device.as_deref(), false).await {
                Ok(track) => {
                    track.let_through(!self.muted.get_untracked());
                    self.take_sound(Rc::new(track)).await;
                    _ = self.microphone.try_set(Gear::On);
                    self.came(Came::Changed);
                }
                // The one before is still on.
                Err(_) if before == Gear::On => {}
                Err(why) => _ = self.microphone.try_set(Gear::Failed(why)),
            }
            self.look_for_devices().await;
        });
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
        let before = self.camera.get_untracked();
        if before != Gear::On {
            self.camera.set(Gear::Asking);
        }
        leptos::task::spawn_local(async move {
            // Phones open one camera at a time.
            if device.is_some() {
                _ = self.parts.try_update_value(|parts| parts.own_pictures = None);
            }
            match Track::open(Kind::Camera, device.as_deref(), true).await {
                Ok(track) => {
                    let track = Rc::new(track);
                    let kept = self.parts.try_update_value(|parts| parts.own_pictures = Some(track.clone()));
                    if kept.is_none() || self.camera.try_set(Gear::On).is_some() {
                        return;
                    }
                    if let Some(peer) = self.peer() {
                        peer.show(Some(&track)).await;
                    }
                    self.came(Came::Changed);
                    // Its element is there after this turn.
                    leptos::task::tick().await;
                    track.show(OWN_PICTURE);
                }
                Err(why) => {
                    _ = self.camera.try_set(Gear::Failed(why));
                    self.came(Came::Changed);
                }
            }
            self.look_for_devices().await;
        });
    }

    /// Turns the camera off.
    pub fn close_camera(self) {
        self.camera.set(Gear::Off);
        _ = self.parts.try_update_value(|parts| parts.own_pictures = None);
        if let Some(peer) = self.peer() {
            leptos::task::spawn_local(async move { _ = peer.show(None).await });
        }
        self.came(Came::Changed);
    }

    /// Takes the camera behind the one that is on.
    pub fn next_camera(self) {
        let used = self
            .parts
            .try_with_value(|parts| parts.own_pictures.as_ref().and_then(|track| track.device()))
            .flatten();
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
        if !wanted && self.camera.get_untracked() == Gear::On {
            self.close_camera();
        }
        if let Some(peer) = self.peer() {
            peer.want_pictures(wanted);
        }
        self.came(Came::Offer);
    }

    /// Hears the agent through another speaker.
    pub fn use_speaker(self, device: String) {
        leptos::task::spawn_local(async move { _ = media::speak_through(SOUND, &device).await });
    }

    /// The devices of a kind.
    pub fn of_kind(self, kind: Kind) -> Vec<Device> {
        self.devices.with(|all| all.iter().filter(|device| device.kind == kind).cloned().collect())
    }

    async fn look_for_devices(self) {
        let devices = media::devices().await;
        _ = self.devices.try_set(devices);
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
