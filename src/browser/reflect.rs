//! Using parts of the browser by name: those that only some browsers have, or that are used so rarely that glue for them
//! would weigh on everybody.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Calls a method; `None` when there is none, or it throws.
pub fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(object, method)?.dyn_into().ok()?;
    method.apply(object, &arguments.iter().collect::<Array>()).ok()
}

/// A property; `None` when it is absent.
pub fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Sets a property, if the object lets it.
pub fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    _ = Reflect::set(object, &name.into(), &value.into());
}

/// Makes an object of a class of the browser; `None` when there is no such class, or it throws.
pub fn make(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let class: Function = get(&js_sys::global(), class)?.dyn_into().ok()?;
    Reflect::construct(&class, &arguments.iter().collect::<Array>()).ok()
}

/// The browser itself.
pub fn navigator() -> Option<JsValue> {
    get(&js_sys::global(), "navigator")
}
