//! Learns from look to look how fast a line moves.

use super::band::Pace;
use super::board::Board;
use super::clock::OfficeClock;
use super::evidence::{Evidence, Step};
use super::today::Numbers;
use super::{Basis, MAX_AGE, MIN_CALLS, Wait, Why};
use crate::{Hall, Place};

/// Between two looks further apart than this, in seconds, anything may have happened: a phone slept, a board was off, or
/// a clock was set. Nothing is counted then.
const GAP: i64 = 600;

/// After so many seconds without a look it is another day, with other numbers: nobody stands in line for so long.
const ANOTHER_DAY: i64 = 6 * 3600;

/// Looks further apart than this, in minutes, may miss somebody who was called and left; then the place tells more.
const OFTEN: f64 = 2.0;

/// Nobody called for so many minutes: the line stands still, whatever was seen before.
const STILL: f64 = 30.0;

/// The numbers given out count when the office has been open for so many minutes, no fewer and no more.
const OPEN: std::ops::Range<f64> = 10.0..14.0 * 60.0;

/// When the doors open every counter calls at once; so many calls of each counter in use say nothing about their pace.
const AT_ONCE: f64 = 0.7;

/// A call of today says so much of a call that was seen, because counters come and go during a day…
const TODAY_WEIGHT: f64 = 0.3;
/// …and all of them no more than so many.
const TODAY_MOST: f64 = 50.0;

/// A call takes so many minutes at a counter on average, at any office. Else the numbers mean something else.
const LIKELY: std::ops::Range<f64> = 1.5..60.0;

/// The day and what is seen now may differ by such a factor. Else the numbers mean something else.
const ALIKE: f64 = 2.5;

/// Whom a place counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Those in line, and those who are on their way to a counter, as The Q answers about a link.
    WithCalled,
    /// Those in line only, as on a board.
    InLine,
}

/// One look at everything that can be seen.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'a> {
    /// When, in seconds since 1970 UTC by the device's clock.
    pub at: i64,
    /// The person's place; absent when they are not in line or it is not shown.
    pub place: Option<Place>,
    /// Whom the place counts.
    pub counted: Counted,
    /// The board; absent when there is none or it could not be read this time. One without anybody is off, as far as
    /// somebody can tell who stands in line.
    pub hall: Option<&'a Hall>,
}

/// What has been learnt. One for each ticket: it says nothing about another office or day.
#[derive(Clone, Debug, Default)]
pub struct Estimator {
    opens: Option<i64>,
    closes: Option<i64>,
    clock: OfficeClock,
    numbers: Numbers,
    evidence: Evidence,
    last: Option<Look>,
    /// A board has been seen.
    sees: bool,
    calls: u32,
    /// Minutes over which the calls were counted.
    minutes: f64,
    /// Minutes since somebody was called.
    still: f64,
    /// Called since the doors opened, and for how many minutes they have been open.
    today: Option<(f64, f64)>,
}

#[derive(Clone, Debug)]
struct Look {
    at: i64,
    /// People who will be called before, as far as it is known.
    ahead: Option<u32>,
    board: Option<Board>,
}

impl Estimator {
    /// Nothing seen yet. `opens` and `closes` are today's hours of the office, in seconds since 1970 UTC; absent when they
    /// are not known.
    pub fn new(opens: Option<i64>, closes: Option<i64>) -> Self {
        Self { opens, closes, ..Self::default() }
    }

    /// Today's hours of the office, when they become known later; see [`Estimator::new`].
    pub fn hours(&mut self, opens: i64, closes: i64) {
        (self.opens, self.closes) = (Some(opens), Some(closes));
    }

    /// Learns from one look. The looks come in order; a step back in time is a clock that was set.
    pub fn observe(&mut self, seen: &Observation<'_>) {
        let step = self.last.as_ref().map(|last| seen.at.saturating_sub(last.at));
        if step.is_some_and(|step| step > ANOTHER_DAY) {
            *self = Self::default();
            return self.observe(seen);
        }
        if step.is_some_and(|step| !(0..=GAP).contains(&step)) {
            self.clock = OfficeClock::default();
        }
        let before = self.last.as_ref().filter(|_| matches!(step, Some(0..=GAP)));
        let board = seen.hall.filter(|hall| !hall.people.is_empty()).map(|hall| {
            self.clock.see(hall, seen.at);
            if let Some((earlier, at)) = before.and_then(|last| Some((last.board.as_ref()?, last.at))) {
                earlier.set(&mut self.clock, hall, at);
            }
            self.numbers.see(hall);
            Board::read(hall, &self.clock, seen.at)
        });
        let due = seen.place.map_or(0.0, |place| f64::from(place.appointments_due));
        let called = board.as_ref().filter(|_| seen.counted == Counted::WithCalled).map_or(0, |b| b.called);
        let ahead = seen.place.map(|place| place.ahead.saturating_sub(called));
        let look = Look { at: seen.at, ahead, board };
        match (self.last.take(), step) {
            (None, _) => self.evidence = Evidence::begin(1.0, due),
            (Some(last), Some(step @ 0..=GAP)) => self.count(&last, &look, step as f64 / 60.0, due),
            (Some(_), step) => self.evidence.fade(step.unwrap_or(0).max(0) as f64 / 60.0),
        }
        if let Some(board) = &look.board {
            self.first_board(board);
            self.today = self.called_today(board, seen.at);
        }
        self.last = Some(look);
    }

