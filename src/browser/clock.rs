//! The time, where there is a clock.

use catalogue::hours::Date;

/// Seconds since 1970 in UTC; `None` while prerendering, so that no passing moment is baked into a page.
pub fn now() -> Option<i64> {
    #[cfg(target_arch = "wasm32")]
    return Some((js_sys::Date::now() / 1000.0) as i64);
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// Milliseconds since 1970 in UTC; 0 on the host.
pub fn now_ms() -> i64 {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Date::now() as i64;
    #[cfg(not(target_arch = "wasm32"))]
    0
}

/// Holds everything on this page up for so many milliseconds. Only for a page that is being closed, where nothing comes later.
pub fn hold(ms: f64) {
    let begun = ticks();
    while ticks() - begun < ms && begun > 0.0 {}
}

/// Milliseconds since the document was opened, by a clock that nobody sets; 0 on the host.
pub fn ticks() -> f64 {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window().and_then(|w| w.performance()).map_or(0.0, |clock| clock.now());
    #[cfg(not(target_arch = "wasm32"))]
    0.0
}

/// Hour and minute where this device is, at so many milliseconds since 1970 in UTC; `None` on the host.
pub fn wall(at: i64) -> Option<(u8, u8)> {
    #[cfg(target_arch = "wasm32")]
    {
        let date = js_sys::Date::new(&(at as f64).into());
        Some((u8::try_from(date.get_hours()).ok()?, u8::try_from(date.get_minutes()).ok()?))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = at;
        None
    }
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
