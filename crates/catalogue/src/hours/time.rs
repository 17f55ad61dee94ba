//! Times of the day on a wall clock.

use super::date::digits;

/// A time of the day, to the minute. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// 0 to 24; 24 only as the end of a day, with minute 0.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// From when to when a counter is open within one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenSpan {
    /// First minute.
    pub opens: Time,
    /// First minute after it.
    pub closes: Time,
}

impl Time {
    /// Reads `HH:MM`, `00:00` to `24:00`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        if (hour.len(), minute.len()) != (2, 2) {
            return None;
        }
        let time = Self { hour: digits(hour)?.try_into().ok()?, minute: digits(minute)?.try_into().ok()? };
        (time.minute < 60 && time.minutes() <= 24 * 60).then_some(time)
    }

    /// The time so many minutes after midnight; beyond a day it is midnight at its end.
    pub fn from_minutes(minutes: u16) -> Self {
        let minutes = minutes.min(24 * 60);
        Self {
            hour: u8::try_from(minutes / 60).unwrap_or(24),
            minute: u8::try_from(minutes % 60).unwrap_or(0),
        }
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }
}

impl OpenSpan {
    /// Whether it is open at a time: the closing minute itself is not.
    pub fn contains(&self, time: Time) -> bool {
        self.opens <= time && time < self.closes
    }
}

impl std::fmt::Display for Time {
    /// `09:05`, for the `datetime` attribute.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_wall_clock_times_are_read() {
        assert_eq!(Time::parse("09:05"), Some(Time { hour: 9, minute: 5 }));
        assert_eq!(Time::parse("24:00"), Some(Time { hour: 24, minute: 0 }));
        for text in ["9:05", "09:60", "24:01", "09.05", "0905", "09:05:00", "-9:05", "ab:cd", ""] {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }

    #[test]
    fn minutes_there_and_back() {
        for minutes in 0..=24 * 60 {
            let time = Time::from_minutes(minutes);
            assert_eq!(time.minutes(), minutes);
            assert_eq!(Time::parse(&time.to_string()), Some(time));
        }
    }
}
