//! What comes through the socket, and what is sent.

use crate::corpus;
use catalogue::model::OfficeNumber;
use the_q::socket::{self, CONNECT, Event, Frame, LIMIT, PONG};

#[test]
fn every_recorded_frame_says_what_the_test_data_says() {
    for received in corpus::frames().received {
        let frame = socket::read(&received.frame);
        let gives = match &frame {
            Frame::Open(open) => {
                assert_eq!((open.ping_interval, open.ping_timeout, open.patience()), (25_000, 5_000, 30_000));
                assert!(received.frame.contains(open.session.as_str()) && !open.session.as_str().is_empty());
                "Open".into()
            }
            other => format!("{other:?}"),
        };
        assert_eq!(gives, received.gives, "{}", received.frame);
    }
}

#[test]
fn a_client_sends_what_was_recorded_and_nothing_else() {
    let mut sent = [CONNECT.to_owned(), PONG.to_owned(), socket::join(OfficeNumber(999))];
    sent.sort();
    assert_eq!(corpus::frames().sent, sent);
}

#[test]
fn frames_are_told_apart() {
    for (text, frame) in [
        ("1", Frame::Close),
        ("2", Frame::Ping),
        ("2probe", Frame::Ping),
        ("3", Frame::Pong),
        ("40", Frame::Connected),
        ("41", Frame::Disconnected),
        (r#"44{"message":"not allowed"}"#, Frame::NotConnected),
        ("6", Frame::Noop),
        (r#"42["digital_signage_msg_update"]"#, Frame::Event(Event::OfficeChanged)),
        (r#"4217["citizen_invited",{}]"#, Frame::Event(Event::LineMoved)),
        (r#"42["citizen_invited_not",{}]"#, Frame::Event(Event::Other)),
        (r#"42["citizen_invited","#, Frame::Event(Event::Other)),
        (r#"42["citizen_invited" 7]"#, Frame::Event(Event::Other)),
        (r#"42[{"citizen_invited":1}]"#, Frame::Event(Event::Other)),
        ("42[]", Frame::Event(Event::Other)),
        // other namespaces, acknowledgements, binary data and upgrades are not for a citizen's client
        (r#"40/admin,{"sid":"x"}"#, Frame::Other),
        (r#"42/admin,["citizen_invited",{}]"#, Frame::Other),
        ("41/admin,", Frame::Other),
        ("430[]", Frame::Other),
        (r#"451-["citizen_invited",{"_placeholder":true,"num":0}]"#, Frame::Other),
        ("5", Frame::Other),
        ("4", Frame::Other),
        ("", Frame::Other),
        ("é", Frame::Other),
        ("0", Frame::Other),
        (r#"0{"sid":"x"}"#, Frame::Other),
        (r#"0{"sid":"x","pingInterval":-1,"pingTimeout":5000}"#, Frame::Other),
        ("<html>", Frame::Other),
    ] {
        assert_eq!(socket::read(text), frame, "{text}");
    }
}

#[test]
fn a_frame_over_the_limit_is_dropped_unread() {
    let event = |padding: usize| format!(r#"42["citizen_invited","{}"]"#, "x".repeat(padding));
    let around = event(0).len();
    assert_eq!(socket::read(&event(LIMIT - around)), Frame::Event(Event::LineMoved));
    assert_eq!(socket::read(&event(LIMIT - around + 1)), Frame::Other);
}

#[test]
fn patience_has_bounds_whatever_is_asked() {
    for (interval, patience) in [(0, 5_000), (25_000, 30_000), (u32::MAX, 300_000)] {
        let text = format!(r#"0{{"sid":"x","pingInterval":{interval},"pingTimeout":5000}}"#);
        let Frame::Open(open) = socket::read(&text) else { panic!("{text}") };
        assert_eq!(open.patience(), patience);
    }
}

#[test]
fn a_connection_is_printed_without_its_name() {
    let frame = socket::read(r#"0{"sid":"hidden","pingInterval":1,"pingTimeout":2}"#);
    assert!(matches!(frame, Frame::Open(_)));
    assert!(!format!("{frame:?}").contains("hidden"));
}
