//! Which of several microphones, cameras and speakers is used, and choosing another.

use super::calling::{Calling, SOUND};
use crate::browser::devices::{self, Device, Kind};
use leptos::prelude::*;

impl Calling {
    /// The devices of a kind.
    pub fn of_kind(self, kind: Kind) -> Vec<Device> {
        self.devices.with(|all| all.iter().filter(|device| device.kind == kind).cloned().collect())
    }

    /// Which one of a kind is used; `None`: that of the browser's choice, or none.
    pub fn used(self, kind: Kind) -> Option<String> {
        self.parts
            .try_with_value(|parts| match kind {
                Kind::Microphone => parts.sound.as_ref().and_then(|track| track.device()),
                Kind::Camera => parts.own_pictures.as_ref().and_then(|track| track.device()),
                Kind::Speaker => parts.speaker.clone(),
            })
            .flatten()
    }

    /// Looks which devices there are, and from now on notices when they change.
    pub(super) async fn look_for_devices(self) {
        let devices = devices::devices().await;
        if self.devices.try_set(devices).is_some() {
            return;
        }
        _ = self.parts.try_update_value(|parts| {
            if parts.devices.is_none() {
                parts.devices = devices::watch(move || leptos::task::spawn_local(self.look_for_devices()));
            }
        });
    }

    /// Hears the agent through another speaker, now and in the call that follows.
    pub fn use_speaker(self, device: String) {
        _ = self.parts.try_update_value(|parts| parts.speaker = Some(device));
        self.speak_through();
    }

    /// Lets the element that plays the agent's sound use the chosen speaker, if there is such an element yet.
    pub(super) fn speak_through(self) {
        let Some(device) = self.used(Kind::Speaker) else { return };
        leptos::task::spawn_local(async move { _ = devices::speak_through(SOUND, &device).await });
    }
}

/// A list of devices, where there is more than one.
#[component]
pub fn Choice(
    /// The call.
    calling: Calling,
    /// Which devices.
    kind: Kind,
    /// What they are.
    label: &'static str,
    /// The person chose one, by its id.
    #[prop(into)]
    on_choice: Callback<String>,
) -> impl IntoView {
    // The list stays as it is, and keeps the focus, as long as the devices do.
    let all = Memo::new(move |_| calling.of_kind(kind));
    move || {
        let all = all.get();
        let used = calling.used(kind);
        (all.len() > 1).then(|| {
            let option = |device: Device| {
                let selected = used.as_ref() == Some(&device.id);
                view! { <option value=device.id selected=selected>{device.name}</option> }
            };
            view! {
                <select class="input" aria-label=label on:change=move |event| on_choice.run(event_target_value(&event))>
                    {all.into_iter().map(option).collect_view()}
                </select>
            }
        })
    }
}
