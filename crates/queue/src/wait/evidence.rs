//! Calls counted, the time they took, and how both fade: what was an hour ago says less about now.

/// What has been counted says half as much after so many minutes.
const HALF: f64 = 30.0;

/// Counters in use are averaged over about so many minutes: between two people a counter looks empty.
const COUNTERS: f64 = 12.0;

/// Before anything is seen, a call is believed to take so many minutes at a counter, as firmly as if it had been seen
/// once. A guess: few counters are twice as fast or half as fast.
const BEFORE: (f64, f64) = (1.0, 8.0);

/// The same for a whole office of which no board is seen, much less firmly: it may have three counters or thirty.
const BEFORE_BLIND: (f64, f64) = (0.15, 0.3);

/// Somebody who is at a counter on the first board says as much as so many calls…
const AGE_WEIGHT: f64 = 0.4;
/// …all of them together no more than so many, because they share the error of [`AGE_FACTOR`]…
const AGE_MOST: f64 = 2.0;
/// …and will have been there so many times longer in the end. The mean service is `2 / (1 + spread²)` times the mean
/// age, which is between 1.3 and 1.5 for the spreads known from counters (0.6 to 0.75).
const AGE_FACTOR: f64 = 1.35;

/// Appointments that are due say as much about those who will be put in front as so many minutes of watching: most
/// appear a quarter of an hour before their time, come a little before it, and leave the list when they do.
const DUE_MINUTES: f64 = 25.0;

/// Sums that fade. Times are in minutes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence {
    calls: f64,
    /// Counters in use, times minutes. Without a board one counter is meant to stand for all.
    spent: f64,
    watched: f64,
    put_in_front: f64,
    /// Of the first board.
    age_calls: f64,
    age_spent: f64,
    /// Averages.
    in_use: f64,
    due: f64,
}

/// What happened between two looks.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// How long it was, in minutes.
    pub minutes: f64,
    /// Counters in use, on average.
    pub in_use: f64,
    /// How many were called.
    pub calls: f64,
    /// How many of these calls did not bring the person forward.
    pub put_in_front: f64,
}

impl Evidence {
    /// Nothing but how many counters are in use, 1 when nobody can see, and how many appointments are due.
    pub fn begin(in_use: f64, due: f64) -> Self {
        Self { in_use, due, ..Self::default() }
    }

    /// The first board: how long those at the counters have been there.
    pub fn ages(&mut self, ages: impl Iterator<Item = f64>) {
        for age in ages {
            self.age_calls += AGE_WEIGHT;
            self.age_spent += AGE_WEIGHT * AGE_FACTOR * age;
        }
        let share = (AGE_MOST / self.age_calls.max(AGE_MOST)).min(1.0);
        self.age_calls *= share;
        self.age_spent *= share;
    }

    /// From now on counters can be seen, so many; until now one stood for all.
    pub fn open_eyes(&mut self, in_use: f64) {
        self.spent *= in_use.max(1.0);
        self.in_use = in_use;
    }

    /// Time goes by, and nobody knows what happened.
    pub fn fade(&mut self, minutes: f64) {
        let left = left(minutes / HALF);
        for sum in [
            &mut self.calls,
            &mut self.spent,
            &mut self.watched,
            &mut self.put_in_front,
            &mut self.age_calls,
            &mut self.age_spent,
        ] {
            *sum *= left;
        }
    }

    /// Time goes by, watched.
    pub fn step(&mut self, step: &Step, in_use: f64, due: f64) {
        self.fade(step.minutes);
        self.calls += step.calls;
        self.spent += step.in_use * step.minutes;
        self.watched += step.minutes;
        self.put_in_front += step.put_in_front;
        // At the start every look counts alike: nothing is known but the first.
        let share = (1.0 - left(step.minutes / COUNTERS)).max(1.0 / (1.0 + self.watched)).min(1.0);
        self.in_use += (in_use - self.in_use) * share;
        self.due += (due - self.due) * share;
    }

    /// Counters in use, lately.
    pub fn in_use(&self) -> f64 {
        self.in_use
    }

    /// Calls that were seen or dated, and the minutes at counters that they took.
    pub fn own(&self) -> (f64, f64) {
        (self.calls + self.age_calls, self.spent + self.age_spent)
    }

    /// What was believed before anything was seen, as calls and minutes.
    pub fn before(blind: bool) -> (f64, f64) {
        if blind { BEFORE_BLIND } else { BEFORE }
    }

    /// People who are put in front, for each minute.
    pub fn put_in_front(&self) -> f64 {
        (self.put_in_front.max(0.0) + self.due) / (self.watched + DUE_MINUTES)
    }
}

/// What is left of 1 that halves so often; near enough, and without the code of a true power.
fn left(halves: f64) -> f64 {
    let x = halves.max(0.0) * std::f64::consts::LN_2;
    1.0 / (1.0 + x * (1.0 + x / 2.0 * (1.0 + x / 3.0)))
}

#[cfg(test)]
mod tests {
    use super::left;

    #[test]
    fn what_is_left_halves() {
        assert!((left(1.0) - 0.5).abs() < 0.01);
        assert!((left(0.1) - 0.5_f64.powf(0.1)).abs() < 1e-4);
        assert!(left(3.0) < 0.16 && left(1e300) >= 0.0 && left(-1.0) <= 1.0);
    }
}
