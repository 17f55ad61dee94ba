//! Where offices are, when they are open, and dates.

use crate::small::Edit::{Remove, Set};
use crate::{FISHING, found};
use serde_json::json;

#[test]
fn places_times_and_dates_that_cannot_be_are_named() {
    found(vec![
        (
            "offices.json",
            Set("/0/geo/lon", json!(-114.1)),
            "offices.json: lakeside: $.geo: 50.5, -114.1 is not in British Columbia",
        ),
        (
            "places.json",
            Set("/places/0/lat", json!(40.0)),
            "places.json: Lakeside: $: 40, -121.5 is not in British Columbia",
        ),
        (
            "offices.json",
            Set("/0/geo/lat", json!(-121.5)),
            "offices.json: lakeside: $.geo: -121.5, -121.5 is not in British Columbia",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/0/opens", json!("9:00")),
            "offices.json: lakeside: $.hours.weekly[0].opens: '9:00' is no time of the form 09:30",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/0/closes", json!("08:00")),
            "offices.json: lakeside: $.hours.weekly[0].closes: 08:00 is not after 09:00",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/1/opens", json!("11:30")),
            "offices.json: lakeside: $.hours.weekly[1]: must come after the span before it: Monday first, with a gap between",
        ),
        (
            "offices.json",
            Set("/0/hours/weekly/2/day", json!("mon")),
            "offices.json: lakeside: $.hours.weekly[2]: must come after the span before it: Monday first, with a gap between",
        ),
        (
            "offices.json",
            Set(
                "/0/hours/monthly",
                json!([{"which": "last", "day": "wed", "open": [{"opens": "11:00", "closes": "10:00"}]}]),
            ),
            "offices.json: lakeside: $.hours.monthly[0].open[0].closes: 10:00 is not after 11:00",
        ),
        (
            "offices.json",
            Set("/0/hours/lunch_closure/1", json!("12:30")),
            "offices.json: lakeside: $.hours.lunch_closure: is not a gap between two spans of every day",
        ),
        (
            "offices.json",
            Set("/0/active_until", json!("2026-02-30")),
            "offices.json: lakeside: $.active_until: '2026-02-30' is no date of the form 2026-11-23",
        ),
        (
            "offices.json",
            Set("/0/confidence/mood", json!("high")),
            "offices.json: lakeside: $.confidence.mood: must be one of address, phone, hours, service_availability, geo, zone",
        ),
        (
            "calendar.json",
            Set("/holidays/1/date", json!("2026-01-01")),
            "calendar.json: $.holidays[1].date: must come after the day before it in the list",
        ),
        (
            "calendar.json",
            Set("/zones/America~1Vancouver/1/from", json!("2026-03-08")),
            "calendar.json: $.zones.America/Vancouver[1].from: '2026-03-08' is no instant of the form 2026-03-08T10:00:00Z",
        ),
        (
            "calendar.json",
            Set("/zones/America~1Vancouver/0/minutes", json!(-28800)),
            "calendar.json: $.zones.America/Vancouver[0].minutes: -28800 is no offset from UTC in minutes",
        ),
        (
            FISHING,
            Set("/as_of", json!("undated")),
            "services/fishing.json: fishing: $.as_of: 'undated' is no date of the form 2026, 2026-11 or 2026-11-23",
        ),
        (
            "sources.json",
            Set("/0/published", json!("2027")),
            "sources.json: page: $.published: 2027 is later than checked_on, 2026-11-23",
        ),
        (
            "sources.json",
            Remove("/0/published"),
            "sources.json: page: $.published: needs a date; or leave it out and say in 'date_note' why none is known",
        ),
        (FISHING, Set("/sources", json!([])), "services/fishing.json: fishing: $.sources: needs a source"),
    ]);
}
