//! Chance.

/// From 0 to 1; always the middle on the host. Not for secrets.
pub fn chance() -> f64 {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Math::random();
    #[cfg(not(target_arch = "wasm32"))]
    0.5
}

/// So many letters and digits that nobody can guess; empty on the host, and where the browser can not make any.
pub fn secret(letters: u32) -> String {
    #[cfg(target_arch = "wasm32")]
    return wasm::secret(letters).unwrap_or_default();
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = letters;
        String::new()
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::browser::reflect::{call, get};
    use js_sys::Uint8Array;

    /// 32 of them, so that each is as likely as any other.
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

    pub fn secret(letters: u32) -> Option<String> {
        let bytes = Uint8Array::new_with_length(letters);
        call(&get(&js_sys::global(), "crypto")?, "getRandomValues", &[bytes.clone().into()])?;
        let letter = |byte: u8| LETTERS.get(usize::from(byte % 32)).map(|letter| char::from(*letter));
        bytes.to_vec().into_iter().map(letter).collect()
    }
}
