//! A call from the first offer to its end: what happens is dealt with in order, one after the other.

use super::{
    calling::{Calling, Came, Parts, Step},
    post::Post,
    quality::{Judge, Quality},
    words,
};
use crate::{
    browser::{
        attention,
        chance::secret,
        clock::now_ms,
        media::Track,
        rtc::{News, Peer},
        wait,
    },
    pages::chat::Kind,
};
use futures_util::future::{Either, select};
use leptos::prelude::*;
use matrix::{
    call::{Call, Do, Stage, Why},
    wire::relay,
};
use std::{collections::VecDeque, pin::pin, rc::Rc};

/// Letters of the random names.
const NAME: u32 = 24;

/// Between two looks at the connection, in milliseconds.
const LOOK: i32 = 2_000;

/// Longest rest when nothing is due, in milliseconds: a browser keeps each rest until it is over.
const NAP: i64 = 60_000;

/// Calls, and stays until it is over.
pub async fn run(calling: Calling) {
    // A homeserver may take long to answer, and who hangs up meanwhile is done with it.
    match select(pin!(begin(calling)), pin!(hung_up(calling))).await {
        Either::Left((Some(todo), _)) => perform(calling, todo).await,
        Either::Left((None, _)) => return end(calling, Why::Broken),
        Either::Right(_) => return end(calling, Why::HungUp),
    }
    leptos::task::spawn_local(watch(calling));
    let mut shows = calling.kind == Kind::Page;
    while let Some(stage) = calling.with(|call| call.stage()) {
        let step = Step::Call(stage);
        if calling.step.try_get_untracked() != Some(step) {
            if calling.step.try_set(step).is_some() {
                return;
            }
            calling.line.announce(words::stage(stage).to_owned());
        }
        if stage == Stage::Connected && std::mem::take(&mut shows) {
            calling.show_page();
        }
        if matches!(stage, Stage::Ended(_)) {
            break;
        }
        let (came, alarm) =
            match calling.parts.try_update_value(|parts| (parts.came.pop_front(), parts.alarm.clone())) {
                Some(both) => both,
                None => return,
            };
        let todo = match came {
            Some(came) => deal_with(calling, came).await,
            None => {
                let wake = calling.with(|call| call.wake()).flatten();
                let ms = wake.map_or(NAP, |at| at.saturating_sub(now_ms()).clamp(0, NAP));
                _ = alarm.sleep(i32::try_from(ms).unwrap_or_default()).await;
                calling.with(|call| call.tick(now_ms())).unwrap_or_default()
            }
        };
        perform(calling, todo).await;
    }
    calling.let_go();
}

/// It ends before anybody else knows of it.
fn end(calling: Calling, why: Why) {
    let stage = Stage::Ended(why);
    if calling.step.try_set(Step::Call(stage)).is_none() {
        calling.line.announce(words::stage(stage).to_owned());
    }
    calling.let_go();
}

/// Returns when the person hangs up, or the panel is gone.
async fn hung_up(calling: Calling) {
    let look =
        |parts: &mut Parts| (parts.came.iter().any(|came| matches!(came, Came::HangUp)), parts.alarm.clone());
    while let Some((false, alarm)) = calling.parts.try_update_value(look) {
        _ = alarm.sleep(i32::try_from(NAP).unwrap_or_default()).await;
    }
}

async fn begin(calling: Calling) -> Option<Vec<Do>> {
    let (line, kind) = (calling.line, calling.kind);
    let (server, account) = line.access()?;
    // Without relays most calls still find a way.
    let (status, body) = server.ask(&relay::relays(), Some(&account.token)).await;
    let relays = relay::read_relays(status, &body).ok().flatten();
    let mut peer = Peer::new(relays.as_ref(), move |news| calling.came(Came::News(news)))?;
    let sound = calling.parts.try_with_value(|parts| parts.sound.clone())?;
    let sound = match sound {
        Some(sound) => sound,
        None => Rc::new(Track::silence()?),
    };
    peer.add_sound(&sound);
    if kind == Kind::Video {
        peer.add_pictures();
    }
    let pictures = calling.parts.try_with_value(|parts| parts.own_pictures.clone())?;
    if let Some(pictures) = &pictures {
        peer.show(Some(pictures)).await;
    }
    let (peer, awake) = (Rc::new(peer), attention::keep_awake().await);
    let post = Post::open(line, &secret(NAME))?;
    let newer = calling.parts.try_update_value(|parts| {
        parts.call = Some(Call::new(&secret(NAME), &secret(NAME)));
        (parts.peer, parts.post, parts.awake) = (Some(peer.clone()), Some(post), awake);
        let newer = parts
            .own_pictures
            .clone()
            .filter(|now| pictures.as_ref().is_none_or(|then| !Rc::ptr_eq(now, then)));
        (parts.sound.get_or_insert_with(|| sound.clone()).clone(), newer)
    })?;
    // Devices may have come while this prepared.
    if !Rc::ptr_eq(&newer.0, &sound) {
        peer.speak(&newer.0).await;
    }
    if let Some(pictures) = &newer.1 {
        peer.show(Some(pictures)).await;
    }
    line.follow_calls(Some(Rc::new(move |told| calling.came(Came::Told(told.clone())))));
    offer(calling, false).await
}

