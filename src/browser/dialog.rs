//! The browser's own dialogs over a page: what lies under them can be neither seen nor reached.

/// Opens the `dialog` element with this id, unless it is open.
pub fn open(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::call_on(id, "showModal");
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Closes it.
pub fn close(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::call_on(id, "close");
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::browser::reflect::call;

    pub fn call_on(id: &str, method: &str) -> Option<()> {
        let dialog = web_sys::window()?.document()?.get_element_by_id(id)?;
        // Opening one that is open throws; nothing is lost.
        call(&dialog, method, &[]).map(drop)
    }
}
