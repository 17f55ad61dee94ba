//! The browser's `Intl`.

use super::{Day, DayStyle};
use crate::browser::reflect;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::cell::OnceCell;
use wasm_bindgen::JsValue;

fn locales(tag: &str) -> Array {
    Array::of1(&JsValue::from_str(tag))
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

thread_local! {
    /// How days are written: a page asks for many, and making the rules takes much longer than using them. The language of a
    /// document never changes.
    static WAYS: [OnceCell<Function>; 3] = const { [const { OnceCell::new() }; 3] };
}

/// A way of writing parts of a date, each as long as it says.
fn way(tag: &str, parts: &[(&str, &str)]) -> Function {
    let options = options(parts);
    reflect::set(&options, "timeZone", "UTC");
    Intl::DateTimeFormat::new(&locales(tag), &options).format()
}

pub fn plural_form(tag: &str, count: u32) -> String {
    Intl::PluralRules::new(&locales(tag), &Object::new()).select(f64::from(count)).into()
}

pub fn number(tag: &str, value: f64) -> String {
    let options = Object::new();
    _ = Reflect::set(&options, &JsValue::from_str("maximumFractionDigits"), &JsValue::from_f64(1.0));
    let format = Intl::NumberFormat::new(&locales(tag), &options).format();
    format
        .call1(&JsValue::UNDEFINED, &JsValue::from_f64(value))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| {
            js_sys::Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default()
        })
}

pub fn day(tag: &str, day: Day, style: DayStyle) -> Option<String> {
    let at = Date::utc(f64::from(day.year), f64::from(day.month) - 1.0);
    let date = Date::new(&JsValue::from_f64(at + (f64::from(day.day) - 1.0) * 86_400_000.0));
    if date.get_utc_month() + 1 != u32::from(day.month) {
        return None;
    }
    let parts: &[_] = match style {
        DayStyle::Date => &[("year", "numeric"), ("month", "long"), ("day", "numeric")],
        DayStyle::Month => &[("year", "numeric"), ("month", "long")],
        DayStyle::WeekdayAndDate => &[("weekday", "long"), ("month", "long"), ("day", "numeric")],
    };
    WAYS.with(|ways| {
        let written = ways[style as usize].get_or_init(|| way(tag, parts)).call1(&JsValue::UNDEFINED, &date);
        written.ok()?.as_string()
    })
}

/// By name: browsers have it since 2021 only.
pub fn list(tag: &str, items: &[&str]) -> Option<String> {
    let intl = reflect::get(&js_sys::global(), "Intl")?;
    let style = options(&[("type", "conjunction"), ("style", "narrow")]);
    let format = reflect::make_of(&intl, "ListFormat", &[tag.into(), style.into()])?;
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    reflect::call(&format, "format", &[items.into()])?.as_string()
}
