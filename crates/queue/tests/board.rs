//! What a board says to people outside its line.

use proptest::prelude::*;
use queue::{
    BoardKind, Hall, OnBoard, Stage,
    board::{Board, Calls, Length, Looks, Shown, Signage},
    busy::Busy,
};

const NOW: i64 = 1_800_000_000;

fn hall(kind: BoardKind, people: &[(&str, Stage, i64)]) -> Hall {
    let person = |(number, stage, minutes): &(&str, Stage, i64)| OnBoard {
        number: (*number).into(),
        stage: *stage,
        since: Some(NOW - minutes * 60),
    };
    Hall { kind, people: people.iter().map(person).collect() }
}

fn shown(board: Board) -> Shown {
    match board {
        Board::On(shown) => shown,
        other => panic!("{other:?}"),
    }
}

fn look(hall: &Hall) -> Shown {
    shown(Looks::default().look(hall, Signage::On, NOW))
}

#[test]
fn it_tells_who_is_called_and_served_and_how_long_the_longest_waits() {
    let shown = look(&hall(
        BoardKind::ByTicket,
        &[
            ("A1", Stage::BeingServed, 14),
            ("A2", Stage::Called, 3),
            ("B1", Stage::OnHold, 50),
            ("A3", Stage::Called, 1),
            ("A4", Stage::Waiting, 26),
            ("A5", Stage::Waiting, 2),
            ("A6", Stage::Preparing, 0),
        ],
    ));
    assert_eq!(shown.calls, Calls::ByNumber(vec!["A3".into(), "A2".into()]), "the latest call first");
    assert_eq!(shown.served, ["A1".into()]);
    assert_eq!(shown.waiting, 2);
    assert_eq!(shown.longest, Some(Length::Minutes(25)));
}

#[test]
fn an_empty_board_says_that_nobody_waits_only_if_it_is_on() {
    let empty = hall(BoardKind::ByTicket, &[]);
    let with = |signage| Looks::default().look(&empty, signage, NOW);
    assert_eq!(shown(with(Signage::On)).waiting, 0);
    assert_eq!(with(Signage::Off), Board::Off);
    assert_eq!(with(Signage::Unknown), Board::Unsure);
}

#[test]
fn people_on_a_board_prove_that_it_is_on() {
    let hall = hall(BoardKind::ByTicket, &[("A1", Stage::Waiting, 2)]);
    assert_eq!(shown(Looks::default().look(&hall, Signage::Off, NOW)).waiting, 1);
}

#[test]
fn an_office_that_shows_no_calls_shows_none() {
    let people = [("A1", Stage::Called, 2), ("A2", Stage::Waiting, 2)];
    let shown = look(&hall(BoardKind::NoCalls, &people));
    assert_eq!((shown.calls, shown.waiting), (Calls::NotShown, 1));
    assert_eq!(look(&hall(BoardKind::ByName, &people)).calls, Calls::ByName(vec!["A1".into()]));
}

#[test]
fn a_slow_clock_makes_no_wait_shorter() {
    let hall = hall(BoardKind::ByTicket, &[("A1", Stage::Called, 0), ("A2", Stage::Waiting, 30)]);
    let at = NOW - 3 * 3600;
    assert_eq!(shown(Looks::default().look(&hall, Signage::On, at)).longest, Some(Length::Minutes(30)));
}

#[test]
fn a_clock_that_is_fast_by_half_an_hour_is_found_out_by_the_next_call() {
    let mut looks = Looks::default();
    let fast = NOW + 1800;
    let first = hall(BoardKind::ByTicket, &[("A1", Stage::Waiting, 10), ("A2", Stage::Waiting, 10)]);
    assert_eq!(shown(looks.look(&first, Signage::On, fast)).longest, Some(Length::Minutes(40)));
    let mut second = hall(BoardKind::ByTicket, &[("A1", Stage::Called, 0), ("A2", Stage::Waiting, 10)]);
    for person in &mut second.people {
        person.since =
            person.since.map(|since| if person.stage == Stage::Called { since + 60 } else { since });
    }
    assert_eq!(shown(looks.look(&second, Signage::On, fast + 60)).longest, Some(Length::Minutes(10)));
}

#[test]
fn times_of_which_nobody_can_tell_whether_they_are_right_are_not_told() {
    let hall = hall(BoardKind::ByTicket, &[("A1", Stage::Waiting, 90), ("A2", Stage::Waiting, 80)]);
    let shown = look(&hall);
    assert_eq!((shown.waiting, shown.longest, shown.busy), (2, None, None));
}

#[test]
fn the_word_is_that_of_the_times() {
    let line = |minutes| look(&hall(BoardKind::ByTicket, &[("A1", Stage::Waiting, minutes)])).busy;
    assert_eq!([2, 9, 20].map(line), [Some(Busy::Quiet), Some(Busy::Usual), Some(Busy::Busy)]);
}

proptest! {
    #[test]
    fn no_board_is_too_strange(
        looks in prop::collection::vec(
            (prop::collection::vec((0..3_u8, any::<Option<i64>>()), 0..6), any::<i64>()), 1..5),
    ) {
        let mut reader = Looks::default();
        for (people, at) in looks {
            let person = |(stage, since): (u8, Option<i64>)| OnBoard {
                number: "A1".into(),
                stage: [Stage::Waiting, Stage::Called, Stage::BeingServed][usize::from(stage)],
                since,
            };
            let count = people.len();
            let hall = Hall { kind: BoardKind::ByTicket, people: people.into_iter().map(person).collect() };
            match reader.look(&hall, Signage::Unknown, at) {
                Board::On(shown) => {
                    let all = shown.waiting as usize + shown.calls.numbers().len() + shown.served.len();
                    prop_assert_eq!(all, count);
                }
                other => prop_assert_eq!((other, count), (Board::Unsure, 0)),
            }
        }
    }
}
