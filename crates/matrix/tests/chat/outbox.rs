//! The outbox: each message once and in order, whatever fails.

use crate::said;
use matrix::{
    EventId, Failure, TxnId,
    outbox::{Out, Outbox, Outcome, Saying},
    wire::send::Attachment,
};
use proptest::prelude::*;

fn photo() -> Saying {
    Saying::File(Attachment { name: "a.png".into(), mime: "image/png".into(), size: 9, pixels: None })
}

fn saying(text: &str) -> Saying {
    Saying::Text(text.into())
}

fn outbox() -> Outbox {
    Outbox::new(said::room(), "ab/..%c")
}

fn under_way(out: Out) -> (TxnId, String) {
    match out {
        Out::Send(txn, request) => (txn, request.path),
        Out::Upload(txn, request) => (txn, request.target()),
        Out::Later(ms) => panic!("later {ms}"),
        Out::Nothing => panic!("nothing"),
    }
}

const SENT: &[u8] = br#"{"event_id": "$e"}"#;

#[test]
fn a_name_is_given_once_and_leads_nowhere_else() {
    let mut outbox = outbox();
    let txn = outbox.add(saying("one")).unwrap();
    assert_eq!(txn.as_str(), "cz-abc.1");
    for _ in 0..3 {
        let (again, path) = under_way(outbox.next(0));
        assert_eq!(again, txn);
        assert!(path.ends_with("/send/m.room.message/cz-abc.1"));
        assert_eq!(outbox.answer(&txn, 0, b"", -9_000, 0.5), Outcome::Waits);
    }
}

#[test]
fn a_lost_network_and_a_rate_limit_are_waited_out() {
    let mut outbox = outbox();
    outbox.add(saying("one"));
    let (txn, _) = under_way(outbox.next(0));
    let limit = br#"{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 3753}"#;
    assert_eq!(outbox.answer(&txn, 429, limit, 100, 0.5), Outcome::Waits);
    assert!(matches!(outbox.next(200), Out::Later(3_653)));
    outbox.wake(1_000);
    assert!(
        matches!(outbox.next(1_000), Out::Later(2_853)),
        "a rate limit is not over because the server answers"
    );
    for _ in 0..100 {
        let (txn, _) = under_way(outbox.next(1_000_000));
        assert_eq!(outbox.answer(&txn, 0, b"", 1_000_000, 0.5), Outcome::Waits);
        assert!(matches!(outbox.next(1_000_000), Out::Later(_)));
        outbox.wake(1_000_000);
    }
    let (txn, _) = under_way(outbox.next(1_000_000));
    assert_eq!(outbox.answer(&txn, 200, SENT, 1_000_000, 0.5), Outcome::Sent(EventId::read("$e").unwrap()));
    assert!(outbox.is_empty());
}

#[test]
fn a_server_that_is_started_anew_is_waited_for_and_its_return_ends_the_wait() {
    let mut outbox = outbox();
    outbox.add(saying("one")).unwrap();
    outbox.hears(true);
    outbox.hears(false);
    for status in [502, 503, 504].into_iter().cycle().take(100) {
        let (txn, _) = under_way(outbox.next(i64::MAX));
        assert_eq!(outbox.answer(&txn, status, b"<html>", 1_000_000, 0.5), Outcome::Waits);
        assert!(matches!(outbox.next(1_000_000), Out::Later(_)));
    }
    outbox.hears(true);
    outbox.wake(1_000_000);
    let (txn, _) = under_way(outbox.next(1_000_000));
    assert_eq!(outbox.answer(&txn, 200, SENT, 1_000_000, 0.5), Outcome::Sent(EventId::read("$e").unwrap()));
}

