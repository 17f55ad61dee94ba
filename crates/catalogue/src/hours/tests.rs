//! Opening hours on the real offices and the real calendar.

use super::zone::instant;
use super::{
    Certainty, Doubt, Opening, Pause, Standing, Status, holidays_ahead, is_gone, status, today, usual_week,
    week,
};
use crate::model::{Calendar, Office};
use serde::de::DeserializeOwned;

fn content<T: DeserializeOwned>(file: &str) -> T {
    let path = format!("{}/../../public/content/{file}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn office(id: &str) -> Office {
    content::<Vec<Office>>("offices").into_iter().find(|o| o.id.as_str() == id).unwrap()
}

/// A state in one line, as the cases below write it.
fn line(standing: &Standing<'_>) -> String {
    let doubt = |certainty: Certainty<'_>| match certainty {
        Certainty::Listed => String::new(),
        Certainty::MayDiffer(Doubt::BeyondCalendar) => " ?beyond".into(),
        Certainty::MayDiffer(Doubt::InLieu(holiday)) => format!(" ?for {}", holiday.words("en")),
    };
    let next = |opens: Option<Opening<'_>>| {
        opens.map_or("not soon".into(), |o| {
            format!("{:?} {} {} in {}{}", o.date.weekday(), o.date, o.time, o.in_days, doubt(o.certainty))
        })
    };
    let state = match standing.status {
        Status::Open { until, back: None } => format!("open until {until}"),
        Status::Open { until, back: Some(back) } => format!("open until {until}, again {back}"),
        Status::Paused { pause: Pause::Lunch, reopens } => format!("lunch until {reopens}"),
        Status::Paused { pause: Pause::Short, reopens } => format!("break until {reopens}"),
        Status::Closed { because: super::Because::Holiday(name), opens } => {
            format!("{}: {}", name.words("en"), next(opens))
        }
        Status::Closed { because, opens } => format!("{because:?}: {}", next(opens)),
        Status::Gone { since } => format!("gone since {since}"),
        Status::Unknown => "unknown".into(),
    };
    state + &doubt(standing.certainty)
}

fn check(cases: &[(&str, &str, &str)]) {
    let calendar: Calendar = content("calendar");
    for (id, utc, expected) in cases {
        let office = office(id);
        let standing = status(&office, &calendar, instant(utc).unwrap());
        assert_eq!(line(&standing), *expected, "{id} at {utc}");
    }
}

#[test]
fn clocks_do_not_go_back_in_november_2026() {
    check(&[
        // Sunday 1 November 2026, when clocks used to change: UTC-7 stays
        ("kamloops", "2026-11-01T18:00:00Z", "DayOff: Mon 2026-11-02 09:00 in 1"),
        ("kamloops", "2026-11-02T15:59:59Z", "BeforeOpening: Mon 2026-11-02 09:00 in 0"),
        ("kamloops", "2026-11-02T16:00:00Z", "open until 16:30"),
        ("kamloops", "2026-11-02T23:30:00Z", "AfterClosing: Tue 2026-11-03 09:00 in 1"),
        // the East Kootenay is an hour ahead, in winter too
        ("cranbrook", "2026-11-02T14:59:59Z", "BeforeOpening: Mon 2026-11-02 09:00 in 0"),
        ("cranbrook", "2026-11-02T15:00:00Z", "open until 16:30"),
        ("cranbrook", "2027-01-05T22:29:00Z", "open until 16:30"),
        ("cranbrook", "2027-01-05T22:30:00Z", "AfterClosing: Wed 2027-01-06 09:00 in 1"),
        ("kamloops", "2027-01-05T22:30:00Z", "open until 16:30"),
        ("fort-nelson", "2027-01-05T15:59:00Z", "BeforeOpening: Tue 2027-01-05 09:00 in 0"),
        ("creston", "2027-01-05T16:00:00Z", "open until 12:00, again 13:00"),
        // before 8 March 2026 winter time was UTC-8
        ("kamloops", "2026-02-17T16:30:00Z", "BeforeOpening: Tue 2026-02-17 09:00 in 0"),
        ("kamloops", "2026-02-17T17:00:00Z", "open until 16:30"),
    ]);
}

