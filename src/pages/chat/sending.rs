//! Letting out what the person says, in order and each once.

use super::line::Line;
use crate::browser::{chance::chance, clock::now_ms};
use leptos::prelude::*;
use matrix::outbox::Out;

/// Sends until the conversation has ended, or nobody looks at it any more.
pub async fn send(line: Line) {
    loop {
        let Some((out, changes)) = line.with(|chat| chat.next_send(now_ms())) else { return };
        line.draw(&changes);
        let Some((server, account)) = line.access() else { return };
        let (txn, status, body) = match out {
            Out::Nothing => {
                pause(line, i32::MAX).await;
                continue;
            }
            Out::Later(ms) => {
                pause(line, i32::try_from(ms).unwrap_or(i32::MAX)).await;
                continue;
            }
            Out::Send(txn, request) => {
                let (status, body) = server.ask(&request, Some(&account.token)).await;
                (txn, status, body)
            }
            Out::Upload(txn, request) => {
                let file = line.parts.try_with_value(|parts| {
                    parts.files.iter().find(|(of, _)| *of == txn).map(|(_, file)| file.clone())
                });
                // A file that is gone can't be sent; the homeserver would say the same.
                let Some(Some(file)) = file else {
                    line.change(|chat| chat.sent(&txn, 413, b"{}", now_ms(), chance()));
                    continue;
                };
                let (progress, of) = (line.progress, txn.clone());
                let told = move |share: f64| {
                    _ = progress.try_set(Some((of.clone(), (share * 100.0).round() as u8)));
                };
                let (status, body) = server.upload(&request, &account.token, &file, told).await;
                _ = line.progress.try_set(None);
                (txn, status, body)
            }
        };
        let Some(changes) = line.with(|chat| chat.sent(&txn, status, &body, now_ms(), chance())) else {
            return;
        };
        line.draw(&changes);
    }
}

async fn pause(line: Line, ms: i32) {
    let alarm = line.parts.try_with_value(|parts| parts.sends.clone());
    if let Some(alarm) = alarm {
        _ = alarm.sleep(ms).await;
    }
}
