//! The way in: a throw-away account, and a room with the desk in it.

use super::{
    line::{Line, NoEntry, Stage},
    listening, sending,
};
use crate::{
    browser::{
        chance::{chance, secret},
        clock::now_ms,
        wait,
    },
    gateways::matrix::Homeserver,
    session::Wish,
};
use futures_util::future::join;
use leptos::prelude::*;
use matrix::{
    Account, Chat, Entry, Failure, Next, Password, Request, RoomId, backoff,
    entry::{Refused, Step},
    wire::{
        account, capabilities,
        rooms::{self, History, NewRoom},
        sync,
    },
};
use std::rc::Rc;

/// Letters of a user name, and of a password.
const NAME: u32 = 24;
const PASSWORD: u32 = 48;

/// Attempts in all before the person is told to take another way. With pauses that grow it takes about a minute.
const MOST: u32 = 9;

/// What others may see of this device.
const DEVICE: &str = "Guichet";

/// Goes in and stays until the end.
pub async fn enter(line: Line, server: Rc<Homeserver>, wish: Wish) {
    let entered = go_in(line, &server, &wish).await;
    let Some(stage) = line.stage.try_get_untracked() else { return };
    match entered {
        Ok(chat) if stage == Stage::Entering => {
            _ = line.parts.try_update_value(|parts| parts.chat = Some(chat));
            line.stage.set(Stage::Open);
            line.slow.set(false);
            let early = line.early.try_update(std::mem::take).unwrap_or_default();
            for text in wish.first.iter().chain(&early) {
                // Nothing of it is too long or empty, and there are few.
                _ = line.say(text);
            }
            join(listening::listen(line), sending::send(line)).await;
        }
        // The person left meanwhile.
        Ok(_) => {}
        Err(why) => {
            line.let_go();
            line.stage.set(Stage::Refused(why));
        }
    }
}

async fn go_in(line: Line, server: &Homeserver, wish: &Wish) -> Result<Chat, NoEntry> {
    let mut tries = Tries { line, made: 0 };
    let account = Rc::new(account(&mut tries, server).await?);
    _ = line.parts.try_update_value(|parts| parts.account = Some(account.clone()));
    if !wish.name.trim().is_empty() {
        // Without it the conversation has no name, which is no reason not to have it.
        let request = account::display_name(&account.user, wish.name.trim());
        _ = server.ask(&request, Some(&account.token)).await;
    }
    let filter = sync::filter(&account.user);
    let filter = until(&mut tries, server, &account, &filter, sync::read_filter).await?;
    let first = sync::sync(&filter, None, 0);
    let first = until(&mut tries, server, &account, &first, sync::read_sync).await?;
    let room = room(&mut tries, server, &account, wish, (&filter, &first.next_batch)).await?;
    let (user, since) = (account.user.clone(), Some(first.next_batch));
    Ok(Chat::new(user, room, History::FromInvitation, &filter, since, &secret(NAME), now_ms()))
}

async fn account(tries: &mut Tries, server: &Homeserver) -> Result<Account, NoEntry> {
    let way = loop {
        if let Some(way) = server.way_in().await {
            break way;
        }
        if !tries.again(None).await {
            return Err(NoEntry::NoToken);
        }
    };
    let mut entry = Entry::new(way, DEVICE, &secret(NAME), Password::new(&secret(PASSWORD)));
    let mut request = entry.request();
    loop {
        let (status, body) = server.ask(&request, None).await;
        match entry.answer(status, &body, &secret(NAME)) {
            Step::Ask(next) => request = next,
            Step::Later { after_ms, .. } => {
                if !tries.again(after_ms).await {
                    return Err(NoEntry::NoAnswer);
                }
                request = entry.request();
            }
            Step::In(account) => return Ok(account),
            Step::Refused(Refused::Other(_)) => return Err(NoEntry::NoAnswer),
            Step::Refused(_) => return Err(NoEntry::NotAllowed),
        }
    }
}

/// A room with the desk. If the answer is lost, the room may be there all the same, and the news tell.
async fn room(
    tries: &mut Tries,
    server: &Homeserver,
    account: &Account,
    wish: &Wish,
    (filter, since): (&str, &str),
) -> Result<RoomId, NoEntry> {
    let mut new = NewRoom {
        agent: &server.desk,
        name: wish.name.trim(),
        topic: wish.about.as_deref().unwrap_or_default(),
        history: History::FromInvitation,
        creator: None,
    };
    loop {
        let (status, body) = server.ask(&rooms::create(&new), Some(&account.token)).await;
        let why = match rooms::read_room(status, &body) {
            Ok(room) => return Ok(room),
            Err(why) => why,
        };
        // Homeservers whose rooms are of an older kind want to be told who makes one.
        if new.creator.is_none() && why.next() == Next::GiveUp {
            let request = capabilities::capabilities();
            let (status, body) = server.ask(&request, Some(&account.token)).await;
            if capabilities::read_creator_is_implied(status, &body) == Ok(false) {
                new.creator = Some(&account.user);
                continue;
            }
        }
        if !tries.after(&why).await {
            return Err(NoEntry::NoAnswer);
        }
        let news = sync::sync(filter, Some(since), 0);
        let (status, body) = server.ask(&news, Some(&account.token)).await;
        let news = sync::read_sync(status, &body).ok();
        if let Some(room) = news.and_then(|news| news.rooms.into_iter().find(|room| !room.left)) {
            return Ok(room.room);
        }
    }
}

async fn until<T>(
    tries: &mut Tries,
    server: &Homeserver,
    account: &Account,
    request: &Request,
    read: fn(u16, &[u8]) -> Result<T, Failure>,
) -> Result<T, NoEntry> {
    loop {
        let (status, body) = server.ask(request, Some(&account.token)).await;
        match read(status, &body) {
            Ok(value) => return Ok(value),
            Err(why) if tries.after(&why).await => {}
            Err(_) => return Err(NoEntry::NoAnswer),
        }
    }
}

struct Tries {
    line: Line,
    made: u32,
}

impl Tries {
    /// Waits before another attempt; false when there was one too many, or nobody wants it any more.
    async fn again(&mut self, after_ms: Option<u64>) -> bool {
        self.made += 1;
        if self.made > MOST || self.line.slow.try_set(true).is_some() {
            return false;
        }
        let ms = after_ms.unwrap_or_else(|| backoff::pause(self.made, chance()));
        wait::sleep(i32::try_from(ms).unwrap_or(i32::MAX)).await;
        self.line.stage.try_get_untracked() == Some(Stage::Entering)
    }

    async fn after(&mut self, why: &Failure) -> bool {
        match why.next() {
            Next::Again => self.again(None).await,
            Next::AgainAfter(ms) => self.again(Some(ms)).await,
            Next::EnterAnew | Next::GiveUp => false,
        }
    }
}
