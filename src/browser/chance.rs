//! Chance.

/// From 0 to 1; always the middle on the host. Not for secrets.
pub fn chance() -> f64 {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Math::random();
    #[cfg(not(target_arch = "wasm32"))]
    0.5
}
