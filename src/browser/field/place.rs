//! A field and the keys for it: what it says of them, and where both are on the screen.

use super::Takes;
use crate::browser::reflect::{call, get, set};
use js_sys::Object;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

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
    let edge =
        |element: &Element, name: &str| get(&call(element, "getBoundingClientRect", &[])?, name)?.as_f64();
    let room = edge(&keys, "top")? - BELOW;
    if edge(field, "top")? < 0.0 || edge(field, "bottom")? > room {
        let options = Object::new();
        set(&options, "block", "center");
        call(field, "scrollIntoView", &[options.into()])?;
    }
    Some(())
}
