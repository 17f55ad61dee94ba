//! Holds for everything that comes out, whatever came in.

use crate::{
    decoders::{self, READERS},
    said,
};
use matrix::{
    Account, Chat, Conversation, Ending, Entry, EntryToken, Password, Way,
    conversation::{Content, Item, What},
    ending, entry,
    links::{self, Piece},
    outbox::Out,
    wire::{event::Kind, rooms::History, send::Attachment},
};

/// Every reader, with every status.
pub fn readers(body: &[u8]) {
    for reader in READERS {
        for status in [200, 401, 0, 204, 302, 400, 403, 404, 413, 429, 500, 503] {
            if let Err(why) = decoders::read(reader, status, body) {
                assert!(!why.detail().is_empty());
                let said = format!("{why:?} {} {:?}", why.detail(), why.next());
                assert!(said.is_ascii() && said.len() < 200, "{said}");
            }
        }
    }
}

/// The ways in and out, all of whose answers are this one.
pub fn ways(status: u16, body: &[u8]) {
    for way in [Way::Open, Way::Token(EntryToken::new("t")), Way::Jwt(EntryToken::new("t"))] {
        let mut entry = Entry::new(way, "Kiosk", "ab", Password::new("p"));
        for _ in 0..40 {
            match entry.answer(status, body, "cd") {
                entry::Step::Ask(_) => {}
                entry::Step::Later { .. } => _ = entry.request(),
                entry::Step::In(account) => {
                    gone(&account, status, body);
                    break;
                }
                entry::Step::Refused(_) => break,
            }
        }
    }
}

fn gone(account: &Account, status: u16, body: &[u8]) {
    let mut ending = Ending::new(account, Some(said::room()));
    let done = (0..40).any(|_| matches!(ending.answer(status, body, 0.5), ending::Step::Done(_)));
    assert!(done, "the way out has no end");
}

/// A chat that hears all these bodies, and whose outbox gets them as answers too.
pub fn chat(bodies: &[Vec<u8>]) {
    let (me, room) = (said::user(said::ME), said::room());
    let mut chat = Chat::new(me, room, History::All, "0", Some("s".into()), "ab", 0);
    _ = chat.say("Hello", 0);
    let file = Attachment { name: "a".into(), mime: "image/png".into(), size: 1, pixels: None };
    _ = chat.attach(file, 0);
    for (body, now) in bodies.iter().zip(1..) {
        let heard = chat.heard(200, body, now * 10_000, 0.5);
        assert!(heard.pause_ms.is_none_or(|ms| ms < 10_000));
        if let (Out::Send(txn, _) | Out::Upload(txn, _), _) = chat.next_send(now * 10_000) {
            chat.sent(&txn, 200, body, now * 10_000, 0.5);
        }
        if let Some((gap, request)) = chat.look_back() {
            assert!(request.target().is_ascii());
            chat.looked_back(gap, 200, body);
        }
        assert!(chat.listen().target().is_ascii());
        _ = chat.seen();
        conversation(chat.conversation());
    }
}

/// Nothing that is shown deceives or is without end.
pub fn conversation(conversation: &Conversation) {
    assert!(conversation.items().len() <= matrix::conversation::MOST + 200);
    for item in conversation.items() {
        self::item(item);
    }
    for person in conversation.members().iter().map(|member| &member.person).chain(conversation.typing()) {
        name(&person.name);
    }
    said::summary(conversation);
}

fn item(item: &Item) {
    let Item { what, at, .. } = item;
    assert!(at.is_none_or(|at| (0..=253_402_300_800_000).contains(&at)));
    match what {
        What::Said(said) => {
            name(&said.by.name);
            if let Content::Message(message) = &said.content {
                text(&message.text);
                match &message.kind {
                    Kind::Image(file) | Kind::File(file) => name(&file.name),
                    Kind::Other(kind) => name(kind),
                    _ => {}
                }
            }
        }
        What::Came(who) | What::Went(who) | What::Declined(who) => name(&who.name),
        What::PutOut { who, by } | What::CalledIn { who, by } => {
            name(&who.name);
            name(&by.name);
        }
        What::Renamed { who, before } => {
            name(&who.name);
            name(before);
        }
        What::Encryption { by } => name(&by.name),
        What::Replaced(_) | What::Gap => {}
    }
}

fn name(name: &str) {
    assert!(name.chars().count() <= matrix::text::LONGEST_NAME);
    assert!(!name.contains(|c: char| c.is_control() || turns(c)), "{name:?}");
}

fn text(text: &str) {
    assert!(text.len() <= matrix::text::LONGEST + 24);
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
    assert!(!text.contains(|c: char| ('\u{202a}'..='\u{202e}').contains(&c)), "{text:?}");
    let pieces = links::pieces(text);
    let whole: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Link(text) => *text,
        })
        .collect();
    assert_eq!(whole, text);
    for piece in pieces {
        if let Piece::Link(link) = piece {
            let start = link.to_ascii_lowercase();
            assert!(start.starts_with("https://") || start.starts_with("http://"), "{link}");
        }
    }
}

fn turns(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
