//! Text inside an address.

/// Percent-encodes everything but letters, digits and `-._~` (RFC 3986), as the body of a message.
pub fn component(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::component;

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(component("Bring: é & #1\n"), "Bring%3A%20%C3%A9%20%26%20%231%0A");
        assert_eq!(component("a-b_c.d~"), "a-b_c.d~");
    }
}
