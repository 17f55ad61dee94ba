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

/// What a browser may fill into a field that asks for `what` of a person (HTML's `autocomplete`): nothing where many people
/// come.
pub fn autofill(what: &'static str) -> &'static str {
    if is_one() { "off" } else { what }
}

/// The settings say that it is one, where the device itself does not.
pub fn set(office: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = root().filter(|root| !root.has_attribute("data-kiosk")) {
        _ = root.set_attribute("data-kiosk", office);
        // What looks after a device comes by the address otherwise.
        _ = super::reflect::call(&js_sys::global(), "atDoor", &[]);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = office;
}

/// Tells the device where it stands from now on; nowhere: an empty name. What it can't keep, its addresses say.
pub fn tell(office: &str) {
    super::wipe::keep_for_device("kiosk", office);
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = root().filter(|_| super::wipe::kept_for_device("kiosk").as_deref() != Some(office)) {
        _ = root.set_attribute("data-kiosk", office);
        _ = root.set_attribute("data-told", "");
    }
}

/// An address of the site at which a new document begins, with the office where the device can't keep it.
pub fn anew(href: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    if root().is_some_and(|root| root.has_attribute("data-told"))
        && let Some(office) = office()
    {
        return format!("{href}?kiosk={}", crate::encoded::component(&office));
    }
    href.to_owned()
}

#[cfg(target_arch = "wasm32")]
fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
