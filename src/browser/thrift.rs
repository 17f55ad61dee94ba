//! Fetching only what is needed.

/// Whether the person has told the browser to fetch nothing that is not needed; never on the host.
pub fn saves_data() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        use super::reflect;
        let connection = reflect::navigator().and_then(|navigator| reflect::get(&navigator, "connection"));
        connection.and_then(|it| reflect::get(&it, "saveData")).is_some_and(|saves| saves.is_truthy())
    }
    #[cfg(not(target_arch = "wasm32"))]
    false
}