async fn offer(calling: Calling, restart: bool) -> Option<Vec<Do>> {
    let offer = calling.peer()?.offer(restart).await?;
    let streams = calling.own_streams();
    calling.with(|call| call.offered(offer, streams, now_ms()))
}

async fn deal_with(calling: Calling, came: Came) -> Vec<Do> {
    let now = now_ms();
    let todo = match came {
        Came::News(News::Way(way)) => calling.with(|call| call.found(way, now)),
        Came::News(News::Link(link)) => calling.with(|call| call.link(link, now)),
        Came::News(News::Stream(stream)) => {
            calling.take_stream(stream);
            None
        }
        Came::News(News::Said(record)) => {
            calling.hear_beside(&record);
            None
        }
        Came::Told(told) => calling.with(|call| call.heard(&told, now)),
        Came::Network => {
            _ = calling.parts.try_with_value(|parts| parts.post.as_ref().map(Post::wake));
            calling.with(|call| call.network(now))
        }
        Came::Changed => {
            let streams = calling.own_streams();
            calling.with(|call| call.changed(streams))
        }
        Came::Offer => offer(calling, false).await,
        Came::HangUp => calling.with(|call| call.hang_up(Why::HungUp)),
    };
    todo.unwrap_or_default()
}

async fn perform(calling: Calling, todo: Vec<Do>) {
    let mut todo = VecDeque::from(todo);
    while let Some(what) = todo.pop_front() {
        let Some(peer) = calling.peer() else { return };
        let more = match what {
            Do::Say(signal) => {
                _ = calling.parts.try_with_value(|parts| parts.post.as_ref().map(|post| post.say(signal)));
                None
            }
            Do::TakeAnswer(answer) => {
                let first = calling.with(|call| call.stage()) == Some(Stage::Connecting);
                // A later answer that fits no more is repaired by the next attempt.
                match peer.take_answer(&answer).await {
                    false if first => calling.with(|call| call.hang_up(Why::Broken)),
                    _ => None,
                }
            }
            Do::TakeOffer(offer) => match peer.answer(&offer).await {
                Some(answer) => {
                    let streams = calling.own_streams();
                    calling.with(|call| call.answered(answer, streams))
                }
                None => None,
            },
            Do::Add(ways) => {
                for way in &ways {
                    peer.add_way(way).await;
                }
                None
            }
            Do::Restart => offer(calling, true).await,
            Do::Theirs => {
                calling.show_theirs();
                None
            }
        };
        todo.extend(more.unwrap_or_default());
    }
}

/// Looks how good the connection is, while there is one. Where it is poor, pictures go so that sound stays.
async fn watch(calling: Calling) {
    let mut judge = Judge::default();
    // A call that follows has a connection, and a watch, of its own. This one must not keep a connection open.
    let Some(watched) = calling.peer().map(|peer| Rc::downgrade(&peer)) else { return };
    loop {
        wait::sleep(LOOK).await;
        let peer = || calling.peer().filter(|peer| watched.ptr_eq(&Rc::downgrade(peer)));
        match calling.step.try_get_untracked().filter(|_| peer().is_some()) {
            Some(Step::Call(Stage::Connected)) => {}
            Some(_) => continue,
            None => return,
        }
        let Some(peer) = peer() else { return };
        let Some(traffic) = peer.traffic().await else { continue };
        let quality = judge.judge(traffic);
        if calling.quality.try_get_untracked().is_some_and(|before| before != quality) {
            _ = calling.quality.try_set(quality);
            if quality == Quality::Poor {
                calling.line.announce(words::quality(quality).to_owned());
            }
        }
        if judge.gives_up_pictures() && calling.pictures.try_get_untracked() == Some(true) {
            calling.want_pictures(false);
            calling.line.announce(crate::messages::call::pictures_gone().to_owned());
        }
    }
}
