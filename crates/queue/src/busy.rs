//! How busy an office is, from what its board shows.

use crate::{Hall, Stage, TicketNumber};

/// A time on a board that is older than this, in seconds, or in the future, says nothing: a clock is wrong, or a ticket
/// was forgotten.
const DAY: i64 = 24 * 3600;

/// Who comes now waits less than this, in minutes: quiet.
const QUIET: u32 = 10;

/// Who comes now waits this long or longer, in minutes: busy.
const BUSY: u32 = 30;

/// How busy an office is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// People in line.
    pub waiting: u32,
    /// Numbers that are called now.
    pub called: Vec<Call>,
    /// People at a counter.
    pub being_served: u32,
    /// How long the person waits who has waited longest, in minutes, if a time is shown that can be right.
    pub longest_minutes: Option<u32>,
    /// In a word, when what is shown allows it.
    pub busy: Option<Busy>,
}

/// A number that is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The number.
    pub number: TicketNumber,
    /// Since when, in seconds since 1970 UTC, if a time is shown that can be right.
    pub since: Option<i64>,
}

/// How busy an office is, in a word. What is usual for it nobody knows here: the words are about the wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// Hardly any wait.
    Quiet,
    /// Between the two.
    Usual,
    /// Half an hour or more.
    Busy,
}

/// How busy the office is whose board this is, at `now` in seconds since 1970 UTC. Absent when the board shows nobody: it
/// may be off, and an empty board looks the same.
///
/// The word comes from the times if most in line have one: half of them have waited longer than the one in the middle, so
/// who comes now waits about twice as long as that one has. (Not from the longest: one forgotten ticket would make every
/// office busy.) Less than 10 minutes is quiet, 30 or more is busy. Without times it comes from how many wait for each
/// counter in use: at most one is quiet, four or more is busy. With neither there is no word.
pub fn load(hall: &Hall, now: i64) -> Option<Load> {
    if hall.people.is_empty() {
        return None;
    }
    let mut load =
        Load { waiting: 0, called: Vec::new(), being_served: 0, longest_minutes: None, busy: None };
    let mut waits: Vec<u32> = Vec::new();
    for person in &hall.people {
        let minutes = person.since.and_then(|since| minutes(since, now));
        match person.stage {
            Stage::Waiting => {
                load.waiting = load.waiting.saturating_add(1);
                if let Some(minutes) = minutes {
                    // In order, without the code of a sort for one list.
                    waits.insert(waits.partition_point(|other| *other <= minutes), minutes);
                }
            }
            Stage::Called => {
                load.called.push(Call { number: person.number.clone(), since: minutes.and(person.since) })
            }
            Stage::BeingServed => load.being_served = load.being_served.saturating_add(1),
            Stage::Preparing | Stage::OnHold | Stage::Other => {}
        }
    }
    load.longest_minutes = waits.last().copied();
    load.busy = word(&load, &waits);
    Some(load)
}

fn word(load: &Load, waits: &[u32]) -> Option<Busy> {
    let counters = (load.called.len() as u32).saturating_add(load.being_served);
    if load.waiting == 0 {
        // Without anybody at a counter the office may be closed.
        return (counters > 0).then_some(Busy::Quiet);
    }
    if waits.len() as u32 > load.waiting / 2 {
        let middle = waits.get(waits.len() / 2)?;
        return Some(match middle.saturating_mul(2) {
            ..QUIET => Busy::Quiet,
            BUSY.. => Busy::Busy,
            _ => Busy::Usual,
        });
    }
    match load.waiting.checked_div(counters)? {
        _ if load.waiting <= counters => Some(Busy::Quiet),
        4.. => Some(Busy::Busy),
        _ => Some(Busy::Usual),
    }
}

fn minutes(since: i64, now: i64) -> Option<u32> {
    let seconds = now.saturating_sub(since);
    (0..=DAY).contains(&seconds).then_some((seconds / 60) as u32)
}

