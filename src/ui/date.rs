//! Dates of content, in words.

use crate::browser::intl::{self, Day, DayStyle};

/// An ISO 8601 date in the page's language. A year or a month alone stays one; what is no date is shown as it is.
pub fn written(iso: &str) -> String {
    let mut parts = iso.split('-');
    let year = parts.next().and_then(|p| p.parse::<i32>().ok());
    let month = parts.next().map(str::parse::<u8>);
    let day = parts.next().map(str::parse::<u8>);
    let words = match (year, month, day) {
        (Some(year), Some(Ok(month)), Some(Ok(day))) => intl::day(Day { year, month, day }, DayStyle::Date),
        (Some(year), Some(Ok(month)), None) => intl::day(Day { year, month, day: 1 }, DayStyle::Month),
        _ => None,
    };
    words.unwrap_or_else(|| iso.to_owned())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::written;

    #[test]
    fn a_date_is_as_exact_as_its_source() {
        assert_eq!(written("2026-11-23"), "November 23, 2026");
        assert_eq!(written("2022-02"), "February 2022");
        assert_eq!(written("2025"), "2025");
        assert_eq!(written("before 2024"), "before 2024");
    }
}
