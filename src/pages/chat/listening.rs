//! Hearing what others say, for as long as there is anything to hear.

use super::line::Line;
use crate::browser::{chance::chance, clock::now_ms};
use futures_util::future::{Either, select};
use leptos::prelude::*;
use matrix::{Chat, wire::sync};
use std::pin::pin;

/// Listens until the conversation has ended, or nobody looks at it any more.
pub async fn listen(line: Line) {
    let patience = i32::try_from(sync::PATIENCE_MS).unwrap_or(i32::MAX);
    while let Some(request) = line.with(|chat| chat.listen()) {
        let Some((server, account)) = line.access() else { return };
        let Some(cuts) = line.parts.try_with_value(|parts| parts.cuts.clone()) else { return };
        let news = server.ask_for(&request, Some(&account.token), sync::LIMIT, patience);
        // A request from before the network went would hang until its time is over.
        let (status, body) = match select(news, pin!(cuts.sleep(patience))).await {
            Either::Left((answer, _)) => answer,
            Either::Right(_) => (0, Vec::new()),
        };
        let Some(heard) = line.with(|chat| chat.heard(status, &body, now_ms(), chance())) else { return };
        line.draw(&heard.changes);
        fill_gaps(line).await;
        let alarm = line.parts.try_with_value(|parts| {
            parts.sends.ring();
            parts.listens.clone()
        });
        match (heard.pause_ms, alarm) {
            (Some(0), Some(_)) => {}
            (Some(ms), Some(alarm)) => _ = alarm.sleep(i32::try_from(ms).unwrap_or(i32::MAX)).await,
            _ => return,
        }
    }
}

/// Fetches what is missing after a long absence.
async fn fill_gaps(line: Line) {
    let Some(Some((gap, request))) = line.with(|chat| Chat::look_back(chat)) else { return };
    let Some((server, account)) = line.access() else { return };
    let (status, body) = server.ask_for(&request, Some(&account.token), sync::LIMIT, 15_000).await;
    if let Some(changes) = line.with(|chat| chat.looked_back(gap, status, &body)) {
        line.draw(&changes);
    }
}
