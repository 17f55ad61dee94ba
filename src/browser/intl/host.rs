//! ICU4X, for pages made on the host.

#[cfg(feature = "ssr")]
pub use with_rules::*;
#[cfg(not(feature = "ssr"))]
pub use without_rules::*;

#[cfg(feature = "ssr")]
mod with_rules {
    use super::super::{Day, DayStyle};
    use icu::{
        calendar::Iso,
        datetime::{DateTimeFormatter, fieldsets},
        decimal::{DecimalFormatter, input::Decimal},
        list::{
            ListFormatter,
            options::{ListFormatterOptions, ListLength},
        },
        locale::Locale,
        plurals::{PluralCategory, PluralRules},
    };

    pub fn plural_form(tag: &str, count: u32) -> String {
        let rules = tag.parse::<Locale>().ok().and_then(|l| PluralRules::try_new_cardinal(l.into()).ok());
        let form = rules.map_or(PluralCategory::Other, |rules| rules.category_for(count));
        format!("{form:?}").to_lowercase()
    }

    pub fn number(tag: &str, value: f64) -> String {
        let rounded = format!("{:.1}", value);
        let digits = rounded.strip_suffix(".0").unwrap_or(&rounded);
        let format = tag
            .parse::<Locale>()
            .ok()
            .and_then(|l| DecimalFormatter::try_new(l.into(), Default::default()).ok());
        match (format, digits.parse::<Decimal>()) {
            (Some(format), Ok(decimal)) => format.format_to_string(&decimal),
            _ => digits.to_owned(),
        }
    }

    pub fn day(tag: &str, day: Day, style: DayStyle) -> Option<String> {
        let date = icu::calendar::Date::<Iso>::try_new_iso(day.year, day.month, day.day).ok()?;
        let prefs = tag.parse::<Locale>().ok()?.into();
        Some(match style {
            DayStyle::Date => {
                DateTimeFormatter::try_new(prefs, fieldsets::YMD::long()).ok()?.format(&date).to_string()
            }
            DayStyle::Month => {
                DateTimeFormatter::try_new(prefs, fieldsets::YM::long()).ok()?.format(&date).to_string()
            }
            DayStyle::WeekdayAndDate => {
                DateTimeFormatter::try_new(prefs, fieldsets::MDE::long()).ok()?.format(&date).to_string()
            }
        })
    }

    pub fn list(tag: &str, items: &[&str]) -> Option<String> {
        let options = ListFormatterOptions::default().with_length(ListLength::Narrow);
        let format = ListFormatter::try_new_and(tag.parse::<Locale>().ok()?.into(), options).ok()?;
        Some(format.format_to_string(items.iter()))
    }
}

/// Without the prerenderer nothing is shown to anyone; tests of the app's logic need no rules of writing.
#[cfg(not(feature = "ssr"))]
mod without_rules {
    use super::super::{Day, DayStyle};

    pub fn plural_form(_tag: &str, _count: u32) -> String {
        "other".into()
    }

    pub fn number(_tag: &str, value: f64) -> String {
        value.to_string()
    }

    pub fn day(_tag: &str, day: Day, _style: DayStyle) -> Option<String> {
        Some(format!("{:04}-{:02}-{:02}", day.year, day.month, day.day))
    }

    pub fn list(_tag: &str, _items: &[&str]) -> Option<String> {
        None
    }
}