#[test]
fn a_lunch_closure_begins_and_ends_on_the_minute() {
    check(&[
        ("atlin", "2026-11-24T18:59:59Z", "open until 12:00, again 13:00"),
        ("atlin", "2026-11-24T19:00:00Z", "lunch until 13:00"),
        ("atlin", "2026-11-24T19:59:59Z", "lunch until 13:00"),
        ("atlin", "2026-11-24T20:00:00Z", "open until 16:30"),
        // half an hour, and one that starts at 12:30
        ("quesnel", "2026-11-24T19:29:00Z", "lunch until 12:30"),
        ("quesnel", "2026-11-24T19:30:00Z", "open until 16:30"),
        ("ucluelet", "2026-11-24T17:29:00Z", "BeforeOpening: Tue 2026-11-24 10:30 in 0"),
        ("ucluelet", "2026-11-24T19:29:00Z", "open until 12:30, again 13:00"),
        ("ucluelet", "2026-11-24T19:30:00Z", "lunch until 13:00"),
    ]);
}

#[test]
fn a_short_break_is_not_called_lunch() {
    check(&[
        ("surrey", "2026-11-24T16:59:00Z", "open until 10:00, again 10:15"),
        ("surrey", "2026-11-24T17:00:00Z", "break until 10:15"),
        ("surrey", "2026-11-24T17:15:00Z", "open until 12:00, again 13:00"),
        ("surrey", "2026-11-24T19:30:00Z", "lunch until 13:00"),
        ("surrey", "2026-11-24T22:14:59Z", "break until 15:15"),
        ("surrey", "2026-11-24T22:15:00Z", "open until 16:30"),
    ]);
}

#[test]
fn a_day_of_the_month_with_hours_of_its_own_has_them_in_the_place_of_the_week_s() {
    check(&[
        ("burnaby", "2026-11-18T16:00:00Z", "open until 16:00"),
        ("burnaby", "2026-11-24T23:30:00Z", "AfterClosing: Wed 2026-11-25 11:00 in 1"),
        ("burnaby", "2026-11-25T16:00:00Z", "BeforeOpening: Wed 2026-11-25 11:00 in 0"),
        ("burnaby", "2026-11-25T18:00:00Z", "open until 16:00"),
        ("burnaby", "2026-12-02T16:00:00Z", "open until 16:00"),
    ]);
    let mut office = office("burnaby");
    office.hours.monthly[0].open[0].opens = "late".into();
    let now = instant("2026-11-18T18:00:00Z").unwrap();
    assert_eq!(status(&office, &content("calendar"), now).status, Status::Unknown);
}

#[test]
fn holidays_and_days_off_lead_to_the_next_open_day() {
    check(&[
        ("victoria", "2026-11-11T18:00:00Z", "Remembrance Day: Thu 2026-11-12 09:00 in 1"),
        // Good Friday to Easter Monday: four days
        ("victoria", "2027-03-26T18:00:00Z", "Good Friday: Tue 2027-03-30 09:00 in 4"),
        ("victoria", "2027-03-25T23:30:00Z", "AfterClosing: Tue 2027-03-30 09:00 in 5"),
        // Clinton opens on Tuesdays, Wednesdays and Fridays
        ("clinton", "2026-11-26T18:00:00Z", "DayOff: Fri 2026-11-27 09:00 in 1"),
        ("clinton", "2026-11-27T23:30:00Z", "AfterClosing: Tue 2026-12-01 09:00 in 4"),
    ]);
}

