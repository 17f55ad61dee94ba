//! A reminder for a day, as a calendar file (RFC 5545). A whole day needs no time zone.

use catalogue::hours::Date;

/// What the reminder says.
pub struct Reminder<'a> {
    /// The day.
    pub day: Date,
    /// In one line.
    pub title: &'a str,
    /// All of it, in lines.
    pub text: &'a str,
    /// Where, if an office was chosen.
    pub place: Option<&'a str>,
    /// The address that opens the pre-check again.
    pub link: &'a str,
    /// When it was made: seconds since 1970 UTC.
    pub made: i64,
}

/// The longest line, in bytes.
const LINE: usize = 75;

/// The file, with an alarm at nine in the morning of the day before.
pub fn file(reminder: &Reminder<'_>) -> String {
    let day = reminder.day;
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Guichet//Reminder//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}-{}@guichet", basic(day), reminder.made),
        format!("DTSTAMP:{}", stamp(reminder.made)),
        format!("DTSTART;VALUE=DATE:{}", basic(day)),
        format!("DTEND;VALUE=DATE:{}", basic(day.plus(1))),
        format!("SUMMARY:{}", escaped(reminder.title)),
        format!("DESCRIPTION:{}", escaped(reminder.text)),
        format!("URL:{}", reminder.link),
    ];
    lines.extend(reminder.place.map(|place| format!("LOCATION:{}", escaped(place))));
    lines.extend([
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{}", escaped(reminder.title)),
        "TRIGGER:-PT15H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ]);
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

fn stamp(seconds: i64) -> String {
    let of_day = seconds.rem_euclid(86_400);
    let day = Date::from_days(seconds.div_euclid(86_400));
    format!("{}T{:02}{:02}{:02}Z", basic(day), of_day / 3600, of_day / 60 % 60, of_day % 60)
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace('\n', "\\n")
}

/// Lines that are too long go on in the next one, after a space.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reminder(text: &str) -> String {
        file(&Reminder {
            day: Date { year: 2026, month: 12, day: 31 },
            title: "Bring: passport, card; fee",
            text,
            place: Some("Service BC, Victoria"),
            link: "https://example.org/services/bcid/check#c=ABC",
            made: 1_795_834_800,
        })
    }

    #[test]
    fn a_reminder_lasts_one_whole_day_and_warns_the_day_before() {
        let file = reminder("a\nb");
        for line in [
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "DTSTAMP:20261128T030000Z",
            "SUMMARY:Bring: passport\\, card\\; fee",
            "DESCRIPTION:a\\nb",
            "LOCATION:Service BC\\, Victoria",
            "TRIGGER:-PT15H",
        ] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line} in {file}");
        }
    }

    #[test]
    fn no_line_is_longer_than_the_format_allows_and_nothing_is_lost_by_folding() {
        let text = "é — ਪੰਜਾਬੀ ".repeat(40);
        let file = reminder(&text);
        assert!(file.split("\r\n").all(|line| line.len() <= LINE));
        assert!(file.replace("\r\n ", "").contains(&text));
    }
}
