//! Offices: where they are, when they are open, what they say they do. And the towns around them, and the calendar.

use super::known::{Known, refer, unique_ids};
use super::{dates, links};
use crate::problem::Record;
use crate::{Content, Problem};
use catalogue::model::Office;
use catalogue::model::office::{Calendar, Hours, Level, Monthly, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Checks the offices and the calendar.
pub fn check(content: &Content, known: &Known<'_>, problems: &mut Vec<Problem>) {
    const FILE: &str = "offices.json";
    unique_ids(&mut Record::new(FILE, "", problems), content.offices.iter().map(|o| o.id.as_str()));
    let mut numbers = BTreeMap::new();
    for office in &content.offices {
        let mut record = Record::new(FILE, office.id.as_str(), problems);
        one(office, known, &mut record);
        if let Some(number) = office.queue_number
            && let Some(other) = numbers.insert(number.0, office.id.as_str())
        {
            record.problem("$.queue_number", format!("{} is the number of '{other}' too", number.0));
        }
    }
    for place in &content.places.places {
        let mut record = Record::new("places.json", place.name.as_str(), problems);
        inside(&mut record, place.lat, place.lon, "$");
    }
    let address = &content.places.source_url;
    links::url(&mut Record::new("places.json", "", problems), address, "$.source_url");
    calendar(&content.calendar, known, &mut Record::new("calendar.json", "", problems));
}

fn one(office: &Office, known: &Known<'_>, record: &mut Record<'_>) {
    for (field, number) in [("phone", &office.phone), ("fax", &office.fax)] {
        if let Some(number) = number {
            links::phone(record, number, &format!("$.{field}"));
        }
    }
    if let Some(email) = &office.email {
        links::email(record, email, "$.email");
    }
    inside(record, office.geo.lat, office.geo.lon, "$.geo");
    refer(record, &known.zones, "zone", &office.zone, "$.zone");
    hours(&office.hours, record);
    if office.can.only.is_some() != (office.can.level == Level::Limited)
        && office.can.level != Level::Temporary
    {
        record.problem("$.can.only", "limited counters, and only they, list what they do");
    }
    for (i, service) in office.can.only.iter().flatten().enumerate() {
        refer(record, &known.services, "service", service.as_str(), format!("$.can.only[{i}]"));
    }
    if office.sources.is_empty() {
        record.problem("$.sources", "needs a source");
    }
    for (i, source) in office.sources.iter().enumerate() {
        refer(record, &known.sources, "source", source.as_str(), format!("$.sources[{i}]"));
    }
    if let Some(date) = &office.as_of {
        dates::partial(record, date, "$.as_of");
    }
    if let Some(date) = &office.active_until {
        dates::full(record, date, "$.active_until");
    }
    const PARTS: [&str; 6] = ["address", "phone", "hours", "service_availability", "geo", "zone"];
    for part in office.confidence.keys().filter(|part| !PARTS.contains(&part.as_str())) {
        record.problem(format!("$.confidence.{part}"), format!("must be one of {}", PARTS.join(", ")));
    }
}

/// Reports a point outside British Columbia. The outline is rough: enough to catch swapped or mistyped coordinates.
fn inside(record: &mut Record<'_>, lat: f64, lon: f64, path: &str) {
    // East of the Strait of Georgia the border is the 49th parallel; in the north-east it is the 120th meridian; in
    // the south-east the Rocky Mountains lean north-west from one to the other, give or take a degree.
    let south = if lon > -122.75 { 48.99 } else { 48.2 };
    let east = if lat > 53.9 { -119.99 } else { (-113.2 - 1.2 * (lat - 49.0)).min(-114.0) };
    if !(south..=60.01).contains(&lat) || !(-139.1..=east).contains(&lon) {
        record.problem(path, format!("{lat}, {lon} is not in British Columbia"));
    }
}

fn hours(hours: &Hours, record: &mut Record<'_>) {
    let mut last: Option<&Span> = None;
    for (i, span) in hours.weekly.iter().enumerate() {
        let path = format!("$.hours.weekly[{i}]");
        times(record, &span.opens, &span.closes, &path);
        if let Some(last) = last
            && (last.day, last.closes.as_str()) >= (span.day, span.opens.as_str())
        {
            record.problem(path, "must come after the span before it: Monday first, with a gap between");
        }
        last = Some(span);
    }
    monthly(&hours.monthly, record);
    if let Some((from, to)) = &hours.lunch_closure {
        clock(record, from, "$.hours.lunch_closure[0]");
        clock(record, to, "$.hours.lunch_closure[1]");
        let days: BTreeSet<_> = hours.weekly.iter().map(|s| s.day).collect();
        let gap = |day| {
            hours
                .weekly
                .windows(2)
                .any(|w| w[0].day == day && w[1].day == day && w[0].closes == *from && w[1].opens == *to)
        };
        if !days.into_iter().all(gap) {
            record.problem("$.hours.lunch_closure", "is not a gap between two spans of every day");
        }
    }
}

/// Spans of days that come once a month.
fn monthly(days: &[Monthly], record: &mut Record<'_>) {
    for (i, day) in days.iter().enumerate() {
        let path = format!("$.hours.monthly[{i}]");
        if days.iter().take(i).any(|other| (other.which, other.day) == (day.which, day.day)) {
            record.problem(path.clone(), "this day stands twice");
        }
        let mut last = "";
        for (j, span) in day.open.iter().enumerate() {
            let path = format!("{path}.open[{j}]");
            times(record, &span.opens, &span.closes, &path);
            if span.opens.as_str() <= last {
                record.problem(path, "must come after the span before it, with a gap between");
            }
            last = &span.closes;
        }
    }
}

fn times(record: &mut Record<'_>, opens: &str, closes: &str, path: &str) {
    clock(record, opens, &format!("{path}.opens"));
    clock(record, closes, &format!("{path}.closes"));
    if closes <= opens {
        record.problem(format!("{path}.closes"), format!("{closes} is not after {opens}"));
    }
}

fn clock(record: &mut Record<'_>, time: &str, path: &str) {
    let good = matches!(time.as_bytes(), [h1, h2, b':', m1, m2]
        if [h1, h2, m1, m2].iter().all(|b| b.is_ascii_digit()) && (*h1, *h2) <= (b'2', b'3') && *m1 < b'6');
    if !good {
        record.problem(path, format!("'{time}' is no time of the form 09:30"));
    }
}

fn calendar(calendar: &Calendar, known: &Known<'_>, record: &mut Record<'_>) {
    for (i, holiday) in calendar.holidays.iter().enumerate() {
        dates::full(record, &holiday.date, &format!("$.holidays[{i}].date"));
    }
    for (i, pair) in calendar.holidays.windows(2).enumerate() {
        if pair[1].date <= pair[0].date {
            record.problem(
                format!("$.holidays[{}].date", i + 1),
                "must come after the day before it in the list",
            );
        }
    }
    for (zone, offsets) in &calendar.zones {
        let mut last = None;
        if offsets.is_empty() {
            record.problem(format!("$.zones.{zone}"), "needs an offset");
        }
        for (i, offset) in offsets.iter().enumerate() {
            let path = format!("$.zones.{zone}[{i}]");
            let from = dates::instant(record, &offset.from, &format!("{path}.from"));
            if from.is_some() && from <= last {
                record.problem(format!("{path}.from"), "must come after the one before it");
            }
            last = from.or(last);
            if !(-12 * 60..=14 * 60).contains(&offset.minutes) {
                record.problem(
                    format!("{path}.minutes"),
                    format!("{} is no offset from UTC in minutes", offset.minutes),
                );
            }
        }
    }
    for (i, source) in calendar.sources.iter().enumerate() {
        refer(record, &known.sources, "source", source.as_str(), format!("$.sources[{i}]"));
    }
}
