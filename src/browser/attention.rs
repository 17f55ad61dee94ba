//! Getting a person's attention: by sound, by vibration, by a notification, and by a screen that stays on.
//!
//! Few browsers have all of these, so each is asked for by name when it is used, and one that is not there is no failure.

/// Beeps twice, and vibrates where the device can.
pub fn ring() {
    #[cfg(target_arch = "wasm32")]
    wasm::ring();
}

/// Asks the person to allow notifications; true when they are allowed. Call it after a press.
pub async fn allow_notifications() -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::allow_notifications().await.unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Shows a notification, if they are allowed.
pub fn notify(title: &str, body: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::notify(title, body);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (title, body);
}

/// Keeps the screen on until it is dropped, or until the page goes to the background.
pub struct WakeLock {
    #[cfg(target_arch = "wasm32")]
    sentinel: wasm_bindgen::JsValue,
}

/// Whether the device can keep its screen on.
pub fn can_keep_awake() -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::wake_lock().is_some();
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Keeps the screen on; `None` when the device refuses, as it does with a low battery.
pub async fn keep_awake() -> Option<WakeLock> {
    #[cfg(target_arch = "wasm32")]
    return wasm::keep_awake().await.map(|sentinel| WakeLock { sentinel });
    #[cfg(not(target_arch = "wasm32"))]
    None
}

#[cfg(target_arch = "wasm32")]
impl Drop for WakeLock {
    fn drop(&mut self) {
        _ = super::reflect::call(&self.sentinel, "release", &[]);
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::browser::reflect::{call, get, make, navigator, set};
    use js_sys::{Array, Object, Promise};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    pub fn ring() {
        if let Some(navigator) = navigator() {
            let pattern: Array = [300, 150, 300].into_iter().map(JsValue::from).collect();
            _ = call(&navigator, "vibrate", &[pattern.into()]);
        }
        _ = beep();
    }

    /// Two tones of a fifth of a second.
    fn beep() -> Option<()> {
        let context = make("AudioContext", &[])?;
        let now = get(&context, "currentTime")?.as_f64()?;
        for (start, pitch) in [(now, 660.0), (now + 0.3, 880.0)] {
            let tone = call(&context, "createOscillator", &[])?;
            set(&get(&tone, "frequency")?, "value", pitch);
            call(&tone, "connect", &[get(&context, "destination")?])?;
            call(&tone, "start", &[start.into()])?;
            call(&tone, "stop", &[(start + 0.2).into()])?;
        }
        Some(())
    }

    pub async fn allow_notifications() -> Option<bool> {
        let class = get(&js_sys::global(), "Notification")?;
        let asked: Promise = call(&class, "requestPermission", &[])?.dyn_into().ok()?;
        let answer = JsFuture::from(asked).await.ok()?;
        Some(answer.as_string().as_deref() == Some("granted"))
    }

    pub fn notify(title: &str, body: &str) -> Option<()> {
        let options = Object::new();
        set(&options, "body", body);
        // A later one takes the place of an earlier one.
        set(&options, "tag", "ticket");
        let allowed = get(&get(&js_sys::global(), "Notification")?, "permission")?.as_string()?;
        if allowed == "granted" {
            make("Notification", &[title.into(), options.into()])?;
        }
        Some(())
    }

    pub fn wake_lock() -> Option<JsValue> {
        get(&navigator()?, "wakeLock")
    }

    pub async fn keep_awake() -> Option<JsValue> {
        let asked: Promise = call(&wake_lock()?, "request", &["screen".into()])?.dyn_into().ok()?;
        JsFuture::from(asked).await.ok()
    }
}