    fn count(&mut self, last: &Look, look: &Look, minutes: f64, due: f64) {
        let gained = last.ahead.zip(look.ahead).map(|(before, now)| f64::from(before) - f64::from(now));
        let boards = last.board.as_ref().zip(look.board.as_ref());
        let calls = match boards {
            Some((earlier, board)) => {
                let seen = f64::from(board.calls_since(earlier));
                if minutes <= OFTEN { seen } else { seen.max(gained.unwrap_or(0.0)) }
            }
            None => gained.unwrap_or(0.0).max(0.0),
        };
        let in_use = look.board.as_ref().map_or(self.evidence.in_use(), Board::in_use);
        let in_use_before = last.board.as_ref().map_or(in_use, Board::in_use);
        let step = Step {
            minutes,
            in_use: f64::midpoint(in_use_before, in_use),
            calls,
            // Not cut off at 0: the place and the board may be of different moments, and the next look makes up for it.
            put_in_front: gained.map_or(0.0, |gained| calls - gained),
        };
        self.evidence.step(&step, in_use, due);
        self.calls = self.calls.saturating_add(calls as u32);
        self.minutes += minutes;
        self.still = if calls > 0.0 { 0.0 } else { self.still + minutes };
    }

    fn first_board(&mut self, board: &Board) {
        if self.sees {
            return;
        }
        self.sees = true;
        self.evidence.open_eyes(board.in_use());
        if self.calls == 0 {
            self.evidence.ages(board.ages());
            self.calls = board.ages().count() as u32;
            let oldest = board.ages().fold(0.0, f64::max);
            self.minutes = self.minutes.max(oldest);
            self.still = board.ages().fold(oldest, f64::min);
        }
    }

    /// How many have been called today, and in how many minutes.
    fn called_today(&self, board: &Board, at: i64) -> Option<(f64, f64)> {
        let minutes = self.clock.age(self.opens?, at)? as f64 / 60.0;
        let called = f64::from(self.numbers.given_out()) - f64::from(board.waiting);
        OPEN.contains(&minutes).then_some((called, minutes))
    }

    /// How long it may still take, told at `now`, in seconds since 1970 UTC.
    pub fn wait(&self, now: i64) -> Wait {
        match self.last.as_ref() {
            Some(last) => self.wait_from(last, now).unwrap_or_else(Wait::Unknown),
            None => Wait::Unknown(Why::NoPlace),
        }
    }

    fn wait_from(&self, last: &Look, now: i64) -> Result<Wait, Why> {
        let ahead = last.ahead.ok_or(Why::NoPlace)?;
        if now.saturating_sub(last.at).saturating_abs() > MAX_AGE {
            return Err(Why::Old);
        }
        if last.board.is_some() && self.evidence.in_use() < 0.5 {
            return Err(Why::NobodyServed);
        }
        if self.still >= STILL {
            return Err(Why::StandsStill { minutes: self.still as u32 });
        }
        if self.calls < MIN_CALLS {
            return Err(Why::TooFew { calls: self.calls, needed: MIN_CALLS });
        }
        let today = self.today_per_counter();
        let pace = self.pace(today);
        if !pace.moves() {
            return Err(Why::Overtaken);
        }
        let (low_minutes, high_minutes) = pace.band(ahead).ok_or(Why::TooLong)?;
        let upper_end = self.clock.time(last.at).saturating_add(i64::from(high_minutes) * 60);
        Ok(Wait::Band {
            low_minutes,
            high_minutes,
            rests_on: Basis {
                calls: self.calls,
                minutes: self.minutes.ceil() as u32,
                at_counters: self.sees.then(|| self.evidence.in_use().round() as u32),
                called_today: today.and(self.today).map(|(called, _)| called as u32),
            },
            as_of: last.at,
            past_closing: self.closes.is_some_and(|closes| upper_end > closes),
        })
    }

    fn pace(&self, today: Option<(f64, f64)>) -> Pace {
        let (own, spent) = self.evidence.own();
        let (before, before_spent) = Evidence::before(!self.sees);
        let (day, day_spent) = today.unwrap_or((0.0, 0.0));
        let learnt_from = own + before + day;
        let per_counter = learnt_from / (spent + before_spent + day_spent);
        Pace {
            calls: per_counter * self.evidence.in_use(),
            put_in_front: self.evidence.put_in_front(),
            learnt_from,
        }
    }

    /// The calls of today as so many that were seen, and the minutes at counters that those took; absent when the numbers
    /// say nothing, or something else than calls.
    fn today_per_counter(&self) -> Option<(f64, f64)> {
        let (called, minutes) = self.today?;
        let in_use = self.evidence.in_use();
        let at_pace = called - AT_ONCE * in_use;
        let each = in_use * minutes / at_pace;
        if at_pace < 1.0 || !LIKELY.contains(&each) {
            return None;
        }
        let (own, spent) = self.evidence.own();
        let (before, before_spent) = Evidence::before(false);
        let now = (spent + before_spent) / (own + before);
        let alike = each < now * ALIKE && now < each * ALIKE;
        let calls = (TODAY_WEIGHT * at_pace).min(TODAY_MOST);
        alike.then_some((calls, calls * each))
    }
}