#[test]
fn a_server_that_gives_news_and_takes_nothing_does_not_hold_up_the_others_for_ever() {
    let mut outbox = outbox();
    let one = outbox.add(saying("one")).unwrap();
    let two = outbox.add(saying("two")).unwrap();
    let mut failed = false;
    for _ in 0..8 {
        outbox.hears(true);
        outbox.wake(1_000_000);
        let (txn, _) = under_way(outbox.next(i64::MAX));
        assert_eq!(txn, one);
        failed = match outbox.answer(&txn, 503, b"<html>", 0, 0.5) {
            Outcome::Failed(why) => why == Failure::Broken { status: 503 },
            outcome => outcome != Outcome::Waits,
        };
    }
    assert!(failed);
    assert_eq!(under_way(outbox.next(0)).0, two);
}

#[test]
fn a_server_that_answers_nonsense_does_not_hold_up_the_others_for_ever() {
    let mut outbox = outbox();
    let one = outbox.add(saying("one")).unwrap();
    let two = outbox.add(saying("two")).unwrap();
    let fails_after = |outbox: &mut Outbox| {
        let failed = |outbox: &mut Outbox| {
            let (txn, _) = under_way(outbox.next(i64::MAX));
            assert_eq!(txn, one);
            match outbox.answer(&txn, 200, b"<html>", 0, 0.5) {
                Outcome::Failed(why) => why == Failure::NotMatrix { status: 200 },
                _ => false,
            }
        };
        1 + (0..100).take_while(|_| !failed(outbox)).count()
    };
    assert_eq!(fails_after(&mut outbox), 8);
    // Who tries again gets as many attempts.
    assert!(outbox.retry(&one));
    assert_eq!(fails_after(&mut outbox), 8);
    assert_eq!(under_way(outbox.next(0)).0, two);
}

