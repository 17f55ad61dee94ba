//! Whether this device stands at the door of an office, for one person after the other.
//!
//! `boot.js` says so with the attribute `data-kiosk` of the document, before anything is shown: by the address, by what
//! the device was told once, or by the settings as soon as they are here.

/// The office that the device stands at, as it was named: its id, or its number in the queue. `None`: a person's device.
pub fn office() -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return root()?.get_attribute("data-kiosk").filter(|office| !office.is_empty());
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// Whether it is one.
pub fn is_one() -> bool {
    office().is_some()
}

/// The settings say that it is one, where the device itself does not.
pub fn set(office: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = root().filter(|root| !root.has_attribute("data-kiosk")) {
        _ = root.set_attribute("data-kiosk", office);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = office;
}

#[cfg(target_arch = "wasm32")]
fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
