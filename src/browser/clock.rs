//! The time, where there is a clock.

use catalogue::hours::Date;

/// Seconds since 1970 in UTC; `None` while prerendering, so that no passing moment is baked into a page.
pub fn now() -> Option<i64> {
    #[cfg(target_arch = "wasm32")]
    return Some((js_sys::Date::now() / 1000.0) as i64);
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// Milliseconds since the document was opened, by a clock that nobody sets; 0 on the host.
pub fn ticks() -> f64 {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window().and_then(|w| w.performance()).map_or(0.0, |clock| clock.now());
    #[cfg(not(target_arch = "wasm32"))]
    0.0
}

/// The day where this device is; `None` while prerendering.
pub fn today() -> Option<Date> {
    #[cfg(target_arch = "wasm32")]
    {
        let now = js_sys::Date::new_0();
        Some(Date {
            year: i32::try_from(now.get_full_year()).ok()?,
            month: u8::try_from(now.get_month() + 1).ok()?,
            day: u8::try_from(now.get_date()).ok()?,
        })
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}
