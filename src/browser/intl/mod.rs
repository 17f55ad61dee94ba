//! Numbers, dates and times as people of the document's language write them.
//!
//! The browser's own `Intl` does most of it; the host's twin is ICU4X, built on the same Unicode CLDR data. What pages say
//! before they can be used is written without it (`known`). Dates and times come in as civil numbers (already in the
//! office's own time) and are never shifted by the device's time zone.

#[cfg(not(target_arch = "wasm32"))]
mod host;
mod known;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
use host as rules;
#[cfg(target_arch = "wasm32")]
use web as rules;

use crate::messages::lang;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Year, four digits.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayStyle {
    /// `November 24, 2026`.
    Date,
    /// `Tuesday, November 24`.
    WeekdayAndDate,
    /// `November 2026`.
    Month,
}

/// The tag for the rules of writing of this document's language.
fn locale() -> &'static str {
    tag(lang())
}

/// The tag for rules of writing: Canada's where it has its own. `public/offline.js` has the same ones.
fn tag(lang: &str) -> &str {
    match lang {
        "en" => "en-CA",
        "fr" => "fr-CA",
        // The calendar and the digits of papers and signs in British Columbia.
        "fa" => "fa-u-ca-gregory-nu-latn",
        "ar" => "ar-u-nu-latn",
        other => own(other),
    }
}

/// The tag under which the rules of writing are known: Tagalog's are those of Filipino.
fn own(lang: &str) -> &str {
    if lang == "tl" { "fil" } else { lang }
}

/// The CLDR plural category of a whole number: `one`, `other`, ...
pub fn plural_form(lang: &str, count: u32) -> String {
    rules::plural_form(own(lang), count)
}

/// A number with the language's separators, at most one digit after the point.
pub fn number(value: f64) -> String {
    match known::number(value) {
        Some(whole) => whole.to_string(),
        None => rules::number(locale(), value),
    }
}

/// A time of day, `HH:MM` on a 24-hour clock as content holds it; `None` when it is none.
pub fn time(hour: u8, minute: u8) -> Option<String> {
    (hour < 24 && minute < 60).then(|| known::time(lang(), hour, minute))
}

/// The days of the week from Monday on.
pub fn weekdays() -> [&'static str; 7] {
    known::weekdays(lang())
}

/// A day; `None` when there is no such day.
pub fn day(day: Day, style: DayStyle) -> Option<String> {
    rules::day(locale(), day, style)
}

/// Several things in a row, as briefly as the language joins them: `A, B, C`, `A、B`, `A وB`.
pub fn list(items: &[impl AsRef<str>]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    rules::list(locale(), &items).unwrap_or_else(|| items.join(", "))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn english_and_french_are_written_as_in_canada() {
        assert_eq!(known::time("en", 16, 30), "4:30 p.m.");
        assert_eq!(known::time("fr", 9, 0), "9 h 00");
        let day = Day { year: 2026, month: 11, day: 24 };
        assert_eq!(rules::day("en-CA", day, DayStyle::Date).unwrap(), "November 24, 2026");
        assert_eq!(rules::day("fr-CA", day, DayStyle::WeekdayAndDate).unwrap(), "mardi 24 novembre");
        assert_eq!(rules::number("en-CA", 12_345.0), "12,345");
        assert_eq!(rules::plural_form("fr", 0), "one");
    }

    #[test]
    fn the_age_of_a_kept_page_is_written_by_the_same_rules() {
        let script = include_str!("../../../public/offline.js");
        for (lang, _) in crate::messages::LANGUAGES {
            let tag = tag(lang);
            assert!(tag == *lang || script.contains(&format!("{lang}: \"{tag}\"")), "{lang}: {tag}");
        }
    }

    #[test]
    fn a_list_is_joined_as_its_language_joins() {
        for (tag, written) in [
            ("en-CA", "A, B, C"),
            ("fr-CA", "A, B, C"),
            ("es", "A, B y C"),
            ("zh-Hans", "A、B、C"),
            ("zh-Hant", "A、B和C"),
            ("ko", "A, B 및 C"),
            ("ar-u-nu-latn", "A وB وC"),
            ("fa-u-ca-gregory-nu-latn", "A،\u{200f} B،\u{200f} C"),
        ] {
            assert_eq!(rules::list(tag, &["A", "B", "C"]).unwrap(), written, "{tag}");
            assert_eq!(rules::list(tag, &["A"]).unwrap(), "A", "{tag}");
        }
        assert_eq!(list(&[""; 0]), "");
    }

    #[test]
    fn impossible_dates_and_times_are_not_written() {
        assert_eq!(day(Day { year: 2026, month: 2, day: 30 }, DayStyle::Date), None);
        assert_eq!(time(24, 0), None);
    }
}
