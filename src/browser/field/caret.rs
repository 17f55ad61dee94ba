//! What is put into a field, where its caret is.

use crate::browser::reflect::{call, get, make, set};
use js_sys::{JsString, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

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
        text = JsString::from(format!("{letter}{text}")).normalize("NFC").into();
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
