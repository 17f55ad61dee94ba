//! A PIN that only this device knows, kept so that reading the device's storage does not tell it.

use super::{clock::now_ms, wipe};

/// Its name among what the device keeps.
const NAME: &str = "kiosk-pin";

/// That of wrong ones: how many in a row, and when the last one was, in milliseconds since 1970.
const WRONG: &str = "kiosk-wrong";

/// After a wrong one the next has to wait, after each further one twice as long, in milliseconds.
const FIRST_PAUSE: i64 = 1_000;
const LONGEST_PAUSE: i64 = 3_600_000;

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
    if pause() > 0 {
        return false;
    }
    // It counts as wrong until it is right: who goes away meanwhile, or loads the page anew, gains nothing.
    let (count, _) = wrong();
    wipe::keep_for_device(WRONG, &format!("{}:{}", count.saturating_add(1), now_ms()));
    let right = !salt.is_empty() && derived(pin, salt).await.is_some_and(|derived| derived == hash);
    if right {
        wipe::keep_for_device(WRONG, "");
    }
    right
}

/// So long the next one has to wait, in milliseconds.
pub fn pause() -> i64 {
    let (count, last) = wrong();
    left(count, last, now_ms())
}

fn wrong() -> (u32, i64) {
    let kept = wipe::kept_for_device(WRONG).unwrap_or_default();
    let parsed =
        kept.split_once(':').and_then(|(count, last)| Some((count.parse().ok()?, last.parse().ok()?)));
    parsed.unwrap_or_default()
}

/// What is left of a pause; one that would begin later, by a clock that was set, begins now.
fn left(count: u32, last: i64, now: i64) -> i64 {
    let Some(doublings) = count.checked_sub(1) else { return 0 };
    let whole = FIRST_PAUSE.saturating_mul(1 << doublings.min(20)).min(LONGEST_PAUSE);
    (whole - (now - last).max(0)).max(0)
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

#[cfg(test)]
mod tests {
    use super::left;

    #[test]
    fn each_wrong_pin_in_a_row_waits_twice_as_long() {
        assert_eq!(left(0, 0, 0), 0);
        assert_eq!(left(1, 500, 500), 1_000);
        assert_eq!(left(4, 500, 1_500), 7_000);
        assert_eq!(left(4, 500, 10_000), 0);
        assert_eq!(left(u32::MAX, 500, 500), 3_600_000);
        assert_eq!(left(2, 9_000, 500), 2_000, "a clock that was set back");
    }
}
