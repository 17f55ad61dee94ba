//! Every way into this crate, for tests that try them all.

use matrix::{
    Failure, UserId, failure,
    wire::{
        account, capabilities, media, register,
        register::Registered,
        rooms, send, sync,
        uia::{Stage, Stepped, Uia},
    },
};

/// What a reader makes of an answer, printed without secrets.
pub type Read = Result<String, Failure>;

/// A reader of answers, by the name that `answers.json` uses.
pub fn read(reader: &str, status: u16, body: &[u8]) -> Read {
    match reader {
        "versions" => capabilities::read_versions(status, body).map(print),
        "capabilities" => capabilities::read_creator_is_implied(status, body).map(print),
        "login flows" => register::read_login_flows(status, body).map(print),
        "register" => register::read_register(status, body).map(stepped),
        "login" => register::read_login(status, body).map(|account| registered(&account)),
        "deactivate" => account::read_deactivate(status, body).map(|step| match step {
            Stepped::Done(()) => "closed".into(),
            Stepped::More(uia) => more(&uia),
        }),
        "filter" => sync::read_filter(status, body),
        "sync" => sync::read_sync(status, body).map(news),
        "older" => sync::read_older(status, body).map(older),
        "room" => rooms::read_room(status, body).map(print),
        "sent" => send::read_sent(status, body).map(print),
        "limits" => media::read_limits(status, body).map(print),
        "upload" => media::read_upload(status, body).map(print),
        "done" => failure::read_done(status, body).map(|()| "done".into()),
        _ => panic!("no reader {reader}"),
    }
}

pub const READERS: [&str; 14] = [
    "versions",
    "capabilities",
    "login flows",
    "register",
    "login",
    "deactivate",
    "filter",
    "sync",
    "older",
    "room",
    "sent",
    "limits",
    "upload",
    "done",
];

fn print<T: std::fmt::Debug>(value: T) -> String {
    format!("{value:?}")
}

fn registered(account: &Registered) -> String {
    let header = account.token.header();
    assert!(header.starts_with("Bearer ") && header.bytes().all(|b| b.is_ascii_graphic() || b == b' '));
    let account: &UserId = &account.user;
    format!("{account:?}")
}

fn stepped(step: Stepped<Registered>) -> String {
    match step {
        Stepped::Done(account) => registered(&account),
        Stepped::More(uia) => more(&uia),
    }
}

fn more(uia: &Uia) -> String {
    let next = uia.next(&[Stage::Dummy, Stage::RegistrationToken, Stage::Password]);
    let refused = uia.refused.as_ref().map_or(String::new(), |why| format!("; {}", why.detail()));
    format!("of {:?} next {next:?}{refused}", uia.flows)
}

fn news(news: sync::Sync) -> String {
    let rooms = news.rooms.iter().map(|room| {
        let part = |name: &str, events: &[matrix::wire::event::Event]| match events {
            [] => String::new(),
            events => format!(" {name} {}", events.iter().map(event).collect::<Vec<_>>().join(", ")),
        };
        let left = if room.left { " left" } else { "" };
        let limited = if room.limited { " limited" } else { "" };
        let typing = room.typing.as_ref().map_or(String::new(), |typing| format!(" typing {typing:?}"));
        let receipts = if room.receipts.is_empty() { String::new() } else { format!(" {:?}", room.receipts) };
        format!(
            "; {:.5}{left}{limited}{}{}{typing}{receipts}",
            room.room.as_str(),
            part("state", &room.state),
            part("timeline", &room.timeline)
        )
    });
    let rooms: String = rooms.collect();
    let calls: String = news.invitations.iter().map(|call| format!("; called by {:?}", call.by)).collect();
    format!("{}{rooms}{calls}", news.next_batch.split('_').next().unwrap())
}

fn older(older: sync::Older) -> String {
    let events: Vec<_> = older.events.iter().map(event).collect();
    format!("{}; end {}", events.join(", "), older.end.is_some())
}

fn event(event: &matrix::wire::event::Event) -> String {
    let txn = event.txn.as_ref().map_or(String::new(), |txn| format!(" of {txn}"));
    format!("{:.4} {}{txn} {:?}", event.id.as_str(), event.sender.local_part(), event.content)
}
