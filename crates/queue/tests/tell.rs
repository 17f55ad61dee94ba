//! What is said on the way from the door to the counter, and what is not.

use proptest::prelude::*;
use queue::tell::{Kind, Told, Urgency, tell};
use queue::{Connection, Hidden, Place, Ticket};

const OLD: Connection = Connection::Stale { since: 0 };

fn waiting(ahead: u32) -> Ticket {
    Ticket::Waiting(Place { ahead, appointments_ahead: 0, appointments_due: 0 })
}

fn called(since: i64) -> Ticket {
    Ticket::Called { since: Some(since) }
}

/// What is said on the way.
fn said(tell_at: Option<u32>, seen: &[(Ticket, Connection)]) -> Vec<Kind> {
    let mut told = Told::default();
    let mut kinds = Vec::new();
    for (ticket, connection) in seen {
        let (next, announcement) = tell(&told, ticket, *connection, tell_at);
        told = next;
        kinds.extend(announcement.map(|announcement| {
            assert_eq!(announcement.urgency == Urgency::Assertive, announcement.kind == Kind::Called);
            announcement.kind
        }));
    }
    kinds
}

fn live(tickets: &[Ticket]) -> Vec<(Ticket, Connection)> {
    tickets.iter().map(|ticket| (ticket.clone(), Connection::Live)).collect()
}

fn places(tell_at: Option<u32>, places: &[u32]) -> Vec<Kind> {
    said(tell_at, &live(&places.iter().map(|ahead| waiting(*ahead)).collect::<Vec<_>>()))
}

fn ahead(places: &[u32]) -> Vec<Kind> {
    places.iter().map(|ahead| Kind::Ahead { ahead: *ahead }).collect()
}

#[test]
fn a_whole_visit_is_told_step_by_step() {
    let being_served = Ticket::BeingServed { since: None };
    let visit = [Ticket::Preparing, waiting(3), waiting(1), called(5), called(5), being_served, Ticket::Gone];
    let told =
        [Kind::Ahead { ahead: 3 }, Kind::Ahead { ahead: 1 }, Kind::Called, Kind::BeingServed, Kind::Gone];
    assert_eq!(said(None, &live(&visit)), told);
}

#[test]
fn what_the_page_shows_when_it_opens_is_not_said_again() {
    assert_eq!(places(None, &[7, 7, 7]), []);
    assert_eq!(said(None, &live(&[Ticket::OnHold { since: None }])), []);
    assert_eq!(said(None, &live(&[called(5)])), [Kind::Called], "but a call must not be missed");
}

#[test]
fn a_place_that_grows_and_shrinks_again_is_not_said() {
    assert_eq!(places(None, &[7, 8, 7, 9, 7]), []);
    assert_eq!(places(None, &[7, 8, 8, 7]), ahead(&[8, 7]));
}

#[test]
fn far_back_only_every_tenth_and_fifth_place_is_said() {
    let all: Vec<u32> = (0..=42).rev().collect();
    assert_eq!(places(None, &all), ahead(&[40, 30, 20, 15, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]));
    assert_eq!(places(None, &[28, 29, 29, 30, 28]), []);
}

#[test]
fn the_wish_is_told_once_when_it_is_reached_or_passed() {
    assert_eq!(
        places(Some(5), &[7, 4, 6, 6, 5, 5]),
        [Kind::Near { ahead: 4 }, Kind::Ahead { ahead: 6 }, Kind::Ahead { ahead: 5 },]
    );
    assert_eq!(places(Some(5), &[3]), [Kind::Near { ahead: 3 }]);
}

#[test]
fn another_wish_is_another_thing_to_tell() {
    let mut told = tell(&Told::default(), &waiting(3), Connection::Live, Some(5)).0;
    let mut with = |wish| {
        let (next, said) = tell(&told, &waiting(3), Connection::Live, wish);
        told = next;
        said.map(|said| said.kind)
    };
    assert_eq!(with(Some(5)), None);
    assert_eq!(with(Some(4)), Some(Kind::Near { ahead: 3 }));
    assert_eq!(with(None), None);
    assert_eq!(with(Some(4)), Some(Kind::Near { ahead: 3 }));
}

#[test]
fn a_new_call_is_told_and_the_same_call_is_not() {
    let on_hold = Ticket::OnHold { since: None };
    assert_eq!(
        said(None, &live(&[called(5), on_hold.clone(), called(9)])),
        [Kind::Called, Kind::OnHold, Kind::Called]
    );
    assert_eq!(
        said(None, &live(&[called(5), waiting(0), called(5)])),
        [Kind::Called, Kind::BackInLine { ahead: 0 }]
    );
    let no_time = Ticket::Called { since: None };
    assert_eq!(said(None, &live(&[no_time.clone(), called(5), no_time.clone()])), [Kind::Called]);
    assert_eq!(
        said(None, &live(&[no_time.clone(), on_hold, no_time])),
        [Kind::Called, Kind::OnHold, Kind::Called]
    );
}

#[test]
fn a_board_that_could_not_be_read_once_changes_nothing() {
    let unread = Ticket::NotShown(Hidden::BoardUnread);
    let on_hold = Ticket::OnHold { since: None };
    assert_eq!(
        said(None, &live(&[waiting(2), on_hold.clone(), unread.clone(), on_hold, unread])),
        [Kind::OnHold]
    );
}

#[test]
fn a_lost_connection_is_told_once_and_so_is_its_return() {
    let seen =
        [Connection::Live, OLD, Connection::Offline { since: 0 }, OLD, Connection::Polling, Connection::Live];
    let seen = seen.map(|connection| (waiting(7), connection));
    assert_eq!(said(None, &seen), [Kind::Lost, Kind::Back]);
}

#[test]
fn what_happened_while_it_was_lost_is_told_when_it_is_back() {
    let seen = [(waiting(7), Connection::Live), (waiting(7), OLD), (called(5), Connection::Polling)];
    assert_eq!(said(None, &seen), [Kind::Lost, Kind::Called]);
}

fn ticket() -> impl Strategy<Value = Ticket> {
    prop_oneof![
        4 => (0..30_u32).prop_map(waiting),
        2 => (0..3_i64).prop_map(called),
        1 => Just(Ticket::Called { since: None }),
        1 => Just(Ticket::BeingServed { since: None }),
        1 => Just(Ticket::OnHold { since: None }),
        1 => Just(Ticket::NotShown(Hidden::BoardUnread)),
        1 => Just(Ticket::NotShown(Hidden::BoardOff)),
        1 => Just(Ticket::Preparing),
    ]
}

proptest! {
    #[test]
    fn nothing_is_said_twice_in_a_row(
        seen in prop::collection::vec((ticket(), any::<bool>()), 0..40), wish in prop::option::of(0..20_u32)
    ) {
        let connection = |lost| if lost { OLD } else { Connection::Live };
        let seen: Vec<_> = seen.into_iter().map(|(ticket, lost)| (ticket, connection(lost))).collect();
        let mut told = Told::default();
        let mut last = None;
        for (ticket, connection) in &seen {
            let mut said = || {
                let (next, said) = tell(&told, ticket, *connection, wish);
                told = next;
                said.map(|said| said.kind)
            };
            let kinds = [said(), said(), said()];
            // A place that got worse is said when it is seen a second time.
            let again = kinds[1].filter(|kind| !matches!(kind, Kind::Ahead { .. })).or(kinds[2]);
            prop_assert_eq!(again, None);
            for kind in kinds.into_iter().flatten() {
                prop_assert!(last != Some(kind) || kind == Kind::Called);
                last = Some(kind);
            }
        }
    }
}
