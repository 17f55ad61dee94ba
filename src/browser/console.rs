//! Words for whoever runs the site, in the browser's console. Never anything personal.

/// Reports a fault of the deployment: which file, which field.
pub fn error(message: &str) {
    #[cfg(target_arch = "wasm32")]
    leptos::logging::error!("{message}");
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("{message}");
}