#[test]
fn a_file_goes_first_and_then_the_message_about_it_and_only_what_failed_is_repeated() {
    let mut outbox = outbox();
    let txn = outbox.add(photo()).unwrap();
    assert!(under_way(outbox.next(0)).1.ends_with("/upload?filename=a.png"));
    let uploaded = br#"{"content_uri": "mxc://localhost/x"}"#;
    assert!(matches!(outbox.answer(&txn, 200, uploaded, 0, 0.5), Outcome::Uploaded(_)));
    assert!(under_way(outbox.next(0)).1.contains("/send/m.room.message/"));
    assert!(matches!(outbox.answer(&txn, 403, br#"{"errcode": "M_FORBIDDEN"}"#, 0, 0.5), Outcome::Failed(_)));
    assert!(outbox.retry(&txn));
    assert!(under_way(outbox.next(0)).1.contains("/send/m.room.message/"));
}

#[test]
fn a_file_that_is_too_large_fails_alone() {
    let mut outbox = outbox();
    let (file, text) = (outbox.add(photo()).unwrap(), outbox.add(saying("two")).unwrap());
    under_way(outbox.next(0));
    assert_eq!(outbox.answer(&file, 413, b"<html>nginx</html>", 0, 0.5), Outcome::Failed(Failure::TooLarge));
    assert_eq!(under_way(outbox.next(0)).0, text);
}

#[test]
fn what_is_under_way_can_not_be_dropped_and_a_full_line_takes_no_more() {
    let mut outbox = outbox();
    let txn = outbox.add(saying("one")).unwrap();
    under_way(outbox.next(0));
    assert!(!outbox.give_up(&txn) && !outbox.retry(&txn));
    let more = (0..500).filter(|_| outbox.add(saying("more")).is_some()).count();
    assert_eq!((more, outbox.len()), (199, 200));
    assert_eq!(outbox.end().len(), 200);
    assert_eq!(outbox.answer(&txn, 200, SENT, 0, 0.5), Outcome::Unknown);
}

/// What a network and a server can do to a request.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Works,
    LostBefore,
    LostAfter,
    Limited,
    Broken,
    Absent,
    TooLarge,
}

fn fates() -> impl Strategy<Value = Fate> {
    prop_oneof![
        4 => Just(Fate::Works),
        2 => Just(Fate::LostBefore),
        2 => Just(Fate::LostAfter),
        1 => Just(Fate::Limited),
        1 => Just(Fate::Broken),
        1 => Just(Fate::Absent),
        1 => Just(Fate::TooLarge),
    ]
}

#[derive(Clone, Copy, Debug)]
enum Does {
    Says,
    Attaches,
    Goes(Fate),
    Waits(i64),
    Retries,
    Drops,
}

fn doings() -> impl Strategy<Value = Does> {
    prop_oneof![
        3 => Just(Does::Says),
        1 => Just(Does::Attaches),
        8 => fates().prop_map(Does::Goes),
        3 => (0..9_000_i64).prop_map(Does::Waits),
        1 => Just(Does::Retries),
        1 => Just(Does::Drops),
    ]
}

proptest! {
    #[test]
    fn each_message_arrives_once_and_in_order_whatever_fails(
        doings in prop::collection::vec(doings(), 0..120),
        chance in 0.0..1.0,
    ) {
        let (mut outbox, mut now) = (outbox(), 0);
        // what the server has, each name once, as servers do
        let mut arrived: Vec<TxnId> = vec![];
        let (mut made, mut failed, mut dropped) = (vec![], vec![], vec![]);
        // what was tried again out of turn
        let mut retried: Vec<TxnId> = vec![];
        let go = |outbox: &mut Outbox, now: &mut i64, arrived: &mut Vec<TxnId>, failed: &mut Vec<TxnId>, fate: Fate| {
            let (txn, upload) = match outbox.next(*now) {
                Out::Nothing => return false,
                Out::Later(ms) => {
                    *now += i64::try_from(ms).unwrap();
                    return true;
                }
                Out::Send(txn, _) => (txn, false),
                Out::Upload(txn, _) => (txn, true),
            };
            assert!(matches!(outbox.next(*now), Out::Nothing), "two at a time");
            let reaches = matches!(fate, Fate::Works | Fate::LostAfter);
            if reaches && !upload && !arrived.contains(&txn) {
                arrived.push(txn.clone());
            }
            let good: &[u8] = if upload { br#"{"content_uri": "mxc://localhost/x"}"# } else { SENT };
            let (status, body) = match fate {
                Fate::Works => (200, good),
                Fate::LostBefore | Fate::LostAfter => (0, &b""[..]),
                Fate::Limited => (429, &br#"{"retry_after_ms": 2000}"#[..]),
                Fate::Broken => (500, &b"<html>"[..]),
                Fate::Absent => (502, &b"<html>"[..]),
                Fate::TooLarge => (413, &b""[..]),
            };
            if let Outcome::Failed(_) = outbox.answer(&txn, status, body, *now, chance) {
                failed.push(txn);
            }
            true
        };
        for does in doings {
            match does {
                Does::Says => made.extend(outbox.add(saying("x"))),
                Does::Attaches => made.extend(outbox.add(photo())),
                Does::Goes(fate) => _ = go(&mut outbox, &mut now, &mut arrived, &mut failed, fate),
                Does::Waits(ms) => now += ms,
                Does::Retries => if let Some(txn) = failed.pop() {
                    prop_assert!(outbox.retry(&txn));
                    retried.push(txn);
                },
                Does::Drops => if let Some(txn) = failed.pop() {
                    prop_assert!(outbox.give_up(&txn));
                    dropped.push(txn);
                },
            }
        }
        let mut rounds = 0;
        while go(&mut outbox, &mut now, &mut arrived, &mut failed, Fate::Works) {
            rounds += 1;
            prop_assert!(rounds < 2_000, "it never comes to rest");
        }
        prop_assert_eq!(outbox.len(), failed.len());
        for txn in &made {
            let there = arrived.contains(txn);
            prop_assert!(there || failed.contains(txn) || dropped.contains(txn), "{:?} is lost", txn);
        }
        // But for those that a person tried again, the server has them in the order in which they were said.
        let places: Vec<usize> = arrived.iter().filter(|txn| !retried.contains(txn)).map(|txn| made.iter().position(|other| other == txn).unwrap()).collect();
        prop_assert!(places.is_sorted(), "{:?}", places);
    }
}
