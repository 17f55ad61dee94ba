//! What this tab keeps until it is closed. A browser that keeps nothing is no failure: things are then asked again.

/// What is kept under a name.
pub fn get(name: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return storage()?.get_item(name).ok()?;
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = name;
        None
    }
}

/// Keeps something under a name.
pub fn set(name: &str, value: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(storage) = storage() {
        _ = storage.set_item(name, value);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, value);
}

/// Forgets what is kept under a name.
pub fn remove(name: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(storage) = storage() {
        _ = storage.remove_item(name);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = name;
}

#[cfg(target_arch = "wasm32")]
fn storage() -> Option<web_sys::Storage> {
    // A device for many people keeps nothing of any of them.
    if super::kiosk::is_one() {
        return None;
    }
    web_sys::window()?.session_storage().ok()?
}
