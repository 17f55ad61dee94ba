//! The browser's `Intl`.

use super::{Day, DayStyle};
use crate::browser::reflect;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::cell::RefCell;
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
    /// The ways of writing dates that were asked for, by what is written of them: making one takes much longer than using it.
    static WAYS: RefCell<Vec<(Way, Function)>> = const { RefCell::new(Vec::new()) };
}

/// Parts of a date and how long each is.
type Way = &'static [(&'static str, &'static str)];

/// The language of a document never changes, so the tag is the same each time.
fn written(tag: &str, date: &Date, way: Way) -> Option<String> {
    let known = WAYS.with_borrow(|ways| ways.iter().find(|(known, _)| *known == way).map(|(_, f)| f.clone()));
    let format = known.unwrap_or_else(|| {
        let all = [&[("timeZone", "UTC")], way].concat();
        let format = Intl::DateTimeFormat::new(&locales(tag), &options(&all)).format();
        WAYS.with_borrow_mut(|ways| ways.push((way, format.clone())));
        format
    });
    format.call1(&JsValue::UNDEFINED, date).ok()?.as_string()
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

pub fn time(tag: &str, hour: u8, minute: u8) -> Option<String> {
    let date = Date::new(&JsValue::from_f64(f64::from(hour) * 3_600_000.0 + f64::from(minute) * 60_000.0));
    written(tag, &date, &[("hour", "numeric"), ("minute", "2-digit")])
}

pub fn day(tag: &str, day: Day, style: DayStyle) -> Option<String> {
    let at = Date::utc(f64::from(day.year), f64::from(day.month) - 1.0);
    let date = Date::new(&JsValue::from_f64(at + (f64::from(day.day) - 1.0) * 86_400_000.0));
    if date.get_utc_month() + 1 != u32::from(day.month) {
        return None;
    }
    match style {
        DayStyle::Weekday => written(tag, &date, &[("weekday", "long")]),
        DayStyle::Date => written(tag, &date, &[("year", "numeric"), ("month", "long"), ("day", "numeric")]),
        DayStyle::Month => written(tag, &date, &[("year", "numeric"), ("month", "long")]),
        DayStyle::WeekdayAndDate => {
            written(tag, &date, &[("weekday", "long"), ("month", "long"), ("day", "numeric")])
        }
    }
}

/// By name: browsers have it since 2021 only.
pub fn list(tag: &str, items: &[&str]) -> Option<String> {
    let intl = reflect::get(&js_sys::global(), "Intl")?;
    let style = options(&[("type", "conjunction"), ("style", "narrow")]);
    let format = reflect::make_of(&intl, "ListFormat", &[tag.into(), style.into()])?;
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    reflect::call(&format, "format", &[items.into()])?.as_string()
}
