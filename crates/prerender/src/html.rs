//! Text inside HTML.

/// Text as it must stand between tags and in attributes with double quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_in_a_text_can_end_its_element_or_attribute() {
        assert_eq!(escape(r#"<b> & "c""#), "&lt;b&gt; &amp; &quot;c&quot;");
    }
}
