//! The program's own memory.

/// How much it has, in bytes; 0 on the host. It never gives any back, so it tells whether something grows.
pub fn used() -> u64 {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0) as u64 * 65_536;
    #[cfg(not(target_arch = "wasm32"))]
    0
}
