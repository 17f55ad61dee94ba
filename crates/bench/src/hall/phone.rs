//! What a phone shows to somebody who waits, minute by minute, and when they were called.

use super::day::{Day, Seen};
use super::office::{CLOSES, Kind, OPENS, Office, PAUSE, WALK};
use queue::{BoardKind, Counted, Estimator, Hall, Observation, OnBoard, Place, Stage, TicketNumber, Wait};

/// Nine o'clock of the day, in seconds since 1970 UTC.
const EPOCH: i64 = 1_772_467_200;

/// What a phone can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The place, the board, and when the office opened.
    All,
    /// The place and the board.
    NoHours,
    /// The place alone: no office is known.
    PlaceAlone,
}

/// A band that was shown, with what others would have shown. In minutes from that moment.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// Nothing was shown to this person before.
    pub first: bool,
    /// How long it really took.
    pub truth: f64,
    /// Ours.
    pub band: (f64, f64),
    /// People ahead times the mean of today.
    pub mean_of_today: f64,
    /// The band of somebody who knows how fast this office is, how many counters are open and how many appointments there
    /// are, but not what happens next.
    pub knowing: (f64, f64),
}

/// Everything shown to every `every`th walk-in. They open the page up to five minutes after they took their place.
pub fn all(day: &Day, office: &Office, kind: Kind, sight: Sight, every: usize) -> Vec<Shown> {
    let numbers = numbers(day);
    let boards: Vec<Hall> = day.seen.iter().map(|seen| board(seen, &numbers)).collect();
    let mut shown = Vec::new();
    for who in (0..day.people.len()).step_by(every) {
        let Some(called) = day.called[who] else { continue };
        let person = day.people[who];
        if person.appointment.is_some() {
            continue;
        }
        let opens = (sight == Sight::All).then(|| seconds(OPENS));
        let mut estimator = Estimator::new(opens, Some(seconds(CLOSES)));
        let mut first = true;
        let from = person.arrives + (who * 7 % 6) as f64;
        let looks = day.seen.iter().zip(&boards).filter(|(seen, _)| seen.at >= from && seen.at < called);
        for (seen, board) in looks {
            let Some(place) = place(day, seen, who) else { continue };
            let hall = (sight != Sight::PlaceAlone).then_some(board);
            let at = seconds(seen.at);
            let counted = Counted::WithCalled;
            estimator.observe(&Observation { at, place: Some(place), counted, hall });
            let Wait::Band { low_minutes, high_minutes, .. } = estimator.wait(at) else { continue };
            let each = (seen.at - OPENS).max(1.0) / f64::from(seen.calls.max(1));
            shown.push(Shown {
                first,
                truth: called - seen.at,
                band: (f64::from(low_minutes), f64::from(high_minutes)),
                mean_of_today: f64::from(place.ahead) * each,
                knowing: knowing(office, kind, seen.open, place.ahead),
            });
            first = false;
        }
    }
    shown
}

fn seconds(minutes: f64) -> i64 {
    EPOCH + ((minutes - OPENS) * 60.0) as i64
}

/// The number of each ticket: three rows, for three groups of services.
fn numbers(day: &Day) -> Vec<TicketNumber> {
    const ROWS: [usize; 10] = [0, 1, 0, 0, 1, 2, 0, 1, 0, 1];
    let mut given = [0; 3];
    let number = |(who, person): (usize, &super::people::Person)| {
        let row = ROWS[(who * 7 + who / 5) % ROWS.len()];
        let number = given[row];
        given[row] += usize::from(person.comes);
        TicketNumber(format!("{}{number}", ["A", "B", "C"][row]))
    };
    day.people.iter().enumerate().map(number).collect()
}

fn board(seen: &Seen, numbers: &[TicketNumber]) -> Hall {
    let person = |(who, stage, since): &(usize, Stage, f64)| OnBoard {
        number: numbers[*who].clone(),
        stage: *stage,
        since: Some(seconds(*since)),
    };
    Hall { kind: BoardKind::ByTicket, people: seen.board.iter().map(person).collect() }
}

/// As The Q tells it: appointments before walk-ins, then by arrival, and who is called still counts.
fn place(day: &Day, seen: &Seen, me: usize) -> Option<Place> {
    let (mut ahead, mut appointments_ahead, mut in_line) = (0, 0, false);
    for (who, stage, _) in &seen.board {
        if *who == me {
            in_line = *stage == Stage::Waiting;
        } else if matches!(stage, Stage::Waiting | Stage::Called) {
            let appointment = day.people[*who].appointment.is_some();
            ahead += u32::from(appointment || *who < me);
            appointments_ahead += u32::from(appointment);
        }
    }
    in_line.then_some(Place { ahead, appointments_ahead, appointments_due: seen.due })
}

/// How far both ends are from the middle for who knows everything, in standard deviations: eight of ten calls are inside.
const KNOWING: f64 = 0.9;

fn knowing(office: &Office, kind: Kind, open: usize, ahead: u32) -> (f64, f64) {
    let calls = open as f64 / (office.service + WALK + PAUSE);
    let put_in_front = office.capacity() * kind.load().1;
    let gain = (calls - put_in_front).max(calls / 10.0);
    let ahead = f64::from(ahead) + 1.0;
    let wide = 0.3f64.mul_add(put_in_front, 0.6 * calls) / (ahead * gain);
    let at = |side: f64| ahead / gain * (1.0 - wide / 9.0 + side * wide.sqrt() / 3.0).max(0.0).powi(3);
    super::score::outward(at(-KNOWING), at(KNOWING))
}
