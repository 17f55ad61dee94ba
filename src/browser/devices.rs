//! Which microphones, cameras and speakers this device has, and which speaker is heard.

/// What a device gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sound.
    Microphone,
    /// Pictures.
    Camera,
    /// Plays sound.
    Speaker,
}

/// One device. Its name is known only once the person has let the page use one of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// What it gives.
    pub kind: Kind,
    /// What the browser calls it on this site, for this visit.
    pub id: String,
    /// What the person calls it; may be empty.
    pub name: String,
}

/// Notices devices that come and go until it is dropped.
pub struct Watch {
    #[cfg(target_arch = "wasm32")]
    _listener: wasm_bindgen::closure::Closure<dyn Fn()>,
}

/// The devices that are there.
pub async fn devices() -> Vec<Device> {
    #[cfg(target_arch = "wasm32")]
    return wasm::devices().await.unwrap_or_default();
    #[cfg(not(target_arch = "wasm32"))]
    vec![]
}

/// Calls `changed` when a device is plugged in or out.
pub fn watch(changed: impl Fn() + 'static) -> Option<Watch> {
    #[cfg(target_arch = "wasm32")]
    {
        let listener = wasm_bindgen::closure::Closure::<dyn Fn()>::new(changed);
        super::reflect::set(&all()?, CHANGED, listener.as_ref().clone());
        Some(Watch { _listener: listener })
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        drop(changed);
        None
    }
}

#[cfg(target_arch = "wasm32")]
impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(all) = all() {
            super::reflect::set(&all, CHANGED, wasm_bindgen::JsValue::NULL);
        }
    }
}

/// Plays what an element plays through another speaker. False where the browser can't.
pub async fn speak_through(element: &str, device: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return match super::reflect::element(element) {
        Some(element) => super::reflect::later(&element, "setSinkId", &[device.into()]).await.is_ok(),
        None => false,
    };
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (element, device);
        false
    }
}

/// Plays two tones, through this speaker where the browser can choose.
pub async fn test(device: Option<&str>) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::test(device).await;
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = device;
}

#[cfg(target_arch = "wasm32")]
const CHANGED: &str = "ondevicechange";

/// What the browser names them with; `None` where it has none.
#[cfg(target_arch = "wasm32")]
pub(super) fn all() -> Option<wasm_bindgen::JsValue> {
    super::reflect::get(&super::reflect::navigator()?, "mediaDevices")
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Device, Kind, all};
    use crate::browser::{
        reflect::{call, get, later, make, set, text},
        wait,
    };
    use js_sys::Array;
    use wasm_bindgen::{JsCast, JsValue};

    pub async fn devices() -> Option<Vec<Device>> {
        let found: Array = later(&all()?, "enumerateDevices", &[]).await.ok()?.dyn_into().ok()?;
        let device = |device: JsValue| {
            let kind = match text(&device, "kind")?.as_str() {
                "audioinput" => Kind::Microphone,
                "videoinput" => Kind::Camera,
                "audiooutput" => Kind::Speaker,
                _ => return None,
            };
            let id = text(&device, "deviceId").filter(|id| !id.is_empty())?;
            Some(Device { kind, id, name: text(&device, "label").unwrap_or_default() })
        };
        Some(found.iter().filter_map(device).collect())
    }

    /// Few browsers let a context of tones choose its speaker; more let an element that plays.
    pub async fn test(device: Option<&str>) -> Option<()> {
        let context = make("AudioContext", &[])?;
        let way = call(&context, "createMediaStreamDestination", &[])?;
        let player = make("Audio", &[])?;
        set(&player, "srcObject", get(&way, "stream")?);
        if let Some(device) = device {
            _ = later(&player, "setSinkId", &[device.into()]).await;
        }
        _ = later(&player, "play", &[]).await;
        let now = get(&context, "currentTime")?.as_f64()?;
        for (start, pitch) in [(now, 660.0), (now + 0.3, 880.0)] {
            let tone = call(&context, "createOscillator", &[])?;
            set(&get(&tone, "frequency")?, "value", pitch);
            call(&tone, "connect", std::slice::from_ref(&way))?;
            call(&tone, "start", &[start.into()])?;
            call(&tone, "stop", &[(start + 0.2).into()])?;
        }
        wait::sleep(1_500).await;
        set(&player, "srcObject", JsValue::NULL);
        call(&context, "close", &[])?;
        Some(())
    }
}
