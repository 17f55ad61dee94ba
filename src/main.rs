//! The browser's program. Everything it does is in the library.

fn main() {
    #[cfg(target_arch = "wasm32")]
    guichet::start::run();
}