#[test]
fn a_holiday_on_a_weekend_makes_the_next_weekday_doubtful_but_not_closed() {
    check(&[
        // 26 December 2026 is a Saturday
        ("victoria", "2026-12-25T18:00:00Z", "Christmas Day: Mon 2026-12-28 09:00 in 3 ?for Boxing Day"),
        ("victoria", "2026-12-26T18:00:00Z", "DayOff: Mon 2026-12-28 09:00 in 2 ?for Boxing Day"),
        ("victoria", "2026-12-28T18:00:00Z", "open until 16:30 ?for Boxing Day"),
        ("victoria", "2026-12-29T18:00:00Z", "open until 16:30"),
        // in 2027 Christmas Day and Boxing Day are both on the weekend
        ("victoria", "2027-12-27T18:00:00Z", "open until 16:30 ?for Christmas Day"),
        ("victoria", "2027-12-28T18:00:00Z", "open until 16:30 ?for Boxing Day"),
        ("victoria", "2027-12-29T18:00:00Z", "open until 16:30"),
        // over the turn of the year
        ("victoria", "2028-01-03T18:00:00Z", "open until 16:30 ?for New Year’s Day"),
    ]);
}

#[test]
fn the_year_ends_in_the_offices_own_zone() {
    check(&[
        ("cranbrook", "2027-01-01T05:59:00Z", "AfterClosing: Mon 2027-01-04 09:00 in 4"),
        ("cranbrook", "2027-01-01T06:00:00Z", "New Year’s Day: Mon 2027-01-04 09:00 in 3"),
        ("kamloops", "2027-01-01T06:59:00Z", "AfterClosing: Mon 2027-01-04 09:00 in 4"),
        ("kamloops", "2027-01-01T07:00:00Z", "New Year’s Day: Mon 2027-01-04 09:00 in 3"),
    ]);
}

#[test]
fn beyond_the_last_listed_year_hours_come_with_a_warning() {
    check(&[
        ("victoria", "2028-12-29T23:30:00Z", "AfterClosing: Mon 2029-01-01 09:00 in 3 ?beyond"),
        ("victoria", "2028-12-31T18:00:00Z", "DayOff: Mon 2029-01-01 09:00 in 1 ?beyond"),
        ("victoria", "2029-01-01T18:00:00Z", "open until 16:30 ?beyond"),
        ("victoria", "2025-11-04T18:00:00Z", "open until 16:30 ?beyond"),
    ]);
}

#[test]
fn an_office_ends_after_its_last_day() {
    check(&[
        ("mission-temporary", "2026-05-20T06:59:59Z", "unknown"),
        ("mission-temporary", "2026-05-20T07:00:00Z", "gone since 2026-05-19"),
        ("mission-temporary", "2026-11-24T18:00:00Z", "gone since 2026-05-19"),
    ]);
    let (mut office, calendar) = (office("victoria"), content::<Calendar>("calendar"));
    office.active_until = Some("2026-11-24".into());
    let at = |utc| line(&status(&office, &calendar, instant(utc).unwrap()));
    assert_eq!(at("2026-11-24T18:00:00Z"), "open until 16:30");
    assert_eq!(at("2026-11-24T23:30:00Z"), "AfterClosing: not soon");
    assert_eq!(at("2026-11-25T18:00:00Z"), "gone since 2026-11-24");
}

#[test]
fn an_office_that_ends_is_offered_until_its_last_day_and_never_without_a_clock() {
    let calendar = content::<Calendar>("calendar");
    let gone = |id, utc: Option<&str>| is_gone(&office(id), &calendar, utc.and_then(instant));
    assert!(!gone("mission-temporary", Some("2026-05-20T06:59:59Z")));
    assert!(gone("mission-temporary", Some("2026-05-20T07:00:00Z")));
    assert!(gone("mission-temporary", None));
    assert!(!gone("victoria", None) && !gone("victoria", Some("2026-11-24T18:00:00Z")));
}

