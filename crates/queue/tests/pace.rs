//! When pages ask, alone and together.

use proptest::prelude::*;
use queue::pace::{Page, Situation, Spot, next_fetch, next_opening};
use queue::{Connection, Ticket};

/// In line at such a place, the page shown, the server telling, nothing new.
fn at(ahead: u32) -> Situation {
    Situation {
        spot: Spot::Ahead(ahead),
        tell_at: None,
        waiting: None,
        connection: Connection::Live,
        page: Page::Shown,
        fetched: Some(5_000),
        moved: None,
        returned: None,
        failures: 0,
        chance: 0.5,
    }
}

fn next(situation: Situation) -> u32 {
    next_fetch(&situation).unwrap()
}

#[test]
fn the_first_fetch_is_at_once_and_none_follows_a_visit() {
    assert_eq!(next(Situation { fetched: None, ..at(90) }), 0);
    let over = Situation { spot: Spot::of(&Ticket::Gone), moved: Some(0), returned: Some(0), ..at(0) };
    assert_eq!(next_fetch(&over), None);
    assert_eq!(next_fetch(&Situation { fetched: None, ..over }), None);
}

#[test]
fn who_is_near_or_asked_to_be_told_asks_at_once_when_something_moved() {
    let moved = |ahead, tell_at| next(Situation { moved: Some(0), tell_at, ..at(ahead) });
    assert!((0..10).all(|ahead| moved(ahead, None) <= 300));
    assert!((0..15).all(|ahead| moved(ahead, Some(5)) <= 300));
    assert!(moved(100, None) > 1_000);
    let called = Situation { spot: Spot::of(&Ticket::Called { since: None }), ..at(0) };
    assert!(next(Situation { moved: Some(0), ..called }) <= 300);
}

#[test]
fn events_that_come_together_are_one() {
    let first = Situation { moved: Some(0), ..at(60) };
    let later = Situation { moved: Some(1_000), fetched: Some(6_000), ..at(60) };
    assert_eq!(next(later), next(first) - 1_000, "a second event does not put it off");
    let burst = Situation { moved: Some(0), fetched: Some(100), ..at(0) };
    assert!((400..=500).contains(&next(burst)), "and none follows the other too closely");
}

#[test]
fn a_page_asks_by_itself_too() {
    let alone = |ahead, connection| next(Situation { fetched: Some(0), connection, ..at(ahead) });
    assert_eq!((alone(3, Connection::Live), alone(30, Connection::Live)), (20_000, 60_000));
    assert_eq!((alone(3, Connection::Polling), alone(30, Connection::Polling)), (10_000, 30_000));
    assert_eq!(alone(200, Connection::Polling), 60_000);
}

#[test]
fn hidden_pages_slow_down_and_catch_up_at_once() {
    let hidden = Situation { page: Page::Hidden, moved: Some(0), fetched: Some(0), ..at(3) };
    assert_eq!((next(hidden), next(Situation { spot: Spot::Ahead(30), ..hidden })), (60_000, 300_000));
    assert!(
        next(Situation { tell_at: Some(2), fetched: Some(5_000), ..hidden }) <= 300,
        "who asked to be told is told"
    );
    for ahead in [3, 200] {
        assert!(next(Situation { returned: Some(0), ..at(ahead) }) <= 300);
    }
}

#[test]
fn failures_wait_longer_each_time_and_coming_back_does_not() {
    let failed = |failures, chance| next(Situation { failures, chance, fetched: Some(0), ..at(3) });
    assert_eq!(
        [1, 2, 3, 6, 7, u32::MAX].map(|n| failed(n, 0.5)),
        [2_000, 4_000, 8_000, 60_000, 60_000, 60_000]
    );
    assert_eq!((failed(1, 0.0), failed(1, 1.0)), (1_000, 3_000));
    let moved = Situation { failures: 4, moved: Some(0), fetched: Some(0), ..at(3) };
    assert_eq!(next(moved), 16_000);
    assert!(next(Situation { returned: Some(0), fetched: Some(5_000), ..moved }) <= 300);
}

/// When each of `hall` people asks after one event, in milliseconds from it. They began at any time, and all see the page.
fn after_one_event(hall: u32, waiting: Option<u32>, connection: Connection) -> Vec<u32> {
    let mut times: Vec<u32> = (0..hall)
        .map(|ahead| {
            // Spread evenly without being in order.
            let chance = f64::from(ahead * 7919 % 1000) / 1000.0;
            let fetched = Some(u64::from(ahead * 104_729 % 60_000));
            let moved = Some(0);
            next(Situation { waiting, connection, fetched, moved, chance, ..at(ahead) })
        })
        .collect();
    times.sort_unstable();
    times
}

/// Most in any second.
fn busiest_second(times: &[u32]) -> usize {
    let in_second = |from: &u32| times.iter().filter(|time| (*from..*from + 1000).contains(*time)).count();
    times.iter().map(in_second).max().unwrap_or(0)
}

