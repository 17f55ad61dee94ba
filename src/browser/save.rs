//! Handing a file to the person.

/// Offers a file for saving or opening, made here and sent nowhere.
pub fn file(name: &str, kind: &str, text: &str) {
    #[cfg(target_arch = "wasm32")]
    wasm::file(name, kind, text);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, kind, text);
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

    pub fn file(name: &str, kind: &str, text: &str) {
        _ = offer(name, kind, text);
    }

    fn offer(name: &str, kind: &str, text: &str) -> Option<()> {
        let properties = BlobPropertyBag::new();
        properties.set_type(kind);
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        let document = web_sys::window()?.document()?;
        let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
        _ = link.set_attribute("href", &address);
        _ = link.set_attribute("download", name);
        link.click();
        // The browser has taken it up by the end of the next second.
        wasm_bindgen_futures::spawn_local(async move {
            crate::browser::wait::sleep(1000).await;
            _ = Url::revoke_object_url(&address);
        });
        Some(())
    }
}
