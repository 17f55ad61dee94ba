//! An office's hours, holidays and end, laid out so that any day can be asked for.

use super::{Date, OpenSpan, Time};
use crate::model::{
    Calendar,
    office::{Holiday, Keeps, Weekday, Which},
};
use language::Text;
use std::collections::BTreeMap;

/// How far the hours of a day can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty<'a> {
    /// They follow from the listed hours and holidays.
    Listed,
    /// They may be others; the reason is for people.
    MayDiffer(Doubt<'a>),
}

/// Why hours may differ from those listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt<'a> {
    /// The calendar lists no holidays for that year.
    BeyondCalendar,
    /// This holiday fell on a weekend, and the office may close on this weekday in its place.
    InLieu(&'a Text),
}

/// What happens on one day, before any clock is looked at.
pub(super) struct Plan<'a> {
    pub date: Date,
    /// Open spans in order; empty on days off and holidays.
    pub spans: Vec<OpenSpan>,
    /// The holiday that keeps the office closed.
    pub holiday: Option<&'a Text>,
    /// True when a day of this name is usually open.
    pub usually_open: bool,
    pub certainty: Certainty<'a>,
}

/// Hours that were readable.
pub(super) struct Timetable<'a> {
    week: BTreeMap<Weekday, Vec<OpenSpan>>,
    monthly: Vec<(Which, Weekday, Vec<OpenSpan>)>,
    holidays: BTreeMap<Date, &'a Holiday>,
    years: Option<(i32, i32)>,
    last_day: Option<Date>,
}

impl<'a> Timetable<'a> {
    /// `None` when a time, a holiday or the last day can't be read, or when spans overlap.
    ///
    /// One unreadable holiday is enough: it might be today.
    pub fn read(office: &dyn Keeps, calendar: &'a Calendar) -> Option<Self> {
        let mut week: BTreeMap<Weekday, Vec<OpenSpan>> = BTreeMap::new();
        for span in &office.hours().weekly {
            week.entry(span.day).or_default().push(read_span(&span.opens, &span.closes)?);
        }
        for spans in week.values_mut() {
            in_order(spans)?;
        }
        let mut monthly = Vec::new();
        for day in &office.hours().monthly {
            let spans = day.open.iter().map(|times| read_span(&times.opens, &times.closes));
            let mut spans: Vec<_> = spans.collect::<Option<_>>()?;
            in_order(&mut spans)?;
            monthly.push((day.which, day.day, spans));
        }
        let mut holidays = BTreeMap::new();
        let mut years: Option<(i32, i32)> = None;
        if office.hours().closed_on_holidays {
            for holiday in &calendar.holidays {
                let date = Date::parse(&holiday.date)?;
                holidays.insert(date, holiday);
                let (first, last) = years.unwrap_or((date.year, date.year));
                years = Some((first.min(date.year), last.max(date.year)));
            }
        } else {
            years = Some((i32::MIN, i32::MAX));
        }
        let last_day = match office.active_until() {
            Some(text) => Some(Date::parse(text)?),
            None => None,
        };
        Some(Self { week, monthly, holidays, years, last_day })
    }

    /// True when there are no hours at all to go by.
    pub fn is_empty(&self) -> bool {
        self.week.is_empty()
    }

    /// The last day of the office, if it has one.
    pub fn last_day(&self) -> Option<Date> {
        self.last_day
    }

    /// The spans of a weekday in an ordinary week.
    pub fn usual(&self, day: Weekday) -> Vec<OpenSpan> {
        self.week.get(&day).cloned().unwrap_or_default()
    }

    /// The spans of a day that is no holiday.
    fn ordinary(&self, date: Date) -> Vec<OpenSpan> {
        let of_month =
            self.monthly.iter().find(|(which, day, _)| *day == date.weekday() && is_the(*which, date));
        of_month.map_or_else(|| self.usual(date.weekday()), |(_, _, spans)| spans.clone())
    }

    /// What happens on a day.
    pub fn plan(&self, date: Date) -> Plan<'a> {
        let gone = self.last_day.is_some_and(|last| date > last);
        let usual = if gone { Vec::new() } else { self.ordinary(date) };
        let holiday = self.holidays.get(&date).map(|h| &h.name);
        let known = self.years.is_some_and(|(first, last)| (first..=last).contains(&date.year));
        let certainty = if !known {
            Certainty::MayDiffer(Doubt::BeyondCalendar)
        } else if let Some(moved) = self.in_lieu(date) {
            Certainty::MayDiffer(Doubt::InLieu(moved))
        } else {
            Certainty::Listed
        };
        let usually_open = !usual.is_empty();
        let spans = if holiday.is_some() { Vec::new() } else { usual };
        Plan { date, spans, holiday, usually_open, certainty }
    }

    /// Holidays from a day on, in order.
    pub fn holidays_from(&self, date: Date) -> impl Iterator<Item = (Date, &'a Text)> {
        self.holidays.range(date..).map(|(date, holiday)| (*date, &holiday.name))
    }

    /// The weekend holiday whose place this weekday may take.
    ///
    /// Public service agreements give the next free weekday for a holiday on a weekend; whether a counter then closes
    /// is announced year by year, so this is a doubt and not a closure. Two in a row (Christmas Day on a Saturday)
    /// take two weekdays.
    fn in_lieu(&self, date: Date) -> Option<&'a Text> {
        let mut waiting = std::collections::VecDeque::new();
        for back in (0..=7).rev() {
            let day = date.plus(-back);
            match (self.holidays.get(&day), day.is_weekend()) {
                (Some(holiday), true) => waiting.push_back(&holiday.name),
                (None, false) => {
                    let taken = waiting.pop_front();
                    if day == date {
                        return taken;
                    }
                }
                _ => {}
            }
        }
        None
    }
}

fn read_span(opens: &str, closes: &str) -> Option<OpenSpan> {
    let span = OpenSpan { opens: Time::parse(opens)?, closes: Time::parse(closes)? };
    (span.opens < span.closes).then_some(span)
}

/// Sorts the spans of a day; `None` when they overlap or touch.
fn in_order(spans: &mut [OpenSpan]) -> Option<()> {
    spans.sort_by_key(|s| s.opens);
    let apart = spans.iter().zip(spans.iter().skip(1)).all(|(one, next)| one.closes < next.opens);
    apart.then_some(())
}

/// Whether a date is the first, second or last day of its name in its month.
fn is_the(which: Which, date: Date) -> bool {
    let nth = (date.day.saturating_sub(1)) / 7;
    match which {
        Which::First => nth == 0,
        Which::Second => nth == 1,
        Which::Third => nth == 2,
        Which::Fourth => nth == 3,
        Which::Last => date.plus(7).month != date.month,
    }
}
