//! A PIN that only this device knows, kept so that reading the device's storage does not tell it.

use super::wipe;

/// Its name among what the device keeps.
const NAME: &str = "kiosk-pin";

/// Whether the device has one.
pub fn is_set() -> bool {
    wipe::kept_for_device(NAME).is_some()
}

/// Gives the device a PIN. False if the browser can't keep one.
pub async fn set(pin: &str) -> bool {
    let salt = super::chance::secret(24);
    let Some(derived) = derived(pin, &salt).await else { return false };
    wipe::keep_for_device(NAME, &format!("{salt}:{derived}"));
    is_set()
}

/// Whether this is the device's PIN.
pub async fn is_right(pin: &str) -> bool {
    let kept = wipe::kept_for_device(NAME).unwrap_or_default();
    let Some((salt, hash)) = kept.split_once(':') else { return false };
    !salt.is_empty() && derived(pin, salt).await.is_some_and(|derived| derived == hash)
}

/// PBKDF2 with SHA-256, which takes a good part of a second: trying all PINs of six digits takes days.
async fn derived(pin: &str, salt: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return wasm::derived(pin, salt).await;
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (pin, salt);
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::browser::reflect::{call, get, set};
    use js_sys::{Array, Object, Promise, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    /// As OWASP advises for PBKDF2 with SHA-256.
    const ROUNDS: u32 = 600_000;

    pub async fn derived(pin: &str, salt: &str) -> Option<String> {
        let subtle = get(&get(&js_sys::global(), "crypto")?, "subtle")?;
        let bytes = |text: &str| JsValue::from(Uint8Array::from(text.as_bytes()));
        let uses = Array::of1(&"deriveBits".into());
        let arguments = ["raw".into(), bytes(pin), "PBKDF2".into(), false.into(), uses.into()];
        let key = done(call(&subtle, "importKey", &arguments)?).await?;
        let way = Object::new();
        set(&way, "name", "PBKDF2");
        set(&way, "hash", "SHA-256");
        set(&way, "salt", bytes(salt));
        set(&way, "iterations", ROUNDS);
        let bits = done(call(&subtle, "deriveBits", &[way.into(), key, 256.into()])?).await?;
        Some(Uint8Array::new(&bits).to_vec().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    async fn done(promise: JsValue) -> Option<JsValue> {
        JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
    }
}
