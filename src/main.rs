//! The browser's program. Everything it does is in the library.

/// Gives out memory: smaller than what the standard library has for browsers.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(target_arch = "wasm32")]
    guichet::start::run();
}
