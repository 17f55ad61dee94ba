//! A field that somebody types into with keys drawn on the screen.
//!
//! What such a key puts in goes in where the caret is, as the browser itself would do it: the page hears of it by `input`
//! events, a field keeps its longest length, and the caret stays where the person put it.

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Takes {
    /// Any text.
    #[default]
    Text,
    /// Digits alone.
    Digits,
    /// Digits, and what parts a whole number from the rest.
    Decimals,
}

/// What the key that ends a line does there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Enter {
    /// It goes on.
    #[default]
    GoOn,
    /// It searches.
    Search,
    /// It sends what was written, and the field is there for more.
    Send,
}

/// A field of the page.
#[derive(Clone)]
pub struct Field {
    #[cfg(target_arch = "wasm32")]
    element: web_sys::HtmlElement,
}

impl Field {
    /// The one that has the focus.
    pub fn focused() -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return Self::of(&web_sys::window()?.document()?.active_element()?);
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// An element, if people type into it.
    #[cfg(target_arch = "wasm32")]
    pub fn of(element: &web_sys::Element) -> Option<Self> {
        use wasm_bindgen::JsCast;
        element
            .matches(wasm::FIELDS)
            .ok()?
            .then(|| element.clone().dyn_into().ok())?
            .map(|element| Self { element })
    }

    /// Lets the keys on the screen be its only ones: no keyboard of the system, and nothing that remembers, corrects or
    /// suggests what people type.
    pub fn prepare(&self) {
        #[cfg(target_arch = "wasm32")]
        wasm::prepare(&self.element);
    }

    /// What it takes; ask when it is prepared.
    pub fn takes(&self) -> Takes {
        #[cfg(target_arch = "wasm32")]
        return wasm::takes(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        Takes::Text
    }

    /// What the key that ends a line does.
    pub fn enter_key(&self) -> Enter {
        #[cfg(target_arch = "wasm32")]
        return match self.element.get_attribute("enterkeyhint").as_deref() {
            Some("search") => Enter::Search,
            _ if self.element.tag_name() == "TEXTAREA" => Enter::Send,
            _ => Enter::GoOn,
        };
        #[cfg(not(target_arch = "wasm32"))]
        Enter::GoOn
    }

    /// Whether what is in it must not be said aloud.
    pub fn is_secret(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return self.element.get_attribute("type").as_deref() == Some("password");
        #[cfg(not(target_arch = "wasm32"))]
        true
    }

    /// Whether it has the focus.
    pub fn has_focus(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return web_sys::window()
            .and_then(|w| w.document())
            .and_then(|d| d.active_element())
            .is_some_and(|active| active == *AsRef::<web_sys::Element>::as_ref(&self.element));
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// Gives it the focus; the caret is where it was.
    pub fn focus(&self) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = self.element.focus();
        }
    }

