//! When an office is open, from the content's own calendar.
//!
//! British Columbia stopped changing its clocks in March 2026, and a browser's zone data may not know that. So nothing
//! here asks a zone database: local time is UTC plus the offset that the [`Calendar`](crate::model::Calendar) lists.
//! Results are dates and times as numbers; putting them into words is the app's.
//!
//! What can't be read gives [`Status::Unknown`], never a guess. What can be read but not relied on (years without
//! listed holidays, a holiday on a weekend) comes with [`Certainty::MayDiffer`].
//!
//! Layout: `date` days of the calendar, `time` times of the day, `zone` from UTC to an office's wall clock, `timetable`
//! an office's hours laid out by day, [`status`] the state at an instant, [`week`] the next seven days.

mod date;
mod status;
#[cfg(test)]
mod tests;
mod time;
mod timetable;
mod week;
mod zone;

pub use date::Date;
pub use status::{Because, Opening, Pause, Standing, Status, is_gone, status};
pub use time::{OpenSpan, Time};
pub use timetable::{Certainty, Doubt};
pub use week::{Day, holidays_ahead, usual_week, week};
pub use zone::{Local, local, today};
