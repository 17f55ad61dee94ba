use super::*;
use crate::queue::{directory::Directory, hall::State};
use std::path::Path;

const HOUR: i64 = 60 * 60 * 1000;

fn world() -> World {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content");
    World::new(Directory::from_content(&content).unwrap(), 1)
}

fn speed(speed: f64) -> Speed {
    Speed::new(speed).unwrap()
}

/// Ticket and state of everyone in the day's offices.
fn people(world: &World, day: &Day) -> Vec<(String, State)> {
    let people = day.floors.iter().flat_map(|floor| world.hall.on_board(floor.office));
    people.filter_map(|c| Some((c.ticket_number.clone(), c.period()?.state))).collect()
}

fn waiting(world: &World, floor: &Floor) -> usize {
    let people = world.hall.on_board(floor.office).into_iter();
    people.filter(|c| c.period().is_some_and(|p| p.state == State::Waiting)).count()
}

#[test]
fn the_same_seed_gives_the_same_day_and_another_seed_another() {
    let run = |seed| {
        let mut world = world();
        let mut day = Day::new(&mut world, speed(1.0), seed);
        let now = world.now();
        day.advance(&mut world, 2 * HOUR, now);
        people(&world, &day)
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7), run(8));
}

#[test]
fn whenever_one_looks_there_is_a_line_in_most_offices_and_nowhere_an_endless_one() {
    for seed in 1..=5 {
        let mut world = world();
        let mut day = Day::new(&mut world, speed(1.0), seed);
        let mut now = world.now();
        for quarter in 0..40 {
            let lines: Vec<usize> = day.floors.iter().map(|floor| waiting(&world, floor)).collect();
            assert!(lines.iter().filter(|line| **line >= 2).count() >= 3, "{seed}, {quarter}: {lines:?}");
            assert!(lines.iter().all(|line| *line <= 30), "{seed}, {quarter}: {lines:?}");
            let everyone = day.floors.iter().flat_map(|floor| world.hall.on_board(floor.office));
            let longest = everyone.map(|c| now.seconds() - c.arrived.seconds()).max();
            assert!(longest < Some(3 * 60 * 60), "{seed}, {quarter}: somebody is forgotten, {longest:?}");
            now = now.plus_seconds(15 * 60);
            day.advance(&mut world, (quarter + 1) * HOUR / 4, now);
        }
    }
}

#[test]
fn every_state_occurs_and_every_kind_of_news() {
    let mut world = world();
    let mut day = Day::new(&mut world, speed(1.0), 3);
    let mut now = world.now();
    let (mut states, mut moved, mut made, mut gone) = (Vec::new(), 0, 0, 0);
    for minute in 1..=240 {
        now = now.plus_seconds(60);
        day.advance(&mut world, minute * 60_000, now);
        for (_, state) in people(&world, &day) {
            if !states.contains(&state) {
                states.push(state);
            }
        }
        for news in world.hall.take_news() {
            match news {
                crate::queue::hall::News::Moved(_) => moved += 1,
                crate::queue::hall::News::Made(_) => made += 1,
                crate::queue::hall::News::Gone(_) => gone += 1,
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(states.len(), 5, "{states:?}");
    assert!(moved > 200 && made > 10 && gone > 5, "{moved}, {made}, {gone}");
}

#[test]
fn speed_shortens_durations_while_times_stay_on_the_real_clock() {
    let mut world = world();
    let mut day = Day::new(&mut world, speed(60.0), 1);
    // A minute on the real clock.
    let now = world.now().plus_seconds(60);
    day.advance(&mut world, HOUR, now);
    let offices = day.floors.iter().map(|floor| floor.office);
    let arrivals: Vec<_> =
        offices.flat_map(|office| world.hall.on_board(office)).map(|c| c.arrived).collect();
    assert!(arrivals.iter().all(|arrived| *arrived <= now && *arrived >= now.plus_seconds(-155)));
    assert!(arrivals.len() > 10);
}

#[test]
fn a_speed_is_a_number_that_makes_sense() {
    assert!("30".parse::<Speed>().is_ok());
    for wrong in ["0", "-1", "fast", "NaN", "1e9"] {
        assert!(wrong.parse::<Speed>().is_err(), "{wrong}");
    }
}
