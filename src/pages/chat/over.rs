//! The way out: out of the room, and the account erased as far as it can be.

use super::line::{Line, Stage};
use crate::browser::{chance::chance, wait};
use leptos::prelude::*;
use matrix::{
    Ending, Failure,
    ending::{Fate, Report, Step},
};

/// Ends the conversation for good.
pub fn leave(line: Line) {
    if matches!(line.stage.get_untracked(), Stage::Leaving | Stage::Over(_)) {
        return;
    }
    line.stage.set(Stage::Leaving);
    leptos::task::spawn_local(async move {
        line.end_call().await;
        let report = go(line).await;
        // Nothing more is heard or sent, and no secret is kept. What was said can still be read.
        line.let_go();
        line.wake();
        _ = line.stage.try_set(Stage::Over(report));
    });
}

async fn go(line: Line) -> Report {
    let nothing = Report { room: Fate::None, account: Fate::None };
    let Some((server, account)) = line.access() else { return nothing };
    let room = line.with(|chat| chat.conversation().room().clone());
    let mut ending = Ending::new(&account, room);
    let mut step = ending.begin();
    loop {
        let request = match step {
            Step::Ask(request) => request,
            Step::AskAfter(ms, request) => {
                wait::sleep(i32::try_from(ms).unwrap_or(i32::MAX)).await;
                request
            }
            Step::Done(report) => return report,
        };
        let (status, body) = server.ask(&request, Some(&account.token)).await;
        step = ending.answer(status, &body, chance());
    }
}

/// Whether something stayed that should have gone.
pub fn is_left(fate: &Fate) -> bool {
    // An account that is dead is gone as far as anybody can tell.
    matches!(fate, Fate::Left(why) if *why != Failure::DeadToken)
}
