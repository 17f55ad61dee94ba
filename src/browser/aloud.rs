//! What a voice says of a page: its words part by part, and nothing of a person's own where others hear it.

/// Who hears the voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ears {
    /// Everybody in the room.
    #[default]
    All,
    /// The person alone, with headphones.
    One,
}

/// A person's own: where they stand in line, what their papers amount to, what they wrote, what they are told in a chat.
#[cfg(target_arch = "wasm32")]
const OWN: &str =
    ".followed, .verdict, .result, .answers, .take, .chat-log, .chat-state, .call, input, textarea";

/// What is not for ears, wherever they are.
#[cfg(target_arch = "wasm32")]
const SILENT: &str = "[aria-hidden='true'], [role='status'], svg, video, .kiosk-keys";

/// What lies over the page, or else its main part.
pub fn page(ears: Ears) -> String {
    #[cfg(target_arch = "wasm32")]
    return sentences(&wasm::page(ears).unwrap_or_default());
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = ears;
        sentences("")
    }
}

/// What has the focus, as a voice names it: the whole page at its heading, where a new page begins.
pub fn focused(ears: Ears) -> String {
    #[cfg(target_arch = "wasm32")]
    return sentences(&wasm::focused(ears).unwrap_or_default());
    #[cfg(not(target_arch = "wasm32"))]
    page(ears)
}

/// Whether a dialog lies over the page.
pub fn is_asked() -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::dialog().is_some();
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Lines as sentences: a voice pauses at the end of each.
fn sentences(text: &str) -> String {
    let mut said = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(line);
        if line.ends_with(char::is_alphanumeric) {
            said.push('.');
        }
    }
    said
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Ears, OWN, SILENT};
    use crate::browser::reflect::{call, get, number, text};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Document, Element};

    fn document() -> Option<Document> {
        web_sys::window()?.document()
    }

    pub fn dialog() -> Option<Element> {
        document()?.query_selector("dialog[open]").ok()?
    }

    pub fn page(ears: Ears) -> Option<String> {
        let part = match dialog() {
            Some(dialog) => dialog,
            None => document()?.query_selector(".chat:not(.small), main").ok()??,
        };
        words(&part, ears)
    }

    pub fn focused(ears: Ears) -> Option<String> {
        let here = document()?.active_element()?;
        match here.tag_name().as_str() {
            "BODY" => None,
            "H1" => page(ears),
            _ if ears == Ears::All && here.closest(OWN).ok()?.is_some_and(|own| own != here) => None,
            _ => name(&here, ears),
        }
    }

    fn name(element: &Element, ears: Ears) -> Option<String> {
        if let Some(label) = element.get_attribute("aria-label") {
            return Some(label);
        }
        let label = get(&get(element, "labels").unwrap_or(JsValue::NULL), "0");
        match label.and_then(|label| label.dyn_into::<Element>().ok()) {
            Some(label) => words(&label, ears),
            None => words(element, ears),
        }
    }

    /// The words as they are laid out, which a browser tells of what it shows: so what is not to be said is hidden while it
    /// is asked, and nothing is painted in between.
    fn words(part: &Element, ears: Ears) -> Option<String> {
        let omitted = if ears == Ears::One { SILENT.to_owned() } else { format!("{SILENT}, {OWN}") };
        let found = part.query_selector_all(&omitted).ok()?;
        let shown: Vec<Element> = (0..number(&found, "length")? as u32)
            .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok())
            .filter(|element| !element.has_attribute("hidden"))
            .collect();
        for element in &shown {
            _ = element.set_attribute("hidden", "");
        }
        let words = text(part, "innerText");
        for element in &shown {
            _ = call(element, "removeAttribute", &["hidden".into()]);
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn each_line_is_a_sentence() {
        assert_eq!(
            sentences("Welcome\n\n  I need a service \nWhat brings you here?"),
            "Welcome. I need a service. What brings you here?"
        );
        assert_eq!(sentences(" \n"), "");
    }
}
