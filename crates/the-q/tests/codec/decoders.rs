//! Every way into this crate, for tests that try them all.

use the_q::{Line, TicketId, Unreadable, board, failure, line, office, slots, socket, waiting};

/// A ticket that a person in the recordings has.
pub fn ticket(id: &str) -> TicketId {
    TicketId::from_fragment(id).unwrap_or_else(|| panic!("{id} is no id"))
}

/// The ticket whose line was asked for, if one was; else some ticket.
pub fn ticket_of(path: &str) -> TicketId {
    let id = path.trim_end_matches('/').rsplit('/').next().and_then(TicketId::from_fragment);
    id.unwrap_or_else(|| ticket("577cb0a3-6ec3-557c-b017-efb4fedfcdb3"))
}

/// What each reader of an answer makes of a body: everything that it can hand out, printed.
pub fn all(body: &[u8], ticket: &TicketId) -> Vec<(&'static str, Result<String, Unreadable>)> {
    vec![
        ("line", line::read(body, ticket).map(print)),
        ("board", board::read(body).map(print)),
        ("office", office::read(body).map(print)),
        ("offices", office::read_all(body).map(print)),
        ("slots", slots::read(body).map(print)),
        ("waiting", waiting::read(body).map(print)),
        ("upcoming", waiting::read_upcoming(body).map(print)),
    ]
}

/// What is made of a body that came with a status.
pub fn refused(status: u16, body: &[u8]) -> String {
    let refused = failure::read(status, body);
    format!("{refused:?} {} {} {}", refused.status(), refused.may_pass(), refused.detail())
}

/// What a frame says, with what printing it leaves out.
pub fn frame(text: &str) -> String {
    let frame = socket::read(text);
    let kept = match &frame {
        socket::Frame::Open(open) => format!("{} {}", open.session.as_str(), open.patience()),
        _ => String::new(),
    };
    format!("{frame:?} {kept}")
}

/// Holds for every body, whatever it is.
pub fn check(body: &[u8], ticket: &TicketId) {
    let read = line::read(body, ticket);
    if matches!(read, Ok(Line::Unknown)) {
        let text: String = String::from_utf8_lossy(body).split_whitespace().collect();
        assert_eq!(text, "{}", "only that says that a ticket does not exist");
    }
    if let Ok(Line::Known { me: Some(mine), waiting, .. }) = &read {
        assert!(mine.place.ahead < *waiting && mine.place.appointments_ahead <= mine.place.ahead);
    }
    for (_, read) in all(body, ticket) {
        if let Err(why) = read {
            assert!(!why.detail().is_empty());
        }
    }
    for status in [200, 308, 400, 401, 404, 500, 503] {
        refused(status, body);
    }
}

fn print<T: std::fmt::Debug>(value: T) -> String {
    format!("{value:?}")
}