#[test]
fn one_event_in_a_hall_of_300_costs_no_second_more_than_30_fetches() {
    for waiting in [None, Some(300)] {
        let times = after_one_event(300, waiting, Connection::Live);
        assert!(times.iter().all(|time| *time <= 15_000), "everybody is up to date within 15 seconds");
        assert!(busiest_second(&times) <= 30, "{}", busiest_second(&times));
        let fifth: Vec<u32> = times.iter().copied().step_by(5).collect();
        assert!(busiest_second(&fifth) <= 6, "{}", busiest_second(&fifth));
    }
    let smaller = after_one_event(80, Some(80), Connection::Live);
    assert!(busiest_second(&smaller) <= 16, "{}", busiest_second(&smaller));
}

#[test]
fn a_page_costs_what_the_table_says() {
    let connections = [Connection::Live, Connection::Polling];
    let in_a_minute = |situation: Situation| {
        let mut time = 0;
        let mut fetches = 0;
        while time < 3_600_000 {
            time += next(Situation { fetched: Some(0), ..situation });
            fetches += 1;
        }
        f64::from(fetches) / 60.0
    };
    let alone = |ahead| connections.map(|connection| in_a_minute(Situation { connection, ..at(ahead) }));
    assert_eq!((alone(0), alone(10), alone(49), alone(50)), ([3.0, 6.0], [1.0, 2.0], [1.0, 2.0], [1.0, 1.0]));
    let other = |spot| in_a_minute(Situation { spot, ..at(0) });
    assert_eq!((other(Spot::AtCounter), other(Spot::Unknown)), (2.0, 2.0));
    let hidden = |ahead, tell_at| in_a_minute(Situation { page: Page::Hidden, tell_at, ..at(ahead) });
    assert_eq!([hidden(0, None), hidden(30, None), hidden(30, Some(5))], [1.0, 0.2, 1.0]);
    assert_eq!(in_a_minute(Situation { failures: 6, ..at(0) }), 1.0);
    let moving = |spot| in_a_minute(Situation { spot, moved: Some(0), ..at(0) });
    let rounded = [0, 10, 299].map(|ahead| moving(Spot::Ahead(ahead)).round() as u32);
    assert_eq!((rounded, moving(Spot::Unknown).round()), ([120, 115, 4], 8.0));
}

fn situation() -> impl Strategy<Value = Situation> {
    let spot = prop_oneof![Just(Spot::Unknown), any::<u32>().prop_map(Spot::Ahead), Just(Spot::AtCounter)];
    let since = any::<i64>();
    let connection = prop_oneof![
        Just(Connection::Live),
        Just(Connection::Polling),
        since.prop_map(|since| Connection::Stale { since }),
        since.prop_map(|since| Connection::Offline { since }),
    ];
    let page = prop_oneof![Just(Page::Shown), Just(Page::Hidden)];
    let numbers = (any::<Option<u32>>(), any::<Option<u32>>(), any::<u32>(), any::<f64>());
    let times = (any::<Option<u64>>(), any::<Option<u64>>(), any::<Option<u64>>());
    (spot, connection, page, numbers, times).prop_map(
        |(spot, connection, page, (tell_at, waiting, failures, chance), (fetched, moved, returned))| {
            Situation { spot, tell_at, waiting, connection, page, fetched, moved, returned, failures, chance }
        },
    )
}

#[test]
fn a_socket_that_closed_is_opened_again_within_seconds_and_ever_more_seldom() {
    assert_eq!((next_opening(1, 0.0), next_opening(1, 1.0)), (1_000, 3_000));
    assert_eq!((next_opening(2, 0.5), next_opening(3, 0.5)), (4_000, 8_000));
    assert_eq!(next_opening(6, 0.5), 60_000);
}

proptest! {
    #[test]
    fn a_server_that_closes_every_socket_is_left_in_peace(closed in 1..u32::MAX, chance in proptest::num::f64::ANY) {
        let (next, later) = (next_opening(closed, chance), next_opening(closed.saturating_add(1), chance));
        prop_assert!((1_000..=90_000).contains(&next) && next <= later);
    }

    #[test]
    fn nobody_stops_while_the_visit_lasts(situation in situation()) {
        let next = next_fetch(&situation);
        prop_assert!(next.is_some_and(|next| next <= 330_000), "{:?}", next);
    }

    #[test]
    fn everybody_who_looks_is_up_to_date_within_15_seconds_of_an_event(
        mut now in situation(), elapsed in 0..60_000_u64
    ) {
        now.page = Page::Shown;
        now.failures = 0;
        now.fetched = Some(elapsed);
        now.moved = Some(0);
        prop_assert!(next_fetch(&now).is_some_and(|next| next <= 15_000));
    }
}
