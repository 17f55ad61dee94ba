//! Using parts of the browser by name: those that only some browsers have, or that are used so rarely that glue for them
//! would weigh on everybody.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

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
    make_of(&js_sys::global(), class, arguments)
}

/// The same, of a class that stands in an object, as those of `Intl` do.
pub fn make_of(place: &JsValue, class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let class: Function = get(place, class)?.dyn_into().ok()?;
    Reflect::construct(&class, &arguments.iter().collect::<Array>()).ok()
}

/// The browser itself.
pub fn navigator() -> Option<JsValue> {
    get(&js_sys::global(), "navigator")
}

/// Calls a method that answers later.
///
/// # Errors
/// What it failed with; undefined when there is no such method.
pub async fn later(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let promise = call(object, method, arguments).and_then(|promise| promise.dyn_into::<Promise>().ok());
    JsFuture::from(promise.ok_or(JsValue::UNDEFINED)?).await
}

/// An object with these properties.
pub fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        set(&object, name, value.clone());
    }
    object.into()
}

/// A property that is a text.
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    get(object, name)?.as_string()
}

/// A property that is a number.
pub fn number(object: &JsValue, name: &str) -> Option<f64> {
    get(object, name)?.as_f64()
}

/// The element with an id.
pub fn element(id: &str) -> Option<JsValue> {
    call(&get(&js_sys::global(), "document")?, "getElementById", &[id.into()])
        .filter(|found| !found.is_null())
}
