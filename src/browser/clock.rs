//! The time, where there is a clock.

/// Seconds since 1970 in UTC; `None` while prerendering, so that no passing moment is baked into a page.
pub fn now() -> Option<i64> {
    #[cfg(target_arch = "wasm32")]
    return Some((js_sys::Date::now() / 1000.0) as i64);
    #[cfg(not(target_arch = "wasm32"))]
    None
}