#[test]
fn what_cant_be_read_is_unknown_and_never_a_guess() {
    let now = instant("2026-11-24T18:00:00Z").unwrap();
    let spoilt: [fn(&mut Office, &mut Calendar); 8] = [
        |o, _| o.zone = "Mars/Olympus".into(),
        |o, _| o.hours.weekly.clear(),
        |o, _| o.hours.weekly[0].opens = "9am".into(),
        |o, _| o.hours.weekly[0].closes = "08:00".into(),
        |o, _| o.hours.weekly.push(o.hours.weekly[0].clone()),
        |o, _| o.active_until = Some("soon".into()),
        |_, c| c.holidays[0].date = "2026-02-30".into(),
        |_, c| {
            let broken = c.zones.iter().map(|(zone, offsets)| {
                let mut offsets = offsets.clone();
                offsets[0].from = "then".into();
                (zone.clone(), offsets)
            });
            c.zones = broken.collect();
        },
    ];
    for (case, spoil) in spoilt.into_iter().enumerate() {
        let (mut office, mut calendar) = (office("victoria"), content::<Calendar>("calendar"));
        spoil(&mut office, &mut calendar);
        assert_eq!(status(&office, &calendar, now).status, Status::Unknown, "case {case}");
        assert!(week(&office, &calendar, now).is_empty(), "case {case}");
    }
    let (office, calendar) = (office("victoria"), content::<Calendar>("calendar"));
    for extreme in [i64::MIN, -1, 0, i64::MAX] {
        assert_eq!(status(&office, &calendar, extreme).status, Status::Unknown);
    }
}

#[test]
fn an_office_that_works_on_holidays_is_open() {
    let (mut office, calendar) = (office("victoria"), content::<Calendar>("calendar"));
    office.hours.closed_on_holidays = false;
    let now = instant("2026-11-11T18:00:00Z").unwrap();
    assert_eq!(line(&status(&office, &calendar, now)), "open until 16:30");
}

#[test]
fn the_week_starts_today_and_names_its_holidays() {
    let (office, calendar) = (office("atlin"), content::<Calendar>("calendar"));
    // Thursday evening there, already Friday in UTC
    let days = week(&office, &calendar, instant("2026-12-25T05:00:00Z").unwrap());
    let shown: Vec<String> = days
        .iter()
        .map(|d| {
            let spans: Vec<String> = d.spans.iter().map(|s| format!("{}-{}", s.opens, s.closes)).collect();
            let holiday = d.holiday.map_or("", |h| h.words("en"));
            format!("{} {:?} {}{holiday}", d.date, d.weekday, spans.join(" "))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "2026-12-24 Thu 09:00-12:00 13:00-16:30",
            "2026-12-25 Fri Christmas Day",
            "2026-12-26 Sat Boxing Day",
            "2026-12-27 Sun ",
            "2026-12-28 Mon 09:00-12:00 13:00-16:30",
            "2026-12-29 Tue 09:00-12:00 13:00-16:30",
            "2026-12-30 Wed 09:00-12:00 13:00-16:30",
        ]
    );
    let ahead = holidays_ahead(&office, &calendar, instant("2026-12-25T05:00:00Z").unwrap());
    let first: Vec<&str> = ahead.iter().take(2).map(|(_, name)| name.words("en")).collect();
    assert_eq!(first, ["Christmas Day", "New Year’s Day"], "Boxing Day is on a Saturday and closes nothing");
}

#[test]
fn every_office_has_readable_hours_or_a_last_day() {
    for office in content::<Vec<Office>>("offices") {
        assert_eq!(usual_week(&office).is_some(), office.active_until.is_none(), "{}", office.id);
    }
}

#[test]
fn today_begins_and_ends_with_the_doors() {
    let calendar: Calendar = content("calendar");
    let at = |id: &str, utc: &str| today(&office(id), &calendar, instant(utc).unwrap());
    let day = |opens: &str, closes: &str| Some((instant(opens).unwrap(), instant(closes).unwrap()));
    // Across the lunch break, and the same before the doors open and after they close.
    let thursday = day("2026-08-20T16:00:00Z", "2026-08-20T23:30:00Z");
    for now in ["2026-08-20T08:00:30Z", "2026-08-20T19:30:00Z", "2026-08-21T05:00:00Z"] {
        assert_eq!(at("100-mile-house", now), thursday, "{now}");
    }
    assert_eq!(at("100-mile-house", "2026-08-22T19:30:00Z"), None, "Saturday");
}