#[cfg(test)]
mod tests {
    use super::{Busy, Call, load};
    use crate::{BoardKind, Hall, OnBoard, Stage};
    use proptest::prelude::*;

    const NOW: i64 = 1_000_000;

    /// `minutes` ago, or no time.
    fn hall(people: &[(Stage, Option<i64>)]) -> Hall {
        let person = |(at, (stage, minutes)): (usize, &(Stage, Option<i64>))| OnBoard {
            number: format!("A{at}").as_str().into(),
            stage: *stage,
            since: minutes.map(|minutes| NOW - minutes * 60),
        };
        Hall { kind: BoardKind::ByTicket, people: people.iter().enumerate().map(person).collect() }
    }

    fn word(people: &[(Stage, Option<i64>)]) -> Option<Busy> {
        load(&hall(people), NOW)?.busy
    }

    #[test]
    fn a_board_that_shows_nobody_says_nothing() {
        assert_eq!(load(&hall(&[]), NOW), None);
    }

    #[test]
    fn it_counts_by_stage() {
        let hall = hall(&[
            (Stage::Waiting, Some(12)),
            (Stage::Waiting, Some(3)),
            (Stage::Called, Some(1)),
            (Stage::Called, None),
            (Stage::BeingServed, Some(9)),
            (Stage::OnHold, Some(50)),
            (Stage::Preparing, Some(0)),
            (Stage::Other, Some(0)),
        ]);
        let load = load(&hall, NOW).unwrap();
        assert_eq!((load.waiting, load.being_served, load.longest_minutes), (2, 1, Some(12)));
        let call = |number: &str, since| Call { number: number.into(), since };
        assert_eq!(load.called, [call("A2", Some(NOW - 60)), call("A3", None)]);
    }

    #[test]
    fn the_word_follows_the_wait_of_the_one_in_the_middle() {
        let line = |minutes: [i64; 3]| word(&minutes.map(|minutes| (Stage::Waiting, Some(minutes))));
        assert_eq!(line([1, 4, 6]), Some(Busy::Quiet));
        assert_eq!(line([1, 5, 12]), Some(Busy::Usual));
        assert_eq!(line([1, 15, 20]), Some(Busy::Busy));
        assert_eq!(line([1, 2, 600]), Some(Busy::Quiet), "one forgotten ticket makes no office busy");
    }

    #[test]
    fn without_times_the_word_follows_the_counters() {
        let line = |waiting, counters| {
            let waiting = vec![(Stage::Waiting, None); waiting];
            let counters = vec![(Stage::BeingServed, None); counters];
            word(&[waiting, counters].concat())
        };
        assert_eq!(line(0, 2), Some(Busy::Quiet));
        assert_eq!(line(2, 2), Some(Busy::Quiet));
        assert_eq!(line(3, 2), Some(Busy::Usual));
        assert_eq!(line(8, 2), Some(Busy::Busy));
        assert_eq!(line(3, 0), None);
        assert_eq!(word(&[(Stage::OnHold, None)]), None);
    }

    #[test]
    fn times_that_cannot_be_are_unknown() {
        let load = load(&hall(&[(Stage::Waiting, Some(-90)), (Stage::Waiting, Some(25 * 60))]), NOW).unwrap();
        assert_eq!((load.longest_minutes, load.busy), (None, None));
    }

    proptest! {
        #[test]
        fn no_time_is_too_strange(times in prop::collection::vec(any::<Option<i64>>(), 0..9), now in any::<i64>()) {
            let people = times.iter().map(|since| OnBoard {
                number: "A1".into(),
                stage: Stage::Waiting,
                since: *since,
            });
            let hall = Hall { kind: BoardKind::Other, people: people.collect() };
            if let Some(longest) = load(&hall, now).and_then(|load| load.longest_minutes) {
                prop_assert!(longest <= 24 * 60);
            }
        }
    }
}
