//! Forgetting a person.

/// What belongs to the device and not to a person.
const OF_THE_DEVICE: [&str; 5] = ["kiosk", "kiosk-languages", "kiosk-paper", "kiosk-pin", "kiosk-wrong"];

/// What the service worker keeps, which is the same for everybody.
#[cfg(target_arch = "wasm32")]
const OF_THE_SITE: [&str; 2] = ["guichet", "guichet-strangers"];

/// Empties everything in which a browser keeps something for a page, but for what belongs to the device, and whatever was
/// put on its clipboard; stops what it is saying aloud.
pub async fn everything() {
    #[cfg(target_arch = "wasm32")]
    wasm::everything().await;
    #[cfg(not(target_arch = "wasm32"))]
    let _ = OF_THE_DEVICE;
}

/// Opens an address of this site in a new document, in the place of this one in the history.
pub fn begin_anew(href: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(window) = web_sys::window() {
        // What falls counts there, and a visit that ends well begins the count anew: see kiosk.js.
        super::reflect::set(&window, "name", "");
        _ = window.location().replace(href);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = href;
}

/// Whether the device can keep what it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Yes.
    There,
    /// Its storage is full.
    Full,
    /// Its browser keeps nothing.
    Refused,
}

/// Tries it.
pub fn room() -> Room {
    #[cfg(target_arch = "wasm32")]
    return wasm::room();
    #[cfg(not(target_arch = "wasm32"))]
    Room::Refused
}

/// Keeps something for the device.
pub fn keep_for_device(name: &str, value: &str) {
    #[cfg(target_arch = "wasm32")]
    if OF_THE_DEVICE.contains(&name)
        && let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage())
    {
        _ = storage.set_item(name, value);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, value);
}

/// What the device keeps.
pub fn kept_for_device(name: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window()?.local_storage().ok()??.get_item(name).ok()?;
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = name;
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{OF_THE_DEVICE, OF_THE_SITE, Room};
    use crate::browser::reflect::{call, get, later, navigator, set, text};
    use js_sys::Array;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::Storage;

    pub async fn everything() {
        let global: JsValue = js_sys::global().into();
        if let Some(speech) = get(&global, "speechSynthesis") {
            _ = call(&speech, "cancel", &[]);
        }
        if let Some(window) = web_sys::window() {
            if let Ok(Some(storage)) = window.session_storage() {
                _ = storage.clear();
            }
            if let Ok(Some(storage)) = window.local_storage() {
                clear_but_device(&storage);
            }
        }
        _ = cookies();
        _ = databases(&global).await;
        _ = caches(&global).await;
        _ = clipboard().await;
    }

    /// The app has none; a server before it may set some, and those that a page can see go.
    fn cookies() -> Option<()> {
        let document = get(&js_sys::global(), "document")?;
        for cookie in text(&document, "cookie")?.split(';') {
            let name = cookie.split('=').next().unwrap_or_default().trim();
            set(&document, "cookie", format!("{name}=; Path=/; Max-Age=0"));
        }
        Some(())
    }

    /// Whatever is kept beside the site itself.
    async fn caches(global: &JsValue) -> Option<()> {
        let caches = get(global, "caches")?;
        let names: Array = later(&caches, "keys", &[]).await.ok()?.dyn_into().ok()?;
        for name in names.iter().filter_map(|name| name.as_string()) {
            if !OF_THE_SITE.contains(&name.as_str()) {
                _ = later(&caches, "delete", &[name.into()]).await;
            }
        }
        Some(())
    }

    pub fn room() -> Room {
        const TRIED: &str = "kiosk-tried";
        let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage()) else {
            return Room::Refused;
        };
        let kept = storage.set_item(TRIED, &"x".repeat(1_000)).is_ok();
        _ = storage.remove_item(TRIED);
        if kept { Room::There } else { Room::Full }
    }

    fn clear_but_device(storage: &Storage) {
        let names: Vec<String> =
            (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok()?).collect();
        for name in names.iter().filter(|name| !OF_THE_DEVICE.contains(&name.as_str())) {
            _ = storage.remove_item(name);
        }
    }

    /// The app keeps nothing in databases; whatever is there is from elsewhere.
    async fn databases(global: &JsValue) -> Option<()> {
        let factory = get(global, "indexedDB")?;
        let all: Array = later(&factory, "databases", &[]).await.ok()?.dyn_into().ok()?;
        for database in all.iter() {
            _ = call(&factory, "deleteDatabase", &[get(&database, "name")?]);
        }
        Some(())
    }

    async fn clipboard() -> Option<()> {
        let clipboard = get(&navigator()?, "clipboard")?;
        later(&clipboard, "writeText", &["".into()]).await.ok().map(drop)
    }
}
