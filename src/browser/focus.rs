//! Where the focus is, and where it goes next.

/// Whether the focused element uses the arrow keys itself.
pub fn wants_arrows() -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::wants_arrows().unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Moves the focus to the next thing that can be used, or to the one before; at either end round to the other. False if
/// there is nothing.
pub fn step(forward: bool) -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::step(forward).is_some();
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = forward;
        false
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement};

    const USABLE: &str = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), \
                          textarea:not(:disabled), summary, [tabindex='0']";

    fn focused() -> Option<Element> {
        web_sys::window()?.document()?.active_element()
    }

    pub fn wants_arrows() -> Option<bool> {
        focused()?
            .matches("textarea, select, input:not([type='checkbox']):not([type='file']), [role='listbox']")
            .ok()
    }

    pub fn step(forward: bool) -> Option<()> {
        let document = web_sys::window()?.document()?;
        // What lies under a dialog can't be reached.
        let open = document.query_selector("dialog[open]").ok()?;
        let all = match &open {
            Some(dialog) => dialog.query_selector_all(USABLE),
            None => document.query_selector_all(USABLE),
        };
        let all = all.ok()?;
        let usable: Vec<HtmlElement> = (0..all.length())
            .filter_map(|at| all.item(at)?.dyn_into::<HtmlElement>().ok())
            .filter(|element| element.client_height() > 0 || element.offset_height() > 0)
            .collect();
        let here = focused();
        let at = usable.iter().position(|element| here.as_ref() == Some(element.as_ref()));
        let next = match (at, forward) {
            (Some(at), true) => (at + 1) % usable.len(),
            (Some(0) | None, false) => usable.len().checked_sub(1)?,
            (Some(at), false) => at - 1,
            (None, true) => 0,
        };
        usable.get(next)?.focus().ok()
    }
}
