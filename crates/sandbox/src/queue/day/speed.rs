//! How much shorter the durations of a day are.

use std::str::FromStr;

/// 1: as in life; 30: thirty times shorter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speed(f64);

impl Speed {
    /// Between a tenth and a thousand.
    pub fn new(speed: f64) -> Result<Self, String> {
        if (0.1..=1000.0).contains(&speed) {
            Ok(Self(speed))
        } else {
            Err(format!("a speed lies between 0.1 and 1000; {speed} does not"))
        }
    }

    /// A duration of the day in real milliseconds.
    pub fn shortened(self, millis: i64) -> i64 {
        (millis as f64 / self.0).round() as i64
    }

    /// Real milliseconds as a duration of the day.
    pub fn lengthened(self, millis: i64) -> i64 {
        (millis as f64 * self.0).round() as i64
    }
}

impl FromStr for Speed {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::new(text.parse().map_err(|_| format!("'{text}' is no number"))?)
    }
}

impl std::fmt::Display for Speed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
