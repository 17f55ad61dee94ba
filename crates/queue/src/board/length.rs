//! A wait in round words.

/// A wait of at least so many minutes is told in hours.
const HOURS_FROM: u32 = 90;

/// How long a wait is, no more exactly than it is known: the start of a wait on a board is that of the last time when
/// somebody was put in line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Less than five minutes.
    Short,
    /// About so many minutes, a multiple of five.
    Minutes(u32),
    /// About so many hours.
    Hours(u32),
}

impl Length {
    /// Rounds whole minutes.
    pub fn of(minutes: u32) -> Self {
        match minutes {
            ..5 => Self::Short,
            5..HOURS_FROM => Self::Minutes(nearest(minutes, 5) * 5),
            _ => Self::Hours(nearest(minutes, 60)),
        }
    }
}

/// How many times `step` is nearest; a half is rounded up.
fn nearest(minutes: u32, step: u32) -> u32 {
    minutes.saturating_add(step / 2) / step
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn a_wait_is_round() {
        let said = |minutes| match Length::of(minutes) {
            Length::Short => "short".to_owned(),
            Length::Minutes(minutes) => format!("{minutes} min"),
            Length::Hours(hours) => format!("{hours} h"),
        };
        let cases = [
            (0, "short"),
            (4, "short"),
            (5, "5 min"),
            (7, "5 min"),
            (8, "10 min"),
            (27, "25 min"),
            (28, "30 min"),
            (87, "85 min"),
            (89, "90 min"),
            (90, "2 h"),
            (149, "2 h"),
            (150, "3 h"),
            (24 * 60, "24 h"),
        ];
        for (minutes, words) in cases {
            assert_eq!(said(minutes), words, "{minutes}");
        }
        assert_eq!(said(u32::MAX), format!("{} h", u32::MAX / 60));
    }
}
