//! Points in time.

use catalogue::hours::{Date, Time};

/// Seconds since 1970 UTC of a time in ISO 8601, such as `2026-11-23T20:35:14.501737`. The Q means UTC when it names no
/// zone. `None` for anything else.
pub fn seconds(text: &str) -> Option<i64> {
    let (date, time) = text.split_once(['T', ' '])?;
    let (clock, rest) = time.split_at_checked(8)?;
    let (minutes, seconds) = clock.rsplit_once(':')?;
    let of_day = i64::from(Time::parse(minutes)?.minutes()) * 60 + i64::from(number(seconds)?);
    let zone =
        rest.strip_prefix('.').map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    Some(Date::parse(date)?.days() * 86_400 + of_day - offset(zone)?)
}

/// Seconds that a zone is ahead of UTC: of nothing, `Z`, `+00:00` or `-0800`.
fn offset(zone: &str) -> Option<i64> {
    let (sign, clock) = match zone.split_at_checked(1) {
        None | Some(("Z", "")) => return Some(0),
        Some(("+", clock)) => (1, clock),
        Some(("-", clock)) => (-1, clock),
        Some(_) => return None,
    };
    let (hours, minutes) = clock.split_at_checked(2)?;
    let minutes = number(minutes.strip_prefix(':').unwrap_or(minutes))?;
    Some(sign * (i64::from(number(hours)?) * 60 + i64::from(minutes)) * 60)
}

/// A number of two digits, below 60.
fn number(text: &str) -> Option<u8> {
    let right = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| right && *number < 60)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn times_are_utc_unless_they_say_otherwise() {
        for text in [
            "2026-11-23T20:35:14.501737",
            "2026-11-23T20:35:14",
            "2026-11-23T20:35:14Z",
            "2026-11-23 20:35:14.000000Z",
            "2026-11-23T20:35:14+00:00",
            "2026-11-23T12:35:14.5-08:00",
            "2026-11-23T12:35:14-0800",
        ] {
            assert_eq!(seconds(text), Some(1_795_466_114), "{text}");
        }
        assert_eq!(seconds("1970-01-01T00:00:00"), Some(0));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "T",
            "2026-11-23",
            "20:35:14",
            "2026-11-31T20:35:14",
            "2026-11-23T25:35:14",
            "2026-11-23T20:35:61",
            "2026-11-23T20:35:+1",
            "2026-11-23T20:35:14X",
            "2026-11-23T20:35:14+8",
            "2026-11-23T20:35:14+08:0é",
            "2026-11-23T20:35:1é",
            "11/23/2026, 12:45:18",
            "yesterday",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