    /// Puts text in, in the place of what is selected.
    pub fn put(&self, text: &str) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = wasm::put(&self.element, text);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = text;
    }

    /// Takes away what is selected, or the character before the caret. What it was.
    pub fn erase(&self) -> Option<String> {
        #[cfg(target_arch = "wasm32")]
        return wasm::erase(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// Moves the caret by one character.
    pub fn step(&self, forward: bool) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = wasm::step(&self.element, forward);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = forward;
    }

    /// Ends the line: what a press of Enter does in this field.
    pub fn enter(&self) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = wasm::enter(&self.element);
        }
    }

    /// Puts an element of the page where this field can be used together with it: into the dialog that the field is in,
    /// since nothing else can be reached then, or into its usual place.
    pub fn dock(&self, id: &str, usual: &str) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = wasm::dock(&self.element, id, usual);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = (id, usual);
    }

    /// Brings it into the middle of what can be seen above the keys, unless it is well above them already.
    pub fn reveal(&self, above: &str) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = wasm::reveal(&self.element, above);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = above;
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Takes;
    use crate::browser::reflect::{call, get, make, set};
    use js_sys::Object;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, Event, HtmlElement};

    /// Those whose caret a page can read and move.
    pub const FIELDS: &str = "textarea:not(:disabled, [readonly]), input:is(:not([type]), [type='text'], [type='search'], \
                              [type='password'], [type='tel'], [type='url']):not(:disabled, [readonly])";

    /// What the page says of its keyboard, before that becomes "none".
    const MODE: &str = "data-mode";

    /// Room for the answers to what is typed, in pixels.
    const BELOW: f64 = 320.0;

    pub fn prepare(field: &HtmlElement) {
        if !field.has_attribute(MODE) {
            _ = field.set_attribute(MODE, &field.get_attribute("inputmode").unwrap_or_default());
        }
        for (name, value) in [
            ("inputmode", "none"),
            ("autocomplete", "off"),
            ("autocorrect", "off"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
        ] {
            _ = field.set_attribute(name, value);
        }
    }

    pub fn takes(field: &HtmlElement) -> Takes {
        match field.get_attribute(MODE).as_deref() {
            Some("numeric" | "tel") => Takes::Digits,
            Some("decimal") => Takes::Decimals,
            _ => Takes::Text,
        }
    }

    /// What is in it, and where the selection begins and ends, in the browser's units.
    fn state(field: &HtmlElement) -> Option<(Vec<u16>, usize, usize)> {
        let value = get(field, "value")?.as_string()?.encode_utf16().collect::<Vec<_>>();
        let place = |name: &str| get(field, name)?.as_f64().map(|at| (at as usize).min(value.len()));
        let (start, end) = (place("selectionStart")?, place("selectionEnd")?);
        Some((value, start, end))
    }

    pub fn put(field: &HtmlElement, text: &str) -> Option<()> {
        let (value, mut start, end) = state(field)?;
        let mut text = text.to_owned();
        if text.starts_with(|first| matches!(first, '\u{300}'..='\u{36f}')) {
            // A mark joins the letter before it.
            let before = String::from_utf16_lossy(value.get(..start)?);
            let letter = before.chars().next_back()?;
            start -= letter.len_utf16();
            text = call(&format!("{letter}{text}").into(), "normalize", &[])?.as_string()?;
        }
        let longest =
            get(field, "maxLength").and_then(|longest| longest.as_f64()).filter(|longest| *longest >= 0.0);
        let length = value.len() - (end - start.min(end)) + text.encode_utf16().count();
        if longest.is_some_and(|longest| length as f64 > longest) {
            return None;
        }
        replace(field, start, end, &text)?;
        told(field, "insertText", Some(&text))
    }

    pub fn erase(field: &HtmlElement) -> Option<String> {
        let (value, mut start, end) = state(field)?;
        if start == end {
            let before = String::from_utf16_lossy(value.get(..start)?);
            start -= before.chars().next_back()?.len_utf16();
        }
        let gone = String::from_utf16_lossy(value.get(start..end)?);
        replace(field, start, end, "")?;
        told(field, "deleteContentBackward", None)?;
        Some(gone)
    }

    pub fn step(field: &HtmlElement, forward: bool) -> Option<()> {
        let (value, start, end) = state(field)?;
        let at = if forward {
            let after = String::from_utf16_lossy(value.get(end..)?);
            end + after.chars().next().map_or(0, char::len_utf16)
        } else {
            let before = String::from_utf16_lossy(value.get(..start)?);
            start - before.chars().next_back().map_or(0, char::len_utf16)
        };
        let at = JsValue::from(at as f64);
        call(field, "setSelectionRange", &[at.clone(), at]).map(drop)
    }

    fn replace(field: &HtmlElement, start: usize, end: usize, text: &str) -> Option<()> {
        let arguments = [text.into(), (start as f64).into(), (end as f64).into(), "end".into()];
        call(field, "setRangeText", &arguments)?;
        // A browser shows the caret by itself only while people type with its own keys.
        let (value, _, end) = state(field)?;
        if end == value.len() {
            let sign = if get(&computed(field)?, "direction")?.as_string()? == "rtl" { -1.0 } else { 1.0 };
            let far = |name: &str| get(field, name)?.as_f64();
            set(field, "scrollLeft", sign * far("scrollWidth")?);
            set(field, "scrollTop", far("scrollHeight")?);
        }
        Some(())
    }

    fn computed(element: &Element) -> Option<JsValue> {
        call(&web_sys::window()?.into(), "getComputedStyle", &[element.into()])
    }

    fn told(field: &HtmlElement, kind: &str, text: Option<&str>) -> Option<()> {
        let options = Object::new();
        set(&options, "bubbles", true);
        set(&options, "inputType", kind);
        set(&options, "data", text.map_or(JsValue::NULL, JsValue::from));
        let event: Event = make("InputEvent", &["input".into(), options.into()])?.dyn_into().ok()?;
        field.dispatch_event(&event).ok().map(drop)
    }

    pub fn enter(field: &HtmlElement) -> Option<()> {
        let options = Object::new();
        set(&options, "bubbles", true);
        set(&options, "cancelable", true);
        set(&options, "key", "Enter");
        let event: Event = make("KeyboardEvent", &["keydown".into(), options.into()])?.dyn_into().ok()?;
        // The page may have a use of its own for it.
        if !field.dispatch_event(&event).ok()? {
            return None;
        }
        match field.tag_name().as_str() {
            "TEXTAREA" => put(field, "\n"),
            _ => call(&get(field, "form")?, "requestSubmit", &[]).map(drop),
        }
    }

    pub fn dock(field: &HtmlElement, id: &str, usual: &str) -> Option<()> {
        let document = web_sys::window()?.document()?;
        let (part, usual) = (document.get_element_by_id(id)?, document.get_element_by_id(usual)?);
        let place = field.closest("dialog[open]").ok()?.unwrap_or(usual);
        let place = JsValue::from(place);
        if get(&part, "parentElement").as_ref() != Some(&place) {
            call(&place, "prepend", &[part.into()])?;
        }
        Some(())
    }

    pub fn reveal(field: &HtmlElement, above: &str) -> Option<()> {
        let keys = web_sys::window()?.document()?.get_element_by_id(above)?;
        let edge = |element: &Element, name: &str| {
            get(&call(element, "getBoundingClientRect", &[])?, name)?.as_f64()
        };
        let room = edge(&keys, "top")? - BELOW;
        if edge(field, "top")? < 0.0 || edge(field, "bottom")? > room {
            let options = Object::new();
            set(&options, "block", "center");
            call(field, "scrollIntoView", &[options.into()])?;
        }
        Some(())
    }
}
