//! Handing the address of a page on.

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The device's own sheet was shown; what the person did there is theirs.
    Handed,
    /// The address is on the clipboard.
    Copied,
    /// Neither is possible here.
    Failed,
}

/// Offers the address of the current page, without its fragment, to the device's share sheet; where there is none,
/// copies it.
pub async fn share(title: &str) -> Shared {
    #[cfg(target_arch = "wasm32")]
    return wasm::share(title).await;
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = title;
        Shared::Failed
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Shared;
    use js_sys::{Function, Object, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    pub async fn share(title: &str) -> Shared {
        let Some(window) = web_sys::window() else { return Shared::Failed };
        let address = window.location().href().unwrap_or_default();
        let address = JsValue::from_str(address.split('#').next().unwrap_or_default());
        let navigator: JsValue = window.navigator().into();
        let data = Object::new();
        _ = Reflect::set(&data, &"title".into(), &JsValue::from_str(title));
        _ = Reflect::set(&data, &"url".into(), &address);
        // A sheet that the person closes again rejects the promise; that is no failure. Too long after a press, browsers
        // open none.
        if let Some(sheet) = call(&navigator, "share", &data) {
            let refused = JsFuture::from(sheet).await.err();
            let name = refused.and_then(|why| Reflect::get(&why, &"name".into()).ok()?.as_string());
            if name.is_none_or(|name| name == "AbortError") {
                return Shared::Handed;
            }
        }
        let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
        let Some(copy) = call(&clipboard, "writeText", &address) else { return Shared::Failed };
        JsFuture::from(copy).await.map_or(Shared::Failed, |_| Shared::Copied)
    }

    /// Calls a method that older browsers, and pages without https, do not have.
    fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<Promise> {
        let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
        method.call1(object, argument).ok()?.dyn_into().ok()
    }
}
