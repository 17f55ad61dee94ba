//! Where an element that scrolls stands.

/// How far the end of what can be scrolled is from what is seen, in pixels; 0 where nothing is known.
pub fn from_end(id: &str) -> f64 {
    #[cfg(target_arch = "wasm32")]
    return element(id).map_or(0.0, |element| {
        f64::from(element.scroll_height() - element.scroll_top() - element.client_height())
    });
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = id;
        0.0
    }
}

/// Shows the end.
pub fn to_end(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = element(id) {
        element.set_scroll_top(element.scroll_height());
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

#[cfg(target_arch = "wasm32")]
fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
