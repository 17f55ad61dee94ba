//! The program's own memory.

/// How much it has, in bytes; 0 on the host. It never gives any back, so it tells whether something grows.
pub fn used() -> u64 {
    #[cfg(target_arch = "wasm32")]
    {
        use super::reflect::get;
        let buffer = get(&wasm_bindgen::memory(), "buffer");
        buffer.and_then(|buffer| get(&buffer, "byteLength")?.as_f64()).unwrap_or_default() as u64
    }
    #[cfg(not(target_arch = "wasm32"))]
    0
}
