//! Where the focus is, and where it goes next.

/// Whether the focused element uses an arrow key itself: a field of one line those to the sides, a longer one all until
/// its text ends, a list of suggestions those up and down.
pub fn wants(forward: bool, sideways: bool) -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::wants(forward, sideways).unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (forward, sideways);
        false
    }
}

/// Chooses the focused box or button of a group. False if it is none.
pub fn choose() -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::choose().is_some();
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

/// Takes the focus from whatever has it.
pub fn leave() {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::leave();
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::browser::reflect::{call, get, object};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement};

    const USABLE: &str = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), \
                          textarea:not(:disabled), summary, [tabindex='0']";

    fn focused() -> Option<Element> {
        web_sys::window()?.document()?.active_element()
    }

    pub fn wants(forward: bool, sideways: bool) -> Option<bool> {
        let here = focused()?;
        let is = |selector: &str| here.matches(selector).unwrap_or(false);
        if is("option") {
            return Some(true);
        }
        if is("textarea") {
            let number = |name: &str| get(&here, name)?.as_f64();
            let end = get(&here, "value")?.as_string()?.encode_utf16().count() as f64;
            let leaves =
                if forward { number("selectionEnd")? >= end } else { number("selectionStart")? <= 0.0 };
            return Some(!leaves);
        }
        Some(match sideways {
            true => is("select, input:not([type='checkbox']):not([type='radio']):not([type='file'])"),
            false => is("[aria-expanded='true'][role='combobox']"),
        })
    }

    pub fn choose() -> Option<()> {
        let here: HtmlElement = focused()?.dyn_into().ok()?;
        if here.matches("select").unwrap_or(false) {
            return call(&here, "showPicker", &[]).map(drop);
        }
        let is_choice = here.matches("input[type='checkbox'], input[type='radio']").unwrap_or(false);
        is_choice.then(|| here.click())
    }

    pub fn leave() -> Option<()> {
        focused()?.dyn_into::<HtmlElement>().ok()?.blur().ok()
    }

    /// Whether it is laid out, and no chat or cover lies over it; what is pressed by a gesture is for nobody else.
    fn can_be_seen(element: &HtmlElement) -> bool {
        let seen = call(element, "checkVisibility", &[object(&[("visibilityProperty", true.into())])]);
        let is_laid_out = element.client_height() > 0 || element.offset_height() > 0;
        is_laid_out && element.tab_index() >= 0 && seen.is_none_or(|seen| seen.is_truthy())
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
            .filter(can_be_seen)
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
